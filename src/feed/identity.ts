import { createHash } from 'node:crypto';
import type { FeedItem } from '../model.js';
import { canonicalPath, canonicalUrl, headingOf } from './canonical-url.js';

/** The names that an item goes by. They are stored: another form of them needs a migration, or everything comes again. */
export interface ItemNames {
  /** If any of these was seen before in the same feed, the item is not new. Strongest first; never empty. */
  readonly keys: readonly string[];
  /** What usually stays when a publisher moves or rebuilds everything, and what a new item may share with an old one. */
  readonly weakKeys: readonly string[];
}

// Titles alone come again, every day in a feed of forecasts; with the beginning of their text they do not.
const tellingText = 300;
// From so many on, what comes back under its weak names only, as most of what seems new, is the publisher's doing.
const minRepublished = 3;

/**
 * The names of a feed's items, in their order. Publishers change guids, links and titles, but seldom all at once. What several
 * different items of the feed share names none of them.
 */
export function nameItems(items: readonly FeedItem[]): readonly ItemNames[] {
  const strong = items.map(strongKeys);
  const weak = items.map(weakKeys);
  const shared = sharedBy(items, strong);
  const repeated = repeatedIn(weak);
  return items.map((item, index) => {
    const keys = (strong[index] ?? []).filter((key) => !shared.has(key));
    return {
      keys: keys.length > 0 ? keys : [textKey(item)],
      weakKeys: (weak[index] ?? []).filter((key) => !repeated.has(key)),
    };
  });
}

/**
 * Which items are new, given the keys that were seen before, strong and weak: the first of each that is not known under any of
 * its names; `leftOut` more were known by their looks. Where most of a feed seems new and most of that is known under weak names, the feed was published again.
 */
export function areNew(names: readonly ItemNames[], known: ReadonlySet<string>, leftOut = 0): readonly boolean[] {
  const taken = new Set(known);
  const seemNew = names.map(({ keys }) => {
    const isNew = !keys.some((key) => taken.has(key));
    for (const key of keys) taken.add(key);
    return isNew;
  });
  const isBack = names.map(({ weakKeys }, index) => seemNew[index] === true && weakKeys.some((key) => known.has(key)));
  const news = count(seemNew);
  const back = count(isBack);
  const isRepublished = back >= minRepublished && back * 2 > news && news * 2 > names.length + leftOut;
  return seemNew.map((isNew, index) => isNew && !(isRepublished && isBack[index] === true));
}

/** The same while an item says the same: its words, whatever mark-up and white space is around them. */
export function itemFingerprint({ title, content, description }: FeedItem): string {
  return hash([title, content, description].map(wordsOf).join('\n'));
}

function strongKeys(item: FeedItem): readonly string[] {
  const { guid, url, title, publishedAt } = item;
  const keys: string[] = [];
  if (guid !== null) keys.push(`guid:${guid}`);
  // Some feeds link every item to the front page; change logs link to headings of one page.
  if (url !== null && canonicalPath(url) + headingOf(url) !== '')
    keys.push(`url:${canonicalUrl(url)}${headingOf(url)}`);
  if (title !== '' && publishedAt !== null) keys.push(`title:${hash(`${title}\n${publishedAt.toISOString()}`)}`);
  return keys.length > 0 ? keys : [textKey(item)];
}

function weakKeys({ url, title, content, description }: FeedItem): readonly string[] {
  const path = url === null ? '' : canonicalPath(url) + headingOf(url);
  const text = plainWords(wordsOf(description || content)).slice(0, tellingText);
  return [
    ...(path === '' ? [] : [`path:${path}`]),
    ...(title === '' || text === '' ? [] : [`words:${hash(`${plainWords(title)}\n${text}`)}`]),
  ];
}

function textKey({ url, title, content, description }: FeedItem): string {
  return `text:${hash([url ?? '', title, content, description].join('\n'))}`;
}

/** The keys under which a feed has items that are plainly not the same: neither guid nor title nor date agree. */
function sharedBy(items: readonly FeedItem[], keys: readonly (readonly string[])[]): ReadonlySet<string> {
  const firstWith = new Map<string, FeedItem>();
  const shared = new Set<string>();
  for (const [index, item] of items.entries()) {
    for (const key of keys[index] ?? []) {
      const first = firstWith.get(key) ?? item;
      firstWith.set(key, first);
      if (areDifferent(first, item, key)) shared.add(key);
    }
  }
  return shared;
}

function areDifferent(a: FeedItem, b: FeedItem, key: string): boolean {
  const differentPages = a.url !== null && b.url !== null && canonicalUrl(a.url) !== canonicalUrl(b.url);
  if (key.startsWith('guid:')) return differentPages;
  // Of items without guids only their other names can say that they are the same.
  const differentGuids = a.guid === null || b.guid === null || a.guid !== b.guid;
  return key.startsWith('url:') ? differentGuids && a.title !== b.title : differentGuids && differentPages;
}

function repeatedIn(keys: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(keys.flat().filter((key) => seen.size === seen.add(key).size));
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(markup: string): string {
  return markup
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function count(claims: readonly boolean[]): number {
  return claims.filter(Boolean).length;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
