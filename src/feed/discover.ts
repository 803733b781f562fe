import type { NamedFeed } from '../model.js';
import { absoluteUrl, baseUrl } from '../document/url.js';
import { type DomDocument, type DomElement, parsePage } from '../page/dom.js';
import { plainText } from './headline.js';
import { siteFeedUrls } from './site-feeds.js';

const feedTypes = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|(?:application|text)\/xml)$/i;
// A link to a feed says so at the end of its path, or in a part of it that is nothing else.
const feedPath = /(?:\/(?:feed|rss|atom)s?|\.(?:rss|atom|rdf)|\/(?:feed|rss|atom|index)[\w-]*\.xml|\/feed\.json)\/?$/i;
const feedQuery = /[?&](?:feed|format|type|alt)=(?:rss2?|atom|feed)\b/i;
const feedWords = /^(?:rss|atom|xml|rss[- ]?feed|(?:news[- ]?)?feed|rss 2\.0|abonnieren|subscribe \(rss\))$/i;
const maxFeeds = 25;

/**
 * The feeds that an HTML page names, best first: in `link` elements, by the rules of its site, then in links that people can
 * click; in each of these the feeds of comments last. Absolute addresses.
 */
export function discoverFeeds(html: string, pageUrl: string): readonly NamedFeed[] {
  const page = parsePage(html);
  if (!page) return [];
  const base = baseUrl(pageUrl, page.querySelector('base[href]')?.getAttribute('href') ?? undefined);
  const declared = declaredFeeds(page, base);
  const ofSite = [...siteFeedUrls(pageUrl), ...channelFeeds(page, pageUrl)].map((url) => ({ url, title: '' }));
  const clickable = declared.length > 0 ? [] : clickableFeeds(page, base);
  const feeds = new Map<string, NamedFeed>();
  for (const feed of [...bestFirst(declared), ...ofSite, ...bestFirst(clickable)]) {
    if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
  }
  return [...feeds.values()].slice(0, maxFeeds);
}

function declaredFeeds(page: DomDocument, base: string): readonly NamedFeed[] {
  const links = [...page.querySelectorAll('link[rel~="alternate" i][href], link[rel~="feed" i][href]')];
  const isFeed = (link: DomElement): boolean =>
    feedTypes.test(link.getAttribute('type')?.split(';')[0]?.trim() ?? '') ||
    /\bfeed\b/i.test(link.getAttribute('rel') ?? '');
  // WordPress names its programming interface with a feed's type.
  return named(links.filter(isFeed), base, (link) => link.getAttribute('title') ?? '').filter(
    ({ url }) => !/\/wp-json\//.test(url),
  );
}

function clickableFeeds(page: DomDocument, base: string): readonly NamedFeed[] {
  const isFeed = (link: DomElement): boolean => {
    const url = absoluteUrl(link.getAttribute('href'), base);
    if (url === null) return false;
    const { pathname, search } = new URL(url);
    return feedPath.test(pathname) || feedQuery.test(search) || feedWords.test(plainText(link.textContent ?? ''));
  };
  return named([...page.querySelectorAll('a[href]')].filter(isFeed), base, (link) => link.textContent ?? '');
}

/** YouTube writes a channel's id only into the page. */
function channelFeeds(page: DomDocument, pageUrl: string): readonly string[] {
  if (!/(?:^|\.)youtube\.com$/.test(new URL(pageUrl).hostname)) return [];
  const channel = page.querySelector('link[rel="canonical"][href*="/channel/"]')?.getAttribute('href') ?? '';
  return siteFeedUrls(channel);
}

function named(links: readonly DomElement[], base: string, title: (link: DomElement) => string): readonly NamedFeed[] {
  return links.flatMap((link) => {
    const url = absoluteUrl(link.getAttribute('href'), base);
    return url === null ? [] : [{ url, title: plainText(title(link)) }];
  });
}

function bestFirst(feeds: readonly NamedFeed[]): readonly NamedFeed[] {
  return [...feeds].sort((a, b) => rank(a) - rank(b));
}

function rank({ url, title }: NamedFeed): number {
  return /comment|kommentar|replies/i.test(`${title} ${url}`) ? 1 : 0;
}

// The comments and declarations that may stand before a document's first element.
const prologue = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->)*/;

/** Whether a document is an HTML page, by how it begins; some feeds carry an HTML document type all the same. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  const beginsAsHtml = /^<(?:!doctype\s+html|html|head|body)\b/i.test(head.replace(prologue, ''));
  return beginsAsHtml && !/<(?:rss|feed|(?:\w+:)?RDF)[\s>]/i.test(head);
}
