import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

export interface PaceOptions {
  /** Exchanges at the same time, over all hosts. */
  readonly total: number;
  /** Between the end of one exchange and the start of the next with the same host. */
  readonly pauseMs: number;
}

export interface Turn<T> {
  readonly result: T;
  /** Whether the host was troubled, so that its next turn has to wait. */
  readonly needsPause: boolean;
}

interface Host {
  readonly queue: PQueue;
  freeAtMs: number;
}

/** Lets exchanges through in good manners: one at a time to a host, with a pause after each, and so many in all. */
export class Pace {
  readonly #options: PaceOptions;
  readonly #everyone: PQueue;
  readonly #hosts = new Map<string, Host>();
  readonly #closing = new AbortController();

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#everyone = new PQueue({ concurrency: options.total });
    // Every host may be waiting for its pause to end.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Runs the task when it is the host's turn, and gives its result. */
  run<T>(hostName: string, task: () => Promise<Turn<T>>): Promise<T> {
    const host = this.#hosts.get(hostName) ?? this.#addHost(hostName);
    return host.queue.add(async () => {
      await this.#waitUntil(host.freeAtMs);
      const { result, needsPause } = await this.#everyone.add(task);
      if (needsPause) host.freeAtMs = performance.now() + this.#options.pauseMs;
      this.#forgetLater(hostName, host);
      return result;
    });
  }

  /** Ends every pause; what still waits for its turn has it at once. */
  close(): void {
    this.#closing.abort();
  }

  #addHost(hostName: string): Host {
    const host = { queue: new PQueue({ concurrency: 1 }), freeAtMs: 0 };
    this.#hosts.set(hostName, host);
    return host;
  }

  async #waitUntil(atMs: number): Promise<void> {
    const ms = atMs - performance.now();
    const { signal } = this.#closing;
    if (ms <= 0 || signal.aborted) return;
    await sleep(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  // A host is remembered only while its pause lasts, so that years of hosts do not pile up.
  #forgetLater(hostName: string, host: Host): void {
    setTimeout(() => {
      const isIdle = host.queue.size === 0 && host.queue.pending === 0;
      if (isIdle && performance.now() >= host.freeAtMs) this.#hosts.delete(hostName);
    }, this.#options.pauseMs + 1).unref();
  }
}
