import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feed/read.js';
import type { FetchedDocument, ParsedFeed } from '../../src/model.js';
import { fetched, fixture } from './fixture.js';

function feedOf(document: FetchedDocument): ParsedFeed {
  const reading = readFeed(document);
  if (reading.kind !== 'feed') throw new Error(`expected a feed, got ${JSON.stringify(reading)}`);
  return reading.feed;
}

function rss(items: string): FetchedDocument {
  return fetched(
    `<rss version="2.0"><channel><title>T</title><link>https://site.example/</link>${items}</channel></rss>`,
  );
}

describe('readFeed', () => {
  it('reads Atom, resolving links against xml:base and leaving out those that are not http', () => {
    const feed = feedOf(fixture('feeds/links-relative.xml'));

    expect(feed.siteUrl).toBe('https://site.example/blog/');
    expect(feed.language).toBe('de');
    expect(feed.items.map(({ url }) => url)).toEqual(['https://site.example/blog/2025/divers', null]);
    expect(feed.items[0]?.publishedAt).toEqual(new Date('2025-06-03T07:39:21Z'));
  });

  it('reads RDF with its Dublin Core author, date and language', () => {
    const feed = feedOf(fixture('feeds/rdf.xml'));

    expect(feed).toEqual({
      title: 'Ebel Weather',
      siteUrl: 'https://ebel.example/',
      language: 'en',
      isExplicit: false,
      hints: { ttlMs: null, skipHours: [], skipDays: [] },
      items: [
        {
          guid: 'https://ebel.example/90',
          url: 'https://ebel.example/90',
          title: 'Station turns 90',
          author: 'Ida Maren',
          publishedAt: new Date('2025-06-03T00:00:00Z'),
          updatedAt: null,
          categories: [],
          enclosures: [],
          image: null,
          imageAlt: null,
          content: '',
          description: '',
        },
      ],
    });
  });

  it('reads JSON Feed, taking plain text for what it is', () => {
    const feed = feedOf(fixture('feeds/json-text-only.json'));

    expect(feed.title).toBe('Tide & Time');
    expect(feed.items[0]).toMatchObject({
      url: 'https://site.example/7',
      title: 'Is 3 < 4?',
      author: 'Jon Aske, Mara Lind',
      content: expect.stringContaining('The gate is 3 &lt; 4 metres wide, says the lock keeper.'),
    });
  });

  it('gives titles as plain text, decoded twice, without characters that nobody can see', () => {
    const feed = feedOf(fixture('feeds/title-escaped-twice.xml'));

    expect(feed.title).toBe('The Tern & Co');
    expect(feed.items.map(({ title }) => title)).toEqual(['Terns & gulls: 5 < 6', 'Reversedtxt and zerowidth']);
  });

  it('takes no guid for a name that several pages share', () => {
    const feed = feedOf(fixture('feeds/guid-repeated.xml'));

    expect(feed.items.map(({ guid }) => guid)).toEqual([null, null]);
  });

  it.each([
    ['truncated-in-item.xml', ['Council votes on the tram', 'Bread prices']],
    ['channel-missing.xml', ['Rye loaf at 3.10 crowns']],
    ['root-prefixed.xml', ['Motor leaves the works']],
    ['element-named-proto.xml', ['Sleeping cars stay']],
    ['warning-before-prolog.xml', ['Storm warning lifted']],
  ])('saves the whole items of %s', (name, titles) => {
    expect(feedOf(fixture(`feeds/${name}`)).items.map(({ title }) => title)).toEqual(titles);
  });

  it('keeps the 200 newest of a longer feed, in its order', () => {
    const day = (index: number): string => new Date(Date.UTC(2025, 0, 1) + index * 86_400_000).toUTCString();
    const items = Array.from(
      { length: 250 },
      (_, index) => `<item><title>${index}</title><pubDate>${day(index)}</pubDate></item>`,
    );

    const feed = feedOf(rss(items.join('')));

    expect(feed.items).toHaveLength(200);
    expect([feed.items[0]?.title, feed.items[199]?.title]).toEqual(['50', '249']);
  });

  it('shortens a guid of more than 512 characters', () => {
    const [item] = feedOf(rss(`<item><guid>${'x'.repeat(600)}</guid></item>`)).items;

    expect(item?.guid).toHaveLength(43);
  });

  it('gives each category once, as plain text', () => {
    const [item] = feedOf(
      rss(
        '<item><category>Trams &amp;amp; Buses</category><category> Trams &amp;amp; Buses</category><category/></item>',
      ),
    ).items;

    expect(item?.categories).toEqual(['Trams & Buses']);
  });

  it('cuts a title of more than 300 characters at a word', () => {
    const [item] = feedOf(rss(`<item><title>${'seven77 '.repeat(60)}</title></item>`)).items;

    expect(item?.title).toBe(`${'seven77 '.repeat(37).trim()}…`);
  });

  it('names the feeds of an HTML page, whole feeds before those of comments', () => {
    expect(readFeed(fixture('feeds/page-naming-feeds.html', 'https://harbour.example/news/'))).toEqual({
      kind: 'page',
      feeds: [
        { url: 'https://harbour.example/news/feed.atom', title: 'Harbour Post » All news' },
        { url: 'https://harbour.example/comments/feed', title: 'Harbour Post » Comments Feed' },
      ],
    });
  });

  it.each([
    [
      'an HTML page without feeds',
      '<!doctype html><html><body>Hello</body></html>',
      { kind: 'not-a-feed', found: 'html' },
    ],
    ['nothing', ' \n ', { kind: 'not-a-feed', found: 'empty' }],
    ['plain words', 'Hello there.', { kind: 'not-a-feed', found: 'text' }],
    ['JSON of another kind', '{"title":"x"}', { kind: 'not-a-feed', found: 'json' }],
    ['JSON that breaks off', '{"version":"https://jsonfeed.org/version/1.1",', { kind: 'not-a-feed', found: 'text' }],
    [
      'a page that asks for a password',
      '<!doctype html><html><body><form><input type="password"></form></body></html>',
      { kind: 'not-a-feed', found: 'login' },
    ],
    [
      'a page with “Sign in” for a title',
      '<!doctype html><html><head><title>Sign in · Harbour</title></head></html>',
      { kind: 'not-a-feed', found: 'login' },
    ],
    ['a picture', '\u0089PNG\u0001\u0002\u0003IHDR', { kind: 'not-a-feed', found: 'other' }],
    ['RSS without a channel or an item', '<rss version="2.0"></rss>', { kind: 'unreadable' }],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(readFeed(fetched(text))).toEqual({ kind: 'problem', problem });
  });

  it('says that a list of feeds is none', () => {
    expect(readFeed(fixture('feeds/outline.opml'))).toEqual({
      kind: 'problem',
      problem: { kind: 'not-a-feed', found: 'other' },
    });
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readFeed({ bytes, url: 'https://site.example/', contentType: null }).kind).toMatch(/feed|page|problem/);
      }),
      { numRuns: 150 },
    );
  });

  it('answers for any heap of feed markup', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '<![CDATA[',
      ']]>',
      '<',
      '&lt;p>',
      '&#0;',
      '<feed',
      ' x="',
      '<entry>',
      '--',
      '<!--',
      'a',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(readFeed(fetched(`<rss version="2.0">${pieces.join('')}`)).kind).toMatch(/feed|page|problem/);
      }),
      { numRuns: 150 },
    );
  });
});
