import { noHints } from '../../src/feed/hints.js';
import type { NewArticle, Store } from '../../src/store/store.js';

/** An article, as far as it is searched. */
export interface BroughtArticle {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly publishedAt: Date | null;
}

/** Follows a feed in a guild; gives its id. */
export async function followFeed(store: Store, guildId: string, name: string, number: number): Promise<number> {
  const { subscription } = await store.subscribe({
    ...{ guildId, channelId: 'news', label: null, addedBy: 'bench', at: new Date(0) },
    feedUrl: `https://feed-${number}.example/rss`,
    feedTitle: name,
  });
  return subscription.feed.id;
}

/** Writes a poll that read these articles, all of them new; gives their ids. */
export function bringArticles(
  store: Store,
  feedId: number,
  articles: readonly BroughtArticle[],
  at: Date,
): Promise<readonly number[]> {
  const nothing = { siteUrl: null, language: null, etag: null, lastModified: null, bodyHash: null, prints: [] };
  const said = { isExplicit: false, hints: noHints, listed: [] };
  return store.saveFetch({
    ...{ feedId, at, nextDueAt: at },
    result: {
      ...{ kind: 'read', title: '', reach: 'changed', ...said, ...nothing },
      articles: articles.map(newArticle),
      ...{ changes: [], isHeldBack: false, aliases: [], furniture: [] },
    },
  });
}

function newArticle({ key, ...article }: BroughtArticle): NewArticle {
  return {
    ...article,
    ...{ keys: [key], fingerprint: key, url: `https://article.example/${encodeURIComponent(key)}` },
    ...{ canonicalUrl: null, author: null, modifiedAt: null, textSource: 'content', shortfall: null },
    ...{ standfirst: null, image: null, imageAlt: null, categories: [], labels: [] },
  };
}
