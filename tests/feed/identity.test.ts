import { describe, expect, it } from 'vitest';
import { canonicalUrl, identityKeys } from '../../src/feed/identity.js';
import type { FeedItem } from '../../src/model.js';

function item(overrides: Partial<FeedItem>): FeedItem {
  return {
    guid: null,
    url: null,
    title: '',
    author: null,
    publishedAt: null,
    updatedAt: null,
    categories: [],
    enclosures: [],
    image: null,
    content: '',
    description: '',
    ...overrides,
  };
}

const published = new Date('2025-06-03T09:39:21Z');

describe('canonicalUrl', () => {
  it.each([
    ['https://www.harbour.example/gate/', 'harbour.example/gate'],
    ['http://harbour.example/gate?utm_source=rss&UTM_Medium=x', 'harbour.example/gate'],
    ['https://harbour.example/gate#comments', 'harbour.example/gate'],
    ['https://harbour.example/?p=7&utm_campaign=x', 'harbour.example?p=7'],
    ['https://harbour.example:8443/gate', 'harbour.example:8443/gate'],
  ])('takes %s for %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });
});

describe('identityKeys', () => {
  it('knows an item again when only its guid, only its link or only its wording stayed', () => {
    const keys = identityKeys(
      item({ guid: 'a', url: 'https://harbour.example/gate', title: 'Gate', publishedAt: published }),
    );

    const sharedWith = (other: Partial<FeedItem>): number =>
      identityKeys(item(other)).filter((key) => keys.includes(key)).length;

    expect(sharedWith({ guid: 'a', title: 'Gate, updated' })).toBe(1);
    expect(sharedWith({ guid: 'b', url: 'http://www.harbour.example/gate?utm_source=rss' })).toBe(1);
    expect(sharedWith({ guid: 'b', url: 'https://harbour.example/moved', title: 'Gate', publishedAt: published })).toBe(
      1,
    );
    expect(sharedWith({ guid: 'b', url: 'https://harbour.example/other', title: 'Gate' })).toBe(0);
  });

  it('tells apart items that all link to the front page or to headings of one page', () => {
    expect(identityKeys(item({ guid: 'a', url: 'https://harbour.example/' }))).toEqual(['guid:a']);
    expect(identityKeys(item({ guid: 'b', url: 'https://harbour.example/changes#v2' }))).toEqual(['guid:b']);
  });

  it('tells such items apart by their dated titles where they have no guid', () => {
    const dated = (title: string, url: string) => item({ title, url, publishedAt: new Date('2026-03-01T08:00:00Z') });
    const [one, two] = [
      dated('v1', 'https://harbour.example/changes#v1'),
      dated('v2', 'https://harbour.example/changes#v2'),
    ];
    const [front, other] = [dated('Gate', 'https://harbour.example/'), dated('Tram', 'https://harbour.example/')];

    expect(identityKeys(one).filter((key) => identityKeys(two).includes(key))).toEqual([]);
    expect(identityKeys(front).filter((key) => identityKeys(other).includes(key))).toEqual([]);
  });

  it('knows a heading without a guid again although its words changed', () => {
    const heading = (description: string) => item({ url: 'https://harbour.example/changes#v2', description });

    expect(identityKeys(heading('Colour'))).toEqual(['url:harbour.example/changes#v2']);
    expect(identityKeys(heading('Color'))).toEqual(identityKeys(heading('Colour')));
  });

  it('shortens a guid of more than 512 characters', () => {
    const [key] = identityKeys(item({ guid: 'x'.repeat(600) }));

    expect(key?.length).toBeLessThan(60);
  });

  it('names even an item that has nothing but text', () => {
    expect(identityKeys(item({ description: 'Storm.' }))).toHaveLength(1);
    expect(identityKeys(item({ description: 'Storm.' }))).not.toEqual(identityKeys(item({ description: 'Calm.' })));
  });
});
