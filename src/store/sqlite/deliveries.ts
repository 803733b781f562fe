import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Reply } from '../../chat/reply.js';
import type { Manner, SentMessage, ThreadPlan } from '../../model.js';
import type { Notice } from '../guilds.js';
import type { Delivery, DeliveryState, Settlement, Store } from '../store.js';
import { addingErrand } from './errands.js';
import { isUnasked } from './left-out.js';
import { leftGuilds } from './left-guilds.js';
import { dateOf } from './row.js';
import { restoredAt } from './told.js';

/** What channels are owed, and what became of it. */
export function deliveries(
  db: Database.Database,
): Pick<Store, 'owedDeliveries' | 'startDelivery' | 'settleDelivery' | 'delivery' | 'arrivedMessages' | 'lastPosted'> {
  // `sending` is an attempt whose end was never written: nobody knows whether it arrived, so it is due at once.
  const owed = db.prepare<[number, number], DeliveryRow>(`
    ${selectDeliveries}
    WHERE id IN (SELECT min(delivery.id) FROM delivery WHERE ${isOwed} GROUP BY guild_id, channel_id)
      AND (state = 'sending' OR due_at <= ?)
    ORDER BY id LIMIT ?`);
  const start = db.prepare<{ id: number; at: number; channelId: string | null }>(`
    UPDATE delivery SET state = 'sending', attempts = attempts + 1,
      attempt_at = :at, unsure_before = unsure_since, unsure_since = coalesce(unsure_since, :at)
    WHERE id = :id AND channel_id = coalesce(:channelId, channel_id) AND ${isOwed}`);
  const settle = settling(db);
  const exists = db.prepare<[number], number>('SELECT 1 FROM delivery WHERE id = ?').pluck();
  const state = db.prepare<[string, number], StateRow>(
    'SELECT state, url, reason FROM delivery WHERE guild_id = ? AND id = ?',
  );
  const arrived = db
    .prepare<[string, string, number], string>(
      `SELECT message_id FROM delivery
       WHERE guild_id = ? AND channel_id = ? AND state = 'sent' ORDER BY id DESC LIMIT ?`,
    )
    .pluck();
  const posted = db.prepare<{ guildId: string; channelId: string }, DeliveryRow>(`
    ${selectDeliveries}
    WHERE guild_id = :guildId AND channel_id = :channelId AND state = 'sent' AND run_id = (
      SELECT max(run_id) FROM delivery WHERE guild_id = :guildId AND channel_id = :channelId AND state = 'sent')
    ORDER BY part`);

  return {
    async owedDeliveries(now, limit) {
      return owed.all(now.getTime(), limit).map(readDelivery);
    },
    async startDelivery(deliveryId, at, channelId) {
      return start.run({ id: deliveryId, at: at.getTime(), channelId: channelId ?? null }).changes > 0;
    },
    async settleDelivery(deliveryId, settlement, at) {
      const { changes } = settle(deliveryId, settlement, at.getTime());
      // Whoever would send or settle what is settled must be stopped: it would be posted twice. What is gone was erased.
      if (changes === 0 && exists.get(deliveryId) !== undefined) throw new Error(`Delivery ${deliveryId} is not owed.`);
    },
    async delivery(guildId, deliveryId) {
      const row = state.get(guildId, deliveryId);
      return row ? readState(row) : null;
    },
    async arrivedMessages(guildId, channelId) {
      return new Set(arrived.all(guildId, channelId, mostArrived));
    },
    async lastPosted(guildId, channelId) {
      return posted.all({ guildId, channelId }).map(readDelivery);
    },
  };
}

// More than a channel gets while the end of one message is unknown.
const mostArrived = 500;

const selectDeliveries = `
  SELECT delivery.*, max(unsure_since, coalesce(${restoredAt}, unsure_since)) AS doubted_since,
    (SELECT before.thread_id FROM delivery AS before
     WHERE before.thread_key = delivery.thread_key AND before.channel_id = delivery.channel_id
       AND before.thread_id IS NOT NULL
     ORDER BY before.id DESC LIMIT 1) AS shared_thread_id,
    (SELECT label FROM subscription WHERE subscription.id = delivery.subscription_id) AS label
  FROM delivery`;

/**
 * What tells `delivery` rows that are owed from all others; what a removed digest, feed or follow owes is not, until it is
 * restored, nor what a paused feed owes, nor a post of which rules are still to be asked, nor what a guild is owed that the
 * bot has left.
 */
export const isOwed = `
  delivery.state IN ('pending', 'sending') AND delivery.payload IS NOT NULL AND delivery.guild_id NOT IN ${leftGuilds} AND (
    delivery.notice IS NOT NULL
    OR EXISTS (
      SELECT 1 FROM run JOIN digest ON digest.id = run.digest_id
      WHERE run.id = delivery.run_id AND digest.removed_at IS NULL)
    OR EXISTS (
      SELECT 1 FROM subscription
      WHERE subscription.id = delivery.subscription_id AND subscription.removed_at IS NULL AND subscription.paused_at IS NULL
        AND (delivery.unsure_since IS NOT NULL OR NOT ${isUnasked('delivery.subscription_id', 'delivery.article_id')}))
    OR EXISTS (
      SELECT 1 FROM followed_article JOIN follow ON follow.id = followed_article.follow_id
      WHERE followed_article.delivery_id = delivery.id AND follow.stopped_at IS NULL
        AND follow.guild_id NOT IN ${leftGuilds}))`;

export interface NewDelivery {
  readonly guildId: string;
  readonly channelId: string;
  readonly runId: number;
  readonly part: number;
  readonly reply: Reply;
  readonly manner: Manner;
  readonly thread: ThreadPlan;
  /** The same for all that share a thread. */
  readonly threadKey: string;
  readonly dueAt: number;
  /** What tells this message from every other, whenever it is asked for. */
  readonly identity: string;
}

