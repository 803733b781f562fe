import { statSync } from 'node:fs';
import { namedBackups } from '../../store/sqlite/backup-names.js';
import { newestGoodBackup } from '../../store/sqlite/backups.js';
import { checkAside } from '../../store/sqlite/check-aside.js';
import { newestVersion } from '../../store/sqlite/read.js';
import { restoringLine, shellWord } from '../../store/sqlite/way-back.js';
import type { DatabaseCheck } from '../../store/upkeep.js';
import { backupStanding } from '../../upkeep/backup-standing.js';
import { attention, type Check, failed, type Found, ok, type Patient } from './check.js';

const longestMs = 11_000;
const dayMs = 86_400_000;

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
    return [whole, ...aboutReaders(path), await aboutBackups(patient, check?.kind === 'ok')];
  },
};

function aboutFile(path: string, check: Exclude<DatabaseCheck, { readonly kind: 'missing' }>): Found {
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
      return failed(`${path} is damaged: ${inOneLine(check.finding)}.`, restoring(path));
    case 'too-new':
      return failed(
        `${path} was written by a newer Nutshell (${check.version}; this one has ${newestVersion}).`,
        'Install that version or a later one.',
      );
    case 'of-another-program':
      return failed(`${path} is the database of another program.`, 'Set DATABASE_URL to another file.');
    case 'not-a-database':
      return failed(
        `${path} is not a database.`,
        restoring(path, 'Move it away, or set DATABASE_URL to another file.'),
      );
    case 'unreadable':
      return failed(check.reason);
  }
}

/** Without the heading that SQLite puts over what it finds in a database. */
function inOneLine(finding: string): string {
  const lines = finding.split('\n').filter((line) => !/^\*\*\* in database \w+ \*\*\*$/.test(line.trim()));
  return lines.join('; ').trim().replace(/\.$/, '');
}

function restoring(path: string, otherwise = 'No good backup lies beside it: restore one from elsewhere.'): string {
  const backup = newestGoodBackup(path);
  return backup === null ? otherwise : `Stop the bot, then: ${restoringLine(backup.path, path)}`;
}

/** Says whether others can read the database or a backup of it; nothing where they cannot, or where Windows has no such rights. */
function aboutReaders(path: string): readonly Found[] {
  const backups = namedBackups(path).map((backup) => backup.path);
  const isOpen = (file: string) => (statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077;
  const open = [path, ...backups].filter(isOpen);
  const [first] = open;
  if (process.platform === 'win32' || first === undefined) return [];
  const others = open.length === 1 ? '' : `, and ${open.length - 1} more beside it,`;
  return [
    attention(
      `Other users of this machine can read ${first}${others} and the keys of private feeds in it.`,
      `Run: chmod go= ${open.map((file) => (file === path ? withBeside(file) : shellWord(file))).join(' ')}`,
    ),
  ];
}

/** With what SQLite has beside it at that moment, which only comes into being with the same rights. */
function withBeside(path: string): string {
  return `${shellWord(path)}*`;
}

/** Of a database that is not whole nothing tells since when it has been in use. */
async function aboutBackups({ chosen, now, store }: Patient, isWhole: boolean): Promise<Found> {
  const { databasePath, backupsKept } = chosen;
  const newestBackupAt = namedBackups(databasePath)[0]?.madeAt ?? null;
  const file = isWhole ? await (await store())?.fileStatus() : undefined;
  const facts = { now: now(), backupsKept, newestBackupAt, firstUsedAt: file?.firstUsedAt ?? null };
  const standing = backupStanding(facts);
  switch (standing.kind) {
    case 'unwanted':
      return ok('No backups are made, as BACKUPS_KEPT is 0; nutshell backup makes one.');
    case 'awaited':
      return file === undefined
        ? attention('There is no backup.', makeOne)
        : ok('There is no backup yet: the bot makes one every night.');
    case 'missing':
      return attention(`There is no backup after ${ageInWords(standing.inUseMs)} of use.`, makeOne);
    case 'old':
      return attention(`The newest backup is ${ageInWords(standing.ageMs)} old.`, makeOne);
    case 'fresh':
      return ok(`The newest backup is ${ageInWords(standing.ageMs)} old.`);
  }
}

const makeOne = 'The bot makes one every night that it runs; nutshell backup makes one now.';

function ageInWords(ms: number): string {
  const hours = Math.round(ms / 3_600_000);
  return hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${Math.floor(ms / dayMs)} days`;
}
