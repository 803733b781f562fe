import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

/** The time that pauses are measured in; it never goes back. */
export interface PaceClock {
  nowMs(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface PaceOptions {
  /** Exchanges at the same time, over all hosts. */
  readonly total: number;
  readonly clock: PaceClock;
}

export interface RunOptions {
  /** The higher goes first; 0 by default. */
  readonly priority?: number;
  /** Ends the wait for a turn: rejects with its reason. What has begun goes on. */
  readonly signal?: AbortSignal;
}

export interface Turn<T> {
  readonly result: T;
  /** How long the host is to be left alone afterwards. */
  readonly pauseMs: number;
}

/** The machine's own clock. */
export const steadyClock: PaceClock = {
  nowMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

/** A host that is being served, and who waits for it. */
interface Host {
  readonly waiting: Waiting[];
  /** The priority at which it waits for a place among all; null while it has one, or a pause. */
  calledAt: number | null;
}

interface Waiting {
  readonly priority: number;
  /** Gives the pause that is due afterwards. Never rejects. */
  readonly serve: () => Promise<number>;
}

/** Lets exchanges through in good manners: one at a time to a host, with a pause after each, and so many in all. */
export class Pace {
  readonly #clock: PaceClock;
  readonly #everyone: PQueue;
  readonly #hosts = new Map<string, Host>();
  readonly #closing = new AbortController();

  constructor({ total, clock }: PaceOptions) {
    this.#clock = clock;
    this.#everyone = new PQueue({ concurrency: total });
    // Every host may be waiting for its pause to end.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Runs the task when it is the host's turn, and gives its result. Of those that wait, the higher priority goes first. */
  run<T>(hostName: string, task: () => Promise<Turn<T>>, { priority = 0, signal }: RunOptions = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal?.reason);
      signal?.addEventListener('abort', leave, { once: true });
      const serve = async () => {
        if (signal?.aborted === true) return 0;
        signal?.removeEventListener('abort', leave);
        try {
          const { result, pauseMs } = await task();
          resolve(result);
          return pauseMs;
        } catch (error) {
          reject(error);
          return 0;
        }
      };
      this.#queue(hostName, { priority, serve });
    });
  }

  /** Ends every pause; what still waits for its turn has it at once. */
  close(): void {
    this.#closing.abort();
  }

  #queue(hostName: string, waiting: Waiting): void {
    const host = this.#hosts.get(hostName);
    if (host === undefined) {
      const newHost = { waiting: [waiting], calledAt: null };
      this.#hosts.set(hostName, newHost);
      void this.#serve(hostName, newHost);
    } else {
      host.waiting.push(waiting);
      // Who is waited for must not wait behind the host's earlier call.
      if (host.calledAt === null || waiting.priority <= host.calledAt) return;
      host.calledAt = waiting.priority;
      this.#everyone.setPriority(hostName, waiting.priority);
    }
  }

  // A host is remembered only while it is served, so that years of hosts do not pile up.
  async #serve(hostName: string, host: Host): Promise<void> {
    while (host.waiting.length > 0) {
      const priority = highestOf(host);
      const turn = () => {
        host.calledAt = null;
        return takeNext(host);
      };
      host.calledAt = priority;
      const pauseMs = await this.#everyone.add(turn, { id: hostName, priority });
      await this.#pause(pauseMs);
    }
    this.#hosts.delete(hostName);
  }

  async #pause(ms: number): Promise<void> {
    const { signal } = this.#closing;
    const endMs = this.#clock.nowMs() + ms;
    // A timer may ring a moment early.
    for (let leftMs = ms; leftMs > 0 && !signal.aborted; leftMs = endMs - this.#clock.nowMs()) {
      await this.#clock.sleep(leftMs, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }
}

function highestOf({ waiting }: Host): number {
  return waiting.reduce((highest, { priority }) => Math.max(highest, priority), 0);
}

async function takeNext(host: Host): Promise<number> {
  const highest = highestOf(host);
  const index = host.waiting.findIndex(({ priority }) => priority === highest);
  const [next] = host.waiting.splice(index, 1);
  return next === undefined ? 0 : next.serve();
}
