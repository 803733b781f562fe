import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feed/read.js';
import { readXml } from '../../src/feed/xml.js';

function itemIn(inside: string) {
  const reading = readXml(
    `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item>${inside}</item></channel></rss>`,
    'https://site.example/feed',
  );
  return reading.kind === 'read' ? reading.feed.items[0] : undefined;
}

/** What the whole reader makes of the words for an item's picture. */
function pictureWords(inside: string): string | null | undefined {
  const rss = `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><item><title>Gate</title>${inside}</item></channel></rss>`;
  const bytes = new TextEncoder().encode(rss);
  const reading = readFeed({ bytes, url: 'https://site.example/feed', contentType: null });
  return reading.kind === 'feed' ? reading.feed.items[0]?.imageAlt : undefined;
}

describe('the files of an item', () => {
  it('are its enclosures, Atom links and media, each once, where they can be fetched', () => {
    const item =
      itemIn(`<enclosure url="/talk.mp3" type="Audio/MPEG" length="1234"/><enclosure url="ftp://x.example/a"/>
      <link rel="enclosure" href="https://site.example/talk.mp3"/>
      <media:group><media:content url="/clip.mp4" fileSize="-1"/></media:group>`);

    expect(item?.enclosures).toEqual([
      { url: 'https://site.example/talk.mp3', type: 'audio/mpeg', length: 1234 },
      { url: 'https://site.example/clip.mp4', type: null, length: null },
    ]);
  });
});

describe('the picture of an item', () => {
  it.each([
    ['its thumbnail', '<media:thumbnail url="/t.jpg"/><enclosure url="/e.jpg" type="image/jpeg"/>', 't.jpg'],
    ['an enclosed picture', '<enclosure url="/e.jpg" type="image/jpeg"/>', 'e.jpg'],
    ['media that says it is one', '<media:content url="/m" medium="image"/>', 'm'],
    [
      'the first in its text',
      '<description>&lt;p>&lt;img alt="" src="/d.png?a=1&amp;amp;b=2"></description>',
      'd.png?a=1&b=2',
    ],
  ])('is %s', (_, inside, path) => {
    expect(itemIn(inside)?.image).toBe(`https://site.example/${path}`);
  });

  it.each([
    [
      'of its media',
      '<media:content url="/m" medium="image"><media:description>The <b>gate</b></media:description></media:content>',
      'The gate',
    ],
    [
      'of the media around its thumbnail',
      '<media:content url="/f.mp4"><media:thumbnail url="/t.jpg"/><media:title>A gate</media:title></media:content>',
      'A gate',
    ],
    [
      'of its group',
      '<media:group><media:title>Gate</media:title><media:thumbnail url="/t.jpg"/></media:group>',
      'Gate',
    ],
    [
      'that are a caption, not a text',
      `<media:group><media:title>Gate</media:title><media:description>${'A'.repeat(501)}</media:description><media:thumbnail url="/t.jpg"/></media:group>`,
      'Gate',
    ],
    [
      'in its mark-up',
      '<description>&lt;img src="/d.png" alt="The gate &amp;amp; its &amp;quot;motor&amp;quot;"></description>',
      'The gate & its "motor"',
    ],
    ['in single quotes', "<description>&lt;img alt='Keeper \"Jon\"' src='/d.png'></description>", 'Keeper "Jon"'],
  ])('comes with the words %s', (_, inside, words) => {
    expect(pictureWords(inside)).toBe(words);
  });

  it.each([
    ['<media:thumbnail url="/t.jpg"/><media:title>The headline</media:title>'],
    ['<description>&lt;img src="/d.png" alt=""></description>'],
    ['<description>&lt;img src="/d.png" alt="IMG_20260301.jpg"></description>'],
    ['<enclosure url="/e.jpg" type="image/jpeg"/>'],
  ])('comes without words in %s', (inside) => {
    expect(pictureWords(inside)).toBeNull();
  });

  it.each(['<img src="/count.gif" width="1" height="1">', '<img src="javascript:x">', '<img src="data:image/png,x">'])(
    'is not %s',
    (tag) => {
      expect(itemIn(`<description><![CDATA[${tag}]]></description>`)?.image).toBeNull();
    },
  );
});
