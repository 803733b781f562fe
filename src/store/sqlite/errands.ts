import type Database from 'better-sqlite3';
import type { ErrandKind, Manner } from '../../model.js';
import type { OwedErrand, Store } from '../store.js';
import { look } from './live-standing.js';
import { leftGuilds } from './left-guilds.js';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/** What is still to be done with messages that arrived. */
export function errands(db: Database.Database): Pick<Store, 'dueErrands' | 'startErrand' | 'settleErrand'> {
  const due = db.prepare<DueValues, StepRow | EditRow>(selectDue);
  const start = db.prepare<Moment>(`
    UPDATE errand SET attempts = attempts + 1, tried_at = :at WHERE delivery_id = :deliveryId AND kind = :kind`);
  // What is to be published after a day is no news any more.
  const forget = db.prepare<{ now: number; dayAgo: number }>(`
    UPDATE errand SET ended_at = :now
    WHERE kind = 'publish' AND ended_at IS NULL AND EXISTS (
      SELECT 1 FROM delivery WHERE delivery.id = errand.delivery_id AND delivery.settled_at < :dayAgo)`);
  // One that was owed anew counts from none again: it is not the one whose attempt has ended.
  const isTheSame = 'delivery_id = :deliveryId AND kind = :kind AND attempts > :attempts';
  const end = db.prepare<Ending>(`UPDATE errand SET ended_at = :at WHERE ${isTheSame}`);
  const postpone = db.prepare<Ending>(`UPDATE errand SET due_at = :at WHERE ${isTheSame}`);

  return {
    async dueErrands(now, { limit, publishedAnHour }) {
      const nowMs = now.getTime();
      forget.run({ now: nowMs, dayAgo: nowMs - dayMs });
      return due.all({ now: nowMs, anHourAgo: nowMs - hourMs, publishedAnHour, limit }).map(readErrand);
    },
    async startErrand({ deliveryId, kind }, at) {
      start.run({ deliveryId, kind, at: at.getTime() });
    },
    async settleErrand({ deliveryId, kind, attempts }, settlement, at) {
      const errand = { deliveryId, kind, attempts };
      if (settlement.kind === 'ended') end.run({ ...errand, at: at.getTime() });
      else postpone.run({ ...errand, at: settlement.dueAt.getTime() });
    },
  };
}

interface Moment {
  readonly deliveryId: number;
  readonly kind: OwedErrand['kind'];
  readonly at: number;
}

interface Ending extends Moment {
  /** Before the attempt that has ended. */
  readonly attempts: number;
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

// An attempt counts, whatever became of it: whose answer was lost may have been counted on the other side too. With a CROSS
// JOIN SQLite looks at the open errands first; it would rather walk through all that was ever sent.
const selectDue = `
  SELECT errand.delivery_id, errand.kind, errand.attempts,
    delivery.guild_id, delivery.channel_id, delivery.message_id, delivery.thread ->> '$.title' AS title,
    delivery.thread_id, delivery.nonce, delivery.manner, delivery.article_id, ${look}
  FROM errand CROSS JOIN delivery ON delivery.id = errand.delivery_id
  WHERE errand.ended_at IS NULL AND errand.due_at <= :now AND delivery.state = 'sent'
    AND delivery.guild_id NOT IN ${leftGuilds}
    AND (errand.kind = 'edit' OR NOT EXISTS (
      SELECT 1 FROM errand AS earlier
      WHERE earlier.channel_id = errand.channel_id AND earlier.kind = errand.kind AND earlier.ended_at IS NULL
        AND earlier.delivery_id < errand.delivery_id))
    AND (errand.kind <> 'publish' OR :publishedAnHour > (
      SELECT count(*) FROM errand AS tried
      WHERE tried.channel_id = errand.channel_id AND tried.kind = 'publish' AND tried.tried_at > :anHourAgo
        AND tried.delivery_id <> errand.delivery_id))
  ORDER BY errand.due_at, errand.delivery_id LIMIT :limit`;

interface MessageRow {
  readonly delivery_id: number;
  readonly attempts: number;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly message_id: string;
}

interface StepRow extends MessageRow {
  readonly kind: ErrandKind;
  readonly title: string | null;
}

/** Of a message about one article, and of no other. */
interface EditRow extends MessageRow {
  readonly kind: 'edit';
  readonly thread_id: string | null;
  readonly nonce: string;
  readonly manner: string;
  readonly article_id: number;
  readonly template: string | null;
  readonly label: string | null;
}

function readErrand(row: StepRow | EditRow): OwedErrand {
  const message = {
    deliveryId: row.delivery_id,
    attempts: row.attempts,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
  };
  if (row.kind !== 'edit') return { ...message, kind: row.kind, title: row.title };
  // Written with the delivery from a Manner, and by nobody else.
  const manner = JSON.parse(row.manner) as Manner;
  const { template, label } = row;
  const post = { threadId: row.thread_id, nonce: row.nonce, manner, articleId: row.article_id };
  return { ...message, kind: row.kind, ...post, template, label };
}
