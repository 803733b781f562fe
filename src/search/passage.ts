import type { SearchDocument } from './document.js';
import type { WeighedQuery } from './scores.js';
import type { PlacedWord } from './terms.js';
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
  const spans = hits.map(({ place }) => words[place]!).map((word): Span => ({ from: word.from, to: word.to }));
  return { from, to, hits: spans.filter(isShown) };
}

/** As many words as fit, from the first one on, or from a later one where else this word would not fit. */
function stretch(words: readonly PlacedWord[], text: string, first: number, needed: number): Span {
  const isNear = (words[needed]?.to ?? 0) - (words[first]?.from ?? 0) <= maxCharacters;
  const begin = isNear ? first : needed;
  const from = begin === 0 ? 0 : words[begin]!.from;
  const beyond = words.findIndex(({ to }, index) => index > begin && to - from > maxCharacters);
  if (beyond === -1 && text.length - from <= maxCharacters) return { from, to: text.length };
  const last = words[(beyond === -1 ? words.length : beyond) - 1];
  return { from, to: last?.to ?? Math.min(text.length, from) };
}
