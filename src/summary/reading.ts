import type { SummaryInput } from '../model.js';
import { type Needs, needsOf } from './coherence.js';
import { type Draft, readDraft } from './draft.js';
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
  readonly explain: Explain;
}

/** Reads an article and weighs what it says. */
export function read(input: SummaryInput): Reading {
  const draft = readDraft(input);
  const importance = weighBigrams(draft);
  return {
    draft,
    importance,
    needs: needsOf(draft),
    isReversed: reversals(draft),
    explain: explainer(draft, importance),
  };
}
