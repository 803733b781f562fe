import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { erasing, guildColumns } from '../../../src/store/sqlite/erase.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';

interface Column {
  readonly name: string;
  readonly type: string;
}

/** In every table a row of each of two guilds; each row hangs on those with its own number. */
function twoGuilds(): Database.Database {
  const db = new Sqlite(':memory:');
  migrate(db);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  for (const table of tablesOf(db)) {
    for (const guild of [1, 2]) fill(db, table, guild);
  }
  db.pragma('foreign_keys = ON');
  return db;
}

describe('erasing a guild', () => {
  it('leaves its name, and what hangs on its rows, in no table that there is', () => {
    const db = twoGuilds();

    erasing(db)('guild-1');

    const left = tablesOf(db).filter((table) => JSON.stringify(rowsOf(db, table)).includes('guild-1'));
    expect(left).toEqual([]);
    const hanging = ['run', 'run_article', 'mention', 'digest_move', 'errand', 'followed_article'];
    expect(hanging.map((table) => [table, rowsOf(db, table).length])).toEqual(hanging.map((table) => [table, 1]));
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('leaves everything of another guild, and of nobody, as it is', () => {
    const [db, untouched] = [twoGuilds(), twoGuilds()];

    erasing(db)('guild-1');

    const ofTwo = (from: Database.Database) =>
      tablesOf(from).map((table) => [
        table,
        rowsOf(from, table).filter((row) => Object.values(row).includes('guild-2')),
      ]);
    expect(ofTwo(db)).toEqual(ofTwo(untouched));
    for (const shared of [
      'feed',
      'article',
      'article_text',
      'summary',
      'story',
      'item_key',
      'host',
      'person',
      'note',
    ]) {
      expect(rowsOf(db, shared), shared).toEqual(rowsOf(untouched, shared));
    }
  });

  it('knows every table in which a guild is named', () => {
    const tables = guildColumns(twoGuilds()).map(({ table }) => table);

    expect(tables).toEqual(expect.arrayContaining(['change', 'digest', 'guild_setting', 'link_list', 'subscription']));
  });
});

function tablesOf(db: Database.Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all();
}

function rowsOf(db: Database.Database, table: string): readonly Readonly<Record<string, unknown>>[] {
  return db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
}

function fill(db: Database.Database, table: string, guild: number): void {
  const columns = db.prepare<[], Column>(`SELECT name, type FROM pragma_table_info('${table}')`).all();
  const values = columns.map(({ name, type }) => {
    if (name === 'guild_id' || name === 'place') return type === 'INTEGER' ? guild : `guild-${guild}`;
    if (type === 'INTEGER') return guild;
    if (table === 'feed' && name === 'url') return `https://example.org/${guild}`;
    return type === 'BLOB' ? Buffer.from('x') : `x${guild}`;
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  db.prepare(`INSERT OR REPLACE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    ...values,
  );
}
