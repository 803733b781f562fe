import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';

/**
 * Works in a new folder whose path begins so, that only this user may open, and that is gone afterwards, also where the program is
 * ended meanwhile.
 */
export async function inTemporaryFolder<T>(start: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(start);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
