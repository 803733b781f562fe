import cron from 'node-cron';
import type { Log } from '../chat/app.js';
import type { Meter } from '../chat/meter.js';

/** One kind of work that the clock drives. It is never started anew while it is still running. */
export interface Job {
  readonly name: string;
  run(): Promise<void>;
}

export interface Ticker {
  /** No job starts any more; resolves when the running ones have ended. */
  stop(): Promise<void>;
}

/** Runs every job at each tick, `seconds` (a divisor of 60) apart. A job that fails is logged and runs again next time. */
export function startTicker(
  seconds: number,
  jobs: readonly Job[],
  { log, meter }: { readonly log: Log; readonly meter: Meter },
): Ticker {
  const running = new Map<string, Promise<void>>();
  const run = async (job: Job) => {
    meter.count('job', { job: job.name });
    const from = performance.now();
    const measure = (outcome: 'done' | 'failed') =>
      meter.time('job', performance.now() - from, { job: job.name, outcome });
    try {
      await job.run();
      measure('done');
    } catch (error) {
      measure('failed');
      log.error('job.failed', { job: job.name, error });
    }
  };
  const tick = () => {
    meter.count('tick', {});
    for (const job of jobs.filter(({ name }) => !running.has(name))) {
      running.set(
        job.name,
        run(job).finally(() => running.delete(job.name)),
      );
    }
  };
  // A tick that was missed is none to speak of: the next one finds the same things due.
  const task = cron.schedule(seconds === 60 ? '0 * * * * *' : `*/${seconds} * * * * *`, tick, {
    suppressMissedWarning: true,
  });

  return {
    async stop() {
      await task.destroy();
      await Promise.all(running.values());
    },
  };
}
