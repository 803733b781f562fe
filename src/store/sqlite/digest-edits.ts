import type Database from 'better-sqlite3';
import type { Digest } from '../../model.js';
import type { Actor } from '../moderation.js';
import type { DigestEdit, DigestSettings, DigestUndo, MadeEdit, Store } from '../store.js';
import { type DigestRow, readDigest, selectDigests, settingsOf } from './digest-row.js';
import { changedFields, recordingChanges } from './history.js';
import { dateOf, found, inTransaction } from './row.js';

const keptMs = 90 * 24 * 3600 * 1000;

/** Digests that are changed, and changed back. */
export function digestEdits(db: Database.Database): Pick<Store, 'editDigest' | 'digestEdit' | 'undoDigestEdit'> {
  const live = db.prepare<[string, number], DigestRow>(
    `${selectDigests} WHERE guild_id = ? AND id = ? AND removed_at IS NULL`,
  );
  const made = db.prepare<{ guildId: string; editId: number }, EditRow>(selectEdit);
  const keep = keeping(db);
  const forget = db.prepare<[number]>('DELETE FROM digest_edit WHERE id = ?');
  const write = writing(db);

  const digest = (guildId: string, id: number) => readDigest(found(live.get(guildId, id)));
  const change = recordingChanges(db);
  const record = (before: Digest, actor: Actor): Digest => {
    const { guildId, id: nounId } = before;
    const after = digest(guildId, nounId);
    const changed = changedFields(settingsOf(before), settingsOf(after));
    if (changed) change({ ...actor, guildId, noun: 'digest', nounId, name: after.name ?? '', ...changed });
    return after;
  };

  return {
    editDigest: inTransaction(db, ({ guildId, digestId, settings, dueAt }: DigestEdit, actor: Actor) => {
      const row = live.get(guildId, digestId);
      if (row === undefined) return null;
      const before = readDigest(row);
      const editId = keep({ digestId, before: settingsOf(before), settings, actor });
      write(digestId, settings, { dueAt, at: actor.at });
      return { editId, digest: record(before, actor) };
    }),
    async digestEdit(guildId, editId) {
      const row = made.get({ guildId, editId });
      return row ? readEdit(row, digest(guildId, row.digest_id)) : null;
    },
    undoDigestEdit: inTransaction(db, ({ guildId, editId, dueAt }: DigestUndo, actor: Actor) => {
      const row = made.get({ guildId, editId });
      if (row === undefined || row.changed_since !== null) return null;
      forget.run(editId);
      const before = digest(guildId, row.digest_id);
      // What could not be chosen yet when it was edited stays as it is.
      write(row.digest_id, { ...settingsOf(before), ...beforeOf(row) }, { dueAt, at: actor.at });
      return record(before, actor);
    }),
  };
}

/** SQL: where the digest `:id` was before it moved, from when until when. What was taken back has never been. */
export const earlierPlaces = `
  SELECT moved_from AS channel_id, edited_at AS until, coalesce(
    (SELECT max(earlier.edited_at) FROM digest_edit AS earlier
     WHERE earlier.digest_id = :id AND earlier.moved_from IS NOT NULL AND earlier.id < digest_edit.id), 0) AS since
  FROM digest_edit WHERE digest_id = :id AND moved_from IS NOT NULL`;

const selectEdit = `
  SELECT edit.digest_id, edit.before, (
    SELECT max(newer.edited_at) FROM digest_edit AS newer
    WHERE newer.digest_id = edit.digest_id AND newer.id > edit.id) AS changed_since
  FROM digest_edit AS edit JOIN digest ON digest.id = edit.digest_id
  WHERE edit.id = :editId AND digest.guild_id = :guildId AND digest.removed_at IS NULL`;

interface EditRow {
  readonly digest_id: number;
  readonly before: string;
  readonly changed_since: number | null;
}

function readEdit(row: EditRow, digest: MadeEdit['digest']): MadeEdit {
  return { digest, before: beforeOf(row), changedSince: dateOf(row.changed_since) };
}

/** Written by `keeping` from settings, and by nobody else. */
function beforeOf({ before }: EditRow): DigestSettings {
  return JSON.parse(before) as DigestSettings;
}

interface Kept extends Pick<DigestEdit, 'digestId' | 'settings'> {
  readonly before: DigestSettings;
  readonly actor: Actor;
}

function keeping(db: Database.Database): (kept: Kept) => number {
  const add = db
    .prepare<{ digestId: number; editedBy: string; at: number; before: string; movedFrom: string | null }, number>(
      `INSERT INTO digest_edit (digest_id, edited_by, edited_at, before, moved_from)
       VALUES (:digestId, :editedBy, :at, :before, :movedFrom) RETURNING id`,
    )
    .pluck();
  const forgetOld = db.prepare<[number, number]>('DELETE FROM digest_edit WHERE digest_id = ? AND edited_at < ?');

  return ({ digestId, settings, before, actor: { by, at } }) => {
    forgetOld.run(digestId, at.getTime() - keptMs);
    const movedFrom = before.channelId === settings.channelId ? null : before.channelId;
    return found(add.get({ digestId, editedBy: by, at: at.getTime(), before: JSON.stringify(before), movedFrom }));
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
