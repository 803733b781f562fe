import type { Span } from '../model.js';
import type { ReadSentence } from './sentence.js';
import { isCopy } from './signs/agreement.js';

/** A sentence that answers, and its neighbours: ranges of its article's text. */
export interface AnswerSentence extends Span {
  readonly articleId: number;
  readonly before: Span | null;
  readonly after: Span | null;
  /** Whether it answers nearly as well as the best. */
  readonly isClose: boolean;
}

/** A sentence that may be shown, with how well it answers. */
export interface ScoredSentence extends Omit<AnswerSentence, 'isClose'> {
  readonly sentence: ReadSentence;
  readonly score: number;
}

const mostSentences = 9;
// The weights are of a logistic regression: so far below, the best is the better answer nine times of ten.
const closeness = 2.2;

/** The best answers, the best first, without those that say nearly the same as one before, or nothing of the question. */
export function chooseAnswers(scored: readonly ScoredSentence[]): readonly AnswerSentence[] {
  const chosen: ScoredSentence[] = [];
  for (const candidate of scored.toSorted((a, b) => b.score - a.score)) {
    if (chosen.length === mostSentences) break;
    if (!candidate.sentence.isOnTopic || chosen.some(({ sentence }) => isCopy(sentence, candidate.sentence))) continue;
    chosen.push(candidate);
  }
  const best = chosen[0]?.score ?? 0;
  return chosen.map(({ sentence: _, score, ...place }) => ({ ...place, isClose: score >= best - closeness }));
}
