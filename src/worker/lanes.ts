import { Lane, type LaneOptions, type Task } from './lane.js';

/** More tasks wait than may. */
export class LanesFull extends Error {}

/** The lanes were closed before the task was begun. */
export class LanesClosed extends Error {}

interface Waiting {
  readonly resolve: (lane: Lane) => void;
  readonly reject: (error: LanesClosed) => void;
}

/** Several lanes. A task takes a free one, or waits for it, first come, first served. */
export class Lanes {
  readonly #all: readonly Lane[];
  /** The one that was used last is taken first, so that those which are not needed fall idle. */
  readonly #free: Lane[];
  readonly #waiting: Waiting[] = [];
  readonly #mostWaiting: number;
  #isClosed = false;

  constructor(count: number, { mostWaiting = Infinity, ...options }: LaneOptions & { readonly mostWaiting?: number }) {
    this.#all = Array.from({ length: count }, () => new Lane(options));
    this.#free = [...this.#all];
    this.#mostWaiting = mostWaiting;
  }

  /** Rejects as a lane does, with `LanesFull` where too many wait, and with `LanesClosed` where it is not begun any more. */
  async run(task: Task): Promise<unknown> {
    const lane = this.#free.pop() ?? (await this.#nextFree());
    try {
      // A closed lane would start anew.
      if (this.#isClosed) throw new LanesClosed();
      return await lane.run(task);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(lane);
      else next.resolve(lane);
    }
  }

  /** Ends the tasks that run; those that wait are never begun. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new LanesClosed());
    await Promise.all(this.#all.map((lane) => lane.close()));
  }

  #nextFree(): Promise<Lane> {
    if (this.#waiting.length >= this.#mostWaiting) return Promise.reject(new LanesFull());
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}
