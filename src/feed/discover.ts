import { parsePage } from '../page/dom.js';
import { plainLine } from '../page/text.js';
import { absoluteUrl, baseUrl } from '../document/url.js';

export interface NamedFeed {
  readonly url: string;
  readonly title: string;
}

const feedTypes = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|(?:application|text)\/xml)$/i;
const maxFeeds = 25;

/** The feeds that an HTML page names in its `link` elements, best first: whole feeds before those of comments. */
export function discoverFeeds(html: string, pageUrl: string): readonly NamedFeed[] {
  const page = parsePage(html);
  if (!page) return [];
  const base = baseUrl(pageUrl, page.querySelector('base[href]')?.getAttribute('href') ?? undefined);
  const feeds = new Map<string, NamedFeed>();
  for (const link of page.querySelectorAll('link[rel~="alternate" i][href]')) {
    const url = absoluteUrl(link.getAttribute('href'), base);
    const isFeed = feedTypes.test(link.getAttribute('type')?.split(';')[0]?.trim() ?? '');
    // WordPress names its programming interface with a feed's type.
    if (url === null || !isFeed || /\/wp-json\//.test(url) || feeds.has(url)) continue;
    feeds.set(url, { url, title: plainLine(link.getAttribute('title') ?? '') });
  }
  return [...feeds.values()].sort((a, b) => rank(a) - rank(b)).slice(0, maxFeeds);
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
