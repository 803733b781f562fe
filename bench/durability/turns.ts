import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 5;

/** Watches how long the event loop is held at a time. */
export class Turns {
  readonly #delay = monitorEventLoopDelay({ resolution: resolutionMs });

  constructor() {
    this.#delay.enable();
  }

  /** The longest turn since the beginning, in milliseconds, to one decimal. */
  stop(): number {
    this.#delay.disable();
    return Math.round((this.#delay.max / 1e6 - resolutionMs) * 10) / 10;
  }
}
