import type { KeywordCandidate } from './candidates.js';

/** What speaks for or against a keyword, a number each. Nothing in it knows a language. */
export type KeywordSigns = Readonly<Record<KeywordSign, number>>;

export const keywordSigns = [
  'frequency',
  'position',
  'capitals',
  'names',
  'title',
  'spread',
  'length',
  'isShort',
  'isAcronym',
] as const;
export type KeywordSign = (typeof keywordSigns)[number];

const longest = 12;
const short = 4;

/** Reads the signs of a candidate. */
export function signsOf({ text, count, first, capitals, names, isInTitle, spread }: KeywordCandidate): KeywordSigns {
  return {
    frequency: Math.log(1 + count),
    position: Math.log(1 + first),
    capitals,
    names,
    title: Number(isInTitle),
    spread,
    length: Math.min(text.length, longest) / longest,
    isShort: Number(text.length <= short),
    isAcronym: Number(text.length > 1 && /^\p{Lu}+$/u.test(text)),
  };
}
