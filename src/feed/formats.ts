import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { parseDate } from '../document/dates.js';
import { absoluteUrl, baseUrl } from '../document/url.js';
import { noHints, rssHints } from './hints.js';
import { escaped, type MarkedUpFeed, type MarkedUpItem } from './markup.js';

type MaybeDate = Date | null;

/** Reads RSS, Atom, RDF or JSON Feed. Throws feedsmith's errors: `DetectError` for what is none of them. */
export function readFormat(text: string, documentUrl: string): MarkedUpFeed {
  const parsed = parseFeed<MaybeDate>(text, { parseDateFn: parseDate });
  switch (parsed.format) {
    case 'rss':
      return { ...fromRss(parsed.feed, documentUrl), hints: rssHints(parsed.feed.ttl, text) };
    case 'atom':
      return fromAtom(parsed.feed, documentUrl);
    case 'rdf':
      return fromRdf(parsed.feed, documentUrl);
    case 'json':
      return fromJson(parsed.feed, documentUrl);
  }
}

function fromRss(feed: RssFeed.Feed<MaybeDate>, documentUrl: string): MarkedUpFeed {
  const base = baseUrl(documentUrl, feed.xml?.base);
  return {
    title: feed.title ?? first(feed.dc?.titles) ?? '',
    siteUrl: absoluteUrl(feed.link, base) ?? alternate(feed.atom?.links, base),
    language: feed.language ?? first(feed.dc?.languages) ?? feed.xml?.lang ?? null,
    hints: noHints,
    items: (feed.items ?? []).map((item) => fromRssItem(item, baseUrl(base, item.xml?.base))),
  };
}

function fromRssItem(item: RssFeed.Item<MaybeDate>, base: string): MarkedUpItem {
  const guid = item.guid?.value ?? null;
  return {
    guid,
    url: absoluteUrl(item.link, base) ?? alternate(item.atom?.links, base) ?? permalink(item.guid),
    title: item.title ?? first(item.dc?.titles) ?? item.media?.title?.value ?? '',
    author: names(item.authors?.map(({ name }) => name)) ?? names(item.dc?.creators) ?? item.itunes?.author ?? null,
    publishedAt: firstDate(
      item.pubDate,
      ...(item.dc?.dates ?? []),
      item.atom?.published,
      item.atom?.updated,
      ...(item.dcterms?.issued ?? []),
    ),
    content: item.content?.encoded ?? item.atom?.content?.value ?? '',
    description:
      item.description ?? item.atom?.summary?.value ?? item.itunes?.summary ?? item.media?.description?.value ?? '',
  };
}

/** A guid that is an address is the item's link, unless the feed denies it. */
function permalink(guid: RssFeed.Item<MaybeDate>['guid']): string | null {
  return guid?.isPermaLink === false ? null : webAddress(guid?.value);
}

function webAddress(id: string | undefined): string | null {
  return id !== undefined && /^https?:/i.test(id) ? absoluteUrl(id, id) : null;
}

function fromAtom(feed: AtomFeed.Feed<MaybeDate>, documentUrl: string): MarkedUpFeed {
  const base = baseUrl(documentUrl, feed.xml?.base);
  return {
    title: feed.title?.value ?? '',
    siteUrl: alternate(feed.links, base),
    language: feed.xml?.lang ?? null,
    hints: noHints,
    items: (feed.entries ?? []).map((entry) => fromAtomEntry(entry, baseUrl(base, entry.xml?.base))),
  };
}

function fromAtomEntry(entry: AtomFeed.Entry<MaybeDate>, base: string): MarkedUpItem {
  return {
    guid: entry.id ?? null,
    url: alternate(entry.links, base) ?? absoluteUrl(entry.content?.src, base) ?? webAddress(entry.id),
    title: entry.title?.value ?? first(entry.dc?.titles) ?? entry.media?.title?.value ?? '',
    author: names(entry.authors?.map(({ name }) => name)) ?? names(entry.dc?.creators),
    publishedAt: firstDate(entry.published, entry.updated, ...(entry.dc?.dates ?? [])),
    content: asMarkup(entry.content),
    description: asMarkup(entry.summary) || (entry.media?.description?.value ?? ''),
  };
}

/** Atom says whether a text is mark-up; "text" with a `<` in it means the character. */
function asMarkup(text: { readonly value?: string; readonly type?: string } | undefined): string {
  const value = text?.value ?? '';
  return text?.type === 'text' || text?.type === 'text/plain' ? escaped(value) : value;
}

function fromRdf(feed: RdfFeed.Feed<MaybeDate>, documentUrl: string): MarkedUpFeed {
  const base = baseUrl(documentUrl, feed.xml?.base);
  return {
    title: feed.title ?? first(feed.dc?.titles) ?? '',
    siteUrl: absoluteUrl(feed.link, base),
    language: first(feed.dc?.languages) ?? feed.xml?.lang ?? null,
    hints: noHints,
    items: (feed.items ?? []).map((item) => fromRdfItem(item, baseUrl(base, item.xml?.base))),
  };
}

function fromRdfItem(item: RdfFeed.Item<MaybeDate>, base: string): MarkedUpItem {
  return {
    guid: item.rdf?.about ?? first(item.dc?.identifiers) ?? null,
    url: absoluteUrl(item.link, base) ?? absoluteUrl(item.rdf?.about, base),
    title: item.title ?? first(item.dc?.titles) ?? '',
    author: names(item.dc?.creators),
    publishedAt: firstDate(
      ...(item.dc?.dates ?? []),
      item.atom?.published,
      item.atom?.updated,
      ...(item.dcterms?.issued ?? []),
    ),
    content: item.content?.encoded ?? '',
    description: item.description ?? first(item.dc?.descriptions) ?? '',
  };
}

function fromJson(feed: JsonFeed.Feed<MaybeDate>, documentUrl: string): MarkedUpFeed {
  return {
    title: escaped(feed.title ?? ''),
    siteUrl: absoluteUrl(feed.home_page_url, documentUrl),
    language: feed.language ?? null,
    hints: noHints,
    items: (feed.items ?? []).map((item) => fromJsonItem(item, documentUrl)),
  };
}

function fromJsonItem(item: JsonFeed.Item<MaybeDate>, base: string): MarkedUpItem {
  return {
    guid: item.id ?? null,
    url: absoluteUrl(item.url, base) ?? absoluteUrl(item.external_url, base),
    title: escaped(item.title ?? ''),
    author: names(item.authors?.map(({ name }) => name)),
    publishedAt: firstDate(item.date_published, item.date_modified),
    content: item.content_html ?? escaped(item.content_text ?? ''),
    description: escaped(item.summary ?? ''),
  };
}

interface Link {
  readonly href?: string | undefined;
  readonly rel?: string | undefined;
  readonly type?: string | undefined;
}

/** The link for people: `rel="alternate"` or none, HTML before anything else. */
function alternate(links: readonly Link[] | undefined, base: string): string | null {
  const forPeople = (links ?? []).filter(({ rel }) => rel === undefined || rel.toLowerCase() === 'alternate');
  const html = forPeople.find(({ type }) => type === undefined || /html/i.test(type));
  return absoluteUrl((html ?? forPeople[0])?.href, base);
}

function names(list: readonly (string | undefined)[] | undefined): string | null {
  return list?.filter((name) => name !== undefined && name !== '').join(', ') || null;
}

function first(list: readonly string[] | undefined): string | undefined {
  return list?.find((value) => value !== '');
}

function firstDate(...dates: readonly (MaybeDate | undefined)[]): Date | null {
  return dates.find((date) => date instanceof Date) ?? null;
}
