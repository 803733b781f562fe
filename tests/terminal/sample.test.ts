import { readdirSync } from 'node:fs';
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Net, NetOutcome } from '../../src/net/net.js';
import { sampleNet, sampleSubscriptions } from '../../src/terminal/sample.js';

const startedAt = new Date('2026-03-12T08:00:00Z');
const folder = new URL('../../data/sample/', import.meta.url);

const feeds = [...sampleSubscriptions.map((feed) => feed.url), 'https://kuestenbote.example/feed.xml'];
const frontPages = feeds.map((url) => new URL('/', url).href);
const pages = [
  ...['gate-motor', 'tidal-lock', 'larchfield-tram', 'thousand-terns', 'night-train'],
  ...['fish-auction', 'ships-bell', 'cold-store', 'pilot-fees'],
].map((name) => `https://harbourpost.example/${name}`);

interface Item {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly date: string | null;
  readonly text: string;
}

/** Stands for the rest of the web: turns every request down and remembers it. */
function restOfTheWeb(): Net & { readonly asked: string[]; isClosed: boolean } {
  const asked: string[] = [];
  return {
    asked,
    isClosed: false,
    async get({ url }) {
      asked.push(url);
      return { kind: 'failed', problem: { kind: 'unreachable', cause: 'dns' } };
    },
    async close() {
      this.isClosed = true;
    },
  };
}

function sample(otherwise: Net = restOfTheWeb()): Net {
  return sampleNet({ folder, startedAt, otherwise });
}

async function open(url: string, net = sample()): Promise<Extract<NetOutcome, { kind: 'ok' }>> {
  const outcome = await net.get({ url, accept: 'page' });
  if (outcome.kind !== 'ok') throw new Error(`${url} gave ${outcome.kind}`);
  return outcome;
}

async function read(url: string): Promise<string> {
  return new TextDecoder().decode((await open(url)).bytes);
}

async function readItems(url: string): Promise<readonly Item[]> {
  const { format, feed } = parseFeed(await read(url));
  const text = (value: string | undefined) => value ?? '';
  const absolute = (link: string | undefined) => new URL(text(link), url).href;
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ({
        title: text(item.title),
        link: absolute(item.link),
        guid: text(item.guid?.value),
        date: item.pubDate ?? null,
        text: text(item.content?.encoded ?? item.description),
      }));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ({
        title: text(entry.title?.value),
        link: absolute(entry.links?.[0]?.href),
        guid: text(entry.id),
        date: entry.published ?? null,
        text: text(entry.content?.value),
      }));
    case 'json':
      return (feed.items ?? []).map((item) => ({
        title: text(item.title),
        link: absolute(item.url),
        guid: text(item.id),
        date: item.date_published ?? null,
        text: text(item.content_html),
      }));
    case 'rdf':
      throw new Error(`${url} is ${format}`);
  }
}

const allItems = async (): Promise<readonly Item[]> => (await Promise.all(feeds.map(readItems))).flat();

describe('the sample newspapers', () => {
  it('come as RSS, Atom and JSON Feed', async () => {
    const formats = await Promise.all(feeds.map(async (url) => parseFeed(await read(url)).format));

    expect(formats).toEqual(['rss', 'atom', 'json', 'rss', 'rss', 'rss']);
  });

  it('bear the titles under which the try-out follows them', async () => {
    const titles = await Promise.all(
      sampleSubscriptions.map(async ({ url }) => {
        const { format, feed } = parseFeed(await read(url));
        return format === 'atom' ? feed.title?.value : 'title' in feed ? feed.title : undefined;
      }),
    );

    expect(titles).toEqual(['Harbour Post', 'The Tern', 'Quay FM', 'Larchfield Courier', 'Daily Lantern']);
  });

  it('hold 36 articles that are followed from the start and five more in German', async () => {
    const counts = await Promise.all(feeds.map(async (url) => (await readItems(url)).length));

    expect(counts).toEqual([10, 6, 7, 7, 6, 5]);
  });

  it('give every item an identity and a headline of its own', async () => {
    const items = await allItems();

    expect(new Set(items.map((item) => item.guid)).size).toBe(41);
    expect(new Set(items.map((item) => item.title)).size).toBe(41);
    expect(items.filter((item) => item.guid === '' || item.title === '')).toEqual([]);
  });

  it('link only to the host that they come from', async () => {
    for (const url of feeds) {
      const hosts = new Set((await readItems(url)).map((item) => new URL(item.link).hostname));

      expect([...hosts]).toEqual([new URL(url).hostname]);
    }
  });

  it('date all items but one, within the five days before the start', async () => {
    const items = await allItems();
    const ages = items.flatMap(({ date }) => (date === null ? [] : [startedAt.getTime() - Date.parse(date)]));

    expect(items.filter((item) => item.date === null).map((item) => item.title)).toEqual([
      'What the divers do under the lock',
    ]);
    expect(ages).toHaveLength(40);
    expect(Math.min(...ages)).toBe(7 * 60_000);
    expect(Math.max(...ages)).toBeLessThan(5 * 24 * 3_600_000);
    expect(ages.filter((age) => age < 22 * 3_600_000).length).toBeGreaterThan(25);
  });

  it('all report on the tidal lock', async () => {
    for (const url of feeds) {
      const titles = (await readItems(url)).map((item) => item.title).join('\n');

      expect(titles).toMatch(/\block\b|Schleuse/i);
    }
  });

  it('carry their whole text in the feed, but for Harbour Post', async () => {
    for (const url of feeds.slice(1)) {
      const lengths = (await readItems(url)).map((item) => item.text.replace(/<[^>]+>/g, ' ').split(/\s+/).length);

      expect(Math.min(...lengths)).toBeGreaterThan(120);
    }
  });

  it('have one article with furniture and an AI notice in its text', async () => {
    const items = await allItems();

    const noticed = items.filter((item) => item.text.includes('generated with artificial intelligence'));

    expect(noticed.map((item) => item.title)).toEqual(['Bread prices in Vessmark, week by week']);
    expect(noticed[0]?.text).toContain('0 Comments');
    expect(noticed[0]?.text).toContain('3 minutes read');
    expect(noticed[0]?.text).toContain('Subscribe to the newsletter');
  });

  it.each(frontPages)('point from %s to the feed', async (url) => {
    const html = await read(url);
    const href = /<link rel="alternate" type="application\/(?:rss\+xml|atom\+xml|feed\+json)" [^>]*href="([^"]+)"/.exec(
      html,
    )?.[1];

    expect(feeds).toContain(new URL(href ?? '', url).href);
  });

  it.each(pages)('show a page with its own metadata at %s', async (url) => {
    const html = await read(url);

    expect(html).toContain('<script type="application/ld+json">');
    expect(html).toContain(`<meta property="og:url" content="${url}">`);
    expect(html.match(/<p>/g)?.length).toBeGreaterThan(5);
  });

  it('have one item whose page is missing', async () => {
    const net = sample();
    const links = (await readItems('https://harbourpost.example/rss.xml')).map((item) => item.link);

    const outcomes = await Promise.all(links.map((url) => net.get({ url, accept: 'page' })));

    expect(links.filter((_, index) => outcomes[index]?.kind !== 'ok')).toEqual([
      'https://harbourpost.example/swing-bridge',
    ]);
  });
});

