import { listedWithinMs } from '../fetches.js';
import { leftGuilds } from '../left-guilds.js';
import type { Sweep } from './sweep.js';

const isSaved = 'EXISTS (SELECT 1 FROM saved WHERE saved.article_id = article.id)';
const isOfFollowedStory = `EXISTS (
  SELECT 1 FROM story_article JOIN follow ON follow.story_id = story_article.story_id
  WHERE story_article.article_id = article.id AND follow.stopped_at IS NULL)`;
const isToldToFollower = 'EXISTS (SELECT 1 FROM followed_article WHERE followed_article.article_id = article.id)';
// Owed, or so fresh that it may still be written over.
const isFresh = `(delivery.state IN ('held', 'pending', 'sending') OR delivery.settled_at >= :words)`;
const isPosted = `EXISTS (SELECT 1 FROM delivery WHERE delivery.article_id = article.id AND ${isFresh})`;
const isInFreshDigest = `EXISTS (
  SELECT 1 FROM run_article JOIN delivery ON delivery.run_id = run_article.run_id
  WHERE run_article.article_id = article.id AND ${isFresh})`;
// First seen since the last run of a digest of a server that follows the feed, in whichever channel: one that moved draws on
// those where it was, too. The + takes the column's type away, or the index over an expression would be of no use.
const isToBeTold = `(article.seen_at >= :digests AND EXISTS (
  SELECT 1 FROM digest CROSS JOIN subscription ON subscription.guild_id = digest.guild_id
  WHERE digest.removed_at IS NULL AND coalesce(digest.last_due_at, digest.added_at) <= +article.seen_at
    AND subscription.feed_id = article.feed_id AND subscription.removed_at IS NULL
    AND digest.guild_id NOT IN ${leftGuilds}))`;

/**
 * Articles, with all that hangs on them, by when they were first seen: by their own dates a feed's past would go before
 * anybody has read it.
 */
export const articleSweep: Sweep = {
  table: 'article',
  keys: ['seen_at', 'id'],
  among: 'article.seen_at < :articles',
  goes: `NOT (${[isSaved, isOfFollowedStory, isToldToFollower, isPosted, isInFreshDigest, isToBeTold].join(' OR ')})`,
  forget: ['DELETE FROM article WHERE id = :k1'],
};

const isKept = 'EXISTS (SELECT 1 FROM article WHERE article.id = item_key.article_id)';
const isListed = `EXISTS (
  SELECT 1 FROM feed WHERE feed.id = item_key.feed_id
    AND (feed.listed_at IS NULL OR item_key.seen_at >= feed.listed_at - ${listedWithinMs}
      OR (feed.lists_more AND item_key.seen_at >= :longListNames)))`;
/** SQL: whether nothing leads to a feed any more, by an expression for its id. */
const isLost = (feedId: string) => `(
  NOT EXISTS (SELECT 1 FROM subscription WHERE subscription.feed_id = ${feedId} AND removed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM article WHERE article.feed_id = ${feedId})
  AND NOT EXISTS (SELECT 1 FROM follow WHERE follow.feed_id = ${feedId})
  AND NOT EXISTS (SELECT 1 FROM subscription WHERE subscription.feed_id = ${feedId}))`;

/** The memory of identity: what a feed may still list is never forgotten, or it would come again as new. */
export const nameSweep: Sweep = {
  table: 'item_key',
  keys: ['feed_id', 'key'],
  goes: `iif(seen_at < :names AND NOT ${isListed} AND NOT ${isKept}, true, ${isLost('item_key.feed_id')})`,
};

/** Feeds that nobody follows, once their articles and names are gone. One that is followed again begins anew. */
export const feedSweep: Sweep = {
  table: 'feed',
  keys: ['id'],
  goes: `${isLost('feed.id')} AND NOT EXISTS (SELECT 1 FROM item_key WHERE item_key.feed_id = feed.id)`,
  forget: [
    ...['feed_furniture', 'search_feed', 'press_count', 'quarantine_verdict', 'feed'].map(
      (table) => `DELETE FROM ${table} WHERE ${table === 'feed' ? 'id' : 'feed_id'} = :k0`,
    ),
  ],
};

const hasArticles = (storyId: string) =>
  `EXISTS (SELECT 1 FROM story_article WHERE story_article.story_id = ${storyId})`;
const storyToday = `(
  WITH RECURSIVE way (id) AS (
    SELECT story.merged_into
    UNION SELECT up.merged_into FROM story AS up JOIN way ON up.id = way.id WHERE up.merged_into IS NOT NULL)
  SELECT min(id) FROM way)`;

/** Stories without articles, and what became part of one: never the newest, by which the next one gets its number. */
export const storySweep: Sweep = {
  table: 'story',
  keys: ['id'],
  goes: `
    story.id < (SELECT max(id) FROM story) AND NOT ${hasArticles('story.id')}
    AND NOT EXISTS (SELECT 1 FROM story AS part WHERE part.merged_into = story.id)
    AND NOT EXISTS (SELECT 1 FROM follow WHERE follow.story_id = story.id)
    AND NOT EXISTS (SELECT 1 FROM story_split WHERE story_split.story_id = story.id)
    AND (story.merged_into IS NULL OR NOT ${hasArticles(storyToday)})`,
};

/** Stems that stand in no article any more. The others keep their counts of what was ever indexed, as feeds do. */
export const stemSweep: Sweep = {
  table: 'search_term',
  keys: ['stem'],
  goes: `NOT EXISTS (SELECT 1 FROM search WHERE search MATCH '"' || replace(search_term.stem, '"', '') || '"')`,
};
