import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Growth } from '../../store/upkeep.js';
import { bytesInWords } from '../bytes.js';
import { attention, type Check, type Found, ok } from './check.js';

/** How large the database will be, and whether the disk has room for that, with the backups of it. */
export const growthCheck: Check = {
  name: 'growth',

  async find({ store: open, now, chosen: { databasePath, keepDays, backupsKept } }) {
    const store = await open();
    if (store === null) return [attention('The growth could not be foreseen: there is no database to read.')];
    const growth = await store.growth({ now: now(), keepDays });
    const { bavail, bsize } = await statfs(dirname(databasePath));
    return [foreseen(growth, { free: bavail * bsize, copies: backupsKept + 1, keepDays }), ...shrinking(growth)];
  },
};

interface Room {
  readonly free: number;
  /** The database, and its backups. */
  readonly copies: number;
  readonly keepDays: number;
}

function foreseen({ articles, articlesPerDay, ...bytes }: Growth, { free, copies, keepDays }: Room): Found {
  const [inAMonth, atLast] = [bytes.bytesIn30Days, bytes.bytesSteady].map(bytesInWords);
  const count = new Intl.NumberFormat('en').format(articles);
  const kept = articles === 1 ? 'article is' : 'articles are';
  const daily = new Intl.NumberFormat('en').format(Math.round(articlesPerDay));
  const says = `${count} ${kept} kept and about ${daily} come a day: ${inAMonth} in 30 days, and ${atLast} at last, with ${keepDays} days kept.`;
  const more = Math.max(0, bytes.bytesIn30Days - bytes.bytesNow) * copies;
  if (more <= free) return ok(says);
  return attention(
    `${says} With the backups that is more than the disk has.`,
    'Make room, or set KEEP_DAYS or BACKUPS_KEPT lower.',
  );
}

function shrinking({ canShrink, bytesFree, bytesNow }: Growth): readonly Found[] {
  if (canShrink || bytesFree * 4 < bytesNow) return [];
  const says = `${bytesInWords(bytesFree)} of the database hold nothing, and the file cannot give them back while it is in use.`;
  return [attention(says, 'Stop the bot, then: nutshell migrate --compact')];
}
