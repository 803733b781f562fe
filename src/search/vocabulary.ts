import { baseLanguage } from '../text/tag.js';
import { isSpaceless, splitWords } from '../text/words.js';
import { isInWord } from './letters.js';
import { type NumberedWords, WordList } from './numbered-words.js';
import { searchLanguage, type SearchWord, withoutContractions, wordReader } from './terms.js';
import { WordTable } from './word-table.js';

/**
 * The words of texts as small numbers. Ranking reads some thirty thousand words for each search: each is looked up where
 * it stands, without being cut out of its text, and what is counted is counted in arrays.
 */
export class Vocabulary {
  readonly stems = new Numbering();
  /** Words as `SearchWord.exact` has them. */
  readonly exact = new Numbering();
  readonly #stemOf: number[] = [];
  readonly #exactOf: number[] = [];
  readonly #isStop: boolean[] = [];
  readonly #tables = new Map<string, WordTable>();

  /** How many words it has: their numbers are below. */
  get size(): number {
    return this.#stemOf.length;
  }

  /** The number of a word's stem. */
  stemOf(word: number): number {
    return this.#stemOf[word]!;
  }

  /** The number of what a word is without case and accents. */
  exactOf(word: number): number {
    return this.#exactOf[word]!;
  }

  isStop(word: number): boolean {
    return this.#isStop[word]!;
  }

  /** Reads a text: the words that `searchWords` has, with their places. */
  read(text: string, language: string): NumberedWords {
    const plain = withoutContractions(text);
    const table = this.#tableOf(searchLanguage(language));
    const words = new WordList();
    if (isSpaceless(plain, baseLanguage(language))) addSegments(words, table, plain, language);
    else addRuns(words, table, plain);
    return words.done();
  }

  #tableOf(language: string): WordTable {
    const known = this.#tables.get(language);
    if (known !== undefined) return known;
    const read = wordReader(language);
    const table = new WordTable((written) => this.#add(read(written)));
    this.#tables.set(language, table);
    return table;
  }

  #add({ stem, exact, isStop }: SearchWord): number {
    this.#exactOf.push(this.exact.of(exact));
    this.#isStop.push(isStop);
    return this.#stemOf.push(this.stems.of(stem)) - 1;
  }
}

/** Gives each text a number of its own, from 0 on. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    if (number === this.#numbers.size) this.#numbers.set(text, number);
    return number;
  }
}

// Some 45 MB; a search may add to it.
const mostWords = 200_000;
let current = new Vocabulary();

/** What a search reads its texts with: that of the last one, unless that has grown large. */
export function vocabularyForSearch(): Vocabulary {
  if (current.size > mostWords) current = new Vocabulary();
  return current;
}

/** Runs of letters, marks and digits, as `splitWords` has them. */
function addRuns(words: WordList, table: WordTable, text: string): void {
  let from = 0;
  let hash = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isInWord(text, at)) {
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      continue;
    }
    if (at > from) words.add(table.numberOf(text, from, at, hash), from, at);
    from = at + 1;
    hash = 0;
  }
}

function addSegments(words: WordList, table: WordTable, text: string, language: string): void {
  let from = 0;
  for (const written of splitWords(text, baseLanguage(language))) {
    from = text.indexOf(written, from);
    const to = from + written.length;
    words.add(table.numberOf(text, from, to, hashOf(written)), from, to);
    from = to;
  }
}

function hashOf(written: string): number {
  let hash = 0;
  for (let at = 0; at < written.length; at += 1) hash = (Math.imul(hash, 31) + written.charCodeAt(at)) | 0;
  return hash;
}
