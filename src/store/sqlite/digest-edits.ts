import type Database from 'better-sqlite3';
import type { Digest } from '../../model.js';
import type { Actor } from '../moderation.js';
import type { DigestEdit, DigestSettings, Store } from '../store.js';
import { type DigestRow, readDigest, selectDigests, settingsOf } from './digest-row.js';
import { changedFields, recordingChanges } from './history.js';
import { found, inTransaction } from './row.js';

const keptMs = 90 * 24 * 3600 * 1000;

/** Digests that are changed, and moved. */
export function digestEdits(db: Database.Database): Pick<Store, 'editDigest'> {
  const live = db.prepare<[string, number], DigestRow>(
    `${selectDigests} WHERE guild_id = ? AND id = ? AND removed_at IS NULL`,
  );
  const move = moving(db);
  const write = writing(db);
  const change = recordingChanges(db);

  return {
    editDigest: inTransaction(db, ({ guildId, digestId, settings, dueAt }: DigestEdit, actor: Actor) => {
      const row = live.get(guildId, digestId);
      if (row === undefined) return null;
      const before = readDigest(row);
      if (before.channelId !== settings.channelId) move(before, settings.channelId, actor);
      write(digestId, settings, { dueAt, at: actor.at });
      const after = readDigest(found(live.get(guildId, digestId)));
      const changed = changedFields(settingsOf(before), settingsOf(after));
      if (changed) change({ ...actor, guildId, noun: 'digest', nounId: digestId, name: after.name ?? '', ...changed });
      return after;
    }),
  };
}

/** SQL: where the digest `:id` was before it moved, from when until when. What was taken back has never been. */
export const earlierPlaces = `
  SELECT moved_from AS channel_id, moved_at AS until, coalesce(
    (SELECT max(earlier.moved_at) FROM digest_move AS earlier
     WHERE earlier.digest_id = :id AND earlier.id < digest_move.id), 0) AS since
  FROM digest_move WHERE digest_id = :id`;

/** Writes down that a digest leaves its channel; where that takes its last move back, there was none. */
function moving(db: Database.Database): (digest: Digest, to: string, actor: Actor) => void {
  const add = db.prepare<{ digestId: number; at: number; from: string }>(
    'INSERT INTO digest_move (digest_id, moved_at, moved_from) VALUES (:digestId, :at, :from)',
  );
  const takeBack = db.prepare<{ digestId: number; to: string }>(`
    DELETE FROM digest_move WHERE moved_from = :to
      AND id = (SELECT max(id) FROM digest_move WHERE digest_id = :digestId)`);
  const forgetOld = db.prepare<[number, number]>('DELETE FROM digest_move WHERE digest_id = ? AND moved_at < ?');

  return ({ id: digestId, channelId: from }, to, { at, undoes }) => {
    forgetOld.run(digestId, at.getTime() - keptMs);
    if (undoes !== undefined && takeBack.run({ digestId, to }).changes > 0) return;
    add.run({ digestId, at: at.getTime(), from });
  };
}

interface SettingsValues extends Omit<DigestSettings, 'words' | 'isSilent' | 'inThread'> {
  readonly words: string;
  readonly isSilent: 0 | 1;
  readonly inThread: 0 | 1;
}

function valuesOf(settings: DigestSettings): SettingsValues {
  const { words, isSilent, inThread } = settings;
  return { ...settings, words: JSON.stringify(words), isSilent: isSilent ? 1 : 0, inThread: inThread ? 1 : 0 };
}

interface EditTimes {
  /** When the digest comes next. */
  readonly dueAt: Date;
  readonly at: Date;
}

function writing(db: Database.Database): (digestId: number, settings: DigestSettings, times: EditTimes) => void {
  const update = db.prepare<SettingsValues & { id: number; dueAt: number }>(`
    UPDATE digest SET channel_id = :channelId, name = :name, cron = :cron, timezone = :timezone, style = :style,
      entries = :entries, label = :label, missed = :missed, empty = :empty, words = :words,
      is_silent = :isSilent, ping_role_id = :pingRoleId, in_thread = :inThread, due_at = :dueAt
    WHERE id = :id`);
  // What may stand in its old channel is looked for there; the rest comes where the digest comes now.
  const moveOwed = db.prepare<{ id: number; channelId: string; at: number }>(`
    UPDATE delivery SET channel_id = :channelId, due_at = :at, suspended_since = NULL, attempts = 0
    WHERE run_id IN (SELECT id FROM run WHERE digest_id = :id) AND channel_id <> :channelId
      AND state = 'pending' AND unsure_since IS NULL`);

  return (id, settings, { dueAt, at }) => {
    update.run({ ...valuesOf(settings), id, dueAt: dueAt.getTime() });
    moveOwed.run({ id, channelId: settings.channelId, at: at.getTime() });
  };
}
