import { resolve } from 'node:path';
import { backupPathFor } from '../store/sqlite/backup-names.js';
import { backUpFile } from '../store/sqlite/backups.js';
import { bytesInWords } from './bytes.js';
import type { SubCommand } from './sub-command.js';

export const backup: SubCommand = {
  name: 'backup',
  summary: 'Copies the database as it is now, and checks the copy.',
  usage: 'backup [file]',
  says: [
    'Without a file it goes into the folder backups beside the database, with its time in its name.',
    'It works beside a running bot, and never writes over a file.',
  ],
  options: {},

  async run({ words }, terminal, { chosen: { databasePath }, folder, now }) {
    const to = words['file'] === undefined ? backupPathFor(databasePath, now()) : resolve(folder, words['file']);
    let share = 0;
    const work = backUpFile(databasePath, to, (done) => (share = done));
    const report = await terminal.during(work, () =>
      share < 1 ? `Copying ${databasePath}: ${Math.floor(share * 100)}%` : 'Checking the copy …',
    );
    const seconds = (report.tookMs / 1000).toFixed(1);
    terminal.say(`✓ Backed up to ${report.path}: ${bytesInWords(report.bytes)} in ${seconds} s, checked.`);
    return { code: 0, data: report };
  },
};
