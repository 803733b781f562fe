import { openSqliteStore } from '../store/sqlite/open.js';
import { newestVersion, versionOfFile } from '../store/sqlite/read.js';
import { silentLog } from './setup.js';
import type { SubCommand } from './sub-command.js';

export const migrate: SubCommand = {
  name: 'migrate',
  summary: 'Brings the database to the version of this program, as a start of the bot does.',
  usage: 'migrate',
  says: ['Stop the bot first. There is no way back but a backup: nutshell backup makes one.'],
  options: { 'dry-run': { says: 'Only say from which version to which.' } },

  async run({ options }, terminal, { chosen: { databasePath } }) {
    const from = versionOfFile(databasePath);
    const isDue = from < newestVersion;
    if (!isDue) terminal.say(`✓ ${databasePath} is of this version (${newestVersion}): there is nothing to do.`);
    else if (options['dry-run'] === true)
      terminal.say(`${databasePath} would be brought from version ${from} to ${newestVersion}.`);
    else {
      await terminal.during(openAndClose(databasePath), () => 'Migrating …');
      terminal.say(`✓ ${databasePath} was brought from version ${from} to ${newestVersion}.`);
    }
    return {
      code: 0,
      data: { path: databasePath, from, to: newestVersion, migrated: isDue && options['dry-run'] !== true },
    };
  },
};

async function openAndClose(path: string): Promise<void> {
  await openSqliteStore(path, silentLog).close();
}
