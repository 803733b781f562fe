import { readQuestion } from '../../src/answer/question.js';
import { type ReadSentence, readSentence } from '../../src/answer/sentence.js';
import { countFrequencies } from '../../src/search/frequencies.js';
import { searchWords } from '../../src/search/terms.js';

/** Reads a question and sentences for it, whose words weigh as they stand in these sentences. */
export function readFor(question: string, texts: readonly string[]) {
  const stems = texts.map((text) => searchWords(text, 'en').map(({ stem }) => stem));
  const frequencies = countFrequencies(stems);
  const read = readQuestion(question, 'en', frequencies);
  const sentences: readonly ReadSentence[] = texts.map((text) => readSentence(text, read));
  return { question: read, sentences };
}
