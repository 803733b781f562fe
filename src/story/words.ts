import { stemmerFor } from '../text/stems.js';
import { stopWordsOf } from '../text/stop-words.js';
import { baseLanguage } from '../text/tag.js';
import { splitWords } from '../text/words.js';
import { dressing } from './data/dressing.js';
import { type Term, termOf } from './terms.js';

/** A telling word of a text. */
export interface TellingWord {
  readonly term: Term;
  readonly isCapitalised: boolean;
}

/** A word as it is written. */
export interface WrittenWord {
  readonly term: Term | null;
  readonly written: string;
}

/** Reads the telling words of a text, in order. */
export type WordReader = (text: string) => readonly TellingWord[];

const dressingWords = new Set(dressing.split(' '));
const spaceless = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);
// "J.C." and "S&P" are one word; so is an amount with its unit; `’s` is no part of a word.
const wordForm =
  /(?:\p{L}\.){2,}|\p{L}{1,3}&\p{L}{1,3}(?!\p{L})|[$€£]?\d+(?:[.,]\d+)*(?:[\s-]?(?:million|billion|trillion|mn|bn|[mbk])(?!\p{L}))?%?|[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/giu;
const possessive = /['’]s(?!\p{L})/gu;
const ascii = /^[\x20-\x7e\s]*$/;
const accents = /[\u0300-\u036f]/g;
const maxCached = 60_000;
const readers = new Map<string, (written: string) => TellingWord | null>();

/** The primary subtag by which stories read a text; what is in no known language is read as English. */
export function storyLanguage(language: string): string {
  const base = baseLanguage(language);
  return base === 'und' ? 'en' : base;
}

/** The reader of a language: words without stop words, stemmed, without accents, as terms. */
export function wordReader(language: string): WordReader {
  const split = splitterOf(language);
  const read = tellingReader(language);
  return (text) => {
    const telling: TellingWord[] = [];
    for (const written of split(text)) {
      const word = read(written);
      if (word !== null) telling.push(word);
    }
    return telling;
  };
}

/** The same with every word as it is written; the term of one that tells nothing is null. */
export function surfaceReader(language: string): (text: string) => readonly WrittenWord[] {
  const split = splitterOf(language);
  const read = tellingReader(language);
  return (text) => split(text).map((written) => ({ term: read(written)?.term ?? null, written }));
}

function splitterOf(language: string): (text: string) => readonly string[] {
  const base = storyLanguage(language);
  return spaceless.has(base) ? (text) => splitWords(text, base) : wordsIn;
}

/** One for each language, so that a word is stemmed once. */
function tellingReader(language: string): (written: string) => TellingWord | null {
  const base = storyLanguage(language);
  const known = readers.get(base);
  if (known) return known;
  const termOfWord = termReader(base);
  const reader = cached((written): TellingWord | null => {
    const term = termOfWord(written.toLowerCase());
    return term === null ? null : { term, isCapitalised: isCapitalised(written) };
  });
  readers.set(base, reader);
  return reader;
}

/** The stem of a lower-case word as terms are made from it; null for a word that tells nothing. */
export function stemReader(language: string): (word: string) => string | null {
  const stopWords = stopWordsOf(language);
  const stem = stemmerFor(language);
  return (word) => {
    if (stopWords.has(word) || dressingWords.has(word) || /^\P{L}?$/u.test(word)) return null;
    return withoutAccents(/\d/.test(word) ? word : stem(word));
  };
}

/** The words of a text as they are written, hyphenated ones both in their parts and joined. */
export function wordsIn(text: string): readonly string[] {
  const found = text.normalize('NFC').replace(possessive, '').match(wordForm) ?? [];
  return found.flatMap(plainForms);
}

function plainForms(word: string): readonly string[] {
  if (/^[$€£\d]/.test(word)) return [amount(word)];
  if (/[.&]/.test(word)) return [word.replace(/[.&]/g, '')];
  const parts = word.split(/[-‐‑]/);
  return parts.length === 1 ? parts : [...parts, parts.join('')];
}

/** `$2.1 million` and `2.1m` are the same: 2.1m. */
function amount(word: string): string {
  return word
    .toLowerCase()
    .replace(/[$€£,\s-]/g, '')
    .replace(/million|mn/, 'm')
    .replace(/billion|bn/, 'b')
    .replace(/trillion/, 't');
}

function termReader(language: string): (word: string) => Term | null {
  const stemOf = stemReader(language);
  return (word) => {
    const stem = stemOf(word);
    return stem === null || stem === '' ? null : termOf(stem);
  };
}

function cached<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const cache = new Map<string, Answer>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= maxCached) cache.clear();
    const result = answer(word);
    cache.set(word, result);
    return result;
  };
}

function withoutAccents(word: string): string {
  return ascii.test(word) ? word : word.normalize('NFKD').replace(accents, '').normalize('NFC');
}

function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
