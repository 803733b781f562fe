import type Database from 'better-sqlite3';
import { canonicalUrl } from '../../feed/canonical-url.js';
import type { Article, Label, Shortfall, Summary, TextSource } from '../../model.js';
import type { AnewQuery, Store, SummarisedArticle } from '../store.js';
import { dateOf } from './row.js';

/** Articles, and the summaries derived from them. A guild sees those of the feeds that it follows now. */
export function articles(
  db: Database.Database,
): Pick<Store, 'articlesToSummarise' | 'articlesToSummariseAnew' | 'saveSummaries' | 'article' | 'articleByUrl'> {
  const toSummarise = db
    .prepare<{ limit: number }, ArticleRow>(
      selectArticles(
        'SELECT article_id FROM summary WHERE version IS NULL ORDER BY article_id DESC LIMIT :limit',
        'article.id DESC',
      ),
    )
    .expand();
  const toSummariseAnew = db
    .prepare<AnewQuery, ArticleRow>(
      selectArticles(
        // The plus keeps SQLite from walking through every summary of an old version: the newest articles are few.
        `SELECT article_id FROM summary
         WHERE article_id > (SELECT MAX(id) FROM article) - :newest AND +version <> :version
         ORDER BY article_id DESC LIMIT :limit`,
        'article.id DESC',
      ),
    )
    .expand();
  // The spans of a summary point into the text that it was made from.
  const saveSummary = db.prepare<{ id: number; updatedAt: number | null; version: number; lengths: string }>(`
    UPDATE summary SET version = :version, lengths = :lengths
    WHERE article_id = :id AND EXISTS (SELECT 1 FROM article WHERE id = :id AND updated_at IS :updatedAt)`);
  const saveSummaries = db.transaction((summaries: ReadonlyMap<SummarisedArticle, Summary>) => {
    for (const [{ id, updatedAt }, { version, lengths }] of summaries) {
      const updatedAtMs = updatedAt?.getTime() ?? null;
      saveSummary.run({ id, updatedAt: updatedAtMs, version, lengths: JSON.stringify(lengths) });
    }
  });
  const byId = db
    .prepare<{ guildId: string; articleId: number }, ArticleRow>(
      selectArticles(`SELECT id FROM article WHERE id = :articleId AND feed_id IN (${followedFeeds})`),
    )
    .expand();
  const byUrl = db
    .prepare<{ guildId: string; urlKey: string }, ArticleRow>(
      selectArticles(
        `SELECT id FROM article WHERE (url_key = :urlKey OR canonical_key = :urlKey) AND feed_id IN (${followedFeeds})`,
        'article.url_key = :urlKey DESC, article.published_at DESC, article.id DESC',
      ),
    )
    .expand();

  return {
    async articlesToSummarise(limit) {
      return toSummarise.all({ limit }).map(readArticle);
    },
    async articlesToSummariseAnew(query) {
      return toSummariseAnew.all(query).map(readArticle);
    },
    async saveSummaries(summaries) {
      saveSummaries(summaries);
    },
    async article(guildId, articleId) {
      return orNull(byId.get({ guildId, articleId }));
    },
    async articleByUrl(guildId, url) {
      return orNull(byUrl.get({ guildId, urlKey: canonicalUrl(url) }));
    },
  };
}

/** SQL: the feeds that the guild `:guildId` follows now. */
export const followedFeeds = 'SELECT feed_id FROM subscription WHERE guild_id = :guildId AND removed_at IS NULL';

/** SQL: the articles that are held back from the guild `:guildId`. Seldom any, so that a list may ask for it first. */
export const heldBackArticles = `
  SELECT held.id FROM article AS held
  WHERE held.quarantined_at IS NOT NULL AND held.feed_id IN (${followedFeeds})
    AND NOT EXISTS (
      SELECT 1 FROM quarantine_verdict AS verdict
      WHERE verdict.guild_id = :guildId AND verdict.feed_id = held.feed_id
        AND verdict.quarantined_at = held.quarantined_at AND verdict.verdict = 'released')`;

/**
 * SQL: whole articles, newest first, of the ids that a query chooses. The choice reads indexes alone; only what was
 * chosen costs its text. Its statement wants `.expand()`.
 */
export function selectArticles(ids: string, order = 'article.published_at DESC, article.id DESC'): string {
  return `
    SELECT article.*, feed.title, article_text.text, article_text.standfirst, summary.version, summary.lengths
    FROM article
    JOIN feed ON feed.id = article.feed_id
    JOIN article_text ON article_text.article_id = article.id
    JOIN summary ON summary.article_id = article.id
    WHERE article.id IN (${ids})
    ORDER BY ${order}`;
}

/** One row of `selectArticles`. */
export interface ArticleRow {
  readonly article: {
    readonly id: number;
    readonly feed_id: number;
    readonly url: string;
    readonly canonical_url: string | null;
    readonly title: string;
    readonly author: string | null;
    readonly published_at: number;
    readonly modified_at: number | null;
    readonly seen_at: number;
    readonly updated_at: number | null;
    readonly language: string;
    readonly text_source: TextSource;
    readonly shortfall: Shortfall | null;
    readonly image: string | null;
    readonly image_alt: string | null;
    readonly categories: string;
    readonly labels: string;
  };
  readonly feed: { readonly title: string };
  readonly article_text: { readonly text: string; readonly standfirst: string | null };
  readonly summary: { readonly version: number | null; readonly lengths: string | null };
}

/** The article that a row of `selectArticles` holds. */
export function readArticle({ article: row, feed, article_text, summary }: ArticleRow): Article {
  const labels: readonly Label[] = JSON.parse(row.labels);
  const categories: readonly string[] = JSON.parse(row.categories);
  return {
    id: row.id,
    feedId: row.feed_id,
    feedTitle: feed.title,
    url: row.url,
    canonicalUrl: row.canonical_url,
    title: row.title,
    author: row.author,
    publishedAt: new Date(row.published_at),
    modifiedAt: dateOf(row.modified_at),
    seenAt: new Date(row.seen_at),
    updatedAt: dateOf(row.updated_at),
    language: row.language,
    text: article_text.text,
    textSource: row.text_source,
    shortfall: row.shortfall,
    standfirst: article_text.standfirst,
    image: row.image,
    imageAlt: row.image_alt,
    categories,
    labels,
    summary: summaryOf(summary),
  };
}

function summaryOf({ version, lengths }: ArticleRow['summary']): Summary | null {
  if (version === null || lengths === null) return null;
  return { version, lengths: JSON.parse(lengths) };
}

function orNull(row: ArticleRow | undefined): Article | null {
  return row ? readArticle(row) : null;
}
