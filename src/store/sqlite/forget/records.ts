import type { Sweep } from './sweep.js';

const isRemoved = 'EXISTS (SELECT 1 FROM digest WHERE digest.id = run.digest_id AND digest.removed_at IS NOT NULL)';
const isOwed = `EXISTS (
  SELECT 1 FROM delivery WHERE delivery.run_id = run.id AND delivery.state IN ('pending', 'sending'))`;
const newestThere = `(
  SELECT max(run_id) FROM delivery AS other
  WHERE other.guild_id = delivery.guild_id AND other.channel_id = delivery.channel_id AND other.state = 'sent')`;

/** The words of messages that are over; those of a channel's newest digest may be asked for again. */
export const wordSweep: Sweep = {
  table: 'delivery',
  keys: ['settled_at', 'id'],
  among: "delivery.settled_at < :words AND delivery.settled_at IS NOT NULL AND delivery.payload <> ''",
  goes: `delivery.run_id IS NULL OR delivery.run_id IS NOT ${newestThere}`,
  forget: ["UPDATE delivery SET payload = '' WHERE id = :k1"],
};

/** What digests told, and when: those that are still owed stay, unless nobody wants them any more. */
export const runSweep: Sweep = {
  table: 'run',
  keys: ['ran_at', 'id'],
  among: 'run.ran_at < :records',
  goes: `${isRemoved} OR NOT ${isOwed}`,
  forget: [
    ...['run_article', 'mention', 'delivery'].map((table) => `DELETE FROM ${table} WHERE run_id = :k1`),
    'DELETE FROM run WHERE id = :k1',
  ],
};

/** What is there to be undone, looked up or pressed for a while, and then no more; after what hangs on it. */
export const recordSweeps: readonly Sweep[] = [
  { table: 'delivery', keys: ['user_id', 'id'], among: 'delivery.user_id IS NOT NULL', goes: 'settled_at < :words' },
  {
    table: 'delivery',
    keys: ['guild_id', 'due_at', 'id'],
    among: 'delivery.notice IS NOT NULL',
    goes: 'settled_at < :records',
  },
  {
    table: 'followed_article',
    keys: ['follow_id', 'article_id'],
    goes: 'delivery_id IS NULL AND found_at < :articles',
  },
  { table: 'follow', keys: ['id'], goes: 'stopped_at < :undo' },
  { table: 'saved', keys: ['id'], goes: 'removed_at < :undo' },
  {
    table: 'list_seen',
    keys: ['guild_id', 'channel_id', 'user_id'],
    goes: `(SELECT max(value) FROM json_each(article_ids))
      < (SELECT id FROM article WHERE seen_at >= :articles ORDER BY seen_at, id LIMIT 1)`,
  },
  { table: 'draft', keys: ['made_at', 'id'], among: 'draft.made_at < :undo' },
  { table: 'read_page', keys: ['read_at', 'url'], among: 'read_page.read_at < :undo' },
  { table: 'searched', keys: ['asked_at', 'id'], among: 'searched.asked_at < :history' },
  { table: 'link_list', keys: ['named_at', 'id'], among: 'link_list.named_at < :links' },
  { table: 'change', keys: ['changed_at', 'id'], among: 'change.changed_at < :history' },
  { table: 'digest_move', keys: ['id'], goes: 'moved_at < :records' },
  { table: 'pause', keys: ['subscription_id', 'resumed_at'], goes: 'resumed_at < :records' },
  { table: 'press_count', keys: ['guild_id', 'day', 'feed_id', 'digest_id', 'kind'], goes: 'day < :recordsDay' },
  {
    table: 'quarantine_verdict',
    keys: ['guild_id', 'feed_id', 'quarantined_at'],
    goes: `judged_at < :records AND NOT EXISTS (
      SELECT 1 FROM article
      WHERE article.feed_id = quarantine_verdict.feed_id AND article.quarantined_at = quarantine_verdict.quarantined_at)`,
  },
  {
    table: 'rule',
    keys: ['id'],
    // The newest tells which number comes next.
    goes: 'removed_at < :records AND number < (SELECT max(number) FROM rule AS own WHERE own.guild_id = rule.guild_id)',
  },
  {
    table: 'subscription',
    keys: ['id'],
    goes: 'removed_at < :records',
    forget: ['DELETE FROM delivery WHERE subscription_id = :k0', 'DELETE FROM subscription WHERE id = :k0'],
  },
  {
    table: 'digest',
    keys: ['id'],
    goes: 'removed_at < :records AND NOT EXISTS (SELECT 1 FROM run WHERE run.digest_id = digest.id)',
    forget: ['DELETE FROM digest_move WHERE digest_id = :k0', 'DELETE FROM digest WHERE id = :k0'],
  },
];
