import type { Span } from '../model.js';

/** Why a text is better posted without a summary. */
export type Refusal = 'nothing-to-say' | 'too-short' | 'little-shorter';

const fewestCharacters = 600;
const leastReduction = 0.7;

/**
 * Why a summary is not worth posting unasked, or null where it is: the text is long, and the summary leaves out at least
 * 70 % of it. The probe `summarise` asks it for lines with `gate: true`; the bot itself says what it has.
 */
export function refusalOf(text: string, chosen: readonly Span[]): Refusal | null {
  if (chosen.length === 0) return 'nothing-to-say';
  const length = text.trim().length;
  if (length < fewestCharacters) return 'too-short';
  const said = chosen.reduce((sum, { from, to }) => sum + to - from, 0);
  return said > (1 - leastReduction) * length ? 'little-shorter' : null;
}
