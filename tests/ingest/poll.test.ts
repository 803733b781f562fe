import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Allowance } from '../../src/chat/allowance.js';
import type { App } from '../../src/chat/app.js';
import { silentMeter } from '../../src/chat/meter.js';
import { fetchFeed } from '../../src/ingest/fetch.js';
import { keepFetch } from '../../src/ingest/keep.js';
import { openStories } from '../../src/ingest/place.js';
import { pollDueFeeds } from '../../src/ingest/poller.js';
import type { Article, Feed } from '../../src/model.js';
import { parseAllowList } from '../../src/net/address.js';
import { openNet } from '../../src/net/http.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import type { Store } from '../../src/store/store.js';
import { openReader } from '../../src/worker/pool.js';
import { writtenTo } from '../helpers/log.js';
import { type Route, type TestServer, body, redirect, startServer, status } from '../helpers/server.js';

const noon = new Date('2026-03-01T12:00:00Z');
const reader = openReader({ taskMs: 15_000 });
afterAll(() => reader.close());

let app: App;
let now: Date;
let routes: Record<string, Route>;
let server: TestServer;
let logged: { readonly event: string; readonly [field: string]: unknown }[];

beforeEach(async () => {
  now = noon;
  routes = {};
  logged = [];
  server = await startServer(routes);
  app = openApp(openSqliteStore(':memory:'));
});

afterEach(async () => {
  await app.net.close();
  await app.store.close();
  await server.close();
});

const shut = () => Promise.reject(new Error('nothing is posted here'));

function openApp(store: Store): App {
  const allow = parseAllowList('127.0.0.1');
  if (allow.kind === 'problem') throw new Error(allow.entry);
  const log = (event: string, fields = {}) => void logged.push({ event, ...fields });
  const doors = {
    store,
    reader,
    clock: { now: () => now, sleep: () => Promise.resolve() },
    log: writtenTo(log),
    meter: silentMeter,
  };
  return {
    ...doors,
    stories: openStories(doors),
    net: openNet({ userAgent: 'Nutshell/test', allow: allow.list, lookupAll: async () => [{ address: '127.0.0.1' }] }),
    outbox: { post: shut, find: shut, canFindIn: shut, runErrand: shut, fits: () => true },
    settings: {
      pollMs: 900_000,
      digestsPerChannel: 10,
      feedsPerGuild: 200,
      testsPerHour: 10,
      keepDays: 90,
      backupsKept: 7,
    },
    startedAt: noon,
    allowance: new Allowance(null),
    feedTests: new Allowance(null),
    refusalOf: () => null,
  };
}

async function follow(path: string, to: App = app): Promise<Feed> {
  const { subscription } = await to.store.subscribe({
    guildId: 'g1',
    channelId: 'c1',
    feedUrl: path.startsWith('/') ? server.url(path) : path,
    feedTitle: path,
    label: null,
    addedBy: 'u1',
    at: now,
  });
  return subscription.feed;
}

async function feedNow(): Promise<Feed> {
  const [subscription] = await app.store.subscriptions('g1');
  if (subscription === undefined) throw new Error('nobody follows a feed');
  return subscription.feed;
}

/** Polls once the feed's next time has come. */
async function pollAgain(): Promise<void> {
  now = (await feedNow()).dueAt;
  await pollDueFeeds(app);
}

async function latest(): Promise<readonly Article[]> {
  return (await app.store.latestArticles('g1', { limit: 10 })).articles;
}

const hourMs = 3_600_000;
const long = 'The lock at Port Ansel stopped halfway on Sunday and could not be closed by hand. '.repeat(10).trim();

function rss(...items: readonly string[]): Route {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
    <link>https://harbour.example/</link><language>en</language>${items.join('')}</channel></rss>`;
  return body('application/rss+xml', feed, { etag: '"1"' });
}

function item(number: number, text = long, link = `https://harbour.example/${number}`): string {
  return `<item><guid isPermaLink="false">${number}</guid><title>Lock stuck ${number}</title><link>${link}</link>
    <pubDate>Sun, 01 Mar 2026 0${number}:00:00 GMT</pubDate><description>${text}</description></item>`;
}

