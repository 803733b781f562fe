import { namedBackups } from '../../store/sqlite/backup-names.js';
import { checkAside } from '../../store/sqlite/check-aside.js';
import { newestVersion } from '../../store/sqlite/read.js';
import type { DatabaseCheck } from '../../store/upkeep.js';
import { attention, type Check, failed, type Found, ok, type Patient } from './check.js';

const longestMs = 11_000;
const dayMs = 86_400_000;
// The night's backup is a day old by then, and one was left out.
const oldBackupMs = 2 * dayMs;

/** Whether the database is whole, of this version, and backed up. */
export const databaseCheck: Check = {
  name: 'database',

  async find(patient) {
    const { databasePath: path } = patient.chosen;
    const check = await checkAside(path, longestMs);
    if (check?.kind === 'missing')
      return [attention(`There is no database ${path} yet.`, 'The bot makes it when it starts: npm start')];
    const whole =
      check === null
        ? attention(
            `Looking through ${path} takes longer than ${longestMs / 1000} seconds.`,
            'nutshell backup looks through all of it.',
          )
        : aboutFile(path, check);
    return [whole, aboutBackups(patient)];
  },
};

function aboutFile(path: string, check: Exclude<DatabaseCheck, { readonly kind: 'missing' }>): Found {
  const restoring = 'Stop the bot, then: nutshell restore <file>, with the newest of its backups.';
  switch (check.kind) {
    case 'ok':
      if (check.version === newestVersion) return ok(`${path} is whole, and of this version (${check.version}).`);
      return attention(
        `${path} is whole, and of an older version (${check.version}; this Nutshell has ${newestVersion}).`,
        'It is brought up when the bot starts, or by nutshell migrate.',
      );
    case 'empty':
      return attention(`${path} is empty.`, 'The bot fills it when it starts: npm start');
    case 'damaged':
      return failed(`${path} is damaged: ${check.finding}.`, restoring);
    case 'too-new':
      return failed(
        `${path} was written by a newer Nutshell (${check.version}; this one has ${newestVersion}).`,
        'Install that version or a later one.',
      );
    case 'of-another-program':
      return failed(`${path} is the database of another program.`, 'Set DATABASE_URL to another file.');
    case 'not-a-database':
      return failed(`${path} is not a database.`, 'Move it away, or set DATABASE_URL to another file.');
    case 'unreadable':
      return failed(check.reason);
  }
}

function aboutBackups({ chosen: { databasePath, backupsKept }, now }: Patient): Found {
  const [newest] = namedBackups(databasePath);
  if (newest === undefined) {
    const fix =
      backupsKept === 0
        ? 'BACKUPS_KEPT is 0, so the bot makes none: nutshell backup makes one.'
        : 'The bot makes one every night; nutshell backup makes one now.';
    return attention('There is no backup.', fix);
  }
  const ageMs = now().getTime() - newest.madeAt.getTime();
  const hours = Math.max(0, Math.round(ageMs / 3_600_000));
  const age = hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${Math.floor(ageMs / dayMs)} days`;
  const says = `The newest backup is ${age} old.`;
  return ageMs > oldBackupMs ? attention(says, 'nutshell backup makes one now.') : ok(says);
}
