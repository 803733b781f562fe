import type Database from 'better-sqlite3';

export const dayMs = 24 * 3600 * 1000;

interface Gap {
  readonly id: number;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * Ends a time in which a subscription brought nothing: what came then is for no live post, and for a digest only if it was
 * news when it ended. Posts that waited for longer than a day are owed no more, but for what may stand in its channel.
 */
export function endingGap(db: Database.Database): (gap: Gap) => void {
  const keep = db.prepare<Gap>(
    'INSERT OR REPLACE INTO pause (subscription_id, paused_at, resumed_at) VALUES (:id, :from, :to)',
  );
  const dropOld = db.prepare<{ id: number; before: number }>(`
    DELETE FROM delivery
    WHERE subscription_id = :id AND state IN ('held', 'pending') AND unsure_since IS NULL AND due_at < :before`);
  return (gap) => {
    keep.run(gap);
    dropOld.run({ id: gap.id, before: gap.to - dayMs });
  };
}