describe('a feed', () => {
  it('brings its items once, each with a summary', async () => {
    routes['/feed'] = rss(item(2), item(1));
    await follow('/feed');

    await pollDueFeeds(app);
    routes['/feed'] = rss(item(3), item(2), item(1));
    await pollAgain();
    await pollAgain();

    const articles = await latest();
    expect(articles.map(({ title }) => title)).toEqual(['Lock stuck 3', 'Lock stuck 2', 'Lock stuck 1']);
    expect(articles[0]).toMatchObject({
      url: 'https://harbour.example/3',
      feedTitle: 'Harbour Post',
      language: 'en',
      text: long,
      textSource: 'description',
    });
    expect(articles.map(({ summary }) => summary?.lengths.medium.kind)).toEqual(['told', 'told', 'told']);
  });

  it('is asked for only what changed', async () => {
    routes['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') status(304)(request, response);
      else rss(item(1))(request, response);
    };
    await follow('/feed');

    await pollDueFeeds(app);
    await pollAgain();

    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(await feedNow()).toMatchObject({ memory: { etag: '"1"' }, trouble: null, polledAt: now });
    expect(await latest()).toHaveLength(1);
  });

  it('is not polled before its time', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');

    await pollDueFeeds(app);
    now = new Date(noon.getTime() + 60_000);
    await pollDueFeeds(app);

    expect(server.requests).toHaveLength(1);
    const waitMs = (await feedNow()).dueAt.getTime() - noon.getTime();
    expect(waitMs).toBeGreaterThanOrEqual(810_000);
    expect(waitMs).toBeLessThanOrEqual(990_000);
  });

  it('is fetched once however many channels follow it', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');
    await app.store.subscribe({
      guildId: 'g2',
      channelId: 'c9',
      feedUrl: server.url('/feed'),
      feedTitle: 'Feed',
      label: null,
      addedBy: 'u9',
      at: now,
    });

    await pollDueFeeds(app);

    expect(server.requests).toHaveLength(1);
  });

  it('keeps an item that comes back under another guid once', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(item(1).replace('>1</guid>', '>renamed</guid>'));
    await pollAgain();
    routes['/feed'] = rss(item(1, long, 'https://harbour.example/moved').replace('>1</guid>', '>renamed</guid>'));
    await pollAgain();

    expect(await latest()).toHaveLength(1);
  });

  it('keeps every entry of a change log whose entries share one page and have no guids', async () => {
    const entry = (version: number) =>
      `<item><title>Version ${version}</title><link>https://harbour.example/changes</link><description>${long}</description></item>`;
    routes['/feed'] = rss(entry(2), entry(1));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(entry(3), entry(2), entry(1));
    await pollAgain();

    expect((await latest()).map(({ title }) => title).toSorted()).toEqual(['Version 1', 'Version 2', 'Version 3']);
  });

  it('never writes one item over another that stood at the same address', async () => {
    routes['/feed'] = rss(item(1, long, 'https://harbour.example/photo-of-the-day'));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(item(2, 'Another photo. '.repeat(60), 'https://harbour.example/photo-of-the-day'));
    await pollAgain();

    const articles = await latest();
    expect(articles.find(({ title }) => title === 'Lock stuck 1')).toMatchObject({ text: long, updatedAt: null });
  });

  it('skips an item without a link and keeps the others', async () => {
    routes['/feed'] = rss(`<item><title>No link</title></item>`, item(1));
    await follow('/feed');

    await pollDueFeeds(app);

    expect((await latest()).map(({ title }) => title)).toEqual(['Lock stuck 1']);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'feed.items-without-link', skipped: 1 }));
  });
});

