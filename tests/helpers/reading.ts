import { noHints } from '../../src/feed/hints.js';
import type { FetchResult } from '../../src/store/store.js';

type Reading = Extract<FetchResult, { readonly kind: 'read' }>;

/** What a poll gave that read a feed, but for what is named: no title, no articles, nothing said of itself. */
export function aReading(parts: Partial<Omit<Reading, 'kind'>> = {}): Reading {
  return {
    kind: 'read',
    title: '',
    siteUrl: null,
    language: null,
    isExplicit: false,
    etag: null,
    lastModified: null,
    bodyHash: null,
    prints: [],
    reach: 'changed',
    listed: [],
    hints: noHints,
    articles: [],
    changes: [],
    isHeldBack: false,
    aliases: [],
    furniture: [],
    ...parts,
  };
}
