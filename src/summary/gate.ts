import type { ChosenSentence, Refusal, Span, SummaryInput, SummaryLength, Telling } from '../model.js';
import { splitSentences } from '../text/sentences.js';
import { estimateWords } from '../text/words.js';
import { isProse } from './prose.js';

const fewestWords = 60;
const leastProse = 0.5;
const leastReduction = 0.3;
const mostRead = 20_000;

/** Lets the sentences of a summary through, or says why they are none. */
export type Gate = (chosen: readonly ChosenSentence[], length: SummaryLength) => Telling;

/**
 * The gate of one text, which is read once: a text is better shown as it is than summarised unless it has some length, most
 * of it is sentences and not the lines of a list or table, and the summary leaves out at least 30 % of it. Who asks for
 * much of a text wants much of it: there the summary may be hardly shorter.
 */
export function gateOf({ text, language }: Pick<SummaryInput, 'text' | 'language'>): Gate {
  const ofText = unfitness(text, language);
  return (sentences, length) => {
    const refusal = ofText ?? emptiness(sentences, text);
    const isMuch = length === 'long' || length === 'key-points';
    const isLet = refusal === null || (isMuch && refusal === 'little-shorter');
    return isLet ? { kind: 'told', sentences } : { kind: 'refused', refusal };
  };
}

/** Why a summary of these sentences would only pretend to be one, whoever asks for it; null where it is worth its name. */
export function refusalOf(text: string, language: string, chosen: readonly Span[]): Refusal | null {
  return unfitness(text, language) ?? emptiness(chosen, text);
}

function unfitness(text: string, language: string): Refusal | null {
  if (estimateWords(text) < fewestWords) return text.trim() === '' ? 'nothing-to-say' : 'too-short';
  return proseShare(text.slice(0, mostRead), language) < leastProse ? 'no-prose' : null;
}

function emptiness(chosen: readonly Span[], text: string): Refusal | null {
  if (chosen.length === 0) return 'nothing-to-say';
  return lengthOf(chosen) > (1 - leastReduction) * text.trim().length ? 'little-shorter' : null;
}

/** The share of a text's characters that stand in sentences, 0 to 1. */
function proseShare(text: string, language: string): number {
  const sentences = splitSentences(text, language);
  return lengthOf(sentences.filter(({ from, to }) => isProse(text.slice(from, to)))) / Math.max(1, lengthOf(sentences));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
