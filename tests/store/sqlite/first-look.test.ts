import { expect, it } from 'vitest';
import type { QueryWord, SearchQuery } from '../../../src/search/query.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { lookingFirst } from '../../../src/store/sqlite/first-look.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';

const anything: SearchQuery = {
  ...{ words: [], phrases: [], inTitle: [], without: [] },
  ...{ onlySources: [], sources: [], days: [], isOnDays: false },
};

it('finds what has most of the words, of equals the newest, whatever ids are left out between', () => {
  const db = new Sqlite(':memory:');
  migrate(db);
  const add = db.prepare<[number, string]>('INSERT INTO search (rowid, body) VALUES (?, ?)');
  for (const id of [1, 4095, 4096, 4097, 4_000_000_000]) add.run(id, id === 4096 ? 'ferri bridg' : 'ferri');
  add.run(4_000_000_001, 'tram');

  const words = ['ferri', 'bridg'].map((stem) => ({ word: wordOf(stem), weight: 1, documents: 5 }));
  const ids = lookingFirst(db)(anything, words, { feedIds: [1], share: 1, afterId: 0, newestId: 4_000_000_001 });

  expect(ids).toEqual([4096, 4_000_000_000, 4097, 4095, 1]);
});

function wordOf(stem: string): QueryWord {
  return { exact: stem, stems: [stem], isStop: false };
}
