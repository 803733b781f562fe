import { setTimeout } from 'node:timers/promises';

/** The requests under way, so that a stop can end them. */
export class Requests {
  // A signal for each: the library never takes its listener off one.
  readonly #underWay = new Map<AbortController, Promise<unknown>>();

  during<T>(start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const request = start(controller.signal);
    this.#underWay.set(controller, request);
    return request.finally(() => this.#underWay.delete(controller));
  }

  /** Waits so long for those under way, then ends them. */
  async finish(ms: number): Promise<void> {
    await Promise.race([Promise.allSettled(this.#underWay.values()), setTimeout(ms, undefined, { ref: false })]);
    for (const controller of this.#underWay.keys()) controller.abort();
  }
}
