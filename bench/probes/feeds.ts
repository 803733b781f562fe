import type { FeedReading } from '../../src/model.js';
import { readFeed } from '../../src/feed/read.js';
import { readDocument } from './document.js';

/** One line of the `feeds` probe: `{id, file, url, contentType}` in, `{id, title, link, entries, error?}` out. Never throws. */
export function feedsLine(input: unknown, root: string): unknown {
  const { id, read } = readDocument(input, root);
  try {
    const reading = readFeed(read());
    if (reading.kind !== 'feed') return { id, title: '', link: null, entries: [], error: errorOf(reading) };
    const { title, siteUrl, items } = reading.feed;
    const entries = items.map((item) => ({
      title: item.title,
      link: item.url,
      id: item.guid,
      date: item.publishedAt?.toISOString() ?? null,
    }));
    return { id, title, link: siteUrl, entries };
  } catch (error) {
    return { id, title: '', link: null, entries: [], error: String(error) };
  }
}

function errorOf(reading: Exclude<FeedReading, { readonly kind: 'feed' }>): string {
  if (reading.kind === 'page') return 'page';
  return reading.problem.kind === 'not-a-feed' ? `not-a-feed: ${reading.problem.found}` : reading.problem.kind;
}
