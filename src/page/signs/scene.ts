import { closingMarks } from '../../text/marks.js';
import type { PageLine } from '../line.js';
import type { Place } from '../place.js';
import { type Box, boxesOf } from './box.js';

/** A line, seen among the others of its page. */
export interface SeenLine extends PageLine {
  readonly index: number;
  readonly words: number;
  /** Whether Readability takes it for a part of the article. */
  readonly isInside: boolean;
  /** A paragraph of running text: long enough, hardly a link, and ended like a sentence. */
  readonly isProse: boolean;
  readonly endsSentence: boolean;
  readonly isHeading: boolean;
}

/** The lines of a page, with what is known of them together. */
export interface Scene {
  readonly lines: readonly SeenLine[];
  readonly boxes: ReadonlyMap<Place, Box>;
  /** Whether Readability chose between the lines; else all are said to be the article's. */
  readonly isPage: boolean;
  /** The article's title; may be empty. */
  readonly title: string;
  readonly words: number;
}

// Far more than any article has; what is larger is a book, or an attack.
const maxLines = 5000;
const proseWords = 15;
// What is so long is prose even where its last mark is missing.
const longWords = 30;
const mostlyLinks = 0.35;
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const sentenceEnd = new RegExp(`[.!?…。！？।](?:[${closingMarks}]|\\s*\\[\\d+\\])*$`);
const ideographs = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Sees the lines of a page together; `isInside` says of each whether Readability took it, null that it was not asked. */
export function sceneOf(lines: readonly PageLine[], isInside: readonly boolean[] | null, title: string): Scene {
  const seen = lines
    .slice(0, maxLines)
    .map((line, index) => seeLine(line, index, isInside === null || isInside[index] === true));
  return {
    lines: seen,
    boxes: boxesOf(seen),
    isPage: isInside !== null,
    title,
    words: seen.reduce((sum, { words }) => sum + words, 0),
  };
}

function seeLine(line: PageLine, index: number, isInside: boolean): SeenLine {
  const words = wordCount(line.text);
  const endsSentence = sentenceEnd.test(line.text);
  const isProse = line.linkShare < mostlyLinks && ((words >= proseWords && endsSentence) || words >= longWords);
  return { ...line, index, words, isInside, isProse, endsSentence, isHeading: isInHeading(line.place) };
}

/** Words as the eye counts them; two ideographs make about one. */
function wordCount(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return words + Math.floor((text.match(ideographs)?.length ?? 0) / 2);
}

function isInHeading(place: Place): boolean {
  for (let at: Place | null = place; at; at = at.parent) if (headings.has(at.name)) return true;
  return false;
}
