import { expect, it } from 'vitest';
import { Mistake } from '../../../src/phrases/mistake.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { temporaryPath } from './folder.js';

it('says that it is busy to those who come after as many as may wait', async () => {
  const store = openSqliteStore(temporaryPath());
  const now = new Date('2026-03-01T12:00:00Z');

  const searches = await Promise.allSettled(
    Array.from({ length: 66 }, () => store.searchArticles('g1', { text: 'ferry', now })),
  );
  await store.close();

  expect(searches.slice(0, 65).every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(searches[65]).toMatchObject({ reason: new Mistake('mistake.busy') });
});
