import { readFileSync } from 'node:fs';
import { withBackground } from '../../src/answer/frequencies.js';
import { readQuestion } from '../../src/answer/question.js';
import { readSentence } from '../../src/answer/sentence.js';
import { type AnswerSigns, signsOf } from '../../src/answer/signs/signs.js';
import { countFrequencies } from '../../src/search/frequencies.js';
import { searchWords } from '../../src/search/terms.js';

const language = 'en';

/** A question with the sentences that people judged. */
export interface JudgedQuestion {
  readonly id: string;
  readonly candidates: readonly { readonly signs: AnswerSigns; readonly isAnswer: boolean }[];
}

/** Reads a file of lines `{id, question, candidates: [{text, label}]}`. */
export function readJudged(file: string): readonly JudgedQuestion[] {
  return readFileSync(file, 'utf8').trim().split('\n').map(readLine);
}

function readLine(line: string): JudgedQuestion {
  const { id, question, candidates }: Readonly<Record<string, unknown>> = Object(JSON.parse(line));
  const judged = (Array.isArray(candidates) ? candidates : []).map((candidate) => ({
    text: String(candidate.text),
    isAnswer: candidate.label === 1,
  }));
  const own = countFrequencies(judged.map(({ text }) => searchWords(text, language).map(({ stem }) => stem)));
  const frequencies = withBackground(own, language);
  const read = readQuestion(String(question), language, frequencies);
  const sentences = judged.map(({ text }) => readSentence(text, read));
  const signs = signsOf(read, sentences, true);
  return { id: String(id), candidates: judged.map(({ isAnswer }, at) => ({ signs: signs[at]!, isAnswer })) };
}
