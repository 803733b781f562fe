import type Database from 'better-sqlite3';
import type { Language } from '../../phrases/language.js';
import type { GuildSettings, Store } from '../store.js';

/** What guilds chose, and the program's notes to itself. */
export function settings(
  db: Database.Database,
): Pick<
  Store,
  'guildSettings' | 'setGuildTimezone' | 'setQuietHours' | 'setGuildLanguage' | 'isEmpty' | 'recall' | 'remember'
> {
  const ofGuild = db.prepare<[string], GuildSettings>(
    'SELECT timezone, quiet_hours AS quietHours, language FROM guild_setting WHERE guild_id = ?',
  );
  const setTimezone = db.prepare<[string, string]>(`
    INSERT INTO guild_setting (guild_id, timezone) VALUES (?, ?)
    ON CONFLICT (guild_id) DO UPDATE SET timezone = excluded.timezone`);
  const setQuiet = db.prepare<[string, string | null]>(`
    INSERT INTO guild_setting (guild_id, quiet_hours) VALUES (?, ?)
    ON CONFLICT (guild_id) DO UPDATE SET quiet_hours = excluded.quiet_hours`);
  const setLanguage = db.prepare<[string, Language]>(`
    INSERT INTO guild_setting (guild_id, language) VALUES (?, ?)
    ON CONFLICT (guild_id) DO UPDATE SET language = excluded.language`);
  const isEmpty = db.prepare<[], number>('SELECT NOT EXISTS (SELECT 1 FROM subscription)').pluck();
  const note = db.prepare<[string], string>('SELECT value FROM note WHERE key = ?').pluck();
  const setNote = db.prepare<[string, string]>(`
    INSERT INTO note (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);

  return {
    async guildSettings(guildId) {
      return ofGuild.get(guildId) ?? { timezone: null, quietHours: null, language: 'en' };
    },
    async setGuildTimezone(guildId, timezone) {
      setTimezone.run(guildId, timezone);
    },
    async setQuietHours(guildId, hours) {
      setQuiet.run(guildId, hours);
    },
    async setGuildLanguage(guildId, language) {
      setLanguage.run(guildId, language);
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
