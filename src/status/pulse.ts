import type { Clock } from '../chat/app.js';
import type { Store } from '../store/store.js';

/** Whether all is well, and in a sentence what is not. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface PulseOptions {
  readonly clock: Clock;
  readonly tickSeconds: number;
  /** What it is not ready without: "Discord". */
  readonly surface: string;
}

// A probe every few seconds shall not wear out a disk.
const writtenFreshMs = 10_000;
const ticksToMiss = 3;

/** What is known of whether the bot lives and works. */
export class Pulse {
  readonly startedAt: Date;
  readonly #options: PulseOptions;
  #tickedAt: Date | null = null;
  #isConnected: (() => boolean) | null = null;
  #written: { readonly at: number; readonly verdict: Promise<Verdict> } | null = null;

  constructor(options: PulseOptions) {
    this.#options = options;
    this.startedAt = options.clock.now();
  }

  /** The clock has ticked. */
  tick(): void {
    this.#tickedAt = this.#options.clock.now();
  }

  /** The surface is open; from now on this says whether it is reached. */
  connect(isConnected: () => boolean): void {
    this.#isConnected = isConnected;
  }

  /** Whether the process works; one that does not is to be started anew. Nobody's outage but its own counts. */
  liveness(): Verdict {
    // While it logs in the clock does not tick yet; that may take as long as Discord is away.
    if (this.#tickedAt === null) return { ok: true };
    const silentMs = this.#options.clock.now().getTime() - this.#tickedAt.getTime();
    if (silentMs <= ticksToMiss * this.#options.tickSeconds * 1000) return { ok: true };
    return { ok: false, reason: `The clock last ticked ${Math.round(silentMs / 1000)} seconds ago.` };
  }

  /** Whether it does all that it is there for. */
  async readiness(store: Pick<Store, 'checkWritable'>): Promise<Verdict> {
    const alive = this.liveness();
    if (!alive.ok) return alive;
    if (this.#isConnected === null)
      return { ok: false, reason: `It is starting, and not connected to ${this.#options.surface} yet.` };
    if (!this.#isConnected())
      return { ok: false, reason: `The connection to ${this.#options.surface} is lost; it is being taken up again.` };
    if (this.#tickedAt === null) return { ok: false, reason: 'The clock has not ticked yet.' };
    return this.#isWritable(store);
  }

  #isWritable(store: Pick<Store, 'checkWritable'>): Promise<Verdict> {
    const now = this.#options.clock.now();
    const known = this.#written;
    if (known !== null && now.getTime() - known.at < writtenFreshMs) return known.verdict;
    const verdict = store.checkWritable(now).then(
      (): Verdict => ({ ok: true }),
      (): Verdict => ({ ok: false, reason: 'The database takes no writes. Is the disk full?' }),
    );
    this.#written = { at: now.getTime(), verdict };
    return verdict;
  }
}
