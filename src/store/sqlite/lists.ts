import type Database from 'better-sqlite3';
import type { Seat } from '../../model.js';
import type { Store } from '../store.js';
import { unhurried } from './unhurried.js';

/** The last list that each person saw in each place. */
export function lists(db: Database.Database): Pick<Store, 'saveList' | 'lastList'> {
  const save = db.prepare<SeatKey & { articleIds: string }>(`
    INSERT INTO list_seen (guild_id, channel_id, user_id, article_ids)
    VALUES (:guildId, :channelId, :userId, :articleIds)
    ON CONFLICT (guild_id, channel_id, user_id) DO UPDATE SET article_ids = excluded.article_ids`);
  const last = db
    .prepare<SeatKey, string>(
      `SELECT article_ids FROM list_seen
       WHERE guild_id = :guildId AND channel_id = :channelId AND user_id = :userId`,
    )
    .pluck();

  return {
    async saveList(seat, articleIds) {
      // People wait for the answer that shows the list.
      unhurried(db, () => save.run({ ...keyOf(seat), articleIds: JSON.stringify(articleIds) }));
    },
    async lastList(seat) {
      const articleIds: readonly number[] = JSON.parse(last.get(keyOf(seat)) ?? '[]');
      return articleIds;
    },
  };
}

type SeatKey = { guildId: string; channelId: string; userId: string };

function keyOf({ guildId, channelId, userId }: Seat): SeatKey {
  return { guildId: guildId ?? '', channelId, userId };
}
