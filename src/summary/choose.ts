/** A sentence up for choice. Indices count within the list of candidates. */
export interface Candidate {
  /** Bigrams it holds, each once, by their number. */
  readonly bigrams: readonly number[];
  /** Tokens: what the reader has to read. */
  readonly tokens: number;
  /** Words as the budget counts them. */
  readonly words: number;
  readonly needs: readonly number[];
  /** Candidates that say much the same. */
  readonly repeats: readonly number[];
}

/** How much may be chosen, and what for. */
export interface Limits {
  readonly sentences: number;
  readonly words: number;
  /** How long a reader's own summary would be, in tokens. */
  readonly referenceTokens: number;
  /** Whether as many sentences as may be come before the best few. */
  readonly isFilled: boolean;
}

// A sentence that leans on another is worth a little less to a reader than one that stands by itself.
const leaning = 0.97;

/**
 * The subset of candidates with the greatest expected ROUGE-2 F1, 2·Σp / (tokens + reference), among those that keep
 * the limits, hold what each member needs and say nothing twice (concept coverage: Gillick and Favre 2009). Exact: every
 * admissible subset is looked at, so keep the list short (30 at most, in practice 16). Indices in rising order; empty
 * where no subset is admissible.
 */
export function chooseBest(
  candidates: readonly Candidate[],
  probabilities: readonly number[],
  limits: Limits,
): readonly number[] {
  const held = new Uint16Array(probabilities.length);
  const needed = candidates.map(({ needs }) => maskOf(needs));
  const barred = candidates.map(({ repeats }) => maskOf(repeats));
  let best = { mask: 0, score: 0, count: 0 };

  extend(0, { mask: 0, needed: 0, count: 0, gain: 0, worth: 1, tokens: 0, words: 0 });
  return [...candidates.keys()].filter((index) => best.mask & (1 << index));

  function extend(from: number, chosen: Chosen): void {
    if ((chosen.needed & ~chosen.mask) === 0) consider(chosen);
    if (chosen.count === limits.sentences) return;

    for (let index = from; index < candidates.length; index += 1) {
      const candidate = candidates[index]!;
      if (chosen.words + candidate.words > limits.words || (barred[index]! & chosen.mask) !== 0) continue;
      const gain = take(candidate);
      extend(index + 1, {
        mask: chosen.mask | (1 << index),
        needed: chosen.needed | needed[index]!,
        count: chosen.count + 1,
        gain: chosen.gain + gain,
        worth: chosen.worth * (candidate.needs.length > 0 ? leaning : 1),
        tokens: chosen.tokens + candidate.tokens,
        words: chosen.words + candidate.words,
      });
      for (const bigram of candidate.bigrams) held[bigram]! -= 1;
    }
  }

  function take({ bigrams }: Candidate): number {
    let gain = 0;
    for (const bigram of bigrams) {
      if (held[bigram] === 0) gain += probabilities[bigram]!;
      held[bigram]! += 1;
    }
    return gain;
  }

  function consider({ mask, count, gain, worth, tokens }: Chosen): void {
    const score = (2 * gain * worth) / (tokens + limits.referenceTokens);
    const isBetter = limits.isFilled && count !== best.count ? count > best.count : score > best.score;
    if (isBetter) best = { mask, score, count };
  }
}

interface Chosen {
  readonly mask: number;
  readonly needed: number;
  readonly count: number;
  readonly gain: number;
  /** Below 1 where members lean on others. */
  readonly worth: number;
  readonly tokens: number;
  readonly words: number;
}

function maskOf(indices: readonly number[]): number {
  return indices.reduce((mask, index) => mask | (1 << index), 0);
}
