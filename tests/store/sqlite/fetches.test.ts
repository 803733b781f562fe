import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { anArticle, bring, follow } from '../contract/given.js';

/** Few keys and feeds, so that items meet often. */
const item = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1, maxLength: 3 });
const poll = fc.record({ feed: fc.nat({ max: 1 }), items: fc.array(item, { maxLength: 6 }) });

describe('saveFetch', () => {
  it('never keeps an item twice, whatever the polls bring', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(poll, { maxLength: 12 }), async (polls) => {
        const store = openSqliteStore(':memory:');
        const feeds = [await follow(store), await follow(store, { feedUrl: 'https://beacon.example' })];
        const memories = feeds.map(() => new Set<string>());
        let kept = 0;

        for (const { feed, items } of polls) {
          const feedId = feeds[feed]?.feed.id ?? 0;
          const memory = memories[feed] ?? new Set();
          const expected = items.filter((keys) => meet(memory, keys)).length;
          const articles = items.map((keys) => anArticle(keys.join(), { keys }));

          expect(await bring(store, feedId, articles)).toHaveLength(expected);
          expect(await bring(store, feedId, articles)).toEqual([]);
          expect(await store.knownKeys(feedId, [...'abcdefg'])).toEqual(memory);
          kept += expected;
        }

        expect((await store.latestArticles('g1', { limit: 1 })).total).toBe(kept);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether the item is new to the memory, which from then on knows all its keys. */
function meet(memory: Set<string>, keys: readonly string[]): boolean {
  const isNew = !keys.some((key) => memory.has(key));
  for (const key of keys) memory.add(key);
  return isNew;
}
