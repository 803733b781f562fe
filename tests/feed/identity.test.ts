import { describe, expect, it } from 'vitest';
import { areNew, itemFingerprint, nameItems } from '../../src/feed/identity.js';
import type { FeedItem } from '../../src/model.js';
import { anItem } from '../helpers/feed.js';

const published = new Date('2025-06-03T09:39:21Z');

const towns = ['Aske', 'Brede', 'Colm', 'Dorn', 'Ebel'];

/** A feed of five articles, each changed as its publisher pleases. */
function feed(change: (item: FeedItem, index: number) => Partial<FeedItem> = () => ({})): readonly FeedItem[] {
  return towns.map((town, index) => {
    const url = `https://www.harbour.example/2025/${town.toLowerCase()}`;
    const usual = anItem({
      guid: url,
      url,
      title: `The bridge of ${town} is closed`,
      publishedAt: published,
      description: `<p>Divers look at the piers of ${town}.</p>`,
    });
    return { ...usual, ...change(usual, index) };
  });
}

/** How many of the items that each poll brings are new, one poll after the other. */
function newAt(...polls: readonly (readonly FeedItem[])[]): readonly number[] {
  const known = new Set<string>();
  return polls.map((items) => {
    const names = nameItems(items);
    const isNew = areNew(names, known);
    for (const { keys, weakKeys } of names) for (const key of [...keys, ...weakKeys]) known.add(key);
    return isNew.filter(Boolean).length;
  });
}

const moved = (url: string | null, change: (url: string) => string) => (url === null ? null : change(url));
const later = new Date('2025-09-01T00:00:00Z');

describe('areNew', () => {
  it.each<[string, (item: FeedItem, index: number) => Partial<FeedItem>]>([
    ['the same', () => ({})],
    ['with other guids', (_, index) => ({ guid: `post-${index}` })],
    ['without guids', () => ({ guid: null })],
    ['with other titles', ({ title }) => ({ title: `${title} (updated)` })],
    ['with new dates', () => ({ publishedAt: later })],
    ['over http', ({ url }) => ({ guid: null, url: moved(url, (old) => old.replace('https:', 'http:')), title: 'x' })],
    ['with tracking and other guids', ({ url }, index) => ({ guid: `${index}`, url: `${url ?? ''}?utm_source=rss` })],
    [
      'on another host, with other guids and dates',
      ({ url }, index) => ({
        guid: `${index}`,
        url: moved(url, (old) => old.replace('www.harbour', 'post')),
        publishedAt: later,
      }),
    ],
    ['with other guids and links', (_, index) => ({ guid: `${index}`, url: `https://harbour.example/?p=${index}` })],
    [
      'rebuilt: other guids, links and dates',
      (_, index) => ({ guid: `${index}`, url: `https://new.example/?p=${index}`, publishedAt: later }),
    ],
  ])('finds nothing new in a feed that comes again %s', (_, change) => {
    expect(newAt(feed(), feed(change))).toEqual([5, 0]);
  });

  it('finds nothing new in a feed that is turned round, empty for a while, or shortened', () => {
    expect(newAt(feed(), feed().toReversed(), [], feed().slice(2), feed())).toEqual([5, 0, 0, 0, 0]);
  });

  it('finds the one new item, and it once', () => {
    const news = anItem({ guid: 'n', url: 'https://harbour.example/n', title: 'Ferry late again today' });

    expect(newAt(feed(), [news, ...feed(), news], [news, ...feed()])).toEqual([5, 1, 0]);
  });

  it('finds a digest of the same name new every day', () => {
    const digest = (day: number) =>
      anItem({
        guid: `d${day}`,
        url: `https://harbour.example/digest/${day}`,
        title: 'The morning digest of the harbour',
        publishedAt: new Date(Date.UTC(2025, 5, day)),
      });
    const days = (...numbers: readonly number[]) => numbers.map(digest);

    expect(newAt(days(1), days(2), days(3))).toEqual([1, 1, 1]);
    expect(newAt(days(1, 2, 3, 4), days(5, 6, 7, 8))).toEqual([4, 4]);
  });

  it('finds the forecasts of five towns new every day', () => {
    const forecasts = (day: number, weather: string) =>
      towns.map((town) =>
        anItem({
          guid: `${town}-${day}`,
          url: `https://weather.example/${day}/${town}`,
          title: `The weather in ${town} tomorrow`,
          publishedAt: new Date(Date.UTC(2025, 5, day)),
          description: weather,
        }),
      );

    expect(newAt(forecasts(1, 'Storm.'), forecasts(2, 'Sun.'), forecasts(3, 'Fog.'))).toEqual([5, 5, 5]);
  });

  it('finds ten items at once new although two of their titles were there before', () => {
    const many = Array.from({ length: 10 }, (_, index) =>
      anItem({
        guid: `m${index}`,
        title: `A quite telling headline ${index}`,
        url: `https://harbour.example/m/${index}`,
      }),
    );
    const again = feed(({ title }, index) => ({ guid: `r${index}`, title, url: null, publishedAt: later })).slice(0, 2);

    expect(newAt(feed(), [...many, ...again])).toEqual([5, 12]);
  });

  it('tells apart items that share a guid, a link or a dated title', () => {
    const sharing = (shared: Partial<FeedItem>) =>
      feed(({ url, title }, index) => ({ guid: `${index}`, url, title, ...shared }));

    expect(newAt(sharing({ guid: 'same' }))).toEqual([5]);
    expect(newAt(sharing({ url: 'https://harbour.example/news' }))).toEqual([5]);
    expect(newAt(sharing({ url: 'https://harbour.example/' }))).toEqual([5]);
    expect(newAt(sharing({ title: 'Untitled' }))).toEqual([5]);
  });

  it('tells headings of one page apart, and knows them again by their addresses', () => {
    const headings = (words: string) =>
      [1, 2].map((number) => anItem({ url: `https://harbour.example/changes#v${number}`, description: words }));

    expect(newAt(headings('Colour'), headings('Color'))).toEqual([2, 0]);
  });

  it('names even an item that has nothing but text', () => {
    const said = (description: string) => [anItem({ description })];

    expect(newAt(said('Storm.'), said('Storm.'), said('Calm.'))).toEqual([1, 0, 1]);
  });
});

describe('itemFingerprint', () => {
  it('changes with the words, not with the mark-up', () => {
    const print = itemFingerprint(anItem({ title: 'T', content: '<p class="a">Storm\n warning</p>' }));

    expect(itemFingerprint(anItem({ title: 'T', content: '<p>Storm warning</p>' }))).toBe(print);
    expect(itemFingerprint(anItem({ title: 'T', content: '<p>Storm warnings</p>' }))).not.toBe(print);
  });
});
