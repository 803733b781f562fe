import { cleanLine } from './clean.js';
import type { DomNode } from './dom.js';
import { outermost, type Place } from './place.js';

/** One block of a page as a line of clean text. */
export interface Line {
  readonly text: string;
  /** The share of its characters that are links, 0 to 1. */
  readonly linkShare: number;
  /** The elements around it with their classes and ids, outermost first, without those around all lines: ` ul.tag-list li`. */
  readonly within: string;
}

/** A line with what only its page can tell of it. */
export interface PageLine extends Line {
  readonly place: Place;
  /** The share of its characters that are bold or slanted, 0 to 1. */
  readonly stressedShare: number;
  /** The text nodes that it was made of. */
  readonly nodes: readonly DomNode[];
  /** What stands between it and the line before, without words. */
  readonly after: ReadonlySet<Gap>;
}

/** A picture, a rule across the page, or something to fill in, press or play. */
export type Gap = 'picture' | 'rule' | 'control' | 'player';

/** A line of a text that never was a page. */
export function textLine(text: string): PageLine {
  return { text, linkShare: 0, stressedShare: 0, within: '', place: outermost, nodes: [], after: new Set() };
}

/** Where a walk over a page stands. */
export interface Position {
  readonly place: Place;
  readonly isLink: boolean;
  readonly isStressed: boolean;
  readonly keepsBreaks: boolean;
}

/** Puts lines together out of what a walk over a page meets. */
export class LineWriter {
  readonly lines: PageLine[] = [];
  #text = '';
  #linkLength = 0;
  #stressedLength = 0;
  #nodes: DomNode[] = [];
  #place: Place | null = null;
  #isInOnePlace = true;
  #gaps: Gap[] = [];
  #gapsBefore: readonly Gap[] | null = null;

  pass(gap: Gap): void {
    this.#gaps.push(gap);
  }

  write(text: string, { place, isLink, isStressed }: Position, node: DomNode): void {
    this.#text += text;
    const length = text.trim().length;
    if (length === 0) return;
    if (isLink) this.#linkLength += length;
    if (isStressed) this.#stressedLength += length;
    this.#nodes.push(node);
    if (!this.#gapsBefore) {
      this.#gapsBefore = this.#gaps;
      this.#gaps = [];
    }
    this.#place ??= place;
    this.#isInOnePlace &&= this.#place === place;
  }

  space(): void {
    if (this.#text !== '') this.#text += ' ';
  }

  endLine(place: Place): void {
    if (this.#text === '') return;
    const text = cleanLine(this.#text);
    if (text !== '') {
      const share = (length: number) => Math.min(1, length / text.length);
      this.lines.push({
        text,
        linkShare: share(this.#linkLength),
        stressedShare: share(this.#stressedLength),
        within: '',
        // A class around the whole line names it better than the block does.
        place: this.#isInOnePlace ? (this.#place ?? place) : place,
        nodes: this.#nodes,
        after: new Set(this.#gapsBefore),
      });
    }
    this.#text = '';
    this.#linkLength = 0;
    this.#stressedLength = 0;
    this.#nodes = [];
    this.#place = null;
    this.#isInOnePlace = true;
    this.#gapsBefore = null;
  }
}
