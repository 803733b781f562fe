/** A mean with its 95 % interval. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 2_000;

/** The mean of differences between two systems on the same items: 95 % percentile bootstrap, the same at every run. */
export function pairedInterval(differences: readonly number[]): Interval {
  const next = generator(1);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < differences.length; drawn += 1) {
      sum += differences[Math.floor(next() * differences.length)]!;
    }
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return { mean: mean(differences), low: means[0.025 * resamples]!, high: means[0.975 * resamples - 1]! };
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

// Mulberry32: thirty-two bits of state are enough for drawing items.
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
