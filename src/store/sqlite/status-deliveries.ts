import type Database from 'better-sqlite3';
import type { CountedReason, DeliveryStatus, StatusStore } from '../status.js';
import { isOwed } from './deliveries.js';
import { dateOf, found } from './row.js';
import { countingByHour } from './status-hours.js';
import { readSuspension, type SuspensionRow } from './suspensions.js';

const dayMs = 24 * 3_600_000;

/** What channels and people are owed, and what came of it lately. */
export function deliveryStatus(db: Database.Database): Pick<StatusStore, 'deliveryStatus' | 'settledStatus'> {
  const owed = db.prepare<[], OwedRow>(selectOwed);
  const closed = db.prepare<[], SuspensionRow>(selectClosed);
  const reasons = db.prepare<[], CountedReason>(selectReasons);
  const sent = countingByHour(db, 'delivery', 'settled_at', "state = 'sent'");
  const givenUp = db.prepare<{ since: number }, CountedReason>(selectGivenUp);

  return {
    async deliveryStatus() {
      const { oldestOwedAt, oldestSendableAt, ...counts } = found(owed.get());
      const channels = closed.all();
      return {
        ...counts,
        oldestOwedAt: dateOf(oldestOwedAt),
        oldestSendableAt: dateOf(oldestSendableAt),
        closedCount: channels.length,
        closed: channels.slice(0, 5).map((row) => ({ channelId: row.channel_id, ...readSuspension(row) })),
        reasons: reasons.all(),
      } satisfies DeliveryStatus;
    },
    async settledStatus(now) {
      const all = givenUp.all({ since: now.getTime() - dayMs });
      const count = all.reduce((sum, reason) => sum + reason.count, 0);
      return { sent: sent(now), givenUp: count, reasons: all.slice(0, 5) };
    },
  };
}

interface OwedRow extends Pick<DeliveryStatus, 'owed' | 'sending' | 'sendable' | 'held' | 'errands'> {
  readonly oldestOwedAt: number | null;
  readonly oldestSendableAt: number | null;
}

const owedSince = 'coalesce(run.ran_at, article.seen_at, delivery.due_at)';
// All else waits behind the one row of a channel or a person that is suspended.
const isSendable = `(delivery.guild_id, delivery.channel_id) NOT IN (
  SELECT guild_id, channel_id FROM delivery WHERE suspended_since IS NOT NULL AND ${isOwed})`;
const selectOwed = `
  SELECT count(*) AS owed, count(*) FILTER (WHERE delivery.state = 'sending') AS sending,
    min(${owedSince}) AS oldestOwedAt,
    count(*) FILTER (WHERE ${isSendable}) AS sendable,
    min(${owedSince}) FILTER (WHERE ${isSendable}) AS oldestSendableAt,
    (SELECT count(*) FROM delivery WHERE state = 'held') AS held,
    (SELECT count(*) FROM errand WHERE ended_at IS NULL) AS errands
  FROM delivery LEFT JOIN run ON run.id = delivery.run_id LEFT JOIN article ON article.id = delivery.article_id
  WHERE ${isOwed}`;

const selectClosed = `
  SELECT channel_id, reason, min(suspended_since) AS suspended_since,
    (SELECT count(*) FROM delivery AS other
     WHERE other.guild_id = delivery.guild_id AND other.channel_id = delivery.channel_id
       AND other.state IN ('pending', 'sending')) AS waiting
  FROM delivery WHERE suspended_since IS NOT NULL AND user_id IS NULL AND ${isOwed}
  GROUP BY guild_id, channel_id ORDER BY min(suspended_since)`;

const selectReasons = `
  SELECT reason, count(*) AS count FROM delivery
  WHERE reason IS NOT NULL AND suspended_since IS NULL AND ${isOwed}
  GROUP BY reason ORDER BY count DESC, reason LIMIT 5`;

const selectGivenUp = `
  SELECT coalesce(reason, '') AS reason, count(*) AS count FROM delivery
  WHERE state = 'dead' AND settled_at >= :since GROUP BY reason ORDER BY count DESC, reason`;
