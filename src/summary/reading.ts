import type { SummaryInput } from '../model.js';
import { type Needs, needsOf } from './coherence.js';
import { type Draft, readDraft } from './draft.js';
import { focusShares } from './focus.js';
import { type Importance, weighBigrams } from './importance.js';
import { reversals } from './reversal.js';
import { type Explain, explainer } from './reasons.js';

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

/** Reads an article and weighs what it says, for a reader who named words (`focus`) or none. */
export function read(input: SummaryInput, focus = ''): Reading {
  const draft = readDraft(input);
  const importance = weighBigrams(draft);
  return {
    draft,
    importance,
    needs: needsOf(draft),
    isReversed: reversals(draft),
    interest: focusShares(draft, focus),
    explain: explainer(draft, importance),
  };
}
