import { DetectError } from 'feedsmith';
import type { FeedItem, FeedReading, FetchedDocument, FetchProblem, ParsedFeed } from '../model.js';
import { plainLine } from '../page/text.js';
import { clip } from '../text/clip.js';
import { discoverFeeds, isHtml } from './discover.js';
import { decodeText } from '../document/encoding.js';
import { readFormat } from './formats.js';
import type { MarkedUpFeed, MarkedUpItem } from './markup.js';
import { mendXml } from './mend.js';
import { readXml } from './xml.js';

const maxItems = 200;
const maxTitleLength = 300;

/** What a fetched document says as a feed. Never throws: a document that is none, or is broken, is an answer. */
export function readFeed(document: FetchedDocument): FeedReading {
  const text = decodeText(document).replaceAll('\u0000', '').trim();
  if (text === '') return problem({ kind: 'not-a-feed', found: 'empty' });
  if (isHtml(text)) return readHtml(text, document.url);

  const first = attempt(text, document.url);
  if (first.kind === 'read' && hasEveryItem(first.feed, text)) return { kind: 'feed', feed: parsedFeed(first.feed) };
  const second = readXml(mendXml(text), document.url);
  if (second.kind === 'read') return { kind: 'feed', feed: parsedFeed(second.feed) };
  return problem(second.kind === 'unknown' ? { kind: 'not-a-feed', found: 'other' } : { kind: 'unreadable' });
}

/** Some feeds keep their items where feedsmith does not look. */
function hasEveryItem({ items }: MarkedUpFeed, text: string): boolean {
  return items.length > 0 || !/<(?:\w+:)?(?:item|entry)\b/i.test(text);
}

function problem(found: FetchProblem): FeedReading {
  return { kind: 'problem', problem: found };
}

function readHtml(html: string, url: string): FeedReading {
  const feeds = discoverFeeds(html, url);
  return feeds.length > 0 ? { kind: 'page', feeds } : problem({ kind: 'not-a-feed', found: 'html' });
}

type Attempt = { readonly kind: 'read'; readonly feed: MarkedUpFeed } | { readonly kind: 'unknown' | 'broken' };

/** feedsmith throws for what it does not know and for what it cannot parse; both are answers here. */
function attempt(text: string, url: string): Attempt {
  try {
    return { kind: 'read', feed: readFormat(text, url) };
  } catch (error) {
    return { kind: error instanceof DetectError ? 'unknown' : 'broken' };
  }
}

function parsedFeed({ title, siteUrl, language, hints, items }: MarkedUpFeed): ParsedFeed {
  return {
    title: headline(title),
    siteUrl,
    language: language === null || language.trim() === '' ? null : language.trim(),
    hints,
    items: newest(withoutRepeatedGuids(items)).map(feedItem),
  };
}

function feedItem(item: MarkedUpItem): FeedItem {
  return {
    ...item,
    title: headline(item.title),
    author: item.author === null ? null : plainLine(item.author) || null,
  };
}

/** The newest items, in the feed's order; undated ones count as newest, because feeds begin with what is new. */
function newest(items: readonly MarkedUpItem[]): readonly MarkedUpItem[] {
  if (items.length <= maxItems) return items;
  const age = (item: MarkedUpItem): number => -(item.publishedAt?.getTime() ?? Infinity);
  const kept = new Set([...items].sort((a, b) => age(a) - age(b) || 0).slice(0, maxItems));
  return items.filter((item) => kept.has(item));
}

/** A guid that several pages share names none of them. */
function withoutRepeatedGuids(items: readonly MarkedUpItem[]): readonly MarkedUpItem[] {
  const urlByGuid = new Map<string, string | null>();
  const repeated = new Set<string>();
  for (const { guid, url } of items) {
    if (guid === null) continue;
    if (urlByGuid.has(guid) && urlByGuid.get(guid) !== url) repeated.add(guid);
    urlByGuid.set(guid, url);
  }
  return items.map((item) => (item.guid !== null && repeated.has(item.guid) ? { ...item, guid: null } : item));
}

/** A title as one line of plain text, cut at a word where it is too long. */
function headline(markup: string): string {
  return clip(plainLine(markup), maxTitleLength);
}
