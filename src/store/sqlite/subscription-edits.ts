import type Database from 'better-sqlite3';
import type { Subscription } from '../../model.js';
import type { Actor, Change } from '../moderation.js';
import type { SubscriptionSettings, SubscriptionStore } from '../subscriptions.js';
import { changedFields, recordingChanges } from './history.js';
import { endingGap } from './subscription-gaps.js';
import { readSubscription, selectSubscriptions, settingsOf, type SubscriptionRow } from './subscriptions.js';

/** What a moderator changes of a subscription, a pause among it. */
export function subscriptionEdits(
  db: Database.Database,
): Pick<SubscriptionStore, 'editSubscription' | 'explicitFeeds'> {
  const live = db
    .prepare<[string, number], SubscriptionRow>(
      `${selectSubscriptions}
       WHERE subscription.guild_id = ? AND subscription.id = ? AND subscription.removed_at IS NULL`,
    )
    .expand();
  const read = (guildId: string, id: number): Subscription | null => {
    const row = live.get(guildId, id);
    return row ? readSubscription(row) : null;
  };
  const isTaken = db
    .prepare<[string, string, number, number], number>(
      `SELECT 1 FROM subscription
       WHERE guild_id = ? AND channel_id = ? AND feed_id = ? AND id <> ? AND removed_at IS NULL`,
    )
    .pluck();
  const write = writing(db);
  const record = recordingChanges(db);

  const edit = db.transaction(
    (guildId: string, id: number, chosen: Partial<SubscriptionSettings>, actor: Actor): Outcome => {
      const was = read(guildId, id);
      if (was === null) return { kind: 'missing' };
      const before = settingsOf(was);
      const after = { ...before, ...chosen };
      if (isTaken.get(guildId, after.channelId, was.feed.id, id) !== undefined) return { kind: 'taken' };
      const changed = changedFields(before, after);
      if (changed === null) return { kind: 'edited', change: null };
      write(was, after, actor);
      const { title: name } = was.feed;
      return { kind: 'edited', change: record({ ...actor, guildId, noun: 'feed', nounId: id, name, ...changed }) };
    },
  );

  const explicit = db
    .prepare<[string], string>('SELECT url FROM feed WHERE is_explicit = 1 AND url IN (SELECT value FROM json_each(?))')
    .pluck();

  return {
    async explicitFeeds(urls) {
      return new Set(explicit.all(JSON.stringify(urls)));
    },
    async editSubscription(guildId, subscriptionId, chosen, actor) {
      const outcome = edit(guildId, subscriptionId, chosen, actor);
      if (outcome.kind !== 'edited') return outcome;
      const subscription = read(guildId, subscriptionId);
      return subscription === null ? { kind: 'missing' } : { ...outcome, subscription };
    },
  };
}

type Outcome =
  | { readonly kind: 'edited'; readonly change: Change | null }
  | { readonly kind: 'taken' }
  | { readonly kind: 'missing' };

interface Values extends Omit<SubscriptionSettings, 'isSilent' | 'isPaused'> {
  readonly id: number;
  readonly isSilent: 0 | 1;
  readonly pausedAt: number | null;
  readonly pausedBy: string | null;
}

function writing(db: Database.Database): (was: Subscription, after: SubscriptionSettings, actor: Actor) => void {
  const update = db.prepare<Values>(`
    UPDATE subscription SET channel_id = :channelId, label = :label, mode = :mode, weight = :weight,
      hourly_cap = :hourlyCap, is_silent = :isSilent, ping_role_id = :pingRoleId, template = :template,
      paused_at = :pausedAt, paused_by = :pausedBy
    WHERE id = :id`);
  const endGap = endingGap(db);
  const settleOwed = settlingOwed(db);

  return (was, { isSilent, isPaused, ...after }, { by, at }) => {
    const { id, pause } = was;
    const paused = pause ?? { since: at, by };
    const pauseValues = isPaused ? { pausedAt: paused.since.getTime(), pausedBy: paused.by } : noPause;
    update.run({ ...after, id, isSilent: isSilent ? 1 : 0, ...pauseValues });
    if (pause !== null && !isPaused) endGap({ id, from: pause.since.getTime(), to: at.getTime() });
    settleOwed(was, { channelId: after.channelId, isForDigest: after.mode === 'digest', at: at.getTime() });
  };
}

const noPause = { pausedAt: null, pausedBy: null };

interface OwedChange {
  readonly channelId: string;
  readonly isForDigest: boolean;
  readonly at: number;
}

/** What becomes of the live posts that are owed. What may stand in its channel by an attempt stays as it is. */
function settlingOwed(db: Database.Database): (was: Subscription, change: OwedChange) => void {
  const owed = "subscription_id = :id AND state IN ('held', 'pending') AND unsure_since IS NULL";
  const drop = db.prepare<{ id: number }>(`DELETE FROM delivery WHERE ${owed}`);
  // An article that its new channel has had stays behind, and is dropped.
  const move = db.prepare<{ id: number; channelId: string; at: number }>(`
    UPDATE OR IGNORE delivery SET channel_id = :channelId, due_at = :at, suspended_since = NULL, attempts = 0
    WHERE ${owed}`);
  const dropLeft = db.prepare<{ id: number; channelId: string }>(
    `DELETE FROM delivery WHERE ${owed} AND channel_id <> :channelId`,
  );

  return ({ id, channelId: from }, { channelId, isForDigest, at }) => {
    if (isForDigest) drop.run({ id });
    if (from === channelId) return;
    move.run({ id, channelId, at });
    dropLeft.run({ id, channelId });
  };
}
