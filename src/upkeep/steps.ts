import { forgettable, type Forgettable } from '../store/upkeep.js';
import { type Doors, takeTurns } from './turns.js';

/** What a step has done, in figures; null where there was nothing to do. */
export type Figures = Readonly<Record<string, number | string>> | null;

/** One part of a night's work. */
export interface Step {
  readonly name: 'leftovers' | 'backup' | 'forget' | 'reclaim';
  /** What whoever runs the bot can do where it fails. */
  readonly advice: string;
  run(app: Doors, stop: AbortSignal): Promise<Figures>;
}

/**
 * In their order: files that are kept no longer leave room for the night's backup, what is forgotten stands in that, and only
 * what is forgotten leaves room in the file.
 */
export const steps: readonly Step[] = [
  {
    name: 'leftovers',
    advice: 'Old files of a restore stay beside the database: delete them by hand, or give the bot the right to.',
    run: forgetLeftovers,
  },
  { name: 'backup', advice: 'Free some room beside the database, or make one by hand: nutshell backup.', run: backUp },
  {
    name: 'forget',
    advice: 'Nothing is lost. If this comes every night, look at the file: nutshell doctor.',
    run: forget,
  },
  {
    name: 'reclaim',
    advice: 'The file is larger than it need be. If this comes every night: nutshell doctor.',
    run: reclaim,
  },
];

async function forgetLeftovers({ store, clock }: Doors): Promise<Figures> {
  const paths = await store.forgetLeftovers(clock.now());
  return paths.length === 0 ? null : { deleted: paths.join(', ') };
}

async function backUp({ store, clock, settings }: Doors, stop: AbortSignal): Promise<Figures> {
  if (settings.backupsKept === 0) return null;
  const report = await store.backUp({ at: clock.now(), keep: settings.backupsKept, stop });
  return report === null ? null : { bytes: report.bytes, tookMs: report.tookMs };
}

async function forget(app: Doors, stop: AbortSignal): Promise<Figures> {
  const { keepDays } = app.settings;
  const now = app.clock.now();
  const counts: Partial<Record<Forgettable, number>> = {};
  for (const what of forgettable) {
    let after: string | null = null;
    await takeTurns(app, stop, async (withinMs) => {
      const done = await app.store.forgetSome({ what, now, keepDays, after, withinMs });
      counts[what] = (counts[what] ?? 0) + done.forgotten;
      after = done.next;
      return after === null;
    });
  }
  return { ...counts };
}

async function reclaim(app: Doors, stop: AbortSignal): Promise<Figures> {
  let bytes = 0;
  await takeTurns(app, stop, async (withinMs) => {
    const done = await app.store.reclaimSome(withinMs);
    bytes = done.bytes;
    return done.isDone;
  });
  return { bytes };
}