describe('an item that changes', () => {
  const changed = 'The lock at Port Ansel works again since Monday, and the barges have left the basin. '
    .repeat(10)
    .trim();
  const article = (text: string) =>
    `<html lang="en"><body><article><h1>Lock</h1><p>${text}</p></article></body></html>`;

  it('changes its article and the summary, and is not new', async () => {
    routes['/feed'] = rss(item(2), item(1));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(item(2), item(1, changed).replace('Lock stuck 1', 'Lock works'));
    await pollAgain();
    const changedAt = now;
    // Summaries that are owed are made at the next tick.
    await pollDueFeeds(app);

    const [other, first] = await latest();
    expect(first).toMatchObject({ title: 'Lock works', text: changed, seenAt: noon, updatedAt: changedAt });
    const sentence = 'The lock at Port Ansel works again since Monday, and the barges have left the basin.';
    expect(first?.summary?.lengths.short).toMatchObject({
      kind: 'told',
      sentences: [{ from: 0, to: sentence.length }],
    });
    expect(other).toMatchObject({ title: 'Lock stuck 2', updatedAt: null });
    expect(await app.store.articleVersions('g1', first?.id ?? 0)).toEqual([
      { title: 'Lock stuck 1', text: long, until: changedAt },
    ]);
  });

  it('is left as it is when only its mark-up, its dates and its address change', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');
    await pollDueFeeds(app);

    const words = long.replaceAll('Port Ansel', '&lt;b&gt;Port&lt;/b&gt;\n  Ansel');
    routes['/feed'] = rss(item(1, words, 'https://harbour.example/moved').replace('01:00:00', '01:30:00'));
    await pollAgain();

    expect(await latest()).toMatchObject([{ text: long, updatedAt: null }]);
  });

  it('has its page read once more where its text came from there', async () => {
    routes['/page'] = body('text/html', article(long));
    routes['/feed'] = rss(item(1, 'Barges wait.', server.url('/page')));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/page'] = body('text/html', article(changed));
    routes['/feed'] = rss(item(1, 'Barges leave.', server.url('/page')));
    await pollAgain();
    await pollAgain();

    expect(await latest()).toMatchObject([{ text: changed, textSource: 'page' }]);
    expect(server.requests.filter(({ path }) => path === '/page')).toHaveLength(2);
  });

  it('keeps the text of the page where that cannot be read any more', async () => {
    routes['/page'] = body('text/html', article(long));
    routes['/feed'] = rss(item(1, 'Barges wait.', server.url('/page')));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/page'] = status(404);
    routes['/feed'] = rss(item(1, 'Barges leave.', server.url('/page')).replace('Lock stuck', 'Lock works'));
    await pollAgain();

    expect(await latest()).toMatchObject([{ title: 'Lock works 1', text: long, textSource: 'page', updatedAt: now }]);
  });

  it('has no page read that was not read before', async () => {
    routes['/feed'] = rss(item(1, long, server.url('/page')));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(item(1, 'Barges leave.', server.url('/page')));
    await pollAgain();

    expect(await latest()).toMatchObject([{ text: 'Barges leave.', textSource: 'description' }]);
    expect(server.requests.filter(({ path }) => path === '/page')).toHaveLength(1);
  });

  it('is followed through a new guid', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(item(1, changed).replace('>1</guid>', '>renamed</guid>'));
    await pollAgain();

    expect(await latest()).toMatchObject([{ text: changed }]);
  });
});

describe('a feed that brings more at once than it ever does', () => {
  const archive = (count: number, path = '/page') =>
    Array.from({ length: count }, (_, index) => {
      const link = server.url(`${path}?${index}`);
      return `<item><title>Old news ${index}</title><link>${link}</link><description>Old.</description></item>`;
    });

  it('has them held back, fetches none of their pages, and says so in the log', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(...archive(11), item(1));
    await pollAgain();

    expect((await latest()).map(({ title }) => title)).toEqual(['Lock stuck 1']);
    expect(await app.store.heldBack('g1')).toEqual([{ feedId: (await feedNow()).id, articles: 11 }]);
    expect(server.requests.filter(({ path }) => path.startsWith('/page'))).toEqual([]);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'feed.held-back', articles: 11 }));
  });

  it('shows them after the first poll, whatever their number', async () => {
    routes['/feed'] = status(500);
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(...archive(40));
    await pollAgain();

    expect((await app.store.latestArticles('g1', { limit: 1 })).total).toBe(40);
  });

  it('shows ten at once', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(...archive(10), item(1));
    await pollAgain();

    expect((await app.store.latestArticles('g1', { limit: 1 })).total).toBe(11);
  });
});

