import type Database from 'better-sqlite3';
import type { Digest } from '../../model.js';
import type { Actor, Comeback, ModerationStore, Resumption } from '../moderation.js';
import { type DigestRow, readDigest, selectDigests } from './digest-row.js';
import { recordingChanges } from './history.js';

/** Digests that wait until somebody resumes them. */
export function digestPauses(db: Database.Database): Pick<ModerationStore, 'pauseDigest' | 'resumeDigest'> {
  const live = db.prepare<[string, number], DigestRow>(
    `${selectDigests} WHERE guild_id = ? AND id = ? AND removed_at IS NULL`,
  );
  const pause = db.prepare<[number, string, number]>('UPDATE digest SET paused_at = ?, paused_by = ? WHERE id = ?');
  const resume = db.prepare<[number]>('UPDATE digest SET paused_at = NULL, paused_by = NULL WHERE id = ?');
  const comeBack = comingBack(db);
  const record = recordingChanges(db);
  const find = (guildId: string, digestId: number): Digest | null => {
    const row = live.get(guildId, digestId);
    return row ? readDigest(row) : null;
  };
  const note = ({ id, guildId, name }: Digest, isPaused: boolean, { by, at, undoes }: Actor) => {
    const fields = { before: { isPaused: !isPaused }, after: { isPaused } };
    const actor = undoes === undefined ? { by, at } : { by, at, undoes };
    record({ guildId, noun: 'digest', nounId: id, name: name ?? '', ...actor, ...fields });
  };

  const pauseOne = db.transaction((guildId: string, digestId: number, actor: Actor): Digest | null => {
    const digest = find(guildId, digestId);
    if (digest === null || digest.pause !== null) return null;
    pause.run(actor.at.getTime(), actor.by, digestId);
    note(digest, true, actor);
    return find(guildId, digestId);
  });
  const resumeOne = db.transaction((guildId: string, digestId: number, resumption: Resumption): Digest | null => {
    const digest = find(guildId, digestId);
    if (digest === null || digest.pause === null) return null;
    resume.run(digestId);
    comeBack(digestId, resumption);
    note(digest, false, resumption);
    return find(guildId, digestId);
  });

  return {
    async pauseDigest(guildId, digestId, actor) {
      return pauseOne(guildId, digestId, actor);
    },
    async resumeDigest(guildId, digestId, resumption) {
      return resumeOne(guildId, digestId, resumption);
    },
  };
}

/** Lets a digest go on that did not come for a while. */
export function comingBack(db: Database.Database): (digestId: number, comeback: Comeback) => void {
  const write = db.prepare<{ id: number; dueAt: number; drawsSince: number }>(`
    UPDATE digest SET due_at = :dueAt,
      last_due_at = CASE WHEN last_due_at < :drawsSince THEN :drawsSince ELSE last_due_at END
    WHERE id = :id`);
  return (id, { dueAt, drawsSince }) => {
    write.run({ id, dueAt: dueAt.getTime(), drawsSince: drawsSince.getTime() });
  };
}
