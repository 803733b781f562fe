import { splitWords } from '../../text/words.js';

/** A word where it stands in a text. */
export interface PlacedWord {
  readonly text: string;
  /** Nothing but space stands between it and the word before it. */
  readonly isJoined: boolean;
  /** Words that a hyphen, a stop or a stroke holds together say something else than each of them. */
  readonly isCompound: boolean;
  /** Of a script that parts words by nothing. */
  readonly isUnspaced: boolean;
}

const stoppedLetters = String.raw`(?:\p{Lu}\.){2,}`;
const runOfLetters = String.raw`[\p{L}\p{M}\p{N}]+`;
const word = new RegExp(`${stoppedLetters}|${runOfLetters}(?:[-‐‑'’./@&]${runOfLetters})*`, 'gu');
const possessive = /['’]\p{Ll}{1,2}$/u;
// "l'état", "qu'elle", "dell'arte"; "O'Hara" is a name.
const elided = /^(?!o['’])\p{L}{1,4}['’](?=\p{L}{2})/iu;
const inner = /[^\p{L}\p{M}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The words of a sentence in order, without what apostrophes add to them and without the stops of "U.S."; linear. */
export function placedWords(sentence: string, language: string): readonly PlacedWord[] {
  if (unspaced.test(sentence)) {
    return splitWords(sentence, language).map((text) => ({
      text,
      isJoined: true,
      isCompound: false,
      isUnspaced: true,
    }));
  }
  let end = -1;
  return [...sentence.matchAll(word)].map(({ 0: match, index }) => {
    const own = match.replace(possessive, '');
    const text = match.endsWith('.') ? match.replaceAll('.', '') : own.replace(elided, '');
    const isJoined = end >= 0 && !elided.test(own) && sentence.slice(end, index).trim() === '';
    end = own === match ? index + match.length : -1;
    return { text, isJoined, isCompound: inner.test(text), isUnspaced: false };
  });
}