describe('a feed that brings the same titles as something new at each fetch', () => {
  const named = (round: number, titles: readonly string[] = ['Gate', 'Lock', 'Quay']) =>
    titles.map((title) => {
      const link = server.url(`/${round}/${title}`);
      return `<item><title>${title}</title><guid>${round} ${title}</guid><link>${link}</link><description>${round} ${long}</description></item>`;
    });

  it('has all of it held back from the third reading on', async () => {
    routes['/feed'] = rss(...named(1));
    await follow('/feed');
    await pollDueFeeds(app);
    for (const round of [2, 3, 4]) {
      routes['/feed'] = rss(...named(round));
      await pollAgain();
    }

    expect((await latest()).map(({ title }) => title).toSorted()).toEqual([
      ...['Gate', 'Gate', 'Lock', 'Lock', 'Quay', 'Quay'],
    ]);
    expect(await app.store.heldBack('g1')).toEqual([{ feedId: (await feedNow()).id, articles: 6 }]);
  });

  it.each([
    ['its columns come again each day', 24, ['Gate', 'Lock', 'Quay']],
    ['most of it has come only once', 1, ['Gate', 'Tern', 'Tram']],
    ['it is one or two', 1, ['Gate', 'Lock']],
  ])('has nothing held back where %s', async (_, hours, titles) => {
    routes['/feed'] = rss(...named(1));
    await follow('/feed');
    await pollDueFeeds(app);
    for (const round of [2, 3]) {
      now = new Date(now.getTime() + hours * hourMs);
      routes['/feed'] = rss(...named(round, titles));
      await pollDueFeeds(app);
    }

    expect(await latest()).toHaveLength(3 + 2 * titles.length);
    expect(await app.store.heldBack('g1')).toEqual([]);
  });
});

describe('a feed in good manners', () => {
  it('is asked for everything once a day, in case its server never tires of “unchanged”', async () => {
    routes['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === undefined) rss(item(1))(request, response);
      else status(304)(request, response);
    };
    await follow('/feed');
    await pollDueFeeds(app);

    for (const hours of [1, 23, 30, 36]) {
      now = new Date(noon.getTime() + hours * hourMs);
      await pollDueFeeds(app);
    }

    const asked = server.requests.map(({ headers }) => headers['if-none-match']);
    expect(asked).toEqual([undefined, '"1"', '"1"', undefined, '"1"']);
  });

  it('is not read again while its bytes are the same', async () => {
    const feed = rss(item(1));
    routes['/feed'] = feed;
    const read: string[] = [];
    const counting: App = {
      ...app,
      reader: {
        ...app.reader,
        readFeed: (document, seen) => (read.push(document.url), app.reader.readFeed(document, seen)),
      },
    };
    await follow('/feed');

    await pollDueFeeds(counting);
    now = (await feedNow()).dueAt;
    await pollDueFeeds(counting);

    expect(server.requests).toHaveLength(2);
    expect(read).toHaveLength(1);
    expect(await feedNow()).toMatchObject({ trouble: null, memory: { wholeAt: now } });
  });

  it('is left alone for as long as it asks, and in the hours that it names', async () => {
    const hints = '<ttl>120</ttl><skipHours><hour>14</hour><hour>15</hour></skipHours>';
    routes['/feed'] = rss(hints, item(1));
    await follow('/feed');

    await pollDueFeeds(app);

    const { dueAt } = await feedNow();
    expect(dueAt.getUTCHours()).toBe(16);
    expect(dueAt.getTime() - noon.getTime()).toBeGreaterThanOrEqual(4 * hourMs);
    expect(dueAt.getTime() - noon.getTime()).toBeLessThan(4.25 * hourMs);
  });

  it('is polled seldom when it has been silent for a week, and as usual when it wakes up', async () => {
    routes['/feed'] = rss(item(1));
    await follow('/feed');
    await pollDueFeeds(app);

    now = new Date(noon.getTime() + 7 * 24 * hourMs);
    await pollDueFeeds(app);
    const silent = (await feedNow()).dueAt.getTime() - now.getTime();
    routes['/feed'] = rss(item(2), item(1));
    await pollAgain();
    const awake = (await feedNow()).dueAt.getTime() - now.getTime();

    expect(silent).toBeGreaterThan(18 * hourMs);
    expect(awake).toBeLessThan(0.3 * hourMs);
  });
});

