import type Database from 'better-sqlite3';
import type { UpkeepStore } from '../upkeep.js';
import { growthOf } from './growth.js';

/** What keeps the database well. */
export function upkeep(db: Database.Database): Omit<UpkeepStore, 'backUp'> {
  const growth = growthOf(db);
  return {
    async growth(query) {
      return growth(query);
    },
  };
}
