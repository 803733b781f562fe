import { attention, type Check, ok, failed } from './check.js';
import { existsSync } from 'node:fs';
import { readSqliteStore } from '../../store/sqlite/read.js';

/** Whether the database is whole, of this version, and backed up. */
export const databaseCheck: Check = {
  name: 'database',

  async find({ chosen: { databasePath } }) {
    if (!existsSync(databasePath))
      return [attention(`There is no database ${databasePath} yet: the bot makes it when it starts.`)];
    try {
      await readSqliteStore(databasePath).close();
      return [ok(`The database ${databasePath} can be read.`)];
    } catch (error) {
      return [failed(error instanceof Error ? error.message : String(error))];
    }
  },
};
