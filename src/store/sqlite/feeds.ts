import type Database from 'better-sqlite3';
import type { Feed, FetchProblem, Subscription } from '../../model.js';
import type { NewSubscription, Store } from '../store.js';
import { dateOf, found } from './row.js';

/** Feeds, and who follows them. */
export function feeds(
  db: Database.Database,
): Pick<Store, 'subscribe' | 'unsubscribe' | 'restoreSubscription' | 'subscriptions' | 'dueFeeds'> {
  const subscribe = subscribing(db);
  const remove = db.prepare<[number, string, number]>(
    'UPDATE subscription SET removed_at = ? WHERE guild_id = ? AND id = ? AND removed_at IS NULL',
  );
  // Where the feed was followed anew in the meantime, the unique index keeps the old row as it is.
  const restore = db.prepare<[string, number]>(
    'UPDATE OR IGNORE subscription SET removed_at = NULL WHERE guild_id = ? AND id = ? AND removed_at IS NOT NULL',
  );
  const byId = db.prepare<[number], SubscriptionRow>(`${selectSubscriptions} WHERE subscription.id = ?`).expand();
  const ofGuild = db
    .prepare<[string], SubscriptionRow>(
      `${selectSubscriptions}
       WHERE subscription.guild_id = ? AND subscription.removed_at IS NULL
       ORDER BY feed.title COLLATE NOCASE, subscription.id`,
    )
    .expand();
  const due = db.prepare<[number, number], FeedRow>(`
    SELECT * FROM feed
    WHERE due_at <= ? AND EXISTS (SELECT 1 FROM subscription WHERE feed_id = feed.id AND removed_at IS NULL)
    ORDER BY due_at, id LIMIT ?`);
  const subscription = (id: number): Subscription => readSubscription(found(byId.get(id)));

  return {
    async subscribe(wanted) {
      const { id, isNew } = subscribe(wanted);
      return { subscription: subscription(id), isNew };
    },
    async unsubscribe(guildId, subscriptionId, at) {
      const { changes } = remove.run(at.getTime(), guildId, subscriptionId);
      return changes === 0 ? null : subscription(subscriptionId);
    },
    async restoreSubscription(guildId, subscriptionId) {
      const { changes } = restore.run(guildId, subscriptionId);
      return changes === 0 ? null : subscription(subscriptionId);
    },
    async subscriptions(guildId) {
      return ofGuild.all(guildId).map(readSubscription);
    },
    async dueFeeds(now, limit) {
      return due.all(now.getTime(), limit).map(readFeed);
    },
  };
}

const selectSubscriptions =
  'SELECT subscription.*, feed.* FROM subscription JOIN feed ON feed.id = subscription.feed_id';

function subscribing(db: Database.Database): (wanted: NewSubscription) => { id: number; isNew: boolean } {
  // A feed that somebody follows keeps its time.
  const addFeed = db
    .prepare<{ feedUrl: string; feedTitle: string; dueAt: number }, number>(
      `INSERT INTO feed (url, title, due_at) VALUES (:feedUrl, :feedTitle, :dueAt)
       ON CONFLICT (url) DO UPDATE SET due_at = CASE
         WHEN EXISTS (SELECT 1 FROM subscription WHERE feed_id = feed.id AND removed_at IS NULL) THEN feed.due_at
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
    .prepare<Omit<NewSubscription, 'at' | 'dueAt'> & { feedId: number; at: number }, number>(
      `INSERT INTO subscription (guild_id, channel_id, feed_id, label, added_by, added_at)
       VALUES (:guildId, :channelId, :feedId, :label, :addedBy, :at)
       RETURNING id`,
    )
    .pluck();

  return db.transaction((wanted: NewSubscription) => {
    const { at, dueAt = at } = wanted;
    const row = { ...wanted, at: at.getTime(), dueAt: dueAt.getTime() };
    const feedId = found(addFeed.get(row));
    const existing = live.get(wanted.guildId, wanted.channelId, feedId);
    if (existing !== undefined) return { id: existing, isNew: false };
    return { id: found(add.get({ ...row, feedId })), isNew: true };
  });
}

interface SubscriptionRow {
  readonly subscription: {
    readonly id: number;
    readonly guild_id: string;
    readonly channel_id: string;
    readonly label: string | null;
    readonly added_by: string;
    readonly added_at: number;
  };
  readonly feed: FeedRow;
}

interface FeedRow {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly site_url: string | null;
  readonly language: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly due_at: number;
  readonly polled_at: number | null;
  readonly last_article_at: number | null;
  readonly trouble_reason: string | null;
  readonly trouble_since: number | null;
  readonly trouble_times: number;
}

function readSubscription({ subscription: row, feed }: SubscriptionRow): Subscription {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    feed: readFeed(feed),
    label: row.label,
    addedBy: row.added_by,
    addedAt: new Date(row.added_at),
  };
}

function readFeed(row: FeedRow): Feed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    siteUrl: row.site_url,
    language: row.language,
    etag: row.etag,
    lastModified: row.last_modified,
    dueAt: new Date(row.due_at),
    polledAt: dateOf(row.polled_at),
    lastArticleAt: dateOf(row.last_article_at),
    trouble: troubleOf(row),
  };
}

function troubleOf(row: FeedRow): Feed['trouble'] {
  if (row.trouble_reason === null || row.trouble_since === null) return null;
  const reason: FetchProblem = JSON.parse(row.trouble_reason);
  return { reason, since: new Date(row.trouble_since), times: row.trouble_times };
}
