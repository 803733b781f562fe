import type { Clock } from '../chat/app.js';
import type { Meter } from '../chat/meter.js';
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
// Not less: after an outage one round of deliveries may take as long as Discord's limits make it.
const longestJobMs = 3_600_000;
// A night's backup of a large database, and giving back its room, take their time and are no fault.
const longestUpkeepMs = 3 * 3_600_000;

/** What is known of whether the bot lives and works. */
export class Pulse {
  readonly startedAt: Date;
  readonly #options: PulseOptions;
  readonly #jobs = new Map<string, Date>();
  #tickedAt: Date | null = null;
  #isConnected: (() => boolean) | null = null;
  #written: { readonly at: number; readonly verdict: Promise<Verdict> } | null = null;

  constructor(options: PulseOptions) {
    this.#options = options;
    this.startedAt = options.clock.now();
  }

  /** The same meter, of which is heard when the clock ticks, and when its work begins and ends. */
  hear(meter: Meter): Meter {
    return {
      count: (what, labels) => {
        const { now } = this.#options.clock;
        const named: Readonly<Record<string, string>> = labels;
        if (what === 'tick') this.#tickedAt = now();
        if (what === 'job') this.#jobs.set(named['job'] ?? '', now());
        meter.count(what, labels);
      },
      time: (what, ms, labels) => {
        const named: Readonly<Record<string, string>> = labels;
        if (what === 'job') this.#jobs.delete(named['job'] ?? '');
        meter.time(what, ms, labels);
      },
    };
  }

  /** The surface is open; from now on this says whether it is reached. */
  connect(isConnected: () => boolean): void {
    this.#isConnected = isConnected;
  }

  /** Whether the process works; one that does not is to be started anew. Nobody's outage but its own counts. */
  liveness(): Verdict {
    // While it logs in the clock does not tick yet; that may take as long as Discord is away.
    if (this.#tickedAt === null) return { ok: true };
    const silentMs = this.#msSince(this.#tickedAt);
    if (silentMs > ticksToMiss * this.#options.tickSeconds * 1000) {
      return { ok: false, reason: `The clock last ticked ${Math.round(silentMs / 1000)} seconds ago.` };
    }
    const hanging = [...this.#jobs].find(
      ([job, from]) => this.#msSince(from) > (job === 'upkeep' ? longestUpkeepMs : longestJobMs),
    );
    if (hanging === undefined) return { ok: true };
    const [job, from] = hanging;
    const minutes = Math.floor(this.#msSince(from) / 60_000);
    return { ok: false, reason: `The job “${job}” has been running for ${minutes} minutes, and may hang.` };
  }

  #msSince(moment: Date): number {
    return this.#options.clock.now().getTime() - moment.getTime();
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
