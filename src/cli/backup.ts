import { resolve } from 'node:path';
import { backupPathFor } from '../store/sqlite/backup-names.js';
import { backUpFile } from '../store/sqlite/backups.js';
import { bytesInWords } from './bytes.js';
import type { Run } from './sub-command.js';

export const runBackup: Run = async ({ words }, terminal, { chosen: { databasePath }, folder, now }) => {
  const to = words['file'] === undefined ? backupPathFor(databasePath, now()) : resolve(folder, words['file']);
  let share = 0;
  const work = backUpFile(databasePath, to, (done) => (share = done));
  const report = await terminal.during(work, () =>
    share < 1 ? `Copying ${databasePath}: ${Math.floor(share * 100)}%` : 'Checking the copy …',
  );
  const seconds = (report.tookMs / 1000).toFixed(1);
  terminal.say(`✓ Backed up to ${report.path}: ${bytesInWords(report.bytes)} in ${seconds} s, checked.`);
  return { code: 0, data: report };
};
