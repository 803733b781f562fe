import type Database from 'better-sqlite3';
import { nobody } from '../../model.js';
import type { Change, ChangedFields, ChangedNoun, ModerationStore, NewChange } from '../moderation.js';

const keptMs = 90 * 24 * 3_600_000;

/** What moderators changed. */
export function history(db: Database.Database): Pick<ModerationStore, 'changes' | 'change' | 'changesSince'> {
  const chosen = `
    SELECT * FROM change
    WHERE guild_id = :guildId AND id < :beforeId AND id > :afterId AND changed_at >= :since
      AND (:by IS NULL OR changed_by = :by) AND (:noun IS NULL OR (noun = :noun AND (:isAny OR noun_id IS :nounId)))`;
  const newest = db.prepare<ChangesValues, ChangeRow>(`${chosen} ORDER BY id DESC LIMIT :limit`);
  const nearest = db.prepare<ChangesValues, ChangeRow>(
    `SELECT * FROM (${chosen} ORDER BY id LIMIT :limit) ORDER BY id DESC`,
  );
  const later = db.prepare<[string, number], ChangeRow>(`
    SELECT change.* FROM change AS own
    JOIN change ON change.guild_id = own.guild_id AND change.noun = own.noun AND change.noun_id IS own.noun_id
      AND change.id > own.id
    WHERE own.guild_id = ? AND own.id = ? ORDER BY change.id DESC`);
  const one = db.prepare<[string, number], ChangeRow>('SELECT * FROM change WHERE guild_id = ? AND id = ?');

  return {
    async changes(guildId, { of, by = null, since, beforeId, afterId, limit }) {
      const some = afterId == null ? newest : nearest;
      const from = since?.getTime() ?? Number.MIN_SAFE_INTEGER;
      const ids = { beforeId: beforeId ?? Number.MAX_SAFE_INTEGER, afterId: afterId ?? 0 };
      const { noun = null, nounId } = of ?? {};
      const what = { noun, nounId: nounId ?? null, isAny: Number(nounId === undefined) };
      return some.all({ guildId, ...what, by, since: from, ...ids, limit }).map(readChange);
    },
    async change(guildId, changeId) {
      const row = one.get(guildId, changeId);
      return row ? readChange(row) : null;
    },
    async changesSince(guildId, changeId) {
      return later.all(guildId, changeId).map(readChange);
    },
  };
}

/**
 * Writes down what somebody changes, within the transaction that changes it, and forgets what is older than 90 days. Marks what
 * it takes back: the change that it names, and the last one of the same thing where this is its opposite. What `nobody` does
 * is not written down: then null.
 */
export function recordingChanges(db: Database.Database): (change: NewChange) => Change | null {
  const add = db.prepare<Omit<ChangeRow, 'id' | 'undone_in'>>(`
    INSERT INTO change (guild_id, noun, noun_id, name, changed_by, changed_at, before, after)
    VALUES (:guild_id, :noun, :noun_id, :name, :changed_by, :changed_at, :before, :after)`);
  const forget = db.prepare<[number]>('DELETE FROM change WHERE changed_at < ?');
  const markUndone = marking(db);
  return ({ undoes, ...change }) => {
    if (change.by === nobody) return null;
    forget.run(change.at.getTime() - keptMs);
    const row = {
      guild_id: change.guildId,
      noun: change.noun,
      noun_id: change.nounId,
      name: change.name,
      changed_by: change.by,
      changed_at: change.at.getTime(),
      before: writeFields(change.before),
      after: writeFields(change.after),
    };
    const id = Number(add.run(row).lastInsertRowid);
    markUndone({ ...row, id, undoes: undoes ?? null });
    return { ...change, id, undoneIn: null };
  };
}

interface Undoing extends Omit<ChangeRow, 'undone_in'> {
  readonly undoes: number | null;
}

function marking(db: Database.Database): (undoing: Undoing) => void {
  const sql = `
    UPDATE change SET undone_in = :id
    WHERE guild_id = :guild_id AND undone_in IS NULL AND (id = :undoes OR (
      before IS :after AND after IS :before AND id = (
        SELECT max(id) FROM change
        WHERE guild_id = :guild_id AND noun = :noun AND noun_id IS :noun_id AND id < :id)))
    RETURNING id`;
  const mark = db.prepare<Undoing, number>(sql).pluck();
  const reopen = db.prepare<[number]>('UPDATE change SET undone_in = NULL WHERE undone_in = ?');
  return (undoing) => {
    // What was taken back by what is taken back now holds again.
    for (const undone of mark.all(undoing)) reopen.run(undone);
  };
}

/** Of two states of a noun the fields that differ, as they were and as they are; null where none does. */
export function changedFields<State extends object>(
  before: State,
  after: State,
): { readonly before: ChangedFields; readonly after: ChangedFields } | null {
  const was = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(was.get(field)),
  );
  if (changed.length === 0) return null;
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, was.get(field) ?? null])),
    after: Object.fromEntries(changed),
  };
}

interface ChangesValues {
  readonly guildId: string;
  readonly noun: ChangedNoun | null;
  readonly nounId: number | null;
  readonly isAny: number;
  readonly by: string | null;
  readonly since: number;
  readonly beforeId: number;
  readonly afterId: number;
  readonly limit: number;
}

interface ChangeRow {
  readonly id: number;
  readonly guild_id: string;
  readonly noun: ChangedNoun;
  readonly noun_id: number | null;
  readonly name: string;
  readonly changed_by: string;
  readonly changed_at: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly undone_in: number | null;
}

function readChange(row: ChangeRow): Change {
  return {
    id: row.id,
    guildId: row.guild_id,
    noun: row.noun,
    nounId: row.noun_id,
    name: row.name,
    by: row.changed_by,
    at: new Date(row.changed_at),
    before: readFields(row.before),
    after: readFields(row.after),
    undoneIn: row.undone_in,
  };
}

function writeFields(fields: ChangedFields | null): string | null {
  return fields === null ? null : JSON.stringify(fields);
}

function readFields(text: string | null): ChangedFields | null {
  return text === null ? null : (JSON.parse(text) as ChangedFields);
}
