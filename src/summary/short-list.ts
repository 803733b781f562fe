import { closingMarks } from '../text/marks.js';
import type { Needs } from './coherence.js';
import type { Draft } from './draft.js';
import type { Importance } from './importance.js';
import type { Reading } from './reading.js';

const firstSentences = 20;
// The choice looks at every subset: 65,536 of them at most.
const mostCandidates = 16;
const question = new RegExp(`[?？؟][${closingMarks}]*$`);

export interface ShortListLimits {
  /** How many sentences to take by their value. */
  readonly size: number;
  /** How many sentences may be said at most: a group that is larger is of no use. */
  readonly sentences: number;
  readonly referenceTokens: number;
}

/**
 * The sentences worth choosing from, by index in rising order: those that hold what the reader named, then the best of the
 * first twenty by what they say for their length; no questions, and with each the sentences that it needs.
 */
export function shortList(
  { draft, importance, needs, interest }: Pick<Reading, 'draft' | 'importance' | 'needs' | 'interest'>,
  limits: ShortListLimits,
): readonly number[] {
  const groups = draft.sentences
    .map(({ text }, index) => ({ index, text, interest: interest[index]! }))
    .filter((one) => (one.index < firstSentences || one.interest > 0) && !isQuestion(one.text))
    .map((one) => ({ ...one, value: value(importance, draft, one.index, limits.referenceTokens) }))
    .sort((a, b) => b.interest - a.interest || b.value - a.value || a.index - b.index)
    .map(({ index }) => withNeeds(index, needs))
    .filter((group) => group.length > 0 && group.length <= limits.sentences)
    .slice(0, limits.size);

  const listed = new Set<number>();
  for (const group of groups) {
    if (listed.size + group.length <= mostCandidates) for (const index of group) listed.add(index);
  }
  return [...listed].sort((a, b) => a - b);
}

/** Whether a sentence asks; a summary should tell. */
export function isQuestion(sentence: string): boolean {
  return question.test(sentence);
}

/** A sentence with everything it needs, and what that needs in turn; empty where a part of it may not be said. */
export function withNeeds(index: number, needs: readonly Needs[]): readonly number[] {
  const group = new Set([index]);
  for (const member of group) {
    const own = needs[member];
    if (!own) return [];
    for (const other of own) group.add(other);
  }
  return [...group];
}

function value(
  { bySentence, probabilities }: Importance,
  { sentences }: Draft,
  index: number,
  referenceTokens: number,
): number {
  const tokens = sentences[index]!.terms.length;
  const gain = bySentence[index]!.reduce((sum, bigram) => sum + probabilities[bigram]!, 0);
  return (2 * gain) / (tokens + referenceTokens) + (0.3 * gain) / Math.max(1, tokens);
}
