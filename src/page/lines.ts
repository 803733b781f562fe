import { cleanLine } from './clean.js';
import { type DomElement, type DomNode, isElement, textNode } from './dom.js';
import { commonPlace, outermost, type Place, placeIn } from './place.js';

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

const gaps = new Map<string, Gap>([
  ['img', 'picture'],
  ['svg', 'picture'],
  ['picture', 'picture'],
  ['hr', 'rule'],
  ['button', 'control'],
  ['input', 'control'],
  ['select', 'control'],
  ['textarea', 'control'],
  ['iframe', 'player'],
  ['video', 'player'],
  ['audio', 'player'],
  ['object', 'player'],
  ['embed', 'player'],
]);

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

const silent = new Set(
  'audio button canvas datalist embed head iframe input noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

const stressing = new Set(['b', 'strong', 'em', 'i']);

/** A line of a text that never was a page. */
export function textLine(text: string): PageLine {
  return { text, linkShare: 0, stressedShare: 0, within: '', place: outermost, nodes: [], after: new Set() };
}

/** What a reader sees of an element, one line a block; blank lines are left out. */
export function linesOf(root: DomElement): readonly PageLine[] {
  const writer = new LineWriter();
  write(root, writer, { place: outermost, isLink: false, isStressed: false, keepsBreaks: false });
  writer.endLine(outermost);
  return withoutCommonPlace(writer.lines);
}

/** A page's outermost boxes are named after everything that a page may hold; only what parts one line from another tells. */
function withoutCommonPlace(lines: readonly PageLine[]): readonly PageLine[] {
  const common = commonPlace(lines.map(({ place }) => place)).path.length;
  return lines.map((line) => ({ ...line, within: line.place.path.slice(common) }));
}

interface Position {
  readonly place: Place;
  readonly isLink: boolean;
  readonly isStressed: boolean;
  readonly keepsBreaks: boolean;
}

class LineWriter {
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

function write(element: DomElement, writer: LineWriter, position: Position): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) writeElement(node, writer, position);
    else if (node.nodeType === textNode) writeText(node, writer, position);
  }
}

function writeText(node: DomNode, writer: LineWriter, position: Position): void {
  const text = node.textContent ?? '';
  if (!position.keepsBreaks) return writer.write(text, position, node);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) writer.endLine(position.place);
    writer.write(line, position, node);
  }
}

function writeElement(element: DomElement, writer: LineWriter, position: Position): void {
  const name = element.localName;
  const gap = gaps.get(name);
  if (gap) writer.pass(gap);
  if (silent.has(name)) return;
  if (name === 'br') return writer.endLine(position.place);
  const isBlock = blocks.has(name) || name.includes('-');
  if (isBlock) writer.endLine(position.place);

  const inner = {
    place: isBlock || element.getAttribute('class') ? placeIn(position.place, element) : position.place,
    isLink: position.isLink || name === 'a',
    isStressed: position.isStressed || stressing.has(name),
    keepsBreaks: position.keepsBreaks || name === 'pre',
  };
  write(element, writer, inner);
  if (isBlock) writer.endLine(inner.place);
  else if (name === 'td' || name === 'th') writer.space();
}
