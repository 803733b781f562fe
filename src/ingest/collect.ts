import type { App } from '../chat/app.js';
import { areNew, nameItems } from '../feed/identity.js';
import type { Feed, ItemText, ParsedFeed, ParsedPage } from '../model.js';
import type { NewArticle } from '../store/store.js';
import { type LinkedItem, isLinked, isThin, makeArticle } from './article.js';
import { hostOf } from '../document/url.js';

// A first poll brings a feed's whole past; beyond this its teasers have to do.
const maxPagesPerPoll = 30;
// A slow site must not hold up its other feeds for ever.
const longestReadingMs = 60_000;
const pagesAtOnce = 4;

/** What a feed's document brought. */
export interface Collection {
  readonly articles: readonly NewArticle[];
  /** Further names of items that are kept already, or stand twice in the feed. */
  readonly aliases: readonly string[];
  /** Whether any of the items was in the feed before. */
  readonly isFamiliar: boolean;
  readonly language: string | null;
}

/** A feed's document, taken apart, without so many items that have not changed. */
interface Reading {
  readonly feed: ParsedFeed;
  readonly leftOut: number;
}

interface Candidate {
  readonly item: LinkedItem;
  readonly keys: readonly string[];
}

/** Makes articles of the items that the store does not know, oldest first, so that ids grow with time. */
export async function collectArticles(app: App, feed: Feed, { feed: parsed, leftOut }: Reading): Promise<Collection> {
  const seenAt = app.clock.now();
  const items = linkedItems(app, feed, parsed).toReversed();
  const names = nameItems(items);
  const candidates = items.map((item, index): Candidate => ({ item, keys: names[index]?.keys ?? [] }));
  const keys = names.flatMap((item) => [...item.keys, ...item.weakKeys]);
  const known = await app.store.knownKeys(feed.id, keys);
  const isNew = areNew(names, known, leftOut);
  const fresh = candidates.filter((_, index) => isNew[index]);
  const news = new Set(fresh.flatMap((candidate) => candidate.keys));
  const aliases = [...new Set(keys)].filter((key) => !known.has(key) && !news.has(key));
  const isFamiliar = leftOut > 0 || candidates.some((candidate) => candidate.keys.some((key) => known.has(key)));
  const declared = parsed.language ?? (feed.language === 'und' ? null : feed.language);
  if (fresh.length === 0) return { articles: [], aliases, isFamiliar, language: declared };

  const { texts, language } = await app.reader.readItems({ items: fresh.map(({ item }) => item), language: declared });
  const textOf = new Map(fresh.map((candidate, index) => [candidate, texts[index] ?? noText]));
  const thin = fresh.filter((candidate) => isThin(textOf.get(candidate) ?? noText));
  const pages = await readPages(app, feed, thin.toReversed().slice(0, maxPagesPerPoll));
  const articles = [...textOf].map(([candidate, text]) => {
    return makeArticle({ ...candidate, text, page: pages.get(candidate) ?? null, feedLanguage: language, seenAt });
  });
  return { articles, aliases, isFamiliar, language };
}

const noText: ItemText = { content: '', description: '', labels: [] };

/** The pages of these items, the first ones first, as many as can be read in reasonable time. */
async function readPages(
  app: App,
  feed: Feed,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<Candidate, ParsedPage | null>> {
  const pages = new Map<Candidate, ParsedPage | null>();
  const endMs = app.clock.now().getTime() + longestReadingMs;
  for (let from = 0; from < candidates.length && app.clock.now().getTime() < endMs; from += pagesAtOnce) {
    const some = candidates.slice(from, from + pagesAtOnce);
    const read = await Promise.all(some.map(({ item }) => fetchPage(app, feed, item.url, endMs)));
    for (const [index, candidate] of some.entries()) pages.set(candidate, read[index] ?? null);
  }
  return pages;
}

function linkedItems(app: App, feed: Feed, parsed: ParsedFeed): readonly LinkedItem[] {
  const items = parsed.items.filter(isLinked);
  const skipped = parsed.items.length - items.length;
  if (skipped > 0) app.log.debug('feed.items-without-link', { feedId: feed.id, host: hostOf(feed.url), skipped });
  return items;
}

/** An item's page, read; null where that fails, because the feed's own text will do. */
async function fetchPage(app: App, feed: Feed, url: string, endMs: number): Promise<ParsedPage | null> {
  const withinMs = Math.max(0, endMs - app.clock.now().getTime());
  const outcome = await app.net.get({ url, accept: 'page', withinMs });
  const reading = outcome.kind === 'ok' ? await app.reader.readPage(outcome) : outcome;
  if (reading.kind === 'page') return reading.page;
  app.log.debug('article.page-failed', { feedId: feed.id, host: hostOf(url), outcome: reading });
  return null;
}
