import type { SummaryInput } from '../model.js';
import { type Needs, needsOf } from './coherence.js';
import { type Draft, readDraft } from './draft.js';
import { type Importance, weighBigrams } from './importance.js';
import { type Explain, explainer } from './reasons.js';

/** An article read once, for summaries of any length. */
export interface Reading {
  readonly draft: Draft;
  readonly importance: Importance;
  readonly needs: readonly Needs[];
  readonly explain: Explain;
}

/** Reads an article and weighs what it says. */
export function read(input: SummaryInput): Reading {
  const draft = readDraft(input);
  const importance = weighBigrams(draft);
  return { draft, importance, needs: needsOf(draft), explain: explainer(draft, importance) };
}
