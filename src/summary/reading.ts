import type { SummaryInput } from '../model.js';
import { type Needs, needsOf } from './coherence.js';
import { type Draft, readDraft } from './draft.js';
import { focusShares } from './focus.js';
import { gatherEvidence, type Importance, weighBigrams } from './importance.js';
import { reversals } from './reversal.js';
import { type Explain, explainer } from './reasons.js';
import type { ImportanceWeights } from './weights.js';

/** An article read once, for summaries of any length. */
export interface Reading {
  readonly draft: Draft;
  readonly importance: Importance;
  readonly needs: readonly Needs[];
  /** Whether the next sentence turns against each. */
  readonly isReversed: readonly boolean[];
  /** Of what the reader named, the share that each sentence holds, 0 to 1. */
  readonly interest: readonly number[];
  readonly explain: Explain;
}

export interface ReadingOptions {
  /** Words that the reader named. */
  readonly focus?: string | undefined;
  /** Other weights than those that ship, to measure them. */
  readonly weights?: ImportanceWeights;
}

/** Reads an article and weighs what it says. */
export function read(input: SummaryInput, { focus = '', weights }: ReadingOptions = {}): Reading {
  const draft = readDraft(input);
  const importance = weighBigrams(gatherEvidence(draft), weights);
  return {
    draft,
    importance,
    needs: needsOf(draft),
    isReversed: reversals(draft),
    interest: focusShares(draft, focus),
    explain: explainer(importance),
  };
}
