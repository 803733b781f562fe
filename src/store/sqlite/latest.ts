import type Database from 'better-sqlite3';
import type { LatestPage, LatestQuery, Store } from '../store.js';
import { type ArticleRow, followedFeeds, heldBackArticles, readArticle, selectArticles } from './articles.js';
import { found } from './row.js';

/** The list of what is new, in pages. */
export function latest(db: Database.Database): Pick<Store, 'latestArticles'> {
  const placeOf = placing(db);
  const readPage = paging(db);
  const countAbove = counting(db);
  const total = totalling(db);

  const read = db.transaction((guildId: string, query: LatestQuery): LatestPage => {
    const scope = { guildId, feedIds: query.feedIds ? JSON.stringify(query.feedIds) : null };
    const oldest = query.since ? { at: query.since.getTime(), id: 0 } : end;
    const after = placeOf(guildId, query.after);
    const before = placeOf(guildId, query.before);
    const rows = readPage({ ...scope, after, before, oldest, limit: query.limit });
    // Of an empty page, everything stands before it where it was to come after something.
    const [first] = rows;
    const head = first && (after || before) ? placeIn(first) : after ? oldest : beginning;
    return {
      articles: rows.map(readArticle),
      total: query.since ? countAbove({ ...scope, ...oldest }) : total(scope),
      skipped: head === beginning ? 0 : countAbove({ ...scope, ...head }),
    };
  });

  return {
    async latestArticles(guildId, query) {
      return read(guildId, query);
    },
  };
}

/** Where an article stands in the list, which goes down from the latest date and, of one date, the highest id. */
interface Place {
  readonly at: number;
  readonly id: number;
}

const beginning: Place = { at: Number.MAX_SAFE_INTEGER, id: 0 };
const end: Place = { at: Number.MIN_SAFE_INTEGER, id: 0 };

function placeIn({ article }: ArticleRow): Place {
  return { at: article.published_at, id: article.id };
}

function higher(one: Place, other: Place): Place {
  return one.at > other.at || (one.at === other.at && one.id > other.id) ? one : other;
}

/** Of which guild, and of which of its feeds alone, as JSON, if not of all. */
interface Scope {
  readonly guildId: string;
  readonly feedIds: string | null;
}

const feedsInScope = `${followedFeeds} AND (:feedIds IS NULL OR feed_id IN (SELECT value FROM json_each(:feedIds)))`;

interface Page extends Scope {
  readonly after: Place | null;
  readonly before: Place | null;
  readonly oldest: Place;
  readonly limit: number;
}

interface PageValues extends Scope {
  readonly belowAt: number;
  readonly belowId: number;
  readonly aboveAt: number;
  readonly aboveId: number;
  readonly limit: number;
}

function paging(db: Database.Database): (page: Page) => ArticleRow[] {
  const down = db.prepare<PageValues, number>(selectPage('DESC')).pluck();
  const up = db.prepare<PageValues, number>(selectPage('ASC')).pluck();
  // In one statement with the search for them it takes twice as long.
  const rows = db.prepare<[string], ArticleRow>(selectArticles('SELECT value FROM json_each(?)')).expand();
  return ({ guildId, feedIds, after, before, oldest, limit }) => {
    const below = after ?? beginning;
    const above = before ? higher(before, oldest) : oldest;
    const bounds = { belowAt: below.at, belowId: below.id, aboveAt: above.at, aboveId: above.id };
    return rows.all(JSON.stringify((before ? up : down).all({ guildId, feedIds, ...bounds, limit })));
  };
}

/**
 * Through the indexes of the feeds, so that the cost does not grow with what is kept. A page of so many articles is found in
 * as many feeds: those whose first article within the bounds stands first. Of each of them no more than one page is read.
 */
function selectPage(direction: 'ASC' | 'DESC'): string {
  const order = `ORDER BY article.published_at ${direction}, article.id ${direction} LIMIT :limit`;
  const first = firstOfFeed(direction);
  return `
    SELECT article.id FROM (
      SELECT feed.id FROM feed JOIN article ON article.id = (${first} LIMIT 1)
      WHERE feed.id IN (${feedsInScope}) ${order}) AS feed
    JOIN article ON article.id IN (${first} LIMIT :limit) ${order}`;
}

/** Articles of the feed `feed.id` within the bounds, without their limit. */
function firstOfFeed(direction: 'ASC' | 'DESC'): string {
  return `
    SELECT own.id FROM article AS own
    WHERE own.feed_id = feed.id
      AND (own.published_at, own.id) < (:belowAt, :belowId)
      AND (own.published_at, own.id) > (:aboveAt, :aboveId)
      AND own.id NOT IN (${heldBackArticles})
    ORDER BY own.published_at ${direction}, own.id ${direction}`;
}

function counting(db: Database.Database): (values: Scope & Place) => number {
  const count = db
    .prepare<Scope & Place, number>(
      `SELECT count(*) FROM article
       WHERE feed_id IN (${feedsInScope}) AND (published_at, id) > (:at, :id) AND id NOT IN (${heldBackArticles})`,
    )
    .pluck();
  return (values) => found(count.get(values));
}

/** How many there are in all, without walking through them. */
function totalling(db: Database.Database): (scope: Scope) => number {
  const total = db
    .prepare<Scope, number>(
      `SELECT (SELECT coalesce(sum(articles), 0) FROM feed_size WHERE feed_id IN (${feedsInScope}))
         - (SELECT count(*) FROM article WHERE feed_id IN (${feedsInScope}) AND id IN (${heldBackArticles}))`,
    )
    .pluck();
  return (scope) => found(total.get(scope));
}

/** A feed that was removed since still marks the place; an article that was never the guild's marks none. */
function placing(db: Database.Database): (guildId: string, articleId: number | null | undefined) => Place | null {
  const place = db.prepare<[number, string], Place>(
    `SELECT published_at AS at, id FROM article
     WHERE id = ? AND feed_id IN (SELECT feed_id FROM subscription WHERE guild_id = ?)`,
  );
  return (guildId, articleId) => (articleId == null ? null : (place.get(articleId, guildId) ?? null));
}
