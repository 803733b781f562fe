import { type JsonFeed, parseJsonFeed } from 'feedsmith';
import { parseDate } from '../document/dates.js';
import { absoluteUrl } from '../document/url.js';
import { noHints } from './hints.js';
import { escaped, type MarkedUpFeed, type MarkedUpItem } from './markup.js';
import { enclosuresIn, imageAmong } from './media.js';

type MaybeDate = Date | null;

/** Reads JSON Feed; null for any other text. */
export function readJson(text: string, documentUrl: string): MarkedUpFeed | null {
  try {
    return fromJson(parseJsonFeed<MaybeDate>(text, { parseDateFn: parseDate }), documentUrl);
  } catch {
    return null;
  }
}

function fromJson(feed: JsonFeed.Feed<MaybeDate>, documentUrl: string): MarkedUpFeed {
  return {
    title: escaped(feed.title ?? ''),
    siteUrl: absoluteUrl(feed.home_page_url, documentUrl),
    language: feed.language ?? null,
    // The format has no word for it.
    isExplicit: false,
    hints: noHints,
    items: (feed.items ?? []).map((item) => fromJsonItem(item, documentUrl)),
  };
}

function fromJsonItem(item: JsonFeed.Item<MaybeDate>, base: string): MarkedUpItem {
  const authors = item.authors?.map(({ name }) => name ?? '').filter((name) => name !== '') ?? [];
  const files =
    item.attachments?.map(({ url, mime_type: type, size_in_bytes: length }) => ({ url, type, length })) ?? [];
  const enclosures = enclosuresIn(files, base);
  return {
    guid: item.id ?? null,
    url: absoluteUrl(item.url, base) ?? absoluteUrl(item.external_url, base),
    title: escaped(item.title ?? ''),
    author: authors.join(', ') || null,
    publishedAt: item.date_published ?? item.date_modified ?? null,
    updatedAt: item.date_modified ?? null,
    categories: item.tags ?? [],
    enclosures,
    image: absoluteUrl(item.image, base) ?? absoluteUrl(item.banner_image, base) ?? imageAmong(enclosures),
    imageAlt: null,
    content: item.content_html ?? escaped(item.content_text ?? ''),
    description: escaped(item.summary ?? ''),
  };
}
