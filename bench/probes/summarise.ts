import type { ChosenSentence } from '../../src/model.js';
import { refusalOf } from '../../src/summary/gate.js';
import { summariseWithin } from '../../src/summary/summarise.js';

interface Question {
  readonly id: unknown;
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly sentences?: number | undefined;
  readonly words?: number | undefined;
  readonly focus: string;
  readonly gate: boolean;
}

/** Answers one line of the probe `summarise` with what the bot itself would say. */
export function summariseLine(input: unknown): unknown {
  const { id, sentences, words, focus, gate, ...article } = readQuestion(input);
  const chosen = summariseWithin(article, { sentences, words, focus });
  const refused = gate ? refusalOf(article.text, article.language, chosen) : null;
  return refused === null ? { id, ...answer(article.text, chosen) } : { id, ...answer(article.text, []), refused };
}

function answer(text: string, chosen: readonly ChosenSentence[]) {
  const sentences = chosen.map(({ from, to }) => text.slice(from, to));
  return { summary: sentences.join('\n'), sentences, spans: chosen.map(({ from, to }) => [from, to]) };
}

function readQuestion(input: unknown): Question {
  if (typeof input !== 'object' || input === null) throw new TypeError('a line of the probe must be an object');
  const fields = new Map<string, unknown>(Object.entries(input));
  return {
    id: fields.get('id') ?? null,
    text: textOf(fields.get('text')),
    title: textOf(fields.get('title')),
    language: textOf(fields.get('language')) || 'und',
    sentences: countOf(fields.get('sentences')),
    words: countOf(fields.get('words')),
    focus: textOf(fields.get('focus')),
    gate: fields.get('gate') === true,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
