import type { LiveStanding } from '../../digest/live.js';
import { isQuiet } from '../../digest/quiet-hours.js';
import { leftGuilds } from './left-guilds.js';

/** SQL: whether the subscription of a `delivery` row goes on. */
export const isOfLiveFeed = `EXISTS (
  SELECT 1 FROM subscription AS own WHERE own.id = delivery.subscription_id AND own.removed_at IS NULL
    AND own.paused_at IS NULL AND own.guild_id NOT IN ${leftGuilds})`;

/** SQL: `PostLook` of a `delivery` row. */
export const look = `
  (SELECT template FROM subscription AS own WHERE own.id = delivery.subscription_id) AS template,
  (SELECT label FROM subscription AS own WHERE own.id = delivery.subscription_id) AS label`;

/** SQL: whether a digest of its channel tells of a `subscription`. */
export const hasDigest = `EXISTS (
  SELECT 1 FROM digest
  WHERE digest.guild_id = subscription.guild_id AND digest.channel_id = subscription.channel_id
    AND digest.removed_at IS NULL AND digest.paused_at IS NULL AND (digest.label IS NULL OR digest.label = subscription.label))`;

// Since when it has brought its channel what comes.
const joinedAt = `max(subscription.added_at, coalesce(subscription.told_before, 0),
  coalesce((SELECT max(resumed_at) FROM pause WHERE pause.subscription_id = subscription.id), 0))`;

// When all that its feed lists was last read, or that nothing was new since a restore.
const knownAt = 'max(coalesce(feed.whole_at, 0), coalesce(feed.reread_at, 0))';

/** SQL: subscriptions with what their channels have had of live posts since `:hourAgo`; takes a WHERE. */
export const selectStanding = `
  SELECT subscription.id AS subscriptionId, subscription.guild_id AS guildId, channel_id AS channelId,
    ${joinedAt} AS joinedAt, ${knownAt} >= ${joinedAt} AS isKnown, hourly_cap AS hourlyCap, is_silent AS isSilent, ping_role_id AS pingRoleId,
    timezone, quiet_hours AS quietHours,
    (SELECT count(*) FROM delivery WHERE subscription_id = subscription.id AND state IN ('pending', 'sending'))
      + (SELECT count(*) FROM delivery
         WHERE subscription_id = subscription.id AND state = 'sent' AND settled_at > :hourAgo) AS postedInHour,
    (SELECT count(*) FROM delivery
     WHERE delivery.guild_id = subscription.guild_id AND delivery.channel_id = subscription.channel_id
       AND state IN ('pending', 'sending') AND ${isOfLiveFeed}) AS waiting,
    ${hasDigest} AS hasDigest
  FROM subscription JOIN feed ON feed.id = feed_id
  LEFT JOIN guild_setting ON guild_setting.guild_id = subscription.guild_id`;

/** One row of `selectStanding`. */
export interface StandingRow {
  readonly subscriptionId: number;
  readonly guildId: string;
  readonly channelId: string;
  /** When it was added, or resumed, or brought back by a restore. */
  readonly joinedAt: number;
  /** Whether its feed was read since. */
  readonly isKnown: 0 | 1;
  readonly hourlyCap: number;
  readonly isSilent: 0 | 1;
  readonly pingRoleId: string | null;
  readonly timezone: string | null;
  readonly quietHours: string | null;
  readonly postedInHour: number;
  readonly waiting: number;
  readonly hasDigest: 0 | 1;
}

/** What the rule for live posts asks for. */
export function standingOf(row: StandingRow, at: Date): LiveStanding {
  return { ...row, isQuiet: isQuiet(row, at), hasDigest: row.hasDigest === 1 };
}
