import type Database from 'better-sqlite3';
import type { UpkeepStore } from '../upkeep.js';
import { checkpointDoor } from './checkpoint-door.js';
import { forgetting } from './forget/forgetting.js';
import { growthOf } from './growth.js';
import { forgetLeftovers } from './leftovers.js';
import { reclaiming } from './reclaim.js';

export interface UpkeepDoor extends Omit<UpkeepStore, 'backUp' | 'hasRoom'> {
  close(): Promise<void>;
}

/** What keeps the database well. */
export function upkeep(db: Database.Database): UpkeepDoor {
  const checkpoints = checkpointDoor(db);
  const forget = forgetting(db);
  const reclaim = reclaiming(db);
  const growth = growthOf(db);
  return {
    async forgetLeftovers(now) {
      return db.memory ? [] : forgetLeftovers(db.name, now);
    },
    async forgetSome(turn) {
      return checkpoints.after(() => forget(turn));
    },
    async reclaimSome(withinMs) {
      return checkpoints.after(() => reclaim(withinMs));
    },
    async growth(query) {
      return growth(query);
    },
    close: () => checkpoints.close(),
  };
}
