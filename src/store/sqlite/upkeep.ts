import type Database from 'better-sqlite3';
import type { UpkeepStore } from '../upkeep.js';
import { forgetting } from './forget/forgetting.js';
import { growthOf } from './growth.js';
import { reclaiming } from './reclaim.js';

/** What keeps the database well. */
export function upkeep(db: Database.Database): Omit<UpkeepStore, 'backUp' | 'hasRoom'> {
  const forget = forgetting(db);
  const reclaim = reclaiming(db);
  const growth = growthOf(db);
  return {
    async forgetSome(turn) {
      return forget(turn);
    },
    async reclaimSome(withinMs) {
      return reclaim(withinMs);
    },
    async growth(query) {
      return growth(query);
    },
  };
}
