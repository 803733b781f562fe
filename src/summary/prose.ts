import { closingMarks } from '../text/marks.js';
import { estimateWords } from '../text/words.js';

const fewestWords = 5;
const mostWords = 150;
const mostNumbers = 0.3;
const mostSeparators = 0.34;
const stop = new RegExp(`[.!?…؟۔।॥։።။。！？｡:;][${closingMarks}\\s]*$`, 'u');
const itemMark = /^(?:[-–—•*·▪►✓]|\(?\d{1,3}[.)]|#\d)\s/u;
const number = /\p{N}(?<![\p{L}\p{M}\p{N}]\p{N})/gu;
const separators = /[|\t;/=<>{}[\]\\_#@]/g;

/** Whether a sentence is running text: it ends like one and is no item of a list, no row of a table and no piece of code. */
export function isProse(sentence: string): boolean {
  if (!stop.test(sentence) || itemMark.test(sentence)) return false;
  const words = estimateWords(sentence);
  if (words < fewestWords || words > mostWords) return false;
  const numbers = sentence.match(number)?.length ?? 0;
  const marks = sentence.match(separators)?.length ?? 0;
  return numbers <= mostNumbers * words && marks <= mostSeparators * words;
}
