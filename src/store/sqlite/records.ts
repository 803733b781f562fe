import type Database from 'better-sqlite3';
import { nobody } from '../../model.js';
import type { PeopleStore, RecordCounts } from '../people.js';
import { found } from './row.js';

/**
 * All that is kept about a person, wherever it is: the rows of every table that have a `user_id`, and those that name a person
 * in a column that ends in `_by`. So a table that comes later is in it too.
 */
export function records(db: Database.Database): Pick<PeopleStore, 'recordsOf' | 'countRecordsOf' | 'forget'> {
  const counts = db.prepare<{ userId: string }, RecordCounts>(`
    SELECT (SELECT count(*) FROM follow WHERE user_id = :userId AND stopped_at IS NULL) AS follows,
      (SELECT count(*) FROM saved WHERE user_id = :userId AND removed_at IS NULL) AS saved`);
  const countOf = (userId: string) => found(counts.get({ userId }));
  const forget = db.transaction((userId: string): RecordCounts => {
    const lost = countOf(userId);
    for (const { table, column } of namings(db)) {
      const isOwn = column === 'user_id';
      const sql = isOwn ? `DELETE FROM "${table}"` : `UPDATE "${table}" SET "${column}" = '${nobody}'`;
      db.prepare<[string]>(`${sql} WHERE "${column}" = ?`).run(userId);
    }
    return lost;
  });

  return {
    async recordsOf(userId) {
      return Object.fromEntries(
        namings(db).flatMap(({ table, column }) => {
          const rows = db.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE "${column}" = ?`).all(userId);
          const key = column === 'user_id' ? table : `${table}.${column}`;
          return rows.length === 0 ? [] : [[key, rows.map(readable)]];
        }),
      );
    },
    async countRecordsOf(userId) {
      return countOf(userId);
    },
    async forget(userId) {
      return forget(userId);
    },
  };
}

interface Naming {
  readonly table: string;
  readonly column: string;
}

/** Where people are named, as the schema has it. */
function namings(db: Database.Database): readonly Naming[] {
  return db
    .prepare<[], Naming>(
      `SELECT list.name AS "table", info.name AS "column"
       FROM pragma_table_list AS list JOIN pragma_table_info(list.name) AS info
       WHERE list.schema = 'main' AND list.type = 'table' AND (info.name = 'user_id' OR info.name LIKE '%\\_by' ESCAPE '\\')
       ORDER BY list.name, info.cid`,
    )
    .all();
}

type Row = Readonly<Record<string, unknown>>;

/** With moments as people write them. */
function readable(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isMoment = typeof value === 'number' && /_(?:at|since|before)$/.test(name);
      return [name, isMoment ? new Date(value).toISOString() : value];
    }),
  );
}
