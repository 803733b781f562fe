import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutlinedFeed, readOpml, writeOpml } from '../../src/feed/opml.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function listIn(text: string) {
  const reading = readOpml(bytes(text));
  if (reading.kind !== 'list') throw new Error(reading.found);
  return reading;
}

const feed = (name: string, ...labels: readonly string[]): OutlinedFeed => ({
  url: `https://${name}.example/feed`,
  title: name,
  labels,
});

describe('readOpml', () => {
  it('takes folders for labels, in any case of attributes', () => {
    const { feeds } =
      listIn(`<opml version="1.0"><body><outline text="Sea"><outline TEXT="tern" XMLURL="https://tern.example/feed"/>
      <outline title="Boats"><outline text="gull" xmlUrl="https://gull.example/feed" type="rss"/></outline></outline>
      <outline text="aske" xmlurl="https://aske.example/feed"/></body></opml>`);

    expect(feeds).toEqual([feed('tern', 'Sea'), feed('gull', 'Sea', 'Boats'), feed('aske')]);
  });

  it('reads what is damaged', () => {
    const { feeds } =
      listIn(`junk <opml><body><outline text="Sea & Sand"><outline text="tern" xmlUrl=https://tern.example/feed>
      <outline text="gull" xmlUrl="https://gull.example/feed"`);

    expect(feeds).toEqual([feed('tern', 'Sea & Sand')]);
  });

  it('reads addresses that begin with feed:, categories, and the url of old lists', () => {
    const { feeds } = listIn(`<opml><outline text="tern" xmlUrl="feed://tern.example/feed" category="/Sea/Birds"/>
      <outline text="gull" type="rss" url="feed:https://gull.example/feed"/></opml>`);

    expect(feeds).toEqual([{ ...feed('tern', 'Sea', 'Birds'), url: 'http://tern.example/feed' }, feed('gull')]);
  });

  it('names what is no address, and takes each feed once', () => {
    const { feeds, refused } =
      listIn(`<opml><outline xmlUrl="javascript:x"/><outline text="tern" xmlUrl="https://tern.example/feed"/>
      <outline text="again" xmlUrl="https://tern.example/feed"/></opml>`);

    expect(feeds).toEqual([feed('tern')]);
    expect(refused).toEqual(['javascript:x']);
  });

  it('takes the first 500', () => {
    const outlines = Array.from({ length: 503 }, (_, index) => `<outline xmlUrl="https://a.example/${index}"/>`);
    const { feeds, leftOut } = listIn(`<opml>${outlines.join('')}</opml>`);

    expect([feeds.length, leftOut]).toEqual([500, 3]);
  });

  it.each([
    ['more than 1 MB', ' '.repeat(1024 * 1024 + 1), 'too-large'],
    ['a feed', '<rss><channel><title>x</title></channel></rss>', 'no-opml'],
    ['nothing', '', 'no-opml'],
    ['folders without end', `<opml>${'<outline text="a">'.repeat(5000)}`, 'nested-too-deep'],
  ])('turns down %s', (_, text, found) => {
    expect(readOpml(bytes(text))).toEqual({ kind: 'problem', found });
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (some) => {
        expect(readOpml(some).kind).toMatch(/list|problem/);
      }),
    );
  });
});

describe('writeOpml', () => {
  it('writes what readOpml reads back, whatever the names', () => {
    const name = fc.stringMatching(/^[\w<>&"';éß日](?: ?[\w<>&"';éß日]){0,12}$/);
    const feeds = fc.array(
      fc.record({
        url: fc.webUrl({ withQueryParameters: true }),
        title: name,
        labels: fc.array(name, { maxLength: 3 }),
      }),
      { maxLength: 12 },
    );
    const inOrder = (list: readonly OutlinedFeed[]) => [...list].sort((a, b) => (a.url < b.url ? -1 : 1));

    fc.assert(
      fc.property(feeds, (list) => {
        const once = [
          ...new Map(list.map((one) => [new URL(one.url).href, { ...one, url: new URL(one.url).href }])).values(),
        ];

        expect(inOrder(listIn(writeOpml('Feeds & more', once)).feeds)).toEqual(inOrder(once));
      }),
    );
  });

  it('puts feeds with the same labels into one folder', () => {
    expect(writeOpml('T', [feed('a', 'Sea'), feed('b'), feed('c', 'Sea')]).match(/<outline text="Sea">/g)).toHaveLength(
      1,
    );
  });
});
