import type Database from 'better-sqlite3';
import type { Store, StoryHeadline } from '../store.js';
import { followedFeeds, heldBackArticles } from './articles.js';
import { found } from './row.js';
import { storyToday } from './stories.js';

/** What stories and trends are found by: headlines without their texts. */
export function headlines(
  db: Database.Database,
): Pick<Store, 'storyHeadlines' | 'countPublished' | 'headlinesOfStory'> {
  const page = db.prepare<PageValues, HeadlineRow>(selectPage);
  const count = db
    .prepare<{ guildId: string; since: number; before: number }, number>(
      `SELECT count(*) FROM article
       WHERE feed_id IN (${followedFeeds}) AND published_at >= :since AND published_at < :before
         AND id NOT IN (${heldBackArticles})`,
    )
    .pluck();
  const ofStory = db.prepare<{ guildId: string; storyId: number }, HeadlineRow>(selectOfStory);

  return {
    async storyHeadlines(guildId, { since, before, limit, after, every }) {
      const below = { belowAt: after?.publishedAt.getTime() ?? before.getTime(), belowId: after?.id ?? 0 };
      return page.all({ guildId, since: since.getTime(), ...below, limit, every }).map(readHeadline);
    },
    async countPublished(guildId, { since, before }) {
      return found(count.get({ guildId, since: since.getTime(), before: before.getTime() }));
    },
    async headlinesOfStory(guildId, storyId) {
      return ofStory.all({ guildId, storyId }).map(readHeadline);
    },
  };
}

interface PageValues {
  readonly guildId: string;
  readonly since: number;
  readonly belowAt: number;
  readonly belowId: number;
  readonly limit: number;
  readonly every: number;
}

const columns = `
  article.id, article.feed_id, article.title, article.language, article.published_at, story_article.story_id`;

/** SQL: a number from 0 to 65,535 for an id, so that neighbours are far apart (Knuth's multiplicative hash). */
const scattered = '(own.id * 2654435761 % 4294967296) / 65536';

/** Of each feed no more than one page is read, through its index, so that the cost does not grow with what is kept. */
const selectPage = selectHeadlines(`
    SELECT newest.id FROM feed
    JOIN article AS newest ON newest.id IN (
      SELECT own.id FROM article AS own
      WHERE own.feed_id = feed.id AND own.published_at >= :since AND (own.published_at, own.id) < (:belowAt, :belowId)
        AND own.id NOT IN (${heldBackArticles}) AND ${scattered} % :every = 0
      ORDER BY own.published_at DESC, own.id DESC LIMIT :limit)
    WHERE feed.id IN (${followedFeeds})
    ORDER BY newest.published_at DESC, newest.id DESC LIMIT :limit`);

const selectOfStory = `
  SELECT ${columns} FROM story_article
  JOIN article ON article.id = story_article.article_id
  WHERE story_article.story_id = (${storyToday}) AND article.feed_id IN (${followedFeeds})
    AND article.id NOT IN (${heldBackArticles})
  ORDER BY article.published_at, article.id`;

/** SQL: the headlines of the ids that a query chooses, newest first. */
export function selectHeadlines(ids: string): string {
  return `
    SELECT ${columns} FROM article
    LEFT JOIN story_article ON story_article.article_id = article.id
    WHERE article.id IN (${ids})
    ORDER BY article.published_at DESC, article.id DESC`;
}

/** One row of `selectHeadlines`. */
export interface HeadlineRow {
  readonly id: number;
  readonly feed_id: number;
  readonly title: string;
  readonly language: string;
  readonly published_at: number;
  readonly story_id: number | null;
}

/** The headline that a row of `selectHeadlines` holds. */
export function readHeadline({ id, feed_id, title, language, published_at, story_id }: HeadlineRow): StoryHeadline {
  return { id, feedId: feed_id, title, language, publishedAt: new Date(published_at), storyId: story_id };
}
