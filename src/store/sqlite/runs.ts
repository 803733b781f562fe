import type Database from 'better-sqlite3';
import type { Manner, ThreadPlan } from '../../model.js';
import type { DigestRun, SkippedRun, Store } from '../store.js';
import { enqueueing } from './deliveries.js';
import { savingMentions } from './mentions.js';
import { found } from './row.js';

/** Runs of digests: what each used, told and owes its channel. */
export function runs(db: Database.Database): Pick<Store, 'saveRun' | 'skipRun'> {
  const save = saving(db);
  const skip = skipping(db);
  return {
    async saveRun(run) {
      return save(run);
    },
    async skipRun(run) {
      skip(run);
    },
  };
}

/** A digest that was removed or paused while its run was composed gets none. */
function saving(db: Database.Database): (run: DigestRun) => { isNew: boolean; deliveryIds: number[] } {
  const begin = beginning(db);
  const use = db.prepare<[number, number]>(
    'INSERT INTO run_article (article_id, run_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const tell = savingMentions(db);
  const takeOver = db.prepare<[number, string, string]>(
    "DELETE FROM delivery WHERE article_id = ? AND guild_id = ? AND channel_id = ? AND state = 'held'",
  );
  const enqueue = enqueueing(db);
  const ids = db
    .prepare<[number, number], number>(
      `SELECT delivery.id FROM run JOIN delivery ON delivery.run_id = run.id
       WHERE run.digest_id = ? AND run.due_at = ? ORDER BY part`,
    )
    .pluck();
  const owe = (begun: Begun, run: DigestRun): void => {
    const { digestId, dueAt, ranAt, articleIds, parts, mentions } = run;
    for (const articleId of articleIds) {
      use.run(articleId, begun.runId);
      takeOver.run(articleId, begun.guildId, begun.channelId);
    }
    tell(begun.runId, mentions);
    for (const [part, reply] of parts.entries()) {
      const identity = `digest ${digestId} due ${dueAt.getTime()} part ${part}`;
      const manner = mannerOf(part, run);
      enqueue({ ...begun, part, reply, manner, ...threadOf(begun, run), dueAt: ranAt.getTime(), identity });
    }
  };

  return db.transaction((run: DigestRun) => {
    const begun = begin(run);
    if (begun) owe(begun, run);
    return { isNew: begun !== null, deliveryIds: ids.all(run.digestId, run.dueAt.getTime()) };
  });
}

/** Whoever was told of the first part need not be told of the others. */
function mannerOf(part: number, { manner }: DigestRun): Manner {
  return part === 0 ? manner : { ...manner, pingRoleId: null };
}

/** The parts of one run share a thread, where they are in one at all; the runs of one day do where that is wanted. */
function threadOf({ runId }: Begun, { digestId, thread }: DigestRun): { thread: ThreadPlan; threadKey: string } {
  return { thread, threadKey: thread.isWanted ? `digest ${digestId} ${thread.title}` : `run ${runId}` };
}

/** A run that is written for the first time, and where its parts go. */
interface Begun {
  readonly runId: number;
  readonly guildId: string;
  readonly channelId: string;
}

function beginning(db: Database.Database): (run: DigestRun) => Begun | null {
  const add = db
    .prepare<{ digestId: number; dueAt: number; ranAt: number }, number>(
      `INSERT INTO run (digest_id, due_at, ran_at)
       SELECT id, :dueAt, :ranAt FROM digest WHERE id = :digestId AND removed_at IS NULL AND paused_at IS NULL
       ON CONFLICT DO NOTHING
       RETURNING id`,
    )
    .pluck();
  const advance = db.prepare<[number, number, number], Omit<Begun, 'runId'>>(`
    UPDATE digest SET due_at = ?, last_due_at = ? WHERE id = ?
    RETURNING guild_id AS guildId, channel_id AS channelId`);
  // A clock that was ahead may have brought this run before: it must not stay due for ever.
  const moveOn = db.prepare<[number, number, number]>('UPDATE digest SET due_at = ? WHERE id = ? AND due_at = ?');

  return ({ digestId, dueAt, ranAt, nextDueAt }) => {
    const runId = add.get({ digestId, dueAt: dueAt.getTime(), ranAt: ranAt.getTime() });
    if (runId === undefined) {
      moveOn.run(nextDueAt.getTime(), digestId, dueAt.getTime());
      return null;
    }
    return { runId, ...found(advance.get(nextDueAt.getTime(), dueAt.getTime(), digestId)) };
  };
}

function skipping(db: Database.Database): (run: SkippedRun) => void {
  const moveOn = db.prepare<{ digestId: number; dueAt: number; nextDueAt: number; drawsSince: number }>(`
    UPDATE digest SET due_at = :nextDueAt, last_due_at = coalesce(last_due_at, :drawsSince)
    WHERE id = :digestId AND due_at = :dueAt`);
  return ({ digestId, dueAt, nextDueAt, drawsSince }) => {
    const times = { dueAt: dueAt.getTime(), nextDueAt: nextDueAt.getTime(), drawsSince: drawsSince.getTime() };
    moveOn.run({ digestId, ...times });
  };
}
