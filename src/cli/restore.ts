import { resolve } from 'node:path';
import { setAsideKeptDays } from '../store/sqlite/leftovers.js';
import { restoreFile } from '../store/sqlite/restore.js';
import { shellWord } from '../store/sqlite/way-back.js';
import { bytesInWords } from './bytes.js';
import type { Run } from './sub-command.js';
import { targetDatabase } from './target.js';

export const runRestore: Run = async ({ words, options }, terminal, setup) => {
  const { folder, now } = setup;
  // A word that is needed is there.
  const file = resolve(folder, words['file']!);
  const databasePath = targetDatabase(setup, `restore ${shellWord(file)}`, file);
  const isWanted = options['yes'] === true || (await terminal.ask(`Put ${file} in the place of ${databasePath}?`));
  if (isWanted === null) {
    terminal.complain('Nobody is here to be asked. Add --yes to restore without being asked.');
    return { code: 2, data: { restored: false, reason: 'not-confirmed' } };
  }
  if (!isWanted) {
    terminal.say('– Nothing was changed.');
    return { code: 1, data: { restored: false, reason: 'declined' } };
  }
  const report = await terminal.during(restoreFile(file, databasePath, now()), () => 'Restoring …');
  terminal.say(`✓ ${report.path} is now what ${file} holds: ${bytesInWords(report.bytes)}.`);
  if (report.setAside !== null) {
    terminal.say(`  What stood there before is kept as ${report.setAside}.`);
    terminal.say(`  The bot deletes that after ${setAsideKeptDays} days: give it another name to keep it longer.`);
  }
  terminal.say(
    '· What was told since the backup is not told again: digests and messages go on with the news since they were last due.',
  );
  terminal.say(
    '! What people or servers had erased since the backup is back: ask them to erase it again, people with /me forget.',
  );
  terminal.say('→ Start the bot: npm start');
  return { code: 0, data: { restored: true, ...report } };
};
