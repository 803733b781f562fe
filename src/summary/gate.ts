import type { Span } from '../model.js';
import { splitSentences } from '../text/sentences.js';
import { estimateWords } from '../text/words.js';
import { isProse } from './prose.js';

/** Why a summary of a text would only pretend to be one. */
export type Refusal = 'nothing-to-say' | 'too-short' | 'no-prose' | 'little-shorter';

const fewestWords = 60;
const leastProse = 0.5;
const leastReduction = 0.3;
const mostRead = 20_000;

/**
 * Why a text is better shown as it is than summarised, or null where a summary is worth its name: the text has some length,
 * most of it is sentences and not the lines of a list or table, and the summary leaves out at least 30 % of it.
 */
export function refusalOf(text: string, language: string, chosen: readonly Span[]): Refusal | null {
  if (estimateWords(text) < fewestWords) return text.trim() === '' ? 'nothing-to-say' : 'too-short';
  if (proseShare(text.slice(0, mostRead), language) < leastProse) return 'no-prose';
  if (chosen.length === 0) return 'nothing-to-say';
  const said = chosen.reduce((sum, { from, to }) => sum + to - from, 0);
  return said > (1 - leastReduction) * text.trim().length ? 'little-shorter' : null;
}

/** The share of a text's characters that stand in sentences, 0 to 1. */
function proseShare(text: string, language: string): number {
  const sentences = splitSentences(text, language);
  const length = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return length(sentences.filter(({ from, to }) => isProse(text.slice(from, to)))) / Math.max(1, length(sentences));
}
