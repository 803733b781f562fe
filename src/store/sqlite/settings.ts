import type Database from 'better-sqlite3';
import type { Store } from '../store.js';

/** What guilds chose, and the program's notes to itself. */
export function settings(
  db: Database.Database,
): Pick<Store, 'guildSettings' | 'setGuildTimezone' | 'isEmpty' | 'recall' | 'remember'> {
  const timezoneOf = db
    .prepare<[string], string | null>('SELECT timezone FROM guild_setting WHERE guild_id = ?')
    .pluck();
  const setTimezone = db.prepare<[string, string]>(`
    INSERT INTO guild_setting (guild_id, timezone) VALUES (?, ?)
    ON CONFLICT (guild_id) DO UPDATE SET timezone = excluded.timezone`);
  const isEmpty = db.prepare<[], number>('SELECT NOT EXISTS (SELECT 1 FROM subscription)').pluck();
  const note = db.prepare<[string], string>('SELECT value FROM note WHERE key = ?').pluck();
  const setNote = db.prepare<[string, string]>(`
    INSERT INTO note (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);

  return {
    async guildSettings(guildId) {
      return { timezone: timezoneOf.get(guildId) ?? null };
    },
    async setGuildTimezone(guildId, timezone) {
      setTimezone.run(guildId, timezone);
    },
    async isEmpty() {
      return isEmpty.get() === 1;
    },
    async recall(key) {
      return note.get(key) ?? null;
    },
    async remember(key, value) {
      setNote.run(key, value);
    },
  };
}