describe('sampleNet', () => {
  it('fills every placeholder of every file', async () => {
    const urls = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => `https://${entry.parentPath.split(/[\\/]/).at(-1)}/${entry.name}`);

    const texts = await Promise.all(urls.map(read));

    expect(urls.length).toBeGreaterThan(20);
    expect(texts.filter((text) => /\{\{|\}\}|Invalid Date/.test(text))).toEqual([]);
  });

  it('counts moments from the start, in the form that each place asks for', async () => {
    const rss = await read('https://harbourpost.example/rss.xml');
    const page = await read('https://harbourpost.example/tidal-lock');
    const german = await read('https://kuestenbote.example/feed.xml');

    expect(rss).toContain('<pubDate>Thu, 12 Mar 2026 04:00:00 GMT</pubDate>');
    expect(page).toContain('<time datetime="2026-03-12T04:00:00.000Z">12 March 2026, 04:00</time>');
    expect(page).toContain('failed on Thursday for the second time');
    expect(page).toContain('stopped halfway at 02:50, and');
    expect(german).toContain('frühestens am Sonntag wieder öffnet');
    expect(german).toContain('beim ersten Ausfall am 4. Februar');
  });

  it.each([
    ['https://harbourpost.example/', 'text/html; charset=utf-8'],
    ['http://harbourpost.example/tidal-lock?utm_source=rss#top', 'text/html; charset=utf-8'],
    ['https://harbourpost.example/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['https://thetern.example/feed.atom', 'application/atom+xml; charset=utf-8'],
    ['https://quayfm.example/feed.json', 'application/feed+json; charset=utf-8'],
  ])('serves %s as %s', async (url, contentType) => {
    const outcome = await open(url);

    expect(outcome).toMatchObject({ url, contentType, lastModified: null });
  });

  it('answers "unchanged" to whoever already has this edition', async () => {
    const url = 'https://thetern.example/feed.atom';
    const { etag } = await open(url);

    const again = await sample().get({ url, accept: 'feed', etag });
    const otherEdition = await sample().get({ url, accept: 'feed', etag: '"another"' });

    expect(again).toMatchObject({ kind: 'unchanged' });
    expect(otherEdition.kind).toBe('ok');
  });

  it.each([
    'https://harbourpost.example/no-such-page',
    'https://harbourpost.example/../../package.json',
    'https://harbourpost.example/..%2f..%2f..%2fpackage.json',
    'https://harbourpost.example/%2e%2e/thetern.example/feed.atom',
    'https://harbourpost.example/..\\..\\README.md',
    'https://harbourpost.example//etc/passwd',
    'https://harbourpost.example/tidal-lock%00.html',
  ])('has nothing at %s', async (url) => {
    const outcome = await sample().get({ url, accept: 'page' });

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'status', status: 404 } });
  });

  it.each([
    'https://unknown.example/feed.xml',
    'https://example.com/',
    'ftp://harbourpost.example/rss.xml',
    'https://harbourpost.example:8443/rss.xml',
    'https://ida:secret@harbourpost.example/rss.xml',
    'https://readme.md/',
    'not an address',
  ])('leaves %s to the rest of the web', async (url) => {
    const otherwise = restOfTheWeb();

    await sample(otherwise).get({ url, accept: 'page' });

    expect(otherwise.asked).toEqual([url]);
  });

  it('closes the rest of the web with itself', async () => {
    const otherwise = restOfTheWeb();

    await sample(otherwise).close();

    expect(otherwise.isClosed).toBe(true);
  });
});
