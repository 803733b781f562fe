import { afterEach } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import type { Store } from '../../src/store/store.js';
import { storeContract } from './contract.js';

const opened: Store[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

storeContract('SQLite', () => {
  const store = openSqliteStore(':memory:');
  opened.push(store);
  return store;
});
