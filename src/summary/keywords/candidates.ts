import type { SummaryInput } from '../../model.js';
import { splitSentences } from '../../text/sentences.js';
import { stemmerFor } from '../../text/stems.js';
import { stopWordsOf } from '../../text/stop-words.js';
import { countTerms } from '../terms.js';
import { type PlacedWord, placedWords } from './words.js';

/** A word that may be a keyword of an article, in all its forms, and what the article does with it. */
export interface KeywordCandidate {
  /** As the article writes it most often. */
  readonly text: string;
  readonly stem: string;
  readonly count: number;
  /** How many words stand before its first place, those of the title included. */
  readonly first: number;
  /** The shares of its places where it has a capital, and where the word beside it has one too. */
  readonly capitals: number;
  readonly names: number;
  readonly isInTitle: boolean;
  /** The share of the sentences that hold it, 0 to 1. */
  readonly spread: number;
}

const mostSentences = 300;
const fewestLetters = 2;
const fewestWithoutList = 4;
const unspaced = /\p{Script=Han}|\p{Script=Katakana}{2}/u;

/** The title, if there is one, and the sentences of an article, as words. */
export function wordsOf({ text, title, language }: SummaryInput): readonly (readonly PlacedWord[])[] {
  const sentences = splitSentences(text, language).slice(0, mostSentences);
  return [title, ...sentences.map(({ from, to }) => text.slice(from, to))].map((line) => placedWords(line, language));
}

/** The words of an article's lines (the title first) that say anything by themselves, in order of their first places. */
export function keywordCandidates(
  lines: readonly (readonly PlacedWord[])[],
  language: string,
): readonly KeywordCandidate[] {
  const isTelling = tellingWords(language);
  const stem = stemmerFor(language);
  const found = new Map<string, Uses>();
  let place = 0;

  for (const [line, words] of lines.entries()) {
    for (const [at, word] of words.entries()) {
      place += 1;
      if (!isTelling(word)) continue;
      const key = stem(word.text.toLowerCase());
      const uses = found.get(key) ?? { first: place - 1, texts: [], lines: new Set(), capitals: 0, names: 0 };
      found.set(key, uses);
      uses.texts.push(word.text);
      uses.lines.add(line);
      if (!isCapitalised(word.text)) continue;
      uses.capitals += 1;
      if (isCapitalised(words[at - 1]?.text ?? '') || isCapitalised(words[at + 1]?.text ?? '')) uses.names += 1;
    }
  }
  return [...found].map(([key, uses]) => candidateOf(key, uses, lines.length));
}

interface Uses {
  readonly first: number;
  readonly texts: string[];
  readonly lines: Set<number>;
  capitals: number;
  names: number;
}

function candidateOf(
  stem: string,
  { first, texts, lines, capitals, names }: Uses,
  lineCount: number,
): KeywordCandidate {
  const count = texts.length;
  return {
    text: mostFrequent(texts),
    stem,
    count,
    first,
    capitals: capitals / count,
    names: names / count,
    isInTitle: lines.has(0),
    spread: lines.size / lineCount,
  };
}

/** The first of those that come most often. */
function mostFrequent(texts: readonly string[]): string {
  return [...countTerms(texts)].reduce((top, next) => (next[1] > top[1] ? next : top), ['', 0])[0];
}

/**
 * Tells words that say something: no stop words (small words, where the language has no list of them), numbers, single
 * letters or compounds; the endings of Japanese neither.
 */
function tellingWords(language: string): (word: PlacedWord) => boolean {
  const stopWords = stopWordsOf(language);
  const fewest = stopWords.size > 0 ? fewestLetters : fewestWithoutList;
  return ({ text, isCompound }) =>
    !isCompound &&
    (text.length >= fewest || unspaced.test(text) || (text.length > 1 && text === text.toUpperCase())) &&
    !/^(?:\p{N}+|\p{Script=Hiragana}+)$/u.test(text) &&
    !stopWords.has(text.toLowerCase());
}

/** Whether a word begins with a capital. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
