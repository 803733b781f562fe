// Of people who have nothing left to wait for nothing need be known; swept now and then, not at each use.
const sweptAbove = 1_000;
const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/**
 * What each person (or guild) may still ask for of what costs much: so many uses at once, and one more each time a minute's
 * (or an hour's) share of them has passed. Kept by the moment at which somebody has all of them again, as in the generic cell rate algorithm (ATM
 * Forum, 1996). Nothing of it outlives the process.
 */
export class Allowance {
  readonly #wholeAtMs = new Map<string, number>();
  readonly #uses: number | null;
  readonly #withinMs: number;

  /** `uses` within a minute, or so many milliseconds; null for no limit. */
  constructor(uses: number | null, withinMs = minuteMs) {
    this.#uses = uses;
    this.#withinMs = withinMs;
  }

  /** Counts one use; where none is left, counts nothing and gives the moment from which there is one. */
  spend(id: string, now: Date): Date | null {
    if (this.#uses === null) return null;
    const shareMs = this.#withinMs / this.#uses;
    const wholeAtMs = Math.max(this.#wholeAtMs.get(id) ?? 0, now.getTime());
    const freeAtMs = wholeAtMs + shareMs - this.#withinMs;
    if (freeAtMs > now.getTime()) return new Date(Math.ceil(freeAtMs));
    this.#wholeAtMs.set(id, wholeAtMs + shareMs);
    if (this.#wholeAtMs.size > sweptAbove) this.#sweep(now);
    return null;
  }

  #sweep(now: Date): void {
    for (const [userId, wholeAtMs] of this.#wholeAtMs) {
      if (wholeAtMs <= now.getTime()) this.#wholeAtMs.delete(userId);
    }
  }
}
