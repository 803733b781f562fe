import { createHash } from 'node:crypto';
import type { FeedItem, FeedReading, FetchedDocument, FetchProblem, ParsedFeed } from '../model.js';
import { clip } from '../text/clip.js';
import { decodeText } from '../document/encoding.js';
import { discoverFeeds, isHtml } from './discover.js';
import { htmlImpostor, impostor } from './impostor.js';
import { headline, plainText } from './headline.js';
import { readJson } from './json.js';
import type { MarkedUpFeed, MarkedUpItem } from './markup.js';
import { leaveOutSeen, mayShareName } from './unseen.js';
import { readXml } from './xml.js';

/** Of so many items or more, the newest are read. */
export const maxItems = 200;
const maxGuidLength = 512;
const maxCategories = 20;
const maxAltLength = 500;

/**
 * What a fetched document says as a feed, without the items whose prints were `seen` in the last reading. Never throws: a
 * document that is none, or is broken, is an answer.
 */
export function readFeed(document: FetchedDocument, seen: readonly string[] = []): FeedReading {
  const text = withoutZeros(decodeText(document)).trim();
  if (text === '') return problem({ kind: 'not-a-feed', found: 'empty' });
  if (/^[{[]/.test(text)) return readJsonFeed(text, document.url);
  if (isHtml(text)) return readHtml(text, document.url);

  const { text: rest, prints, leftOut } = leaveOutSeen(text, new Set(seen));
  const reading = readXml(rest, document.url);
  if (reading.kind === 'read') {
    const feed = parsedFeed(reading.feed);
    // What stands inside of comments or CDATA is cut as well, and what items share is seen only beside each other.
    const isSure = leftOut.length === 0 || feed.items.every((item) => !mayShareName(item, leftOut));
    if (isSure) return { kind: 'feed', feed, prints, leftOut: leftOut.length };
  }
  if (leftOut.length > 0) return readFeed(document);
  return problem(reading.kind === 'broken' ? { kind: 'unreadable' } : { kind: 'not-a-feed', found: impostor(text) });
}

function withoutZeros(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}

function problem(found: FetchProblem): FeedReading {
  return { kind: 'problem', problem: found };
}

function readJsonFeed(text: string, url: string): FeedReading {
  const feed = readJson(text, url);
  return feed
    ? { kind: 'feed', feed: parsedFeed(feed), prints: [], leftOut: 0 }
    : problem({ kind: 'not-a-feed', found: impostor(text) });
}

function readHtml(html: string, url: string): FeedReading {
  const feeds = discoverFeeds(html, url);
  return feeds.length > 0 ? { kind: 'page', feeds } : problem({ kind: 'not-a-feed', found: htmlImpostor(html) });
}

function parsedFeed({ title, siteUrl, language, isExplicit, hints, items }: MarkedUpFeed): ParsedFeed {
  return {
    title: headline(title),
    siteUrl,
    language: language?.trim() || null,
    isExplicit,
    hints,
    items: withoutRepeatedGuids(items.slice(0, maxItems)).map(feedItem),
  };
}

function feedItem(item: MarkedUpItem): FeedItem {
  const names = item.categories.slice(0, maxCategories).map(headline);
  return {
    ...item,
    guid: item.guid === null ? null : shortened(item.guid),
    title: headline(item.title),
    author: item.author === null ? null : plainText(item.author) || null,
    imageAlt: item.imageAlt === null ? null : clip(plainText(item.imageAlt), maxAltLength) || null,
    categories: [...new Set(names)].filter((name) => name !== ''),
  };
}

function shortened(guid: string): string {
  return guid.length > maxGuidLength ? createHash('sha256').update(guid).digest('base64url') : guid;
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
