import { NetClosed, overdue } from './stopped.js';

/** The time that one exchange may spend asking. While it waits for a turn the budget stands still. */
export class Budget {
  readonly #closing: AbortSignal;
  #leftMs: number;

  constructor(ms: number, closing: AbortSignal) {
    this.#leftMs = ms;
    this.#closing = closing;
  }

  /** Runs a task until the budget is used up (rejects with `overdue`) or the network is closed (rejects with `NetClosed`). */
  async spend<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#closing.aborted) throw new NetClosed();
    const controller = new AbortController();
    const leave = () => controller.abort(new NetClosed());
    const timer = setTimeout(() => controller.abort(overdue('timeout')), Math.max(0, this.#leftMs));
    this.#closing.addEventListener('abort', leave, { once: true });
    const startMs = performance.now();
    try {
      const result = await Promise.race([task(controller.signal), overrun(controller.signal)]);
      if (this.#closing.aborted) throw new NetClosed();
      return result;
    } catch (error) {
      // What the library makes of an abort says less than its reason.
      throw controller.signal.aborted ? controller.signal.reason : error;
    } finally {
      this.#leftMs -= performance.now() - startMs;
      this.#closing.removeEventListener('abort', leave);
      clearTimeout(timer);
    }
  }
}

/** Rejects when the signal is aborted: a decoder may not hear of it before it is done. */
function overrun(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}
