import { Worker } from 'node:worker_threads';

/** A function of the entry, by name, and what it is given. */
export interface Task {
  readonly name: string;
  readonly input: unknown;
}

/** What comes back from inside. */
export type Done =
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'fault'; readonly error: unknown };

export interface LaneOptions {
  /** The file with the functions. */
  readonly entry: URL;
  readonly taskMs: number;
  readonly maxHeapMegabytes: number;
  readonly idleMs: number;
}

/** A worker was lost over its task: it took too long or too much, or ended by itself. */
export class TaskBroke extends Error {}

// A worker cannot load TypeScript on Node 20: run from source, in a test, it is what the build made.
const script = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/worker/serve.js' : './serve.js',
  import.meta.url,
);

/**
 * A worker thread for a task at a time. It starts with the first one, ends when it has long been idle, and is ended from
 * outside when a task overruns; the next task then has a new one.
 */
export class Lane {
  readonly #options: LaneOptions;
  #worker: Worker | null = null;
  #leaveLater: NodeJS.Timeout | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** Rejects with `TaskBroke` where the worker was lost, and with what the function threw. */
  async run(task: Task): Promise<unknown> {
    clearTimeout(this.#leaveLater);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    try {
      const done = await this.#doneWith(worker, task);
      if (done.kind === 'fault') throw done.error;
      return done.value;
    } finally {
      worker.unref();
      this.#leaveLater = setTimeout(() => void this.close(), this.#options.idleMs).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#leaveLater);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const { entry, maxHeapMegabytes } = this.#options;
    const worker = new Worker(script, {
      workerData: { entry: entry.href },
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
      // What reads strangers' bytes needs no secrets.
      env: {},
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    // One that is lost between two tasks is replaced; without a listener it would end the program.
    worker.on('error', () => {});
    return worker;
  }

  #doneWith(worker: Worker, task: Task): Promise<Done> {
    const { taskMs } = this.#options;
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        worker.off('message', finish).off('error', breakDown).off('exit', leave);
      };
      const finish = (done: Done) => {
        settle();
        resolve(done);
      };
      const breakDown = (error: Error) => {
        settle();
        // The thread is gone, or about to go: the next task must not be given to it.
        if (this.#worker === worker) this.#worker = null;
        void worker.terminate();
        reject(isLoss(error) ? new TaskBroke(error.message) : error);
      };
      const leave = () => breakDown(new TaskBroke('the worker ended by itself'));
      const timer = setTimeout(() => breakDown(new TaskBroke(`took longer than ${taskMs} ms`)), taskMs);
      worker.on('message', finish).on('error', breakDown).on('exit', leave);
      try {
        worker.postMessage(task);
      } catch (error) {
        settle();
        reject(error);
      }
    });
  }
}

/** Anything else that ends a worker is a fault of ours, in the code that it loads. */
function isLoss(error: Error): boolean {
  return error instanceof TaskBroke || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}
