import type Database from 'better-sqlite3';
import type { Store } from '../store.js';
import { found } from './row.js';

const keptMs = 90 * 24 * 3_600_000;
const mostOfGuild = 1_000;

/** What people searched for, so that a button can ask for the next page of it. */
export function searched(db: Database.Database): Pick<Store, 'saveSearched' | 'searched'> {
  const forget = db.prepare<[number]>('DELETE FROM searched WHERE asked_at < ?');
  const add = db
    .prepare<[string, string, number], number>(
      `INSERT INTO searched (guild_id, query, asked_at) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at RETURNING id`,
    )
    .pluck();
  const bound = db.prepare<[string, number]>(`
    DELETE FROM searched WHERE id IN (
      SELECT id FROM searched WHERE guild_id = ? ORDER BY asked_at DESC, id DESC LIMIT -1 OFFSET ?)`);
  const save = db.transaction((guildId: string, query: string, at: number): number => {
    forget.run(at - keptMs);
    const id = found(add.get(guildId, query, at));
    bound.run(guildId, mostOfGuild);
    return id;
  });
  const byId = db.prepare<[string, number], string>('SELECT query FROM searched WHERE guild_id = ? AND id = ?').pluck();

  return {
    async saveSearched(guildId, query, at) {
      return save(guildId, query, at.getTime());
    },
    async searched(guildId, id) {
      return byId.get(guildId, id) ?? null;
    },
  };
}