describe('a host', () => {
  it('is asked by one feed at a time, and a slow one delays no other', async () => {
    const waiting: (() => void)[] = [];
    let atOnce = 0;
    let most = 0;
    for (const path of ['/a', '/b', '/c']) {
      routes[path] = (request, response) => {
        most = Math.max(most, (atOnce += 1));
        waiting.push(() => {
          atOnce -= 1;
          rss(item(1))(request, response);
        });
      };
      await follow(path);
    }
    routes['/other'] = rss(item(9));
    await follow(server.url('/other').replace('127.0.0.1', 'beacon.example'));

    const polling = pollDueFeeds(app);
    await expect.poll(async () => (await latest()).map(({ title }) => title)).toEqual(['Lock stuck 9']);
    const free = setInterval(() => waiting.shift()?.(), 5);
    await polling;
    clearInterval(free);

    expect(most).toBe(1);
    expect(server.requests).toHaveLength(4);
  });

  it('that is down costs few requests, however many of its feeds are followed, and loses nothing', async () => {
    const paths = Array.from({ length: 30 }, (_, index) => `/feed${index}`);
    for (const path of paths) {
      routes[path] = status(503);
      await follow(path);
    }

    const end = new Date(noon.getTime() + 72 * hourMs);
    await pollDueFeeds(app);
    while ((await nextDue()) < end) {
      now = await nextDue();
      await pollDueFeeds(app);
    }
    const asked = server.requests.length;
    for (const [index, path] of paths.entries()) routes[path] = rss(item(1, long, `https://harbour.example/${index}`));
    now = await nextDue();
    await pollDueFeeds(app);

    expect(asked).toBeLessThanOrEqual(40);
    expect((await app.store.latestArticles('g1', { limit: 100 })).total).toBe(30);
    expect(server.requests.length - asked).toBe(30);
  });

  it('is not blamed for another one, to which it sends us on', async () => {
    routes['/a'] = redirect(server.url('/busy').replace('127.0.0.1', 'beacon.example'));
    routes['/busy'] = status(429, { 'retry-after': '7200' });
    routes['/b'] = rss(item(1));
    await follow('/a');
    await follow('/b');

    await pollDueFeeds(app);

    expect(server.requests.map(({ path }) => path)).toEqual(['/a', '/busy', '/b']);
  });

  it('is not closed by one feed that is broken alone', async () => {
    routes['/broken'] = status(500);
    routes['/fine'] = rss(item(1));
    await follow('/broken');
    await follow('/fine');

    await pollDueFeeds(app);
    now = new Date(noon.getTime() + hourMs);
    await pollDueFeeds(app);

    expect(server.requests.filter(({ path }) => path === '/fine')).toHaveLength(2);
  });

  it('that asks for patience has it for all of its feeds', async () => {
    routes['/a'] = status(429, { 'retry-after': '7200' });
    routes['/b'] = rss(item(1));
    await follow('/a');
    await follow('/b');

    await pollDueFeeds(app);
    now = new Date(noon.getTime() + 1.99 * hourMs);
    await pollDueFeeds(app);

    expect(server.requests.map(({ path }) => path)).toEqual(['/a']);
  });

  async function nextDue(): Promise<Date> {
    const times = (await app.store.subscriptions('g1')).map(({ feed }) => feed.dueAt.getTime());
    return new Date(Math.min(...times));
  }
});

