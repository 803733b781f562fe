import type { Clock } from '../../src/chat/app.js';
import type { PaceClock } from '../../src/net/pace.js';

interface Alarm {
  readonly atMs: number;
  ring(): void;
}

/** A clock whose time passes only when it is told to, from one alarm to the next. */
export class SimulatedClock implements Clock, PaceClock {
  #nowMs: number;
  readonly #alarms: Alarm[] = [];

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  nowMs(): number {
    return this.#nowMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal?.reason);
      const ring = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const atMs = this.#nowMs + ms;
      const index = this.#alarms.findIndex((alarm) => alarm.atMs > atMs);
      this.#alarms.splice(index === -1 ? this.#alarms.length : index, 0, { atMs, ring });
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** The moment of the next alarm; endless where nobody sleeps. */
  nextAlarmMs(): number {
    return this.#alarms[0]?.atMs ?? Infinity;
  }

  /** Lets the time pass. Nothing rings yet, so that others can be told first. */
  moveTo(ms: number): void {
    this.#nowMs = Math.max(this.#nowMs, ms);
  }

  /** Rings the next alarm, if its time has come. */
  ring(): void {
    if (this.nextAlarmMs() <= this.#nowMs) this.#alarms.shift()?.ring();
  }
}
