import { describe, expect, it } from 'vitest';
import { itemFingerprint } from '../../src/feed/identity.js';
import { changedItems } from '../../src/ingest/changed.js';
import { anItem } from '../helpers/feed.js';

const item = (title: string) => anItem({ url: 'https://harbour.example/1', title });
const candidate = (title: string, ...keys: string[]) => ({ item: item(title), keys });
const keptAs = (articleId: number, title: string) => {
  return { articleId, fingerprint: itemFingerprint(item(title)), textSource: 'content', shortfall: null } as const;
};

describe('changedItems', () => {
  it('gives what says something else, with the article that it became', () => {
    const kept = new Map([
      ['a', keptAs(1, 'Ferry back')],
      ['b', keptAs(2, 'Market opens')],
    ]);

    const changed = changedItems([candidate('Ferry gone', 'a'), candidate('Market opens', 'b')], kept);

    expect(changed.map(({ item: { title }, kept: { articleId } }) => [articleId, title])).toEqual([[1, 'Ferry gone']]);
  });

  it('passes over what is not kept', () => {
    expect(changedItems([candidate('Ferry gone', 'a')], new Map())).toEqual([]);
  });

  it('goes by the strongest name where an item has those of two articles', () => {
    const kept = new Map([
      ['guid', keptAs(1, 'Ferry back')],
      ['url', keptAs(2, 'Ferry back')],
    ]);

    const changed = changedItems([candidate('Ferry gone', 'guid', 'url')], kept);

    expect(changed.map(({ kept: { articleId } }) => articleId)).toEqual([1]);
  });

  it('leaves an article alone that the feed still repeats in its old words', () => {
    const kept = new Map([['a', keptAs(1, 'Ferry back')]]);

    expect(changedItems([candidate('Ferry back', 'a'), candidate('Ferry gone', 'a')], kept)).toEqual([]);
  });

  it('takes the newest of several for one article', () => {
    const kept = new Map([['a', keptAs(1, 'Ferry back')]]);

    const changed = changedItems([candidate('Ferry gone', 'a'), candidate('Ferry lost', 'a')], kept);

    expect(changed.map(({ item: { title } }) => title)).toEqual(['Ferry lost']);
  });
});
