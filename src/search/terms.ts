import { stemmerFor } from '../text/stems.js';
import { stopWordsOf } from '../text/stop-words.js';
import { baseLanguage } from '../text/tag.js';
import { splitWords } from '../text/words.js';

/** A word as search compares it. */
export interface SearchWord {
  /** As it is written, in lower case and without accents. */
  readonly exact: string;
  /** Its stem by Porter's family, without accents; the word itself where the language has no stemmer. */
  readonly stem: string;
  /** Whether the language uses it everywhere, so that it tells nothing. */
  readonly isStop: boolean;
}

/** A word with the UTF-16 offsets at which it stands in its text. */
export interface PlacedWord {
  readonly word: SearchWord;
  readonly from: number;
  readonly to: number;
}

// "The lock's" is the lock; "don’t" and "can't" are "do" and "can" with a "not" that tells nothing; "won't" is not won.
const contracted = /(?:(?<=\bcan)['’]t|(?<!\bca)n['’]t|['’](?:s|re|ve|ll|d|m))(?![\p{L}\p{N}])/giu;
const ascii = /^[\x20-\x7e]*$/;
const accents = /[\u0300-\u036f]/g;
const noLetters = /[^\p{L}\p{M}\p{N}]+/gu;
// Initials, and what an elision leaves of an article: "l" of "l'avion".
const smallWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}]$/u;
const maxCached = 60_000;
const readers = new Map<string, (written: string) => SearchWord>();

/** The language by which a text is read: its primary subtag; English where it is not known. */
export function searchLanguage(language: string): string {
  const base = baseLanguage(language);
  return base === 'und' ? 'en' : base;
}

/** The words of a text in order, stop words among them. */
export function searchWords(text: string, language: string): readonly SearchWord[] {
  return wordsOf(withoutContractions(text), language).map(wordReader(language));
}

/** The same with the places of the words. */
export function placedWords(text: string, language: string): readonly PlacedWord[] {
  const plain = withoutContractions(text);
  const read = wordReader(language);
  let from = 0;
  return wordsOf(plain, language).map((written) => {
    from = plain.indexOf(written, from);
    const placed = { word: read(written), from, to: from + written.length };
    from = placed.to;
    return placed;
  });
}

/** Reads a single word of a language. One for each language, so that a word is stemmed once. */
export function wordReader(language: string): (written: string) => SearchWord {
  const base = searchLanguage(language);
  const known = readers.get(base);
  if (known) return known;
  const stem = stemmerFor(base);
  const stopWords = stopWordsOf(base);
  const reader = remembered((written) => readWord(written.toLowerCase().normalize('NFKC'), stem, stopWords));
  readers.set(base, reader);
  return reader;
}

/** A text in lower case and without accents, as `exact` has its words. */
export function withoutAccents(text: string): string {
  return ascii.test(text) ? text : text.normalize('NFKD').replace(accents, '').normalize('NFC');
}

function readWord(word: string, stem: (word: string) => string, stopWords: ReadonlySet<string>): SearchWord {
  const exact = lettersOf(withoutAccents(word));
  const stemmed = /\d/.test(word) ? exact : lettersOf(withoutAccents(stem(word)));
  return { exact, stem: stemmed === '' ? exact : stemmed, isStop: stopWords.has(word) || smallWord.test(word) };
}

/** What one letter stands for may hold more than letters: ½ is 1⁄2. The index would take that for several words. */
function lettersOf(word: string): string {
  return word.replace(noLetters, '');
}

function wordsOf(text: string, language: string): readonly string[] {
  return splitWords(text, baseLanguage(language));
}

/** The same text with spaces for what is contracted, so that every place in it stays. */
export function withoutContractions(text: string): string {
  return text.replace(contracted, (found) => ' '.repeat(found.length));
}

function remembered(read: (written: string) => SearchWord): (written: string) => SearchWord {
  const known = new Map<string, SearchWord>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size >= maxCached) known.clear();
    // A word that was cut out of a text may keep the whole text in memory.
    const own = written.split('').join('');
    const word = read(own);
    known.set(own, word);
    return word;
  };
}
