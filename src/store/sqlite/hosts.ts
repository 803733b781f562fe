import type Database from 'better-sqlite3';
import type { FetchProblem } from '../../model.js';
import type { FetchRecord } from '../store.js';

interface TroubleValues {
  readonly feedId: number;
  readonly at: number;
  readonly reason: string;
  readonly closedUntil: number | null;
  readonly isAnew: number;
}

/** Writes what a poll showed of the feed's host. */
export function savingHost(db: Database.Database): (fetch: FetchRecord) => void {
  const host = '(SELECT host FROM feed WHERE id = :feedId)';
  const forget = db.prepare<{ feedId: number }>(`DELETE FROM host WHERE name = ${host}`);
  const trouble = db.prepare<TroubleValues>(`
    INSERT INTO host (name, reason, since, times, feed_id, closed_until)
    VALUES (${host}, :reason, :at, :closedUntil IS NOT NULL, :feedId, :closedUntil)
    ON CONFLICT (name) DO UPDATE SET reason = excluded.reason, feed_id = excluded.feed_id,
      since = iif(:isAnew, excluded.since, since), times = iif(:isAnew, 0, times) + excluded.times,
      closed_until = coalesce(excluded.closed_until, closed_until)`);
  const stopAll = db.prepare<{ feedId: number; at: number; reason: string }>(`
    UPDATE feed SET stopped_at = :at, trouble_reason = coalesce(trouble_reason, :reason),
      trouble_since = coalesce(trouble_since, (SELECT since FROM host WHERE name = ${host}), :at),
      trouble_times = max(trouble_times, 1)
    WHERE host = ${host} AND stopped_at IS NULL`);

  return ({ feedId, at, host: finding, isAnew }) => {
    switch (finding?.kind) {
      case undefined:
        return;
      case 'fine':
        return void forget.run({ feedId });
      case 'trouble': {
        const closedUntil = finding.closedUntil?.getTime() ?? null;
        return void trouble.run({
          feedId,
          at: at.getTime(),
          reason: json(finding.reason),
          closedUntil,
          isAnew: Number(isAnew === true),
        });
      }
      case 'dead':
        stopAll.run({ feedId, at: at.getTime(), reason: json(finding.reason) });
        return void forget.run({ feedId });
    }
  };
}

function json(problem: FetchProblem): string {
  return JSON.stringify(problem);
}
