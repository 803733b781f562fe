import type Database from 'better-sqlite3';
import { comebackOf } from '../../digest/pause.js';
import { comingBack } from './digest-pauses.js';
import { type DigestRow, readDigest, selectDigests } from './digest-row.js';
import { Sqlite } from './driver.js';
import { leftGuilds } from './left-guilds.js';
import { endingGap } from './subscription-gaps.js';

/** What a restored database knows nothing of. */
export interface LostTime {
  readonly from: Date;
  readonly to: Date;
}

const key = 'restored';
// More than anybody gives out between two backups.
const idsLeftOut = 100_000;

/**
 * Notes in the file of a database that it comes from a backup: for `afterRestore`, because only the start brings what an
 * older version wrote to the tables that this needs.
 */
export function noteRestored(path: string, { from, to }: LostTime): void {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    const lost: Milliseconds = { from: from.getTime(), to: to.getTime() };
    db.prepare<[string, string]>('INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)').run(
      key,
      JSON.stringify(mergedWith(noted(db), lost)),
    );
  } finally {
    db.close();
  }
}

/**
 * Lets a database go on that comes from a backup, once, before anybody works with it: what was posted since the backup is not
 * posted again, and no id is given to something else that a message since the backup may name. Any other stays as it is.
 */
export function afterRestore(db: Database.Database): void {
  const go = db.transaction(() => {
    const lost = noted(db);
    if (lost === null) return;
    leaveIdsOut(db);
    doubtOwed(db, lost);
    endGaps(db, lost);
    bringDigestsBack(db, lost);
    db.prepare<[string]>('DELETE FROM note WHERE key = ?').run(key);
  });
  go.immediate();
}

interface Milliseconds {
  readonly from: number;
  readonly to: number;
}

function noted(db: Database.Database): Milliseconds | null {
  const value = db.prepare<[string], string>('SELECT value FROM note WHERE key = ?').pluck().get(key);
  // Written by `noteRestored`, and by nobody else.
  return value === undefined ? null : (JSON.parse(value) as Milliseconds);
}

/** A backup may be of a database that was restored, and never started since. */
function mergedWith(earlier: Milliseconds | null, { from, to }: Milliseconds): Milliseconds {
  return { from: Math.min(earlier?.from ?? from, from), to: Math.max(earlier?.to ?? to, to) };
}

/** Buttons under messages since the backup name ids that it has not given out yet. */
function leaveIdsOut(db: Database.Database): void {
  // A table that was empty then has no counter.
  db.exec(`
    INSERT INTO sqlite_sequence (name, seq)
    SELECT name, 0 FROM sqlite_schema
    WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence)`);
  db.prepare<[number]>('UPDATE sqlite_sequence SET seq = seq + ?').run(idsLeftOut);
  // Stories are counted by the newest.
  db.prepare<[number]>('INSERT INTO story (id) SELECT coalesce(max(id), 0) + ? FROM story').run(idsLeftOut);
}

/** What was owed then may stand in its channel: it is looked for there before it is sent. */
function doubtOwed(db: Database.Database, { from }: Milliseconds): void {
  const doubt = db.prepare<[number]>(
    "UPDATE delivery SET unsure_since = coalesce(unsure_since, ?) WHERE state IN ('held', 'pending', 'sending')",
  );
  doubt.run(from);
}

/** What came meanwhile comes anew with the next polls, and is no news, as after a pause. */
function endGaps(db: Database.Database, lost: Milliseconds): void {
  const followed = db
    .prepare<[], number>(
      `SELECT id FROM subscription
       WHERE removed_at IS NULL AND paused_at IS NULL AND guild_id NOT IN ${leftGuilds}`,
    )
    .pluck();
  const endGap = endingGap(db);
  for (const id of followed.all()) endGap({ id, ...lost });
}

/** What was due meanwhile has most likely come: the next one comes at its regular time, as after a pause. */
function bringDigestsBack(db: Database.Database, { to }: Milliseconds): void {
  const missed = db.prepare<[number], DigestRow>(
    `${selectDigests} WHERE due_at <= ? AND removed_at IS NULL AND paused_at IS NULL`,
  );
  const comeBack = comingBack(db);
  const at = new Date(to);
  for (const digest of missed.all(to).map(readDigest)) comeBack(digest.id, comebackOf(digest, at));
}
