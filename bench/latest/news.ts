import { noHints } from '../../src/feed/hints.js';
import type { Telling } from '../../src/model.js';
import type { FetchResult, NewArticle, Store } from '../../src/store/store.js';

const feedCount = 40;
const articlesEach = 250;
const noonMs = Date.UTC(2026, 2, 1, 12);
const minuteMs = 60_000;

/** When the newest article came. */
export const newsTime = new Date(noonMs);

const sentence = 'The ferry to the outer islands runs again after eleven days of storm. ';
const text = sentence.repeat(50);
const first = { from: 0, to: sentence.length - 1, reasons: ['near-the-top'] } as const;
const told: Telling = { kind: 'told', sentences: [first] };
const lengths = { short: told, entry: told, medium: told };

/** Forty feeds that the guild follows, each with articles of 600 words, their summaries made; gives how many articles. */
export async function bringNews(store: Store, guildId: string): Promise<number> {
  for (let number = 0; number < feedCount; number++) {
    const feedId = await follow(store, guildId, number);
    const ids = await bring(store, feedId, number);
    await store.saveSummaries(
      new Map(
        ids.map((id) => [
          { id, updatedAt: null },
          { version: 1, lengths },
        ]),
      ),
    );
  }
  return feedCount * articlesEach;
}

async function follow(store: Store, guildId: string, number: number): Promise<number> {
  const { subscription } = await store.subscribe({
    guildId,
    channelId: 'channel',
    feedUrl: `https://paper-${number}.example/feed`,
    feedTitle: `Paper ${number}`,
    label: null,
    addedBy: 'user',
    at: newsTime,
  });
  return subscription.feed.id;
}

function bring(store: Store, feedId: number, number: number): Promise<readonly number[]> {
  const articles = Array.from({ length: articlesEach }, (_, index) => article(number, index));
  const times = { at: newsTime, nextDueAt: new Date(noonMs + 15 * minuteMs) };
  return store.saveFetch({ feedId, ...times, result: reading(articles) });
}

function reading(articles: readonly NewArticle[]): FetchResult {
  const said = {
    title: '',
    siteUrl: null,
    language: 'en',
    etag: null,
    lastModified: null,
    bodyHash: null,
    isExplicit: false,
    prints: [],
    listed: [],
    hints: noHints,
  };
  return {
    kind: 'read',
    reach: 'changed',
    ...said,
    articles,
    changes: [],
    isHeldBack: false,
    aliases: [],
    furniture: [],
  };
}

function article(number: number, index: number): NewArticle {
  const url = `https://paper-${number}.example/${index}`;
  return {
    keys: [url, `guid-${number}-${index}`],
    fingerprint: '',
    url,
    canonicalUrl: null,
    title: `Ferry ${index} of paper ${number} runs again`,
    author: null,
    publishedAt: new Date(noonMs - (index * feedCount + number) * minuteMs),
    modifiedAt: null,
    language: 'en',
    text,
    textSource: 'content',
    shortfall: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    labels: [],
  };
}
