import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { records } from '../../../src/store/sqlite/records.js';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: 0 | 1;
}

describe('forgetting a person', () => {
  it('leaves their id in no table that there is', async () => {
    const db = new Sqlite(':memory:');
    migrate(db);
    // Only rows of people: what these hang on is none of this test's business.
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    const tables = tablesWithPeople(db);
    for (const table of tables) fill(db, table);
    const all = records(db);
    const kept = Object.keys(await all.recordsOf('u-4711'));

    await all.forget('u-4711');

    expect(kept).toEqual(
      expect.arrayContaining(['person', 'saved', 'follow', 'followed_article', 'list_seen', 'delivery']),
    );
    expect(kept).toContain('story_split.split_by');
    expect(
      tables.filter((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all()).includes('u-4711')),
    ).toEqual([]);
  });
});

function tablesWithPeople(db: Database.Database): readonly string[] {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();
  return tables.filter((table) => columnsOf(db, table).some(namesPerson));
}

function columnsOf(db: Database.Database, table: string): readonly Column[] {
  return db.prepare<[], Column>(`SELECT name, type, "notnull" FROM pragma_table_info('${table}')`).all();
}

function namesPerson({ name }: Column): boolean {
  return /user_id$|person_id$|_by$/.test(name);
}

/** One row in which every column that can name somebody names the same person. */
function fill(db: Database.Database, table: string): void {
  const columns = columnsOf(db, table);
  const values = columns.map((column) => {
    if (namesPerson(column)) return 'u-4711';
    if (column.type === 'INTEGER') return 1;
    return column.type === 'BLOB' ? Buffer.from('x') : 'x';
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(...values);
}
