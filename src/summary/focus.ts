import { stopWordsOf } from '../text/stop-words.js';
import { splitWords } from '../text/words.js';
import type { Draft, Sentence } from './draft.js';
import { termReader } from './terms.js';

const leastShared = 0.7;
const fewestShared = 4;
const mostAcronym = 3;
const stoppedLetters = /(?:\p{Lu}\.){2,}/gu;

/** Whether a sentence holds one of the words that a reader names. */
type FocusWord = (sentence: Sentence) => boolean;

/** Of what a reader names, the share that each sentence holds (0 to 1), in any form of the words; all 0 where nothing is named. */
export function focusShares({ sentences, language }: Draft, focus: string): readonly number[] {
  const named = focusWords(focus, language);
  const shareOf = (sentence: Sentence) => named.filter((isIn) => isIn(sentence)).length / named.length;
  return sentences.map((sentence) => (named.length === 0 ? 0 : shareOf(sentence)));
}

/** Without the words that every text has, unless there are no others. */
function focusWords(focus: string, language: string): readonly FocusWord[] {
  const words = splitWords(focus.replace(stoppedLetters, withoutStops), language);
  const stopWords = stopWordsOf(language);
  const telling = words.filter((word) => !stopWords.has(word.toLowerCase()) || isAcronym(word));
  return (telling.length > 0 ? telling : words).map((word) => {
    // "US" and "IT" are other words than "us" and "it".
    return isAcronym(word) && word.length <= mostAcronym ? acronym(word) : anyForm(word, language);
  });
}

function acronym(named: string): FocusWord {
  const stopped = [...named].map((letter) => `${letter}.`).join('');
  return ({ words, text }) => words.includes(named) || text.includes(stopped);
}

function anyForm(named: string, language: string): FocusWord {
  const { text, isTelling } = termReader(language)(named);
  const wanted = fold(text);
  const isSame = (found: string) => found === wanted || (isTelling && shareBeginning(found, wanted));
  return ({ terms }) => terms.some((term) => isSame(fold(term)));
}

/** For the languages without a stemmer, and for what a stemmer leaves apart: all but the end of the longer word. */
function shareBeginning(a: string, b: string): boolean {
  const least = Math.max(fewestShared, Math.ceil(leastShared * Math.max(a.length, b.length)));
  return a.slice(0, least) === b.slice(0, least) && Math.min(a.length, b.length) >= least;
}

function isAcronym(word: string): boolean {
  return word.length > 1 && /^\p{Lu}+$/u.test(word);
}

function withoutStops(letters: string): string {
  return letters.replaceAll('.', '');
}

/** "Malmo" finds "Malmö". */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
