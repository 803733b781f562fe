import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/feed/xml.js';

function itemIn(inside: string) {
  const reading = readXml(
    `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item>${inside}</item></channel></rss>`,
    'https://site.example/feed',
  );
  return reading.kind === 'read' ? reading.feed.items[0] : undefined;
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

  it.each(['<img src="/count.gif" width="1" height="1">', '<img src="javascript:x">', '<img src="data:image/png,x">'])(
    'is not %s',
    (tag) => {
      expect(itemIn(`<description><![CDATA[${tag}]]></description>`)?.image).toBeNull();
    },
  );
});
