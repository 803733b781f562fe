import type Database from 'better-sqlite3';
import type { Errand, ErrandKind } from '../../model.js';
import type { OwedErrand, Store } from '../store.js';

const hourMs = 3600 * 1000;

/** What is still to be done with messages that arrived. */
export function errands(db: Database.Database): Pick<Store, 'dueErrands' | 'startErrand' | 'settleErrand'> {
  const due = db.prepare<DueValues, ErrandRow>(selectDue);
  const start = db.prepare<[number, number, ErrandKind]>(
    'UPDATE errand SET attempts = attempts + 1, tried_at = ? WHERE delivery_id = ? AND kind = ?',
  );
  const end = db.prepare<[number, number, ErrandKind]>(
    'UPDATE errand SET ended_at = ? WHERE delivery_id = ? AND kind = ?',
  );
  const postpone = db.prepare<[number, number, ErrandKind]>(
    'UPDATE errand SET due_at = ? WHERE delivery_id = ? AND kind = ?',
  );

  return {
    async dueErrands(now, { limit, publishedAnHour }) {
      const nowMs = now.getTime();
      return due.all({ now: nowMs, anHourAgo: nowMs - hourMs, publishedAnHour, limit }).map(readErrand);
    },
    async startErrand({ deliveryId, kind }, at) {
      start.run(at.getTime(), deliveryId, kind);
    },
    async settleErrand({ deliveryId, kind }, settlement, at) {
      if (settlement.kind === 'ended') end.run(at.getTime(), deliveryId, kind);
      else postpone.run(settlement.dueAt.getTime(), deliveryId, kind);
    },
  };
}

/** Writes what is to be done with a message, inside the transaction in which it is settled. */
export function addingErrand(db: Database.Database): (deliveryId: number, kind: ErrandKind, at: number) => void {
  const add = db.prepare<{ deliveryId: number; kind: ErrandKind; at: number }>(`
    INSERT INTO errand (delivery_id, kind, channel_id, due_at)
    SELECT id, :kind, channel_id, :at FROM delivery WHERE id = :deliveryId`);
  return (deliveryId, kind, at) => void add.run({ deliveryId, kind, at });
}

interface DueValues {
  readonly now: number;
  readonly anHourAgo: number;
  readonly publishedAnHour: number;
  readonly limit: number;
}

// An attempt counts, whatever became of it: whose answer was lost may have been counted on the other side too.
const selectDue = `
  SELECT errand.delivery_id, errand.kind, errand.attempts,
    delivery.guild_id, delivery.channel_id, delivery.message_id, delivery.thread ->> '$.title' AS title
  FROM errand JOIN delivery ON delivery.id = errand.delivery_id
  WHERE errand.ended_at IS NULL AND errand.due_at <= :now
    AND NOT EXISTS (
      SELECT 1 FROM errand AS earlier
      WHERE earlier.channel_id = errand.channel_id AND earlier.kind = errand.kind AND earlier.ended_at IS NULL
        AND earlier.delivery_id < errand.delivery_id)
    AND (errand.kind <> 'publish' OR :publishedAnHour > (
      SELECT count(*) FROM errand AS tried
      WHERE tried.channel_id = errand.channel_id AND tried.kind = 'publish' AND tried.tried_at > :anHourAgo
        AND tried.delivery_id <> errand.delivery_id))
  ORDER BY errand.due_at, errand.delivery_id LIMIT :limit`;

interface ErrandRow {
  readonly delivery_id: number;
  readonly kind: Errand['kind'];
  readonly attempts: number;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly message_id: string;
  readonly title: string | null;
}

function readErrand(row: ErrandRow): OwedErrand {
  return {
    deliveryId: row.delivery_id,
    kind: row.kind,
    attempts: row.attempts,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
    title: row.title,
  };
}
