import type Database from 'better-sqlite3';
import type { AlertPlace, GuildStore, NewAlert } from '../guilds.js';
import { leftGuilds } from './left-guilds.js';
import { owingNotices } from './notices.js';
import { dateOf, inTransaction } from './row.js';

/** What moderators were told needs them, and where. */
export function alerts(
  db: Database.Database,
): Pick<GuildStore, 'alertPlaces' | 'toldTroubles' | 'forgetTroubles' | 'saveAlert' | 'remindedOn' | 'noteReminder'> {
  const places = db.prepare<[], PlaceRow>(`
    SELECT guild_id AS guildId, alert_channel_id AS channelId, (
      SELECT max(due_at) FROM delivery
      WHERE delivery.guild_id = guild_setting.guild_id AND notice = 'alert') AS lastAt
    FROM guild_setting WHERE alert_channel_id IS NOT NULL AND guild_id NOT IN ${leftGuilds}`);
  const told = db.prepare<[string], [string, number]>('SELECT trouble, told_at FROM alert WHERE guild_id = ?').raw();
  const forget = db.prepare<{ guildId: string; troubles: string }>(
    'DELETE FROM alert WHERE guild_id = :guildId AND trouble IN (SELECT value FROM json_each(:troubles))',
  );
  const reminded = db.prepare<[string], string | null>('SELECT reminded_on FROM guild WHERE guild_id = ?').pluck();
  const remind = db.prepare<{ guildId: string; day: string; at: number }>(`
    INSERT INTO guild (guild_id, joined_at, reminded_on) VALUES (:guildId, :at, :day)
    ON CONFLICT (guild_id) DO UPDATE SET reminded_on = excluded.reminded_on`);

  return {
    async alertPlaces() {
      return places.all().map(({ lastAt, ...place }): AlertPlace => ({ ...place, lastAt: dateOf(lastAt) }));
    },
    async toldTroubles(guildId) {
      return new Map(told.all(guildId).map(([trouble, at]) => [trouble, new Date(at)]));
    },
    async forgetTroubles(guildId, troubles) {
      forget.run({ guildId, troubles: JSON.stringify(troubles) });
    },
    saveAlert: inTransaction(db, saving(db)),
    async remindedOn(guildId) {
      return reminded.get(guildId) ?? null;
    },
    async noteReminder(guildId, day, at) {
      remind.run({ guildId, day, at: at.getTime() });
    },
  };
}

interface PlaceRow extends Omit<AlertPlace, 'lastAt'> {
  readonly lastAt: number | null;
}

function saving(db: Database.Database): (alert: NewAlert) => void {
  const owe = owingNotices(db);
  const tell = db.prepare<{ guildId: string; trouble: string; at: number }>(`
    INSERT INTO alert (guild_id, trouble, told_at) VALUES (:guildId, :trouble, :at)
    ON CONFLICT DO UPDATE SET told_at = excluded.told_at`);
  return ({ troubles, ...notice }) => {
    owe({ ...notice, notice: 'alert', isSilent: false });
    for (const trouble of troubles) tell.run({ guildId: notice.guildId, trouble, at: notice.at.getTime() });
  };
}
