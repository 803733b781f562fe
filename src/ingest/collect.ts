import type { App } from '../chat/app.js';
import { identityKeys } from '../feed/identity.js';
import type { Feed, ParsedFeed, ParsedPage } from '../model.js';
import type { NewArticle } from '../store/store.js';
import { type LinkedItem, isLinked, isThin, makeArticle } from './article.js';
import { hostOf } from './host.js';

// A first poll brings a feed's whole past; beyond this its teasers have to do.
const maxPagesPerPoll = 30;

interface Candidate {
  readonly item: LinkedItem;
  readonly keys: readonly string[];
}

/** Makes articles of the items that the store does not know in full, oldest first, so that ids grow with time. */
export async function collectArticles(app: App, feed: Feed, parsed: ParsedFeed): Promise<readonly NewArticle[]> {
  const seenAt = app.clock.now();
  const candidates = linkedItems(app, feed, parsed)
    .map((item): Candidate => ({ item, keys: identityKeys(item) }))
    .reverse();
  const keys = candidates.flatMap((candidate) => candidate.keys);
  const known = await app.store.knownKeys(feed.id, keys);
  const thin = newCandidates(candidates, known).filter(({ item }) => isThin(item));
  const worthPage = new Set(thin.slice(-maxPagesPerPoll));

  // An old item under a new name goes along: the store keeps the name, and the article once.
  const unfinished = candidates.filter((candidate) => candidate.keys.some((key) => !known.has(key)));
  return Promise.all(
    unfinished.map(async (candidate) => {
      const page = worthPage.has(candidate) ? await fetchPage(app, feed, candidate.item.url) : null;
      return makeArticle({ ...candidate, page, feedLanguage: parsed.language, seenAt });
    }),
  );
}

function linkedItems(app: App, feed: Feed, parsed: ParsedFeed): readonly LinkedItem[] {
  const items = parsed.items.filter(isLinked);
  const skipped = parsed.items.length - items.length;
  if (skipped > 0) app.log.debug('feed.items-without-link', { feedId: feed.id, host: hostOf(feed.url), skipped });
  return items;
}

function newCandidates(candidates: readonly Candidate[], known: ReadonlySet<string>): readonly Candidate[] {
  const taken = new Set(known);
  return candidates.filter(({ keys }) => {
    const isNew = !keys.some((key) => taken.has(key));
    for (const key of keys) taken.add(key);
    return isNew;
  });
}

/** An item's page, read; null where that fails, because the feed's own text will do. */
async function fetchPage(app: App, feed: Feed, url: string): Promise<ParsedPage | null> {
  const outcome = await app.net.get({ url, accept: 'page' });
  const reading = outcome.kind === 'ok' ? await app.reader.readPage(outcome) : outcome;
  if (reading.kind === 'page') return reading.page;
  app.log.debug('article.page-failed', { feedId: feed.id, host: hostOf(url), outcome: reading });
  return null;
}
