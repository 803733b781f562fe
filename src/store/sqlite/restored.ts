import type Database from 'better-sqlite3';
import { isReview } from '../../digest/known.js';
import { comebackOf } from '../../digest/pause.js';
import { isQuiet } from '../../digest/quiet-hours.js';
import { lastRun } from '../../digest/schedule.js';
import type { Digest } from '../../model.js';
import { comingBack } from './digest-pauses.js';
import { type DigestRow, readDigest, selectDigests } from './digest-row.js';
import { Sqlite } from './driver.js';
import { leftGuilds } from './left-guilds.js';
import { restoredKey } from './told.js';

/** What a restored database knows nothing of. */
export interface LostTime {
  readonly from: Date;
  readonly to: Date;
}

const key = 'restored';
// More than anybody gives out between two backups.
const idsLeftOut = 100_000;
const dayMs = 24 * 3_600_000;
const quarterMs = 15 * 60_000;

/**
 * Notes in the file of a database that it comes from a backup: for `afterRestore`, because only the start brings what an
 * older version wrote to the tables that this needs.
 */
export function noteRestored(path: string, { from, to }: LostTime): void {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    const lost: Milliseconds = { from: from.getTime(), to: to.getTime() };
    writeNote(db, key, JSON.stringify(mergedWith(noted(db), lost)));
  } finally {
    db.close();
  }
}

/**
 * Lets a database go on that comes from a backup, once, before anybody works with it: what was told since the backup is not
 * told again, and no id is given to something else that a message since the backup may name. Any other stays as it is.
 */
export function afterRestore(db: Database.Database): void {
  const go = db.transaction(() => {
    const lost = noted(db);
    if (lost === null) return;
    leaveIdsOut(db);
    forgetEarlier(db, lost);
    doubtOwed(db, lost);
    tellPostsNoMore(db, lost);
    tellDigestsNoMore(db, lost);
    tellFollowersNoMore(db, lost);
    writeNote(db, restoredKey, String(lost.to));
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

function writeNote(db: Database.Database, name: string, value: string): void {
  db.prepare<[string, string]>('INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)').run(name, value);
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

/** What came meanwhile comes anew with the next polls, and was posted at once where that is done, but in quiet hours. */
function tellPostsNoMore(db: Database.Database, lost: Milliseconds): void {
  const guilds = db.prepare<[], Reader & { readonly guildId: string }>(`
    SELECT DISTINCT subscription.guild_id AS guildId, timezone, quiet_hours AS quietHours
    FROM subscription LEFT JOIN guild_setting ON guild_setting.guild_id = subscription.guild_id`);
  const tell = db.prepare<[number, string]>(`
    UPDATE subscription SET told_before = ?
    WHERE guild_id = ? AND mode = 'live' AND removed_at IS NULL AND paused_at IS NULL`);
  for (const { guildId, ...reader } of guilds.all()) {
    const before = lastAwake(reader, lost);
    if (before !== null) tell.run(before, guildId);
  }
}

/** A run that was due meanwhile has most likely come: what it told is not told again, and the next comes at its regular time. */
function tellDigestsNoMore(db: Database.Database, { from, to }: Milliseconds): void {
  const at = new Date(to);
  const live = db.prepare<[], DigestRow>(
    `${selectDigests} WHERE removed_at IS NULL AND paused_at IS NULL AND guild_id NOT IN ${leftGuilds}`,
  );
  const digests = live.all().map(readDigest);
  const closed = new Set(closedChannels(db));
  // One that had waited before the backup already, for its channel to open, waits on.
  const due = digests.filter(
    ({ dueAt, channelId }) => dueAt <= at && !(closed.has(channelId) && dueAt.getTime() < from),
  );
  const comeBack = comingBack(db);
  for (const digest of due) comeBack(digest.id, comebackOf(digest, at));
  const tell = db.prepare<{ id: number; before: number }>(`
    UPDATE digest SET told_before = :before, last_due_at = max(coalesce(last_due_at, 0), :before) WHERE id = :id`);
  for (const digest of digests) {
    const before = toldBefore(digest, due, at);
    if (before !== null) tell.run({ id: digest.id, before: before.getTime() });
  }
}

/** Where nothing could be posted when the backup was made. */
function closedChannels(db: Database.Database): readonly string[] {
  const owed = db.prepare<[], string>(`
    SELECT DISTINCT channel_id FROM delivery
    WHERE suspended_since IS NOT NULL AND state IN ('pending', 'sending') AND channel_id IS NOT NULL`);
  return owed.pluck().all();
}

/** When what a digest draws on was last told, by itself or, where it does not look back at a week, by another of its channel. */
function toldBefore(digest: Digest, due: readonly Digest[], at: Date): Date | null {
  const tellers = due.filter((other) => other.id === digest.id || (!isReview(digest, at) && isBeside(digest, other)));
  return tellers.map((teller) => lastDueOf(teller, at)).reduce(laterOf, null);
}

/** Whether the other tells in the same channel all that a digest draws on. */
function isBeside({ guildId, channelId, label }: Digest, other: Digest): boolean {
  return guildId === other.guildId && channelId === other.channelId && (other.label === null || other.label === label);
}

/** When the last run of a digest was due that is late. */
function lastDueOf({ cron, timezone, dueAt }: Digest, at: Date): Date {
  return laterOf(lastRun(cron, timezone, at), dueAt);
}

function laterOf(one: Date | null, other: Date): Date {
  return one !== null && one > other ? one : other;
}

/** What was found for people before they could last be written to was most likely told; but for those who take no messages. */
function tellFollowersNoMore(db: Database.Database, lost: Milliseconds): void {
  const people = db.prepare<[], Reader & { readonly userId: string }>(`
    SELECT DISTINCT follow.user_id AS userId, timezone, quiet_hours AS quietHours
    FROM follow LEFT JOIN person ON person.user_id = follow.user_id
    WHERE NOT EXISTS (
      SELECT 1 FROM delivery
      WHERE delivery.user_id = follow.user_id AND suspended_since IS NOT NULL AND state IN ('pending', 'sending'))`);
  const drop = db.prepare<[string]>('DELETE FROM followed_article WHERE user_id = ? AND delivery_id IS NULL');
  const tell = db.prepare<[number, string]>('UPDATE follow SET told_before = ? WHERE user_id = ?');
  for (const person of people.all()) {
    const before = lastAwake(person, lost);
    if (before === null) continue;
    drop.run(person.userId);
    tell.run(before, person.userId);
  }
}

/** Whom messages reach, a person or a guild. */
interface Reader {
  readonly timezone: string | null;
  readonly quietHours: string | null;
}

/** What an earlier restore says is over, unless this one goes back to its time; which feeds were read since is open again. */
function forgetEarlier(db: Database.Database, { from }: Milliseconds): void {
  for (const table of ['digest', 'subscription', 'follow']) {
    db.prepare<[number]>(`UPDATE ${table} SET told_before = NULL WHERE told_before < ?`).run(from - dayMs);
  }
  db.exec('UPDATE feed SET reread_at = NULL');
}

/** When somebody could last be written to, to a quarter of an hour; null where they had quiet hours all along. */
function lastAwake(reader: Reader, { from, to }: Milliseconds): number | null {
  for (let at = to; at >= from; at -= quarterMs) {
    if (!isQuiet(reader, new Date(at))) return Math.min(at + quarterMs, to);
  }
  return null;
}
