import { describe, expect, it } from 'vitest';
import type { MarkedUpItem } from '../../src/feed/markup.js';
import { readXml } from '../../src/feed/xml.js';

const site = 'https://site.example/feeds/all';

function feedIn(xml: string) {
  const reading = readXml(xml, site);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.feed;
}

function itemIn(xml: string): MarkedUpItem | undefined {
  return feedIn(xml).items[0];
}

describe('readXml', () => {
  it('reads Atom 0.3, whose texts may be packed in base64', () => {
    const item = itemIn(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
      <title type="text/html" mode="base64">PGI+VGlkZTwvYj4gdGFibGVz</title><issued>2004-02-03T04:05:06Z</issued>
      <modified>2004-02-04T00:00:00Z</modified></entry></feed>`);

    expect(item).toMatchObject({ title: '<b>Tide</b> tables', publishedAt: new Date('2004-02-03T04:05:06Z') });
  });

  it('reads an Atom entry that stands alone', () => {
    const item = itemIn('<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title><id>urn:x</id></entry>');

    expect(item).toMatchObject({ title: 'Alone', guid: 'urn:x' });
  });

  it('reads RSS 1.1, whose items stand in a list', () => {
    const feed =
      feedIn(`<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <title>News</title><items><item rdf:about="https://site.example/1"><title>One</title></item></items></Channel>`);

    expect(feed.title).toBe('News');
    expect(feed.items[0]).toMatchObject({
      guid: 'https://site.example/1',
      url: 'https://site.example/1',
      title: 'One',
    });
  });

  it('reads CDF, whose links are attributes', () => {
    const feed = feedIn('<CHANNEL HREF="https://site.example/"><ITEM HREF="/1"><TITLE>One</TITLE></ITEM></CHANNEL>');

    expect(feed.siteUrl).toBe('https://site.example/');
    expect(feed.items[0]).toMatchObject({ url: 'https://site.example/1', title: 'One' });
  });

  it('takes no title or link of an image, a source or an author for those of the feed', () => {
    const feed =
      feedIn(`<rss><channel><image><title>Logo</title><link>https://logo.example/</link></image><title>News</title>
      <link>https://site.example/</link><item><source><title>Other</title></source><title>One</title></item></channel></rss>`);

    expect([feed.title, feed.siteUrl, feed.items[0]?.title]).toEqual(['News', 'https://site.example/', 'One']);
  });

  it('takes a relative permalink for an address, and a bare guid for a name', () => {
    expect(itemIn('<item><guid isPermaLink="true">/7</guid></item>')).toMatchObject({
      guid: 'https://site.example/7',
      url: 'https://site.example/7',
    });
    expect(itemIn('<item><guid>7</guid></item>')).toMatchObject({ guid: '7', url: null });
    expect(itemIn('<item><guid isPermaLink="false">https://a.example/7</guid></item>')?.url).toBeNull();
  });

  it('takes a year alone for its first day', () => {
    expect(itemIn('<entry><published>2003</published></entry>')?.publishedAt).toEqual(new Date('2003-01-01T00:00:00Z'));
  });

  it('prefers the HTML link among the alternates', () => {
    const item = itemIn(`<entry><link rel="alternate" type="application/pdf" href="/a.pdf"/><link href="/a"/>
      <link rel="edit" href="/edit"/></entry>`);

    expect(item?.url).toBe('https://site.example/a');
  });

  it('says what is no feed, and what is nested too deep', () => {
    expect(readXml('<opml><body><outline text="x"/></body></opml>', site)).toEqual({ kind: 'unknown' });
    expect(readXml('<rss><channel></channel></rss>', site)).toMatchObject({ kind: 'broken' });
    expect(readXml(`<rss>${'<a>'.repeat(200)}`, site)).toEqual({ kind: 'broken' });
  });
});
