import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { sweeps } from '../../../src/store/sqlite/forget/forgetting.js';
import { horizonsAt } from '../../../src/store/sqlite/forget/horizons.js';
import { sweeping } from '../../../src/store/sqlite/forget/sweep.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { allowShrinking } from '../../../src/store/sqlite/reclaim.js';

function empty(): Database.Database {
  const db = new Sqlite(':memory:');
  migrate(db);
  return db;
}

/** Those that SQLite and its index of words keep for themselves are of no concern. */
function tablesOf(db: Database.Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all();
}

describe('every table', () => {
  it('has a bound that is written down', () => {
    const decision = readFileSync('docs/decisions/0038-what-is-forgotten.md', 'utf8');
    const bounded = [...decision.matchAll(/^\| `(\w+)`/gm)].map(([, table]) => table);

    expect(bounded).toEqual(tablesOf(empty()));
  });
});

describe('every sweep', () => {
  it.each(sweeps.map((sweep) => [`${sweep.table} by ${sweep.keys.join(', ')}`, sweep] as const))(
    'of %s walks without sorting, so that a turn stays short',
    (_, sweep) => {
      const db = empty();
      const { table, keys, among = 'true' } = sweep;
      const order = keys.map((key) => `${table}.${key}`).join(', ');
      const plan = db
        .prepare<unknown[], { detail: string }>(
          `EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE ${among} ORDER BY ${order} LIMIT 50`,
        )
        .all({ ...horizonsAt(new Date(0), 90) })
        .map(({ detail }) => detail);

      const run = () => sweeping(db, sweep)(horizonsAt(new Date(0), 90), null, 1);

      expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
      expect(run()).toEqual({ forgotten: 0, next: null });
    },
  );
});

describe('a new file', () => {
  it('can give room back, and one that has tables cannot before it is written anew', () => {
    const [fresh, old] = [new Sqlite(':memory:'), empty()];

    allowShrinking(fresh);
    allowShrinking(old);

    migrate(fresh);
    expect(fresh.pragma('auto_vacuum', { simple: true })).toBe(2);
    expect(old.pragma('auto_vacuum', { simple: true })).toBe(0);
  });
});
