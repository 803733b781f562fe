import type { Line } from '../line.js';
import type { Mark } from './marks.js';
import { plain } from '../plain.js';

const elsewhere =
  /(?:^| )(?:aside|nav|blockquote|figcaption|comment(?!s?-(?:open|closed|status|link|count))|commentlist|li-comment|respond|reply|replies|related|sidebar|widget|recent|popular|trending|recommend|most-read|also-like|footer-|site-footer|newsletter|read-more|more-)/;

/** Whether an element stands where pages speak of something else than their article: comments, side bars, other articles. */
export function isElsewhere({ names, within }: Pick<Mark, 'names' | 'within'>): boolean {
  return elsewhere.test(names) || elsewhere.test(within);
}

/** The same for a line. */
export function isLineElsewhere({ within }: Line): boolean {
  return elsewhere.test(within.replaceAll('.', ' '));
}

/** A line, and the text of the one after it. */
export interface PlacedLine extends Line {
  readonly next: string;
}

const linesBefore = 4;
const linesAfter = 10;

/**
 * The lines around the title, where bylines and datelines stand: the title's own and those after it, then those before,
 * nearest first. Where the title is the text of a heading, or elsewhere than in a link, its other places do not count.
 */
export function linesNearTitle(lines: readonly Line[], title: string): readonly PlacedLine[] {
  const wanted = plain(title);
  const places = lines.flatMap((line, index) => (isTitle(line.text, title, wanted) ? [{ line, index }] : []));
  const headings = places.filter(({ line }) => / h1\b[^ ]*(?: |$)/.test(line.within));
  const free = places.filter(({ line }) => line.linkShare < 0.5);
  const [best = []] = [headings, free, places].filter((list) => list.length > 0);
  const near = new Set(best.slice(0, 3).flatMap(({ index }) => indexesNear(index)));
  return [...near].flatMap((index) => placed(lines, index));
}

// A look at it spares most lines the rest.
const firstLetter = /[\p{L}\p{N}]/u;

function isTitle(text: string, title: string, wanted: string): boolean {
  if (wanted === '' || text.length > 2 * title.length + 20 || text.length * 2 < title.length) return false;
  if (firstLetter.exec(text)?.[0].toLowerCase() !== firstLetter.exec(title)?.[0].toLowerCase()) return false;
  const words = plain(text);
  if (words === wanted) return true;
  const isCut = wanted.startsWith(words) && words.length * 2 > wanted.length;
  return wanted.length > 20 && (words.startsWith(wanted) || isCut);
}

function indexesNear(index: number): readonly number[] {
  const after = Array.from({ length: linesAfter + 1 }, (_, distance) => index + distance);
  const before = Array.from({ length: linesBefore }, (_, distance) => index - 1 - distance);
  return [...after, ...before];
}

/** The line at an index with the text after it; nothing where there is none. */
export function placed(lines: readonly Line[], index: number): readonly PlacedLine[] {
  const line = lines[index];
  return line ? [{ ...line, next: lines[index + 1]?.text ?? '' }] : [];
}
