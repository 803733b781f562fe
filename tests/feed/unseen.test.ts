import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feed/read.js';
import { leaveOutSeen } from '../../src/feed/unseen.js';
import { fetched } from './fixture.js';

function item(
  name: string,
  { guid = `guid-${name}`, link = `https://harbour.example/${name}`, title = `Title ${name}` } = {},
) {
  return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid></item>`;
}

function rss(built: string, ...items: readonly string[]): string {
  return `<rss version="2.0"><channel><title>Harbour Post</title><lastBuildDate>${built}</lastBuildDate>${items.join('\n')}</channel></rss>`;
}

function read(text: string, seen: readonly string[] = []) {
  const reading = readFeed(fetched(text), seen);
  if (reading.kind !== 'feed') throw new Error(`expected a feed, got ${JSON.stringify(reading)}`);
  return reading;
}

const titles = ({ feed }: ReturnType<typeof read>) => feed.items.map(({ title }) => title);

describe('readFeed with the prints of the last reading', () => {
  it('reads only the items that are new or changed, and what the feed says of itself', () => {
    const { prints } = read(rss('Monday', item('b'), item('a')));

    const next = read(rss('Tuesday', item('c'), item('b', { title: 'Title b, corrected' }), item('a')), prints);

    expect(titles(next)).toEqual(['Title c', 'Title b, corrected']);
    expect(next.feed.title).toBe('Harbour Post');
    expect(next.leftOut).toBe(1);
    expect(next.prints).toHaveLength(3);
  });

  it('reads no item of a feed in which only its own date changed', () => {
    const { prints } = read(rss('Monday', item('b'), item('a')));

    const next = read(rss('Tuesday', item('b'), item('a')), prints);

    expect(titles(next)).toEqual([]);
    expect(next.leftOut).toBe(2);
  });

  it('reads Atom entries the same way', () => {
    const entry = (name: string) => `<entry><id>${name}</id><title>${name}</title></entry>`;
    const atom = (...entries: readonly string[]) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tern</title>${entries.join('')}</feed>`;
    const { prints } = read(atom(entry('urn:b'), entry('urn:a')));

    expect(titles(read(atom(entry('urn:c'), entry('urn:b'), entry('urn:a')), prints))).toEqual(['urn:c']);
  });

  it.each([
    ['guid', item('new', { guid: 'guid-old' })],
    ['page', item('new', { link: 'https://harbour.example/old#top' })],
    ['page, but for what tracks', item('new', { link: 'https://harbour.example/old?utm_source=x' })],
    ['title', item('new', { title: 'Title old' })],
    ['page, spelt differently', item('new', { link: 'https://harbour.example/caf%C3%A9?a=1&amp;b=2' })],
  ])('reads everything when a new item shares its %s with a known one', (_what, fresh) => {
    const old = [item('old'), item('cafe', { link: 'https://harbour.example/café?a=1&amp;b=2' })];
    const { prints } = read(rss('Monday', ...old));

    const next = read(rss('Tuesday', fresh, ...old), prints);

    expect(next.leftOut).toBe(0);
    expect(next.feed.items).toHaveLength(3);
  });

  it('reads everything when what is left is no feed any more', () => {
    const tricky = '<item><title>Quotes</title><description><![CDATA[Write <item>x</item> here]]></description></item>';
    const { prints } = read(rss('Monday', tricky, item('a')));

    const next = read(rss('Tuesday', item('c'), tricky, item('a')), prints);

    expect(titles(next)).toContain('Title c');
  });

  it('costs little for items that never end', () => {
    const before = process.cpuUsage();

    leaveOutSeen(`<rss><channel>${'<item>'.repeat(100_000)}`, new Set());

    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });

  it('says of a page that took the feed’s place what it is', () => {
    const { prints } = read(rss('Monday', item('a')));

    expect(readFeed(fetched('<!doctype html><html><body>Gone fishing</body></html>'), prints)).toEqual({
      kind: 'problem',
      problem: { kind: 'not-a-feed', found: 'html' },
    });
  });
});
