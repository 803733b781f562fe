import { countWords } from '../../src/text/words.js';
import { type Alphabet, rougeTokens } from './rouge.js';

/** What a reader notices of one summary, judged as the scorer of the data does. */
export interface Noticed {
  readonly words: number;
  readonly sentences: number;
  /** Share of sentences that stand in the article letter for letter. */
  readonly verbatim: number;
  /** A sentence opens by pointing at one that is not there. English only. */
  readonly isDangling: boolean;
  /** A sentence without its end or its beginning. */
  readonly isBroken: boolean;
  /** Share of its pairs of words that it says more than once. */
  readonly repeated: number;
}

const pointing = new RegExp(
  `^["'“‘(]*(?:he|she|it|they|his|her|hers|its|their|him|them|this|these|those|that|such|but|however|meanwhile|also|and|so|` +
    `yet|then|instead|moreover|furthermore|nevertheless|in addition|as a result|the (?:pair|two|duo|couple|former|latter))\\b`,
  'i',
);
const ending = /[.!?…]["'”’»)]*$/;
const cutBeginning = /^[a-z,;:.)]/;

/** Reads a summary, one sentence a line, beside its article. */
export function notice(text: string, summary: string, alphabet: Alphabet): Noticed {
  const article = text.replace(/\s+/g, '');
  const sentences = summary.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const packed = sentences.map((sentence) => sentence.replace(/\s+/g, ''));
  const tokens = rougeTokens(summary, alphabet);
  const pairs = tokens.slice(1).map((token, at) => `${tokens[at]!} ${token}`);
  return {
    words: countWords(summary),
    sentences: sentences.length,
    verbatim: packed.filter((sentence) => article.includes(sentence)).length / Math.max(1, sentences.length),
    isDangling: sentences.some((sentence, index) => dangles(article, packed, index, sentence)),
    isBroken: sentences.some((sentence) => !ending.test(sentence) || cutBeginning.test(sentence)),
    repeated: 1 - new Set(pairs).size / Math.max(1, pairs.length),
  };
}

function dangles(article: string, packed: readonly string[], index: number, sentence: string): boolean {
  if (!pointing.test(sentence)) return false;
  const at = article.indexOf(packed[index]!);
  const before = packed[index - 1];
  return at > 0 && (before === undefined || !article.slice(0, at).endsWith(before));
}
