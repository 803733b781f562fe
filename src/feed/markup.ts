import type { FeedItem, ParsedFeed } from '../model.js';

/** A feed as its format gives it: links absolute, dates read, but every text still mark-up, the titles too. */
export type MarkedUpFeed = ParsedFeed;
export type MarkedUpItem = FeedItem;

/** Plain text as mark-up. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
