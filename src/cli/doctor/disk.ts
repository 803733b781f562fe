import { readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attention, type Check, failed, type Found, ok } from './check.js';
import { bytesInWords } from '../bytes.js';

const mega = 1_000_000;
// What the bot and its journal may need within minutes.
const leastBytes = 100 * mega;

/** Whether there is room on the disk for what is there once more: a backup, a vacuum. */
export const diskCheck: Check = {
  name: 'disk',

  async find({ chosen: { databasePath } }) {
    const folder = await nearestFolder(dirname(databasePath));
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const database = await sizeOf(databasePath);
    const backups = await sizeOfAll(join(dirname(databasePath), 'backups'));
    return [verdict(free, database, backups)];
  },
};

function verdict(free: number, database: number, backups: number): Found {
  const [left, used, kept] = [free, database, backups].map(bytesInWords);
  const says = `${left} are free; the database has ${used}, its backups ${kept}.`;
  if (free < leastBytes) return failed(says, 'Make room: without it nothing can be written.');
  if (free < 2 * database) return attention(says, 'Make room: a backup takes as much as the database.');
  return ok(says);
}

/** The folder itself may not be there yet. */
async function nearestFolder(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : nearestFolder(dirname(path));
}

async function sizeOf(path: string): Promise<number> {
  const sizes = await Promise.all([path, `${path}-wal`].map((name) => stat(name).catch(() => ({ size: 0 }))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

async function sizeOfAll(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => ({ size: 0 }))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
