import type { NetOutcome } from './net.js';
import type { PaceClock } from './pace.js';
import { type Leave, type RobotsPolicy, policyOf } from './robots.js';

export interface RobotsOptions {
  /** Fetches a robots.txt. */
  readonly ask: (url: string) => Promise<NetOutcome>;
  readonly clock: Pick<PaceClock, 'nowMs'>;
  readonly maxOrigins?: number;
  /** Characters of all the rules together. */
  readonly maxSize?: number;
}

interface Remembered {
  readonly policy: Promise<RobotsPolicy>;
  /** Infinite while the answer is awaited. */
  untilMs: number;
  size: number;
}

/** What sites have said in their robots.txt, asked once for all who wait. The oldest is forgotten when there are too many. */
export class RobotsMemory {
  readonly #options: Required<RobotsOptions>;
  readonly #origins = new Map<string, Remembered>();
  #size = 0;

  constructor({ maxOrigins = 1_000, maxSize = 4_000_000, ...options }: RobotsOptions) {
    this.#options = { maxOrigins, maxSize, ...options };
  }

  /** Whether a site lets programs visit this address. Rejects only as `ask` does. */
  async leaveFor(url: URL): Promise<Leave> {
    const policy = await this.#remembered(url.origin).policy;
    return policy.leaveFor(url);
  }

  #remembered(origin: string): Remembered {
    const known = this.#origins.get(origin);
    if (known !== undefined && known.untilMs > this.#options.clock.nowMs()) return known;
    this.#forget(origin);
    const asked = this.#ask(origin);
    this.#origins.set(origin, asked);
    this.#makeRoom();
    return asked;
  }

  #ask(origin: string): Remembered {
    const answer = this.#options.ask(`${origin}/robots.txt`).then((outcome) => policyOf(origin, outcome));
    const asked: Remembered = { policy: answer, untilMs: Infinity, size: 0 };
    answer.then(
      ({ keepMs, size }) => this.#keep(origin, asked, keepMs, size),
      // Whoever waits is told; the next one asks again.
      () => this.#forget(origin, asked),
    );
    return asked;
  }

  #keep(origin: string, asked: Remembered, keepMs: number, size: number): void {
    if (this.#origins.get(origin) !== asked) return;
    asked.untilMs = this.#options.clock.nowMs() + keepMs;
    asked.size = size;
    this.#size += size;
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const origin of this.#origins.keys()) {
      if (this.#origins.size <= this.#options.maxOrigins && this.#size <= this.#options.maxSize) return;
      this.#forget(origin);
    }
  }

  #forget(origin: string, only?: Remembered): void {
    const known = this.#origins.get(origin);
    if (known === undefined || (only !== undefined && known !== only)) return;
    this.#size -= known.size;
    this.#origins.delete(origin);
  }
}
