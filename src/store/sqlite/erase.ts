import type Database from 'better-sqlite3';
import { carriesKey } from '../../document/masked-url.js';

/**
 * Erases all that there is of a guild, in one transaction: the rows of every table that names guilds, and what hangs on them
 * by a foreign key. So a table that comes later is in it too. A feed whose address carries a key goes with the last who had it.
 */
export function erasing(db: Database.Database): (guildId: string) => void {
  const feedsWithKey = findingFeedsWithKey(db);
  const isHad = db.prepare<{ feedId: number }, number>(selectHolders).pluck();
  return db.transaction((guildId: string) => {
    // A parent may go before its children: they are gone too when the transaction ends.
    db.pragma('defer_foreign_keys = ON');
    const feedIds = feedsWithKey(guildId);
    for (const { table, column } of guildColumns(db)) {
      for (const sql of deletions(db, table, `"${column}" = :guildId`))
        db.prepare<{ guildId: string }>(sql).run({ guildId });
    }
    for (const feedId of feedIds.filter((id) => isHad.get({ feedId: id }) === undefined)) {
      for (const sql of deletions(db, 'feed', 'id = :feedId')) db.prepare<{ feedId: number }>(sql).run({ feedId });
    }
  });
}

/** The feeds that a guild followed at an address that is its own: what else is kept of feeds is anybody's. */
function findingFeedsWithKey(db: Database.Database): (guildId: string) => readonly number[] {
  const followed = db.prepare<[string], { readonly id: number; readonly url: string }>(
    'SELECT id, url FROM feed WHERE id IN (SELECT feed_id FROM subscription WHERE guild_id = ?)',
  );
  return (guildId) => followed.all(guildId).flatMap(({ id, url }) => (carriesKey(url) ? [id] : []));
}

const selectHolders = `
  SELECT 1 FROM subscription WHERE feed_id = :feedId
  UNION ALL SELECT 1 FROM follow WHERE feed_id = :feedId
  UNION ALL SELECT 1 FROM saved JOIN article ON article.id = saved.article_id WHERE article.feed_id = :feedId
  LIMIT 1`;

export interface GuildColumn {
  readonly table: string;
  readonly column: string;
}

/** Where guilds are named, as the schema has it; the place of a list of links is a guild too. */
export function guildColumns(db: Database.Database): readonly GuildColumn[] {
  return db
    .prepare<[], GuildColumn>(
      `SELECT list.name AS "table", info.name AS "column"
       FROM pragma_table_list AS list JOIN pragma_table_info(list.name) AS info
       WHERE list.schema = 'main' AND list.type = 'table'
         AND (info.name = 'guild_id' OR (list.name = 'link_list' AND info.name = 'place'))
       ORDER BY list.name`,
    )
    .all();
}

/** What deletes the rows of a table that a condition holds of, children first; those that go with their parent go by themselves. */
function deletions(db: Database.Database, table: string, condition: string): readonly string[] {
  const children = db
    .prepare<{ table: string }, ForeignKey>(
      `SELECT list.name AS child, key."from" AS column, coalesce(key."to", 'id') AS parent
       FROM pragma_table_list AS list JOIN pragma_foreign_key_list(list.name) AS key
       WHERE list.schema = 'main' AND list.type = 'table' AND key."table" = :table AND key.on_delete = 'NO ACTION'`,
    )
    .all({ table });
  return [
    ...children.flatMap(({ child, column, parent }) =>
      deletions(db, child, `"${column}" IN (SELECT "${parent}" FROM "${table}" WHERE ${condition})`),
    ),
    `DELETE FROM "${table}" WHERE ${condition}`,
  ];
}

interface ForeignKey {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
}
