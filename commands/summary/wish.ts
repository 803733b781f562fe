import type { SummaryLength } from '../../src/model.js';

/** The lengths that a reader may ask for. */
export const lengths = ['short', 'medium', 'long', 'key-points'] as const satisfies readonly SummaryLength[];

/** How much somebody wants to hear, and of what; `focus` is empty where they named nothing. */
export interface Wish {
  readonly length: SummaryLength;
  readonly focus: string;
}
