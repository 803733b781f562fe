const halfLifeMs = 24 * 3_600_000;
const floor = 0.5;

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is left of a likeness when two stretches of time lie apart: 1 where they meet, and half of it after a long time. */
export function nearness(a: Stretch, b: Stretch): number {
  const gap = Math.max(0, a.from - b.to, b.from - a.to);
  return floor + (1 - floor) * 2 ** (-gap / halfLifeMs);
}
