import type Database from 'better-sqlite3';
import { hostOf } from '../../document/url.js';
import type { FeedMode, Pause, Subscription } from '../../model.js';
import type { Actor } from '../moderation.js';
import type { NewSubscription, Store } from '../store.js';
import type { SubscriptionSettings } from '../subscriptions.js';
import { type FeedRow, type HostRow, readFeed } from './feed-row.js';
import { recordingChanges } from './history.js';
import { isFollowed } from './polling.js';
import { found, inTransaction } from './row.js';
import { dayMs, endingGap } from './subscription-gaps.js';

/** Who follows which feeds. */
export function subscriptions(
  db: Database.Database,
): Pick<Store, 'subscribe' | 'unsubscribe' | 'restoreSubscription' | 'subscription' | 'subscriptions'> {
  const subscribe = subscribing(db);
  const remove = db.prepare<[number, string, number]>(
    'UPDATE subscription SET removed_at = ? WHERE guild_id = ? AND id = ? AND removed_at IS NULL',
  );
  const restore = restoring(db);
  const byId = db.prepare<[number], SubscriptionRow>(`${selectSubscriptions} WHERE subscription.id = ?`).expand();
  const ofGuild = db
    .prepare<[string], SubscriptionRow>(
      `${selectSubscriptions}
       WHERE subscription.guild_id = ? AND subscription.removed_at IS NULL
       ORDER BY feed.title COLLATE NOCASE, subscription.id`,
    )
    .expand();
  const subscription = (id: number): Subscription => readSubscription(found(byId.get(id)));
  const change = recordingChanges(db);
  const record = (changed: Subscription, actor: Actor, isThere: boolean): Subscription => {
    const [before, after] = isThere ? [null, settingsOf(changed)] : [settingsOf(changed), null];
    const { guildId, id: nounId, feed } = changed;
    change({ ...actor, guildId, noun: 'feed', nounId, name: feed.title, before, after });
    return changed;
  };

  return {
    subscribe: inTransaction(db, (wanted: NewSubscription) => {
      const { id, isNew } = subscribe(wanted);
      const { addedBy: by, at } = wanted;
      if (isNew) record(subscription(id), { by, at }, true);
      return { subscription: subscription(id), isNew };
    }),
    unsubscribe: inTransaction(db, (guildId: string, id: number, actor: Actor) => {
      const { changes } = remove.run(actor.at.getTime(), guildId, id);
      return changes === 0 ? null : record(subscription(id), actor, false);
    }),
    restoreSubscription: inTransaction(db, (guildId: string, id: number, actor: Actor) => {
      return restore(guildId, id, actor.at) ? record(subscription(id), actor, true) : null;
    }),
    async subscription(guildId, id) {
      const row = byId.get(id);
      return row?.subscription.guild_id === guildId ? readSubscription(row) : null;
    },
    async subscriptions(guildId) {
      return ofGuild.all(guildId).map(readSubscription);
    },
  };
}

/** Gives whether there was one to restore. What was away for longer than a day begins again as after a pause. */
function restoring(db: Database.Database): (guildId: string, id: number, at: Date) => boolean {
  const removed = db
    .prepare<[string, number], number>(
      'SELECT removed_at FROM subscription WHERE guild_id = ? AND id = ? AND removed_at IS NOT NULL',
    )
    .pluck();
  // Where the feed was followed anew in the meantime, the unique index keeps the old row as it is.
  const restore = db.prepare<[number]>('UPDATE OR IGNORE subscription SET removed_at = NULL WHERE id = ?');
  const endGap = endingGap(db);
  return (guildId, id, at) => {
    const from = removed.get(guildId, id);
    if (from === undefined || restore.run(id).changes === 0) return false;
    const to = at.getTime();
    if (to - from > dayMs) endGap({ id, from, to });
    return true;
  };
}

/** What a moderator chose of a subscription, as the history keeps it. */
export function settingsOf(subscription: Subscription): SubscriptionSettings {
  const { channelId, label, mode, hourlyCap, isSilent, pingRoleId, weight, template, pause } = subscription;
  return { channelId, label, mode, hourlyCap, isSilent, pingRoleId, weight, template, isPaused: pause !== null };
}

/** SQL: subscriptions with their feeds and hosts, a row of `SubscriptionRow` when expanded; takes a WHERE. */
export const selectSubscriptions = `
  SELECT subscription.*, feed.*, host.* FROM subscription
  JOIN feed ON feed.id = subscription.feed_id LEFT JOIN host ON host.name = feed.host`;

