import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Reply } from '../../chat/reply.js';
import type { Delivery, DeliveryState, Settlement, Store } from '../store.js';

/** What channels are owed, and what became of it. */
export function deliveries(
  db: Database.Database,
): Pick<Store, 'owedDeliveries' | 'startDelivery' | 'settleDelivery' | 'delivery' | 'lastPosted'> {
  // `sending` is an attempt whose end was never written: nobody knows whether it arrived, so it is due at once, with its
  // nonce. What a removed digest owes waits until the digest is restored.
  const owed = db.prepare<[number, number], DeliveryRow>(`
    SELECT delivery.* FROM delivery
    WHERE id IN (
        SELECT min(delivery.id) FROM delivery
        JOIN run ON run.id = delivery.run_id
        JOIN digest ON digest.id = run.digest_id
        WHERE state IN ('pending', 'sending') AND digest.removed_at IS NULL
        GROUP BY delivery.guild_id, delivery.channel_id)
      AND (state = 'sending' OR due_at <= ?)
    ORDER BY id LIMIT ?`);
  const start = db.prepare<[number, number]>(`
    UPDATE delivery SET state = 'sending', attempt_at = ?, attempts = attempts + 1
    WHERE id = ? AND state IN ('pending', 'sending')`);
  const settle = settling(db);
  const state = db.prepare<[string, number], StateRow>(
    'SELECT state, url, reason FROM delivery WHERE guild_id = ? AND id = ?',
  );
  const posted = db.prepare<{ guildId: string; channelId: string }, DeliveryRow>(`
    SELECT * FROM delivery
    WHERE guild_id = :guildId AND channel_id = :channelId AND state = 'sent' AND run_id = (
      SELECT max(run_id) FROM delivery WHERE guild_id = :guildId AND channel_id = :channelId AND state = 'sent')
    ORDER BY part`);

  return {
    async owedDeliveries(now, limit) {
      return owed.all(now.getTime(), limit).map(readDelivery);
    },
    async startDelivery(deliveryId, at) {
      mustChange(deliveryId, start.run(at.getTime(), deliveryId));
    },
    async settleDelivery(deliveryId, settlement, at) {
      mustChange(deliveryId, settle(deliveryId, settlement, at.getTime()));
    },
    async delivery(guildId, deliveryId) {
      const row = state.get(guildId, deliveryId);
      return row ? readState(row) : null;
    },
    async lastPosted(guildId, channelId) {
      return posted.all({ guildId, channelId }).map(readDelivery);
    },
  };
}

export interface NewDelivery {
  readonly guildId: string;
  readonly channelId: string;
  readonly runId: number;
  readonly part: number;
  readonly reply: Reply;
  readonly dueAt: number;
  /** What tells this message from every other, whenever it is asked for. */
  readonly identity: string;
}

/** Writes what a channel is owed, inside the transaction of its cause. */
export function enqueueing(db: Database.Database): (delivery: NewDelivery) => void {
  const add = db.prepare<Omit<NewDelivery, 'identity' | 'reply'> & { nonce: string; payload: string }>(`
    INSERT INTO delivery (guild_id, channel_id, run_id, part, nonce, payload, due_at)
    VALUES (:guildId, :channelId, :runId, :part, :nonce, :payload, :dueAt)`);
  return ({ identity, reply, ...delivery }) => {
    add.run({ ...delivery, nonce: nonceOf(identity), payload: JSON.stringify(reply) });
  };
}

/** Discord takes at most 25 characters. */
function nonceOf(identity: string): string {
  return createHash('sha256').update(`delivery ${identity}`).digest('base64url').slice(0, 24);
}

function settling(
  db: Database.Database,
): (deliveryId: number, settlement: Settlement, at: number) => Database.RunResult {
  const unsettled = "id = :id AND state IN ('pending', 'sending')";
  const sent = db.prepare<{ id: number; at: number; messageId: string; url: string | null }>(`
    UPDATE delivery SET state = 'sent', settled_at = :at, message_id = :messageId, url = :url, reason = NULL
    WHERE ${unsettled}`);
  const again = db.prepare<{ id: number; dueAt: number; reason: string }>(`
    UPDATE delivery SET state = 'pending', due_at = :dueAt, reason = :reason WHERE ${unsettled}`);
  const dead = db.prepare<{ id: number; at: number; reason: string }>(`
    UPDATE delivery SET state = 'dead', settled_at = :at, reason = :reason WHERE ${unsettled}`);

  return (id, settlement, at) => {
    switch (settlement.kind) {
      case 'sent':
        return sent.run({ id, at, messageId: settlement.messageId, url: settlement.url });
      case 'again':
        return again.run({ id, dueAt: settlement.dueAt.getTime(), reason: settlement.reason });
      case 'dead':
        return dead.run({ id, at, reason: settlement.reason });
    }
  };
}

/** Whoever would send or settle what is settled must be stopped: it would be posted twice. */
function mustChange(deliveryId: number, { changes }: Database.RunResult): void {
  if (changes === 0) throw new Error(`Delivery ${deliveryId} is not owed.`);
}

interface DeliveryRow {
  readonly id: number;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly nonce: string;
  readonly payload: string;
  readonly attempts: number;
}

function readDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    nonce: row.nonce,
    // Written by `enqueueing` from a Reply, and by nobody else.
    reply: JSON.parse(row.payload) as Reply,
    attempts: row.attempts,
  };
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
