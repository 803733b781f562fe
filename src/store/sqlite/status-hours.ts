import type Database from 'better-sqlite3';
import type { HourlyCounts } from '../status.js';

const hourMs = 3_600_000;

/** Counts a table's rows by the hour of this column; the last of 24 whole hours is the one that now is in. */
export function countingByHour(
  db: Database.Database,
  table: 'article' | 'delivery',
  column: 'seen_at' | 'settled_at',
  condition: string,
): (now: Date) => HourlyCounts {
  // A bound number is a real one, and division of those has no whole hours.
  const count = db.prepare<{ from: number }, { hour: number; count: number }>(`
    SELECT (${column} - CAST(:from AS INTEGER)) / ${hourMs} AS hour, count(*) AS count FROM ${table}
    WHERE ${column} >= :from AND ${condition} GROUP BY hour`);
  return (now) => {
    const from = Math.floor(now.getTime() / hourMs) * hourMs - 23 * hourMs;
    const byHour = new Map(count.all({ from }).map((row) => [row.hour, row.count]));
    return { from: new Date(from), counts: Array.from({ length: 24 }, (_, hour) => byHour.get(hour) ?? 0) };
  };
}
