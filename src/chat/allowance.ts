// Of people who have nothing left to wait for nothing need be known; swept now and then, not at each use.
const sweptAbove = 1_000;
const minuteMs = 60_000;

/**
 * What each person may still ask for of what costs much: so many uses at once, and one more each time a minute's share of
 * them has passed. Kept by the moment at which a person has all of them again, as in the generic cell rate algorithm (ATM
 * Forum, 1996). Nothing of it outlives the process.
 */
export class Allowance {
  readonly #wholeAtMs = new Map<string, number>();
  readonly #perMinute: number | null;

  /** `perMinute` is null for no limit. */
  constructor(perMinute: number | null) {
    this.#perMinute = perMinute;
  }

  /** Counts one use; where none is left, counts nothing and gives the moment from which there is one. */
  spend(userId: string, now: Date): Date | null {
    if (this.#perMinute === null) return null;
    const shareMs = minuteMs / this.#perMinute;
    const wholeAtMs = Math.max(this.#wholeAtMs.get(userId) ?? 0, now.getTime());
    const freeAtMs = wholeAtMs + shareMs - minuteMs;
    if (freeAtMs > now.getTime()) return new Date(Math.ceil(freeAtMs));
    this.#wholeAtMs.set(userId, wholeAtMs + shareMs);
    if (this.#wholeAtMs.size > sweptAbove) this.#sweep(now);
    return null;
  }

  #sweep(now: Date): void {
    for (const [userId, wholeAtMs] of this.#wholeAtMs) {
      if (wholeAtMs <= now.getTime()) this.#wholeAtMs.delete(userId);
    }
  }
}
