import type Database from 'better-sqlite3';
import type { Forgotten } from '../../upkeep.js';
import type { Horizons } from './horizons.js';

/** Rows of one table, and which of them go. Every name and condition is SQL of ours. */
export interface Sweep {
  readonly table: string;
  /** In whose order it is walked, and what tells its rows apart. */
  readonly keys: readonly string[];
  /** Which rows are looked at, where an index leads to them; all where this is left out. */
  readonly among?: string;
  /** Which of these go; all where this is left out. */
  readonly goes?: string;
  /** What is done for each, by the `:k0`, `:k1` … of its keys; deletes it where this is left out. */
  readonly forget?: readonly string[];
}

type Key = number | string;
type Bound = Readonly<Record<string, Key | null>>;
type Row = Readonly<Record<string, Key>>;

/**
 * One short turn of a sweep: from behind a mark on it forgets until the time is up, and gives the next mark; null at the
 * end. What takes longer than the time is a single row with much that hangs on it.
 */
export function sweeping(
  db: Database.Database,
  sweep: Sweep,
): (horizons: Horizons, after: string | null, withinMs: number) => Forgotten {
  const first = db.prepare<Bound, Row>(selectRows(sweep, null));
  const next = db.prepare<Bound, Row>(selectRows(sweep, rowAfter(sweep)));
  const forget = statementsOf(sweep).map((sql) => db.prepare<Bound>(sql));

  return (horizons, after, withinMs) => {
    const endMs = performance.now() + withinMs;
    let mark = after;
    let forgotten = 0;
    for (;;) {
      const bound = { ...horizons, ...(mark === null ? {} : keysIn(mark)) };
      const row = look((mark === null ? first : next).iterate(bound), endMs);
      if (row === null) return { forgotten, next: null };
      const { goes, ...keys } = row;
      if (goes === 1) for (const statement of forget) statement.run({ ...horizons, ...keys });
      forgotten += goes === 1 ? 1 : 0;
      mark = JSON.stringify(keys);
      // One at least, however long it took to find it: or there would be no end.
      if (performance.now() >= endMs) return { forgotten, next: mark };
    }
  };
}

/** The first row that goes, since nothing is written while others are read; or where the time is up. Null at the end. */
function look(rows: Iterable<Row>, endMs: number): Row | null {
  let last: Row | null = null;
  for (const row of rows) {
    last = row;
    if (row['goes'] === 1 || performance.now() >= endMs) return row;
  }
  return last;
}

function selectRows({ table, keys, among = 'true', goes = 'true' }: Sweep, after: string | null): string {
  const named = keys.map((key, at) => `${table}.${key} AS k${at}`).join(', ');
  return `
    SELECT ${named}, coalesce(${goes}, 0) <> 0 AS goes FROM ${table}
    WHERE ${among} AND ${after ?? 'true'}
    ORDER BY ${keys.map((key) => `${table}.${key}`).join(', ')}`;
}

function rowAfter({ table, keys }: Sweep): string {
  return `(${keys.map((key) => `${table}.${key}`).join(', ')}) > (${keys.map((_, at) => `:k${at}`).join(', ')})`;
}

function statementsOf({ table, keys, forget }: Sweep): readonly string[] {
  return forget ?? [`DELETE FROM ${table} WHERE ${keys.map((key, at) => `${key} = :k${at}`).join(' AND ')}`];
}

/** Written above, and read by nobody between two turns. */
function keysIn(mark: string): Row {
  return JSON.parse(mark) as Row;
}