describe('a feed that has moved for good', () => {
  it('gets its new address when three polls agree, and not before', async () => {
    routes['/old'] = redirect('/new', 301);
    routes['/new'] = rss(item(1));
    await follow('/old');

    const urls: string[] = [];
    await pollDueFeeds(app);
    for (let poll = 1; poll <= 3; poll += 1) {
      urls.push(new URL((await feedNow()).url).pathname);
      await pollAgain();
    }

    expect(urls).toEqual(['/old', '/old', '/new']);
    expect(server.requests.map(({ path }) => path).slice(-1)).toEqual(['/new']);
    expect(await latest()).toHaveLength(1);
  });

  it('keeps its address when the polls do not agree, or lead elsewhere for a while only', async () => {
    routes['/old'] = redirect('/a', 301);
    routes['/a'] = rss(item(1));
    routes['/b'] = rss(item(1));
    await follow('/old');
    await pollDueFeeds(app);

    for (const route of [redirect('/b', 301), redirect('/a', 301), redirect('/b', 308), redirect('/b', 302)]) {
      routes['/old'] = route;
      await pollAgain();
    }

    expect(new URL((await feedNow()).url).pathname).toBe('/old');
  });

  it('is not hurried by somebody who adds it three times in a minute', async () => {
    routes['/old'] = redirect('/new', 301);
    routes['/new'] = rss(item(1));
    await follow('/old');

    for (let second = 0; second < 5; second += 1) {
      now = new Date(noon.getTime() + second * 1_000);
      await keepFetch(app, await feedNow(), await fetchFeed(app, server.url('/old')));
    }

    expect((await feedNow()).memory.move?.times).toBe(1);
  });

  it('keeps its address when what is there only says “unchanged”', async () => {
    routes['/old'] = rss(item(1));
    await follow('/old');
    await pollDueFeeds(app);
    routes['/old'] = redirect('/parked', 301);
    routes['/parked'] = status(304);

    for (let poll = 1; poll <= 4; poll += 1) await pollAgain();

    expect(new URL((await feedNow()).url).pathname).toBe('/old');
  });

  it('keeps its address when another feed is there, whatever happens in between', async () => {
    routes['/old'] = rss(item(1));
    await follow('/old');
    await pollDueFeeds(app);
    routes['/old'] = redirect('/parked', 301);
    const parked =
      '<rss version="2.0"><channel><title>Buy this domain</title><item><title>Cheap names</title><link>https://x.example/1</link></item></channel></rss>';

    for (let poll = 1; poll <= 4; poll += 1) {
      routes['/parked'] = body('application/rss+xml', parked.replace('/1<', `/${poll}<`));
      await pollAgain();
      routes['/parked'] = status(404);
      await pollAgain();
    }

    expect(new URL((await feedNow()).url).pathname).toBe('/old');
  });
});

