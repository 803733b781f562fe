import { withBackground } from '../../src/answer/frequencies.js';
import { readQuestion } from '../../src/answer/question.js';
import { scoreSentences } from '../../src/answer/score.js';
import { readSentence } from '../../src/answer/sentence.js';
import { countFrequencies } from '../../src/search/frequencies.js';
import { searchWords } from '../../src/search/terms.js';

const language = 'en';

/** Answers one line of the probe `answer`: `{id, question, candidates: [{text}]}` with `{id, scores}`, in the same order. */
export function answerLine(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) throw new TypeError('a line of the probe must be an object');
  const { id = null, question, candidates }: { id?: unknown; question?: unknown; candidates?: unknown } = input;
  const texts = Array.isArray(candidates) ? candidates.map(textOf) : [];
  const own = countFrequencies(texts.map((text) => searchWords(text, language).map(({ stem }) => stem)));
  const frequencies = withBackground(own, language);
  const read = readQuestion(typeof question === 'string' ? question : '', language, frequencies);
  const sentences = texts.map((text) => readSentence(text, read));
  return { id, scores: scoreSentences(read, sentences, true) };
}

function textOf(candidate: unknown): string {
  const { text }: { readonly text?: unknown } = Object(candidate);
  return typeof text === 'string' ? text : '';
}
