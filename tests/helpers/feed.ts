import { noHints } from '../../src/feed/hints.js';
import type { Feed, FeedItem } from '../../src/model.js';

const noon = new Date('2026-03-01T12:00:00Z');

/** A feed that was never polled, but for what is named. */
export function aFeed(parts: Partial<Feed> = {}): Feed {
  return {
    id: 1,
    url: 'https://herald.example/rss',
    title: 'Harbour Herald',
    siteUrl: null,
    language: null,
    isExplicit: false,
    dueAt: noon,
    polledAt: null,
    lastArticleAt: null,
    trouble: null,
    hostTrouble: null,
    stoppedAt: null,
    movedAt: null,
    memory: {
      etag: null,
      lastModified: null,
      bodyHash: null,
      prints: [],
      wholeAt: null,
      listedAt: null,
      hints: noHints,
      move: null,
    },
    ...parts,
  };
}

/** An item of a feed that says nothing, but for what is named. */
export function anItem<Parts extends Partial<FeedItem>>(parts: Parts): FeedItem & Parts {
  return {
    guid: null,
    url: null,
    title: '',
    author: null,
    publishedAt: null,
    updatedAt: null,
    categories: [],
    enclosures: [],
    image: null,
    imageAlt: null,
    content: '',
    description: '',
    ...parts,
  };
}
