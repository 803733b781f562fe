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

/** Lets exchanges through in good manners: one at a time to a host, with a pause after each, and so many in all. */
export class Pace {
  readonly #clock: PaceClock;
  readonly #everyone: PQueue;
  readonly #hosts = new Map<string, PQueue>();
  readonly #closing = new AbortController();

  constructor({ total, clock }: PaceOptions) {
    this.#clock = clock;
    this.#everyone = new PQueue({ concurrency: total });
    // Every host may be waiting for its pause to end.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Runs the task when it is the host's turn, and gives its result. Of those that wait, the higher priority goes first. */
  run<T>(hostName: string, task: () => Promise<Turn<T>>, priority = 0): Promise<T> {
    const host = this.#hosts.get(hostName) ?? this.#addHost(hostName);
    return new Promise((resolve, reject) => {
      const turn = async () => {
        const pauseMs = await this.#everyone.add(task, { priority }).then(
          ({ result, pauseMs }) => {
            resolve(result);
            return pauseMs;
          },
          (error: unknown) => {
            reject(error);
            return 0;
          },
        );
        await this.#pause(pauseMs);
        // Nobody waits and the pause is over: the host is forgotten, so that years of hosts do not pile up.
        if (host.size === 0) this.#hosts.delete(hostName);
      };
      host.add(turn, { priority }).catch(reject);
    });
  }

  /** Ends every pause; what still waits for its turn has it at once. */
  close(): void {
    this.#closing.abort();
  }

  #addHost(hostName: string): PQueue {
    const host = new PQueue({ concurrency: 1 });
    this.#hosts.set(hostName, host);
    return host;
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
