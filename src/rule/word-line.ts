import { withoutAccents } from '../search/terms.js';

const runOfLetters = /[\p{L}\p{M}\p{N}]+/gu;
// Words that nothing parts from their neighbours are found anywhere.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Stands in no value, so that no phrase is found across it.
const border = '\n';

/** A text in the form in which its words are looked for. */
export interface WordLine {
  /** Its words with one space before, between and behind them. */
  readonly words: string;
  /** Its letters and signs without what parts them. */
  readonly squeezed: string;
}

/** Reads texts that belong together; a phrase stands in one of them. */
export function wordLine(parts: readonly string[]): WordLine {
  const folded = parts.map(fold);
  return {
    words: ` ${folded.map((part) => (part.match(runOfLetters) ?? []).join(' ')).join(` ${border} `)} `,
    squeezed: folded.map((part) => part.replace(/\s+/g, '')).join(border),
  };
}

/**
 * Whether a text has all words of a value, or has them one after the other (`phrase`): whole words as they are written,
 * without case and accents; one that ends in `*` goes on as it likes. Signs between letters count as spaces ("COVID-19" is
 * two words in a row). What has no letters is found as it is written.
 */
export function hasWords(line: WordLine, value: string, match: 'word' | 'phrase'): boolean {
  const pieces = match === 'phrase' ? [value.trim()] : value.trim().split(/\s+/);
  return pieces.every((piece) => hasPiece(line, piece));
}

/** Whether there is anything in a value that can be looked for. */
export function hasAnyWord(value: string): boolean {
  return fold(value).replace(/[\s*]+/g, '') !== '';
}

function hasPiece({ words, squeezed }: WordLine, piece: string): boolean {
  const folded = fold(piece);
  const own = folded.match(runOfLetters);
  if (own === null || unspaced.test(folded)) return squeezed.includes(folded.replace(/[\s*]+/g, ''));
  return words.includes(` ${own.join(' ')}${folded.endsWith('*') ? '' : ' '}`);
}

function fold(text: string): string {
  return withoutAccents(text.toLowerCase());
}