interface AddedValues extends Pick<NewSubscription, 'guildId' | 'channelId' | 'label' | 'addedBy'> {
  readonly mode: FeedMode;
  readonly feedId: number;
  readonly at: number;
  readonly hourlyCap: number | null;
  readonly isSilent: number;
  readonly pingRoleId: string | null;
  readonly weight: number;
}

function subscribing(db: Database.Database): (wanted: NewSubscription) => { id: number; isNew: boolean } {
  // A feed that somebody follows keeps its time.
  const addFeed = db
    .prepare<{ feedUrl: string; host: string; feedTitle: string; dueAt: number }, number>(
      `INSERT INTO feed (url, host, title, due_at) VALUES (:feedUrl, :host, :feedTitle, :dueAt)
       ON CONFLICT (url) DO UPDATE SET due_at = CASE
         WHEN ${isFollowed} THEN feed.due_at
         ELSE excluded.due_at END
       RETURNING id`,
    )
    .pluck();
  const live = db
    .prepare<[string, string, number], number>(
      'SELECT id FROM subscription WHERE guild_id = ? AND channel_id = ? AND feed_id = ? AND removed_at IS NULL',
    )
    .pluck();
  const add = db
    .prepare<AddedValues, number>(
      `INSERT INTO subscription
         (guild_id, channel_id, feed_id, label, mode, added_by, added_at, hourly_cap, is_silent, ping_role_id, weight)
       VALUES (:guildId, :channelId, :feedId, :label, :mode, :addedBy, :at,
         coalesce(:hourlyCap, (SELECT default_hourly_cap FROM guild_setting WHERE guild_id = :guildId), 4),
         :isSilent, :pingRoleId, :weight)
       RETURNING id`,
    )
    .pluck();

  const takeUpPosts = takingUpPosts(db);

  return db.transaction((wanted: NewSubscription) => {
    const { at, dueAt = at, mode = 'digest' } = wanted;
    const row = { ...wanted, mode, host: hostOf(wanted.feedUrl), at: at.getTime(), dueAt: dueAt.getTime() };
    const feedId = found(addFeed.get(row));
    const existing = live.get(wanted.guildId, wanted.channelId, feedId);
    if (existing !== undefined) return { id: existing, isNew: false };
    const { hourlyCap = null, isSilent = true, pingRoleId = null, weight = 3 } = wanted;
    const chosen = { hourlyCap, isSilent: Number(isSilent), pingRoleId, weight };
    const id = found(add.get({ ...row, ...chosen, feedId }));
    takeUpPosts(id);
    return { id, isNew: true };
  });
}

/** What was owed by an earlier following of the same feed, and may have arrived or goes on being posted at once. */
function takingUpPosts(db: Database.Database): (subscriptionId: number) => void {
  const open = `
    state IN ('held', 'pending', 'sending') AND subscription_id IN (
      SELECT earlier.id FROM subscription AS own
      JOIN subscription AS earlier
        ON earlier.guild_id = own.guild_id AND earlier.channel_id = own.channel_id AND earlier.feed_id = own.feed_id
      WHERE own.id = :id AND earlier.id <> own.id)`;
  const dropForDigest = db.prepare<{ id: number }>(`
    DELETE FROM delivery WHERE ${open} AND state <> 'sending' AND unsure_since IS NULL
      AND (SELECT mode FROM subscription WHERE id = :id) = 'digest'`);
  const handOver = db.prepare<{ id: number }>(`UPDATE delivery SET subscription_id = :id WHERE ${open}`);
  return (id) => {
    dropForDigest.run({ id });
    handOver.run({ id });
  };
}

export interface SubscriptionRow {
  readonly subscription: {
    readonly id: number;
    readonly guild_id: string;
    readonly channel_id: string;
    readonly label: string | null;
    readonly mode: FeedMode;
    readonly hourly_cap: number;
    readonly is_silent: 0 | 1;
    readonly ping_role_id: string | null;
    readonly weight: number;
    readonly template: string | null;
    readonly paused_at: number | null;
    readonly paused_by: string | null;
    readonly added_by: string;
    readonly added_at: number;
  };
  readonly feed: FeedRow;
  readonly host: HostRow;
}

export function readSubscription({ subscription: row, feed, host }: SubscriptionRow): Subscription {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    feed: readFeed({ feed, host }),
    label: row.label,
    mode: row.mode,
    hourlyCap: row.hourly_cap,
    isSilent: row.is_silent === 1,
    pingRoleId: row.ping_role_id,
    weight: row.weight,
    template: row.template,
    pause: pauseOf(row),
    addedBy: row.added_by,
    addedAt: new Date(row.added_at),
  };
}

function pauseOf({ paused_at: since, paused_by: by }: SubscriptionRow['subscription']): Pause | null {
  return since === null || by === null ? null : { since: new Date(since), by };
}
