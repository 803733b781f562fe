import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long things took, and what they cost, in milliseconds. */
export interface Watched {
  readonly wallMs: number;
  /** Of all threads of this program. */
  readonly coreMs: number;
  /** The longest time for which the event loop did not turn, by the clock. */
  readonly longestTurnMs: number;
}

/** Watches what is done until it is over. */
export async function watch(work: () => Promise<unknown>): Promise<Watched> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  loop.disable();
  return { wallMs, coreMs: (user + system) / 1000, longestTurnMs: loop.max / 1e6 };
}
