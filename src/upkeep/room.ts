import type { App } from '../chat/app.js';

/** Leaves work out while the store has no room: it would end at its first write, after what it has asked of others. */
export function whileThereIsRoom({ store }: Pick<App, 'store'>) {
  return <Job extends { run(): Promise<void> }>(job: Job): Job => ({
    ...job,
    run: async () => {
      if (await store.hasRoom()) await job.run();
    },
  });
}