describe('a thin item', () => {
  it('is read from its page', async () => {
    const paragraph = '<p>Eleven barges are waiting in the outer basin, and more are expected before the tide.</p>';
    routes['/page'] = body(
      'text/html',
      `<html lang="en"><head><title>Lock stuck</title></head><body><article><h1>Lock stuck</h1>${paragraph.repeat(8)}</article></body></html>`,
    );
    routes['/feed'] = rss(item(1, 'Barges wait.', server.url('/page')));
    await follow('/feed');

    await pollDueFeeds(app);

    const [article] = await latest();
    expect(article).toMatchObject({ textSource: 'page', title: 'Lock stuck 1' });
    expect(article?.text).toContain('Eleven barges are waiting in the outer basin');
  });

  it('keeps the feed’s text where the page cannot be had', async () => {
    routes['/page'] = redirect('http://10.1.2.3/');
    routes['/feed'] = rss(item(1, 'Barges wait.', server.url('/page?key=secret')));
    await follow('/feed');

    await pollDueFeeds(app);

    expect(await latest()).toMatchObject([{ text: 'Barges wait.', textSource: 'description' }]);
    expect(JSON.stringify(logged)).toContain('private-address');
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('has its page fetched once', async () => {
    routes['/feed'] = rss(item(1, 'Barges wait.', server.url('/page')));
    await follow('/feed');

    await pollDueFeeds(app);
    await pollAgain();

    expect(server.requests.map(({ path }) => path)).toEqual(['/feed', '/robots.txt', '/page', '/feed']);
  });
});

describe('a feed in trouble', () => {
  it('is asked less and less often', async () => {
    routes['/feed'] = status(500);
    await follow('/feed');

    const waits: number[] = [];
    await pollDueFeeds(app);
    for (let poll = 1; poll <= 8; poll += 1) {
      waits.push((await feedNow()).dueAt.getTime() - now.getTime());
      await pollAgain();
    }

    expect(waits.slice(1).every((wait, index) => wait >= (waits[index] ?? 0))).toBe(true);
    expect(waits[0]).toBeLessThanOrEqual(1_800_000);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(43_200_000);
    expect((await feedNow()).trouble).toEqual({ reason: { kind: 'status', status: 500 }, since: noon, times: 9 });
  });

  it('is healthy again after one good poll', async () => {
    routes['/feed'] = status(500);
    await follow('/feed');
    await pollDueFeeds(app);

    routes['/feed'] = rss(item(1));
    await pollAgain();

    expect((await feedNow()).trouble).toBeNull();
    expect(await latest()).toHaveLength(1);
  });

  it('waits as long as the server asks for', async () => {
    routes['/feed'] = status(429, { 'retry-after': '7200' });
    await follow('/feed');

    await pollDueFeeds(app);

    const { dueAt, trouble } = await feedNow();
    expect(dueAt.getTime() - noon.getTime()).toBeGreaterThanOrEqual(7_200_000);
    expect(trouble?.reason).toEqual({ kind: 'status', status: 429 });
  });

  it.each([
    ['is gone', status(410), { kind: 'gone' }],
    [
      'is a web page',
      body('text/html', '<html><body><p>Hello</p></body></html>'),
      { kind: 'not-a-feed', found: 'html' },
    ],
    [
      'is a web page that names feeds',
      body(
        'text/html',
        '<html><head><link rel="alternate" type="application/rss+xml" href="/real"></head><body></body></html>',
      ),
      { kind: 'not-a-feed', found: 'html' },
    ],
    ['is empty', body('application/rss+xml', ''), { kind: 'not-a-feed', found: 'empty' }],
    ['leads inside', redirect('http://192.168.1.1/'), { kind: 'refused', rule: 'private-address' }],
  ])('that %s says so', async (_what, route, reason) => {
    routes['/feed'] = route;
    await follow('/feed');

    await pollDueFeeds(app);

    expect((await feedNow()).trouble?.reason).toEqual(reason);
  });

  it('that is gone for good is never asked again', async () => {
    routes['/feed'] = status(410);
    await follow('/feed');

    await pollDueFeeds(app);
    now = new Date(noon.getTime() + 365 * 24 * hourMs);
    await pollDueFeeds(app);

    expect(server.requests).toHaveLength(1);
    expect((await feedNow()).stoppedAt).toEqual(noon);
  });

  it('is not given up because the bot was away', async () => {
    routes['/feed'] = status(404);
    await follow('/feed');
    await pollDueFeeds(app);
    for (let poll = 1; poll <= 4; poll += 1) await pollAgain();

    now = new Date(now.getTime() + 20 * 24 * hourMs);
    await pollDueFeeds(app);

    expect(await feedNow()).toMatchObject({ stoppedAt: null, trouble: { times: 1, since: now } });
  });

  it('is given up after two weeks of failures, and taken up again when somebody adds it', async () => {
    routes['/feed'] = status(404);
    await follow('/feed');
    await pollDueFeeds(app);

    let polls = 1;
    while ((await feedNow()).stoppedAt === null && polls < 200) {
      await pollAgain();
      polls += 1;
    }
    const days = (now.getTime() - noon.getTime()) / (24 * hourMs);
    routes['/feed'] = rss(item(1));
    await keepFetch(app, await feedNow(), await fetchFeed(app, server.url('/feed')));

    expect(days).toBeGreaterThanOrEqual(14);
    expect(days).toBeLessThan(16);
    expect(polls).toBeLessThan(60);
    expect(await feedNow()).toMatchObject({ stoppedAt: null, trouble: null });
  });

  it('leaves the others alone, even when its poll is a fault of ours', async () => {
    routes['/good'] = rss(item(1));
    routes['/bad'] = rss(item(2));
    await follow('/bad?key=secret');
    await follow('/good');
    const broken: App = {
      ...app,
      net: { ...app.net, get: (request) => (request.url.includes('bad') ? fault() : app.net.get(request)) },
    };

    await pollDueFeeds(broken);

    expect((await latest()).map(({ title }) => title)).toEqual(['Lock stuck 1']);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'feed.poll-broke' }));
    expect(JSON.stringify(logged)).not.toContain('secret');
    expect(await app.store.dueFeeds(new Date(noon.getTime() + 60_000), 10)).toEqual([]);
  });

  function fault(): Promise<never> {
    return Promise.reject(new Error('a fault of ours'));
  }
});

