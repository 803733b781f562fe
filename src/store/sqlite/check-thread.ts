/** What runs on the thread that looks through a database. */
import type { DatabaseCheck } from '../upkeep.js';
import { checkDatabase } from './check.js';

export function check({ path }: { readonly path: string }): DatabaseCheck {
  return checkDatabase(path);
}
