import type Database from 'better-sqlite3';
import { canonicalUrl } from '../../feed/canonical-url.js';
import type { FetchRecord, FetchResult, ListingReach, NewArticle, Store } from '../store.js';
import { canonicalOf } from './canonical.js';
import { keeping, savingChange } from './changes.js';
import { savingFurniture } from './furniture.js';
import { groupCommit } from './group-commit.js';
import { savingHost } from './hosts.js';
import { owingPosts } from './live.js';
import { fold } from './fold.js';
import { found } from './row.js';

type Reading = Extract<FetchResult, { kind: 'read' }>;

const nothing = { articles: [], changes: [], aliases: [], listed: [], furniture: [], isHeldBack: false } as const;
/** A name is remembered by when its feed listed it last, give or take so much, so that few readings write. */
export const listedWithinMs = 7 * 24 * 3600 * 1000;

/** What polls brought: the feed's state, its new articles, and the memory of which items it has had. */
export function fetches(
  db: Database.Database,
): Pick<Store, 'knownKeys' | 'keptItems' | 'saveFetch'> & { flush(): void } {
  const known = knowing(db);
  const kept = keeping(db);
  const saveState = savingState(db);
  const saveHost = savingHost(db);
  const saveArticle = savingArticle(db);
  const saveChange = savingChange(db);
  const saveFurniture = savingFurniture(db);
  const owePosts = owingPosts(db);
  const remember = db.prepare<[number, string, number, number | null]>(
    'INSERT INTO item_key (feed_id, key, seen_at, article_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );

  const seeAgain = db.prepare<{ feedId: number; keys: string; at: number }>(`
    UPDATE item_key SET seen_at = :at
    WHERE feed_id = :feedId AND key IN (SELECT value FROM json_each(:keys)) AND seen_at < :at - ${listedWithinMs}`);

  /** An article with a known key is not new; what it says of itself besides is remembered all the same. */
  const keep = (feedId: number, article: NewArticle, at: number, quarantinedAt: number | null): number | null => {
    const isKnown = known(feedId, article.keys).length > 0;
    const id = isKnown ? null : saveArticle({ ...valuesOf(feedId, article, at), quarantinedAt }, article);
    for (const key of article.keys) remember.run(feedId, key, at, id);
    return id;
  };

  const saving = groupCommit(db, (fetch: FetchRecord): readonly number[] => {
    const { feedId, result } = fetch;
    const at = fetch.at.getTime();
    const { articles, changes, aliases, listed, furniture, isHeldBack } = result.kind === 'read' ? result : nothing;
    const ids = articles
      .map((article) => keep(feedId, article, at, isHeldBack ? at : null))
      .filter((id) => id !== null);
    for (const change of changes) saveChange(feedId, change, at);
    for (const key of aliases) remember.run(feedId, key, at, null);
    if (listed.length > 0) seeAgain.run({ feedId, keys: JSON.stringify(listed), at });
    saveFurniture(feedId, furniture, at);
    if (!isHeldBack) owePosts(feedId, ids, fetch.at);
    saveState(fetch);
    saveHost(fetch);
    return ids;
  });

  return {
    async knownKeys(feedId, keys) {
      return new Set(known(feedId, keys));
    },
    async keptItems(feedId, keys) {
      return kept(feedId, keys);
    },
    saveFetch: (fetch) => saving.run(fetch),
    flush: () => saving.flush(),
  };
}

function knowing(db: Database.Database): (feedId: number, keys: readonly string[]) => string[] {
  const known = db
    .prepare<[number, string], string>(
      'SELECT key FROM item_key WHERE feed_id = ? AND key IN (SELECT value FROM json_each(?))',
    )
    .pluck();
  return (feedId, keys) => known.all(feedId, JSON.stringify(keys));
}

function savingArticle(db: Database.Database): (values: ArticleValues, texts: Texts) => number {
  const add = db
    .prepare<ArticleValues, number>(
      `INSERT INTO article (feed_id, url, url_key, canonical_url, canonical_key, title, title_folded, author, published_at, modified_at,
         seen_at, language, text_source, shortfall, image, image_alt, categories, labels, fingerprint, quarantined_at)
       VALUES (:feedId, :url, :urlKey, :canonicalUrl, :canonicalKey, :title, :titleFolded, :author, :publishedAt, :modifiedAt,
         :seenAt, :language, :textSource, :shortfall, :image, :imageAlt, :categories, :labels, :fingerprint, :quarantinedAt)
       RETURNING id`,
    )
    .pluck();
  const addText = db.prepare<[number, string, string | null]>(
    'INSERT INTO article_text (article_id, text, standfirst) VALUES (?, ?, ?)',
  );
  const oweSummary = db.prepare<[number]>('INSERT INTO summary (article_id) VALUES (?)');

  return (values, { text, standfirst }) => {
    const id = found(add.get(values));
    addText.run(id, text, standfirst);
    oweSummary.run(id);
    return id;
  };
}

type Texts = Pick<NewArticle, 'text' | 'standfirst'>;
type ArticleValues = ReturnType<typeof valuesOf> & { readonly quarantinedAt: number | null };

function valuesOf(feedId: number, article: NewArticle, at: number) {
  return {
    feedId,
    url: article.url,
    urlKey: canonicalUrl(article.url),
    ...canonicalOf(article),
    title: article.title,
    titleFolded: fold(article.title),
    author: article.author,
    publishedAt: article.publishedAt?.getTime() ?? at,
    modifiedAt: article.modifiedAt?.getTime() ?? null,
    seenAt: at,
    language: article.language,
    textSource: article.textSource,
    shortfall: article.shortfall,
    image: article.image,
    imageAlt: article.imageAlt,
    categories: JSON.stringify(article.categories),
    labels: JSON.stringify(article.labels),
    fingerprint: article.fingerprint,
  };
}

type PollValues = {
  feedId: number;
  at: number;
  dueAt: number;
  stoppedAt: number | null;
  moveUrl: string | null;
  moveTimes: number;
};
type ReadingValues = PollValues &
  Pick<Reading, 'title' | 'siteUrl' | 'language' | 'etag' | 'lastModified' | 'bodyHash'> & {
    isExplicit: number;
    hints: string;
    prints: string;
    reach: ListingReach;
  };

function savingState(db: Database.Database): (fetch: FetchRecord) => void {
  const healthy = 'trouble_reason = NULL, trouble_since = NULL, trouble_times = 0';
  // The first time after a restore (told.ts).
  const reread = 'reread_at = coalesce(reread_at, :at)';
  const polled = `polled_at = :at, due_at = :dueAt, stopped_at = :stoppedAt, move_url = :moveUrl, move_times = :moveTimes`;
  // A feed that gives no title keeps the one it has.
  const read = db.prepare<ReadingValues>(`
    UPDATE feed SET ${polled}, ${healthy}, ${reread}, title = coalesce(nullif(:title, ''), title), site_url = :siteUrl,
      language = :language, is_explicit = :isExplicit, etag = :etag, last_modified = :lastModified, body_hash = :bodyHash, prints = :prints,
      whole_at = :at, listed_at = iif(:reach = 'changed', listed_at, :at),
      lists_more = iif(:reach = 'changed', lists_more, :reach = 'newest'), hints = :hints,
      last_article_at = coalesce(min(:at, (SELECT max(published_at) FROM article WHERE feed_id = :feedId)), last_article_at)
    WHERE id = :feedId`);
  const same = db.prepare<PollValues & { etag: string | null; lastModified: string | null }>(`
    UPDATE feed SET ${polled}, ${healthy}, ${reread}, etag = :etag, last_modified = :lastModified, whole_at = :at
    WHERE id = :feedId`);
  const unchanged = db.prepare<PollValues>(`UPDATE feed SET ${polled}, ${healthy}, ${reread} WHERE id = :feedId`);
  const postponed = db.prepare<{ feedId: number; dueAt: number }>('UPDATE feed SET due_at = :dueAt WHERE id = :feedId');
  const problem = db.prepare<PollValues & { reason: string; isAnew: number }>(`
    UPDATE feed SET ${polled}, trouble_reason = :reason, trouble_since = iif(:isAnew, :at, coalesce(trouble_since, :at)),
      trouble_times = iif(:isAnew, 0, trouble_times) + 1
    WHERE id = :feedId`);

  return (fetch) => {
    const poll = pollValues(fetch);
    const { result } = fetch;
    switch (result.kind) {
      case 'read': {
        const { title, siteUrl, language, etag, lastModified, bodyHash, hints, prints, reach } = result;
        const isExplicit = Number(result.isExplicit);
        const state = { title, siteUrl, language, isExplicit, etag, lastModified, bodyHash, reach };
        return void read.run({ ...poll, ...state, hints: JSON.stringify(hints), prints: JSON.stringify(prints) });
      }
      case 'same':
        return void same.run({ ...poll, etag: result.etag, lastModified: result.lastModified });
      case 'unchanged':
        return void unchanged.run(poll);
      case 'postponed':
        return void postponed.run({ feedId: fetch.feedId, dueAt: poll.dueAt });
      case 'problem':
        return void problem.run({
          ...poll,
          reason: JSON.stringify(result.problem),
          isAnew: Number(fetch.isAnew === true),
        });
    }
  };
}

function pollValues({ feedId, at, nextDueAt, move, isStopped }: FetchRecord): PollValues {
  return {
    feedId,
    at: at.getTime(),
    dueAt: nextDueAt.getTime(),
    stoppedAt: isStopped === true ? at.getTime() : null,
    moveUrl: move?.url ?? null,
    moveTimes: move?.times ?? 0,
  };
}
