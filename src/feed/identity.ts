import { createHash } from 'node:crypto';
import type { FeedItem } from '../model.js';

const maxGuidLength = 512;

/**
 * The names an item goes by. If any of them was seen before in the same feed, the item is not new: publishers change
 * guids, links and titles, but seldom all at once. Strongest first; never empty. They are stored: another form of them needs
 * a migration, or everything comes again.
 */
export function identityKeys(item: FeedItem): readonly string[] {
  const keys: string[] = [];
  if (item.guid !== null) keys.push(`guid:${item.guid.length > maxGuidLength ? hash(item.guid) : item.guid}`);
  if (item.url !== null && namesOneItem(item.url)) keys.push(`url:${canonicalUrl(item.url)}`);
  else if (item.url !== null && item.guid === null) keys.push(...headingKey(item.url));
  if (item.title !== '' && item.publishedAt !== null)
    keys.push(`title:${hash(`${item.title}\n${item.publishedAt.toISOString()}`)}`);
  return keys.length > 0
    ? keys
    : [`text:${hash(`${item.url ?? ''}\n${item.title}\n${item.content}\n${item.description}`)}`];
}

/**
 * The same for every spelling of one address: without scheme, `www.`, `utm_*`, fragment and closing slash. It is stored too.
 */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (name.toLowerCase().startsWith('utm_')) searchParams.delete(name);
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : '';
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query}`;
}

// Some feeds link every item to the front page, and change logs link to headings of one page: there something else decides.
function namesOneItem(url: string): boolean {
  const { pathname, search, hash: fragment } = new URL(url);
  return (pathname !== '/' || search !== '') && fragment === '';
}

// Without a guid a heading's own address is the steadiest name it has.
function headingKey(url: string): readonly string[] {
  const { hash: fragment } = new URL(url);
  return fragment === '' ? [] : [`url:${canonicalUrl(url)}${fragment}`];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
