import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { articleSweep, feedSweep, nameSweep } from '../../../src/store/sqlite/forget/articles.js';
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
          `EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE ${among} ORDER BY ${order}`,
        )
        .all({ ...horizonsAt(new Date(0), 90) })
        .map(({ detail }) => detail);

      const run = () => sweeping(db, sweep)(horizonsAt(new Date(0), 90), null, 1);

      expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
      expect(run()).toEqual({ forgotten: 0, next: null });
    },
  );
});

/** One feed with so many names that it still lists. */
function named(names: number): Database.Database {
  const db = empty();
  db.exec(`
    INSERT INTO feed (id, url, title, due_at, listed_at) VALUES (1, 'https://a.example/feed', 'A', 0, ${Date.now()});
    INSERT INTO subscription (guild_id, feed_id, channel_id, added_by, added_at) VALUES ('g1', 1, 'news', 'ann', 0);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${names})
    INSERT INTO item_key (feed_id, key, seen_at) SELECT 1, 'k' || i, ${Date.now()} FROM n;`);
  return db;
}

describe('a turn', () => {
  it('ends at the row at which its time is up, and the next goes on behind it', () => {
    const db = named(120);
    const sweep = sweeping(db, nameSweep);
    const horizons = horizonsAt(new Date(), 90);
    let [turns, mark]: [number, string | null] = [0, null];

    do {
      mark = sweep(horizons, mark, 0).next;
      turns += 1;
    } while (mark !== null);

    expect(turns).toBe(121);
  });

  it('judges no more rows than it uses', () => {
    const db = named(120);
    let judged = 0;
    db.function('judge', () => ((judged += 1), 0));
    const sweep = sweeping(db, { ...nameSweep, goes: 'judge()' });

    sweep(horizonsAt(new Date(), 90), null, 0);

    expect(judged).toBe(1);
  });

  it.each([nameSweep, feedSweep])('finds what leads to a feed by indexes: $table', (sweep) => {
    const { table, goes = 'true' } = sweep;
    const plan = empty()
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT ${goes} FROM ${table}`)
      .all({ ...horizonsAt(new Date(0), 90) })
      .map(({ detail }) => detail);

    expect(plan.filter((step) => step.startsWith('SCAN') && !step.startsWith(`SCAN ${table}`))).toEqual([]);
  });
});

describe('the sweep of articles', () => {
  it('asks no digest that has run since, however many there are', () => {
    const plan = empty()
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT ${articleSweep.goes} FROM article`)
      .all({ ...horizonsAt(new Date(0), 7) })
      .map(({ detail }) => detail);

    expect(plan).toContain('SEARCH digest USING INDEX digest_draws (<expr><?)');
  });
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