describe('fetchFeed and keepFetch', () => {
  it('make the fetch that found a feed its first poll', async () => {
    routes['/feed'] = rss(item(1));

    const fetch = await fetchFeed(app, server.url('/feed'));
    const articleIds = await keepFetch(app, await follow('/feed'), fetch);
    await pollDueFeeds(app);

    expect(fetch).toMatchObject({ kind: 'read', feed: { title: 'Harbour Post' } });
    expect(articleIds).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  it('name the feeds of a web page', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml">';
    routes['/'] = body('text/html', `<html><head>${link}</head><body><p>Hello</p></body></html>`);

    const fetch = await fetchFeed(app, server.url('/'));

    expect(fetch).toEqual({
      kind: 'page',
      url: server.url('/'),
      feeds: [{ url: server.url('/feed.xml'), title: 'News' }],
    });
  });
});

describe('stopping', () => {
  it('keeps nothing of a poll that was cut short', async () => {
    routes['/feed'] = () => {};
    await follow('/feed');
    const stop = new AbortController();

    const polling = pollDueFeeds(app, stop.signal);
    await expect.poll(() => server.requests.length).toBe(1);
    stop.abort();
    await app.net.close();
    await polling;

    expect(await feedNow()).toMatchObject({ trouble: null, polledAt: null });
  });

  it('keeps no teaser whose page was cut short', async () => {
    routes['/page'] = () => {};
    routes['/feed'] = rss(item(1, 'Barges wait.', server.url('/page')));
    await follow('/feed');
    const stop = new AbortController();

    const polling = pollDueFeeds(app, stop.signal);
    await expect.poll(() => server.requests.at(-1)?.path).toBe('/page');
    stop.abort();
    await app.net.close();
    await polling;

    expect(await latest()).toEqual([]);
  });

  it('loses no memory: the same items are not new after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nutshell-'));
    routes['/feed'] = rss(item(2), item(1));
    const before = openApp(openSqliteStore(join(folder, 'news.sqlite')));
    await follow('/feed', before);
    await pollDueFeeds(before);
    await before.net.close();
    await before.store.close();

    const after = openApp(openSqliteStore(join(folder, 'news.sqlite')));
    now = new Date(noon.getTime() + 3_600_000);
    await pollDueFeeds(after);
    const { total } = await after.store.latestArticles('g1', { limit: 10 });
    await after.net.close();
    await after.store.close();
    rmSync(folder, { recursive: true });

    expect(server.requests).toHaveLength(2);
    expect(total).toBe(2);
  });
});
