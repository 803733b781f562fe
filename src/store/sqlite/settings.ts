import type Database from 'better-sqlite3';
import type { Actor, Change, GuildSettings, ModerationStore } from '../moderation.js';
import { changedFields, recordingChanges } from './history.js';
import { movingAlerts } from './notices.js';

/** What guilds chose. */
export function settings(db: Database.Database): Pick<ModerationStore, 'guildSettings' | 'editGuildSettings'> {
  const read = db.prepare<[string], GuildSettings>(`
    SELECT timezone, quiet_hours AS quietHours, language, summary_length AS summaryLength, digest_style AS digestStyle,
      moderator_role_id AS moderatorRoleId, alert_channel_id AS alertChannelId, default_hourly_cap AS hourlyCap,
      costly_for AS costlyFor
    FROM guild_setting WHERE guild_id = ?`);
  const write = db.prepare<GuildSettings & { guildId: string }>(`
    INSERT INTO guild_setting (guild_id, timezone, quiet_hours, language, summary_length, digest_style, moderator_role_id,
      alert_channel_id, default_hourly_cap, costly_for)
    VALUES (:guildId, :timezone, :quietHours, :language, :summaryLength, :digestStyle, :moderatorRoleId, :alertChannelId,
      :hourlyCap, :costlyFor)
    ON CONFLICT (guild_id) DO UPDATE
    SET timezone = excluded.timezone, quiet_hours = excluded.quiet_hours, language = excluded.language,
      summary_length = excluded.summary_length, digest_style = excluded.digest_style,
      moderator_role_id = excluded.moderator_role_id, alert_channel_id = excluded.alert_channel_id,
      default_hourly_cap = excluded.default_hourly_cap, costly_for = excluded.costly_for`);
  const moveAlerts = movingAlerts(db);
  const record = recordingChanges(db);
  const of = (guildId: string) => read.get(guildId) ?? nothingChosen;

  const edit = db.transaction((guildId: string, chosen: Partial<GuildSettings>, actor: Actor): Change | null => {
    const before = of(guildId);
    const after = { ...before, ...chosen };
    const changed = changedFields(before, after);
    if (changed === null) return null;
    write.run({ ...after, guildId });
    if (after.alertChannelId !== before.alertChannelId) moveAlerts(guildId, after.alertChannelId, actor.at);
    return record({ guildId, noun: 'settings', nounId: null, name: '', ...actor, ...changed });
  });

  return {
    async guildSettings(guildId) {
      return of(guildId);
    },
    async editGuildSettings(guildId, chosen, actor) {
      return edit(guildId, chosen, actor);
    },
  };
}

const nothingChosen: GuildSettings = {
  timezone: null,
  quietHours: null,
  language: 'en',
  summaryLength: 'medium',
  digestStyle: 'standard',
  moderatorRoleId: null,
  alertChannelId: null,
  hourlyCap: 4,
  costlyFor: 'everyone',
};
