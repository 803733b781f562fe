import type Database from 'better-sqlite3';
import type { Store, Suspension } from '../store.js';
import { isOwed } from './deliveries.js';

/** Which channels cannot be posted into, as what they are owed shows. */
export function suspensions(db: Database.Database): Pick<Store, 'suspendedChannels' | 'retrySuspended'> {
  const ofGuild = db.prepare<[string], SuspensionRow>(`
    SELECT channel_id, reason, suspended_since,
      (SELECT count(*) FROM delivery AS other
       WHERE other.guild_id = delivery.guild_id AND other.channel_id = delivery.channel_id
         AND other.state IN ('pending', 'sending')) AS waiting
    FROM delivery WHERE guild_id = ? AND suspended_since IS NOT NULL AND ${isOwed}`);
  const retry = db.prepare<[number, string]>(`
    UPDATE delivery SET due_at = ? WHERE guild_id = ? AND suspended_since IS NOT NULL AND ${isOwed}`);

  return {
    async suspendedChannels(guildId) {
      return new Map(ofGuild.all(guildId).map((row) => [row.channel_id, readSuspension(row)]));
    },
    async retrySuspended(guildId, at) {
      return retry.run(at.getTime(), guildId).changes;
    },
  };
}

export interface SuspensionRow {
  readonly channel_id: string;
  readonly reason: string | null;
  readonly suspended_since: number;
  readonly waiting: number;
}

/** What a row of a suspended channel says of it. */
export function readSuspension({ suspended_since, reason, waiting }: SuspensionRow): Suspension {
  return { since: new Date(suspended_since), reason: reason ?? '', waiting };
}
