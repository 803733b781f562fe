import { TaskBroke } from '../../worker/lane.js';
import { Lanes } from '../../worker/lanes.js';
import type { DatabaseCheck } from '../upkeep.js';

// A worker cannot load TypeScript on Node 20: run from source, in a test, it is what the build made.
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/store/sqlite/check-thread.js' : './check-thread.js',
  import.meta.url,
);
const maxHeapMegabytes = 192;

/** `checkDatabase` on a thread of its own, off the event loop's time; null where it takes longer than that. */
export async function checkAside(path: string, taskMs: number): Promise<DatabaseCheck | null> {
  const lanes = new Lanes(1, { entry, taskMs, maxHeapMegabytes, idleMs: 0 });
  try {
    // Lanes carry values without types; this is what the function of that name returns.
    return (await lanes.run({ name: 'check', input: { path } })) as DatabaseCheck;
  } catch (error) {
    if (error instanceof TaskBroke) return null;
    throw error;
  } finally {
    await lanes.close();
  }
}
