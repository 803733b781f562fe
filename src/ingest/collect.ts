import type { App } from '../chat/app.js';
import { areNew, nameItems } from '../feed/identity.js';
import type { Feed, ItemText, ParsedFeed, ParsedPage } from '../model.js';
import type { ArticleChange, KeptItem, NewArticle } from '../store/store.js';
import { type LinkedItem, isLinked, isThin, makeArticle, makeChange } from './article.js';
import { type Candidate, type ChangedItem, changedItems } from './changed.js';
import { isFloodOf } from './flood.js';
import { learnFurniture, withoutFurniture } from './furniture.js';
import { fetchItemPage } from './item-page.js';
import { hostOf } from '../document/url.js';

// A first poll brings a feed's whole past; beyond this its teasers have to do.
const maxPagesPerPoll = 30;
// A slow site must not hold up its other feeds for ever.
const longestReadingMs = 60_000;
const pagesAtOnce = 4;
const articlesToLearnFrom = 12;

/** What a feed's document brought. */
export interface Collection {
  readonly articles: readonly NewArticle[];
  readonly changes: readonly ArticleChange[];
  /** Whether the new ones are so many that somebody should look at them first. */
  readonly isHeldBack: boolean;
  /** Further names of items that are kept already, or stand twice in the feed. */
  readonly aliases: readonly string[];
  /** The names of the items that are known already. */
  readonly listed: readonly string[];
  /** Whether any of the items was in the feed before. */
  readonly isFamiliar: boolean;
  /** The lines that it puts under its articles. */
  readonly furniture: readonly string[];
  readonly language: string | null;
}

/** A feed's document, taken apart, without so many items that have not changed. */
interface Reading {
  readonly feed: ParsedFeed;
  readonly leftOut: number;
}

/** Makes articles of the items that the store does not know, oldest first, so that ids grow with time; and sees what changed of others. */
export async function collectArticles(app: App, feed: Feed, reading: Reading): Promise<Collection> {
  const { fresh, changed, ...names } = await sift(app, feed, reading);
  const { language: ofFeed } = reading.feed;
  const declared = ofFeed ?? (feed.language === 'und' ? null : feed.language);
  const wanted = [...fresh, ...changed];
  if (wanted.length === 0)
    return { articles: [], changes: [], isHeldBack: false, ...names, furniture: [], language: declared };

  const isHeldBack = await isFloodOf(
    app,
    feed,
    fresh.map(({ item }) => item.title),
  );
  const seenAt = app.clock.now();
  const { texts, language } = await app.reader.readItems({ items: wanted.map(({ item }) => item), language: declared });
  const textOf = new Map(wanted.map((candidate, index) => [candidate, texts[index] ?? noText]));
  // A page that could not be read then, or was not worth it, is not asked for again because the feed changed a word.
  const ofPages = [...(isHeldBack ? [] : fresh), ...changed.filter(({ kept }) => kept.textSource === 'page')];
  const thin = ofPages.filter((candidate) => isThin(textOf.get(candidate) ?? noText));
  const pages = await readPages(app, thin.toReversed().slice(0, maxPagesPerPoll));
  const partsOf = <C extends Candidate>(candidate: C) => {
    const [text, page] = [textOf.get(candidate) ?? noText, pages.get(candidate) ?? null];
    return { ...candidate, text, page, feedLanguage: language, seenAt };
  };
  const known = await app.store.feedFurniture(feed.id, articlesToLearnFrom);
  const furniture = learnFurniture(wanted.map(partsOf), known);
  const articles = fresh.map((candidate) => makeArticle(withoutFurniture(partsOf(candidate), furniture)));
  const changes = changed.map((candidate) => makeChange(withoutFurniture(partsOf(candidate), furniture)));
  return { articles, changes, isHeldBack, ...names, furniture: furniture.seen, language };
}

interface Sifted extends Pick<Collection, 'aliases' | 'listed' | 'isFamiliar'> {
  readonly fresh: readonly Candidate[];
  readonly changed: readonly ChangedItem[];
}

/** Which of a feed's items are new, and which say something else than before; oldest first. */
async function sift(app: App, feed: Feed, { feed: parsed, leftOut }: Reading): Promise<Sifted> {
  const items = linkedItems(app, feed, parsed).toReversed();
  const names = nameItems(items);
  const candidates = items.map((item, index): Candidate => ({ item, keys: names[index]?.keys ?? [] }));
  const keys = names.flatMap((item) => [...item.keys, ...item.weakKeys]);
  const known = await app.store.knownKeys(feed.id, keys);
  const isNew = areNew(names, known, leftOut);
  const fresh = candidates.filter((_, index) => isNew[index]);
  const others = candidates.filter((_, index) => !isNew[index]);
  const kept =
    others.length === 0
      ? new Map<string, KeptItem>()
      : await app.store.keptItems(
          feed.id,
          others.flatMap((other) => other.keys),
        );
  const news = new Set(fresh.flatMap((candidate) => candidate.keys));
  return {
    fresh,
    changed: changedItems(others, kept),
    aliases: [...new Set(keys)].filter((key) => !known.has(key) && !news.has(key)),
    listed: [...known],
    isFamiliar: leftOut > 0 || candidates.some((candidate) => candidate.keys.some((key) => known.has(key))),
  };
}

const noText: ItemText = { content: '', description: '', labels: [] };

/** The pages of these items, the first ones first, as many as can be read in reasonable time. */
async function readPages(
  app: App,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<Candidate, ParsedPage | null>> {
  const pages = new Map<Candidate, ParsedPage | null>();
  const endMs = app.clock.now().getTime() + longestReadingMs;
  for (let from = 0; from < candidates.length && app.clock.now().getTime() < endMs; from += pagesAtOnce) {
    const some = candidates.slice(from, from + pagesAtOnce);
    const read = await Promise.all(
      some.map(({ item }) => fetchItemPage(app, item, { withinMs: leftUntil(app, endMs) })),
    );
    for (const [index, candidate] of some.entries()) pages.set(candidate, read[index] ?? null);
  }
  return pages;
}

function leftUntil({ clock }: App, endMs: number): number {
  return Math.max(0, endMs - clock.now().getTime());
}

function linkedItems(app: App, feed: Feed, parsed: ParsedFeed): readonly LinkedItem[] {
  const items = parsed.items.filter(isLinked);
  const skipped = parsed.items.length - items.length;
  if (skipped > 0) app.log.debug('feed.items-without-link', { feedId: feed.id, host: hostOf(feed.url), skipped });
  return items;
}
