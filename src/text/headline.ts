import { clip } from './clip.js';

// What is looked at beyond the limit, to know whether a name goes on.
const longestNextWords = 100;
const clauseEnd = /[,;:](?=\s)|\s[–—|-](?=\s)|[、，；：。]/gu;
const gap = /\s+/gu;
const capital = /^\P{L}*\p{Lu}/u;
const startsWithNumber = /^\P{L}*\p{N}/u;
const endsThought = /[.,;:!?)\]”»"]$/u;
// Articles, prepositions and particles of most languages; no headline should end with one.
const smallWord = /^\p{Ll}{1,3}$/u;

/**
 * A headline of at most so many UTF-16 units. One that is longer ends with `…` after a whole clause; where none ends in its
 * second half, between two words that do not belong to one name or number.
 */
export function shortenHeadline(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const read = text.slice(0, maxLength + longestNextWords);
  const clauses = placesOf(clauseEnd, read).filter((at) => at > maxLength / 2 && at < maxLength);
  const gaps = placesOf(gap, read).filter((at) => at > maxLength / 3 && at < maxLength && isOpen(read, at));
  const end = clauses.at(-1) ?? gaps.at(-1);
  return end === undefined ? clip(text, maxLength) : `${text.slice(0, end).trimEnd()}…`;
}

function placesOf(pattern: RegExp, text: string): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** Whether a headline may end at this gap between two words. */
function isOpen(text: string, at: number): boolean {
  const before = text.slice(0, at).split(/\s+/).at(-1) ?? '';
  const [next = '', afterNext = ''] = text.slice(at).trimStart().split(/\s+/, 2);
  if (endsThought.test(before)) return true;
  if (smallWord.test(before) || startsWithNumber.test(before)) return false;
  if (!capital.test(before)) return true;
  // Port | Ansel, University | of Ansel
  return !capital.test(next) && !(smallWord.test(next) && capital.test(afterNext));
}
