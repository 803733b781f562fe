import { areNew, nameItems } from '../../src/feed/identity.js';
import { makeArticle } from '../../src/ingest/article.js';
import type { FeedItem, FetchedDocument, ItemTexts, ParsedFeed } from '../../src/model.js';
import { readBody } from '../../src/net/body.js';
import { openReader } from '../../src/worker/pool.js';

interface Context {
  readonly contentType?: string | null;
  readonly contentEncoding?: string | null;
  readonly url: string;
}

const maxBytes = 10 * 1024 * 1024;
const reader = openReader();

/** A body as a server sent it → the items as they would be kept. Throws what is wrong with anything else. */
export async function parseFeed(body: Uint8Array, context: Context): Promise<unknown> {
  const reading = await reader.readFeed(await unpacked(body, context));
  if (reading.kind === 'page') return { items: [], discovered: reading.feeds.map(({ url }) => url) };
  if (reading.kind === 'problem') throw new Error(JSON.stringify(reading.problem));
  const texts = await reader.readItems(reading.feed);
  return { items: shownItems(reading.feed, texts, context.url) };
}

/** The items that are new after what the state remembers of the polls before; a feed that is none brings nothing. */
export async function newItems(
  state: ReadonlySet<string> | null,
  body: Uint8Array,
  context: Context,
): Promise<{ readonly state: ReadonlySet<string>; readonly fresh: readonly FeedItem[] }> {
  const known = state ?? new Set<string>();
  const reading = await reader.readFeed(await unpacked(body, context));
  if (reading.kind !== 'feed') return { state: known, fresh: [] };
  const { items } = reading.feed;
  const names = nameItems(items);
  const isNew = areNew(names, known);
  const keys = names.flatMap((item) => [...item.keys, ...item.weakKeys]);
  return { state: new Set([...known, ...keys]), fresh: items.filter((_, index) => isNew[index]) };
}

async function unpacked(body: Uint8Array, { contentEncoding, contentType, url }: Context): Promise<FetchedDocument> {
  const bytes = await readBody(onWire(body), contentEncoding ?? null, maxBytes);
  return { bytes, url, contentType: contentType ?? null };
}

async function* onWire(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < body.length; from += 65_536)
    yield await Promise.resolve(body.subarray(from, from + 65_536));
}

function shownItems(feed: ParsedFeed, { texts, language }: ItemTexts, url: string): readonly unknown[] {
  const names = nameItems(feed.items);
  return feed.items.map((item, index) => {
    const { keys } = names[index] ?? { keys: [] };
    const text = texts[index] ?? { content: '', description: '', labels: [] };
    const linked = { ...item, url: item.url ?? url };
    const seenAt = new Date();
    const article = makeArticle({ item: linked, text, keys, page: null, feedLanguage: language, seenAt });
    return {
      id: item.guid ?? keys[0],
      title: article.title,
      link: item.url,
      publishedAt: article.publishedAt?.getTime() ?? null,
      content: article.text,
    };
  });
}
