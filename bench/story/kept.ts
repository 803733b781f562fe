import { noHints } from '../../src/feed/hints.js';
import type { FetchResult, NewArticle } from '../../src/store/store.js';
import type { StoryItem } from '../../src/story/item.js';

/** An item as a poll brings it. */
export function keptArticle({ url, title, language, text }: StoryItem, publishedAt: Date): NewArticle {
  return {
    ...{ keys: [url], fingerprint: '', url, canonicalUrl: null, title, author: null, publishedAt, modifiedAt: null },
    ...{ language, text, textSource: 'content', shortfall: null, standfirst: null, image: null, imageAlt: null },
    ...{ categories: [], labels: [] },
  };
}

/** A poll that brought nothing but these articles. */
export function keptReading(articles: readonly NewArticle[]): FetchResult {
  return {
    ...{ kind: 'read', title: '', siteUrl: null, language: 'en', etag: null, lastModified: null, bodyHash: null },
    isExplicit: false,
    ...{
      prints: [],
      reach: 'changed',
      listed: [],
      hints: noHints,
      articles,
      changes: [],
      isHeldBack: false,
      aliases: [],
      furniture: [],
    },
  };
}
