import type { SearchDocument } from './document.js';
import type { NumberedWords } from './numbered-words.js';
import type { WeighedQuery } from './scores.js';
import { windows } from './windows.js';

/** A stretch of an article's text, in UTF-16 offsets, and the words of the query in it. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const windowWords = 20;
const wordsBefore = 6;
const maxCharacters = 160;

/** The stretch of whole words that shows best why an article was found; its beginning where the text has none of the words. */
export function bestPassage({ weights }: WeighedQuery, document: SearchDocument, text: string): Passage {
  const words = document.text;
  const hits = document.hits.text;
  const all = windows(hits, weights, windowWords);
  const most = all.reduce((so, { weight }) => Math.max(so, weight), 0);
  const best = all.find(({ weight }) => weight === most);
  const firstHit = best === undefined ? 0 : hits[best.first]!.place;
  const { from, to } = stretch(words, text, Math.max(0, firstHit - wordsBefore), firstHit);
  const isShown = (span: Span) => span.from >= from && span.to <= to;
  const spans = hits.map(({ place }): Span => ({ from: words.from[place]!, to: words.to[place]! }));
  return { from, to, hits: spans.filter(isShown) };
}

/** As many words as fit, from the first one on, or from a later one where else this word would not fit. */
function stretch(words: NumberedWords, text: string, first: number, needed: number): Span {
  const isNear = (words.to[needed] ?? 0) - (words.from[first] ?? 0) <= maxCharacters;
  const begin = isNear ? first : needed;
  const from = begin === 0 ? 0 : words.from[begin]!;
  const beyond = words.to.findIndex((to, index) => index > begin && to - from > maxCharacters);
  if (beyond === -1 && text.length - from <= maxCharacters) return { from, to: text.length };
  const last = (beyond === -1 ? words.to.length : beyond) - 1;
  return { from, to: words.to[last] ?? Math.min(text.length, from) };
}
