import type { FeedHints } from '../model.js';

/** A feed as its format gives it: links absolute, dates read, texts still mark-up. */
export interface MarkedUpFeed {
  readonly title: string;
  readonly siteUrl: string | null;
  readonly language: string | null;
  readonly hints: FeedHints;
  readonly items: readonly MarkedUpItem[];
}

export interface MarkedUpItem {
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly publishedAt: Date | null;
  readonly content: string;
  readonly description: string;
}

/** Plain text as mark-up. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