/** Writes what a channel is owed, inside the transaction of its cause. */
export function enqueueing(db: Database.Database): (delivery: NewDelivery) => void {
  const add = db.prepare<NewDeliveryRow>(`
    INSERT INTO delivery (guild_id, channel_id, run_id, part, nonce, payload, manner, thread, thread_key, due_at)
    VALUES (:guildId, :channelId, :runId, :part, :nonce, :payload, :manner, :thread, :threadKey, :dueAt)`);
  return ({ identity, reply, manner, thread, ...delivery }) => {
    const written = { payload: JSON.stringify(reply), manner: JSON.stringify(manner), thread: JSON.stringify(thread) };
    add.run({ ...delivery, ...written, nonce: nonceOf(identity) });
  };
}

interface NewDeliveryRow extends Omit<NewDelivery, 'identity' | 'reply' | 'manner' | 'thread'> {
  readonly nonce: string;
  readonly payload: string;
  readonly manner: string;
  readonly thread: string;
}

/** Tells a message from every other. Discord takes at most 25 characters. */
export function nonceOf(identity: string): string {
  return createHash('sha256').update(`delivery ${identity}`).digest('base64url').slice(0, 24);
}

const unsettled = "id = :id AND state IN ('pending', 'sending')";

function settling(
  db: Database.Database,
): (deliveryId: number, settlement: Settlement, at: number) => Database.RunResult {
  const unsure = 'unsure_since = CASE WHEN :mayHaveArrived THEN unsure_since ELSE unsure_before END';
  const sent = settlingSent(db);
  const again = db.prepare<Later>(`
    UPDATE delivery SET state = 'pending', due_at = :dueAt, reason = :reason, ${unsure}
    WHERE ${unsettled}`);
  const suspended = db.prepare<Later & { at: number }>(`
    UPDATE delivery
    SET state = 'pending', due_at = :dueAt, reason = :reason, attempts = 0,
      suspended_since = coalesce(suspended_since, :at), ${unsure}
    WHERE ${unsettled}`);
  const dead = db.prepare<{ id: number; at: number; reason: string }>(`
    UPDATE delivery SET state = 'dead', settled_at = :at, reason = :reason WHERE ${unsettled}`);

  return (id, settlement, at) => {
    switch (settlement.kind) {
      case 'sent':
        return sent(id, settlement, at);
      case 'again':
        return again.run(later(id, settlement));
      case 'suspended':
        return suspended.run({ ...later(id, settlement), at });
      case 'dead':
        return dead.run({ id, at, reason: settlement.reason });
    }
  };
}

function settlingSent(db: Database.Database): (id: number, end: SentMessage, at: number) => Database.RunResult {
  const settle = db.prepare<{
    id: number;
    at: number;
    messageId: string;
    url: string | null;
    threadId: string | null;
  }>(`
    UPDATE delivery
    SET state = 'sent', settled_at = :at, message_id = :messageId, url = :url, thread_id = :threadId, reason = NULL,
      suspended_since = NULL
    WHERE ${unsettled}`);
  const addErrand = addingErrand(db);
  return db.transaction((id: number, { messageId, url, threadId = null, errands = [] }: SentMessage, at: number) => {
    const result = settle.run({ id, at, messageId, url, threadId });
    if (result.changes > 0) for (const kind of errands) addErrand(id, kind, at);
    return result;
  });
}

interface Later {
  readonly id: number;
  readonly dueAt: number;
  readonly reason: string;
  readonly mayHaveArrived: 0 | 1;
}

function later(
  id: number,
  { dueAt, reason, mayHaveArrived }: Extract<Settlement, { kind: 'again' | 'suspended' }>,
): Later {
  return { id, dueAt: dueAt.getTime(), reason, mayHaveArrived: mayHaveArrived ? 1 : 0 };
}

interface DeliveryRow {
  readonly id: number;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly user_id: string | null;
  readonly notice: Notice | null;
  readonly nonce: string;
  readonly manner: string;
  readonly thread: string | null;
  readonly shared_thread_id: string | null;
  /** Of its feed in the channel. */
  readonly label: string | null;
  readonly payload: string;
  readonly attempts: number;
  readonly unsure_since: number | null;
  readonly doubted_since: number | null;
  readonly suspended_since: number | null;
}

function readDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    userId: row.user_id,
    notice: row.notice,
    nonce: row.nonce,
    // Written by `enqueueing` from a Reply, and by nobody else.
    reply: JSON.parse(row.payload) as Reply,
    manner: JSON.parse(row.manner) as Manner,
    thread: readThread(row),
    threadId: row.shared_thread_id,
    attempts: row.attempts,
    unsureSince: dateOf(row.unsure_since),
    doubtedSince: dateOf(row.doubted_since),
    suspendedSince: dateOf(row.suspended_since),
  };
}

/** A message about one article is called after it. */
function readThread({ thread, label }: DeliveryRow): ThreadPlan {
  if (thread === null) return { title: null, tags: label === null ? [] : [label], isWanted: false };
  return JSON.parse(thread) as ThreadPlan;
}

interface StateRow {
  readonly state: 'pending' | 'sending' | 'sent' | 'dead';
  readonly url: string | null;
  readonly reason: string | null;
}

function readState({ state, url, reason }: StateRow): DeliveryState {
  switch (state) {
    case 'sent':
      return { kind: 'sent', url };
    case 'dead':
      return { kind: 'dead', reason: reason ?? '' };
    case 'pending':
    case 'sending':
      return { kind: 'waiting', reason };
  }
}
