import { Lane, type LaneOptions, type Task } from './lane.js';

/** Several lanes. A task takes a free one, or waits for it, first come, first served. */
export class Lanes {
  readonly #all: readonly Lane[];
  /** The one that was used last is taken first, so that those which are not needed fall idle. */
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(count: number, options: LaneOptions) {
    this.#all = Array.from({ length: count }, () => new Lane(options));
    this.#free = [...this.#all];
  }

  async run(task: Task): Promise<unknown> {
    const lane = this.#free.pop() ?? (await new Promise<Lane>((resolve) => this.#waiting.push(resolve)));
    try {
      return await lane.run(task);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(lane);
      else next(lane);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((lane) => lane.close()));
  }
}
