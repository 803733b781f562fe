import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { compactFile } from '../../../src/store/sqlite/compact-file.js';
import { temporaryFolder } from '../../../src/store/sqlite/temporary-folder.js';
import { temporaryPath } from './folder.js';
import { change, countArticles, filled } from './kept.js';

const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

/** A database whose temporary files go beside it. */
async function given(): Promise<{ readonly path: string; readonly usedBytes: number }> {
  const path = temporaryPath();
  await filled(path, 300, 'long');
  const usedBytes = statSync(path).size;
  vi.stubEnv('SQLITE_TMPDIR', dirname(path));
  onTestFinished(() => void vi.unstubAllEnvs());
  return { path, usedBytes };
}

describe('compactFile', () => {
  it('writes nothing where there is no room for the database twice more, and says how much is needed and free', async () => {
    const { path, usedBytes } = await given();
    const before = readFileSync(path);

    expect(() => compactFile(path, () => 2 * usedBytes)).toThrow(
      `The database ${path} stays as it is, since there is no room to write it anew: ${Math.ceil((2.02 * usedBytes) / 1e6)} MB` +
        ` are needed on the disk of ${dirname(path)}, and ${Math.floor((2 * usedBytes) / 1e6)} MB are free. ` +
        'Free some, or name a folder on another disk in SQLITE_TMPDIR.',
    );

    expect(readFileSync(path).equals(before)).toBe(true);
    compactFile(path, () => 2.1 * usedBytes);
    expect(countArticles(path)).toBe(300);
  });

  it('needs no room for what the file holds no more', async () => {
    const { path, usedBytes } = await given();
    change(path, 'CREATE TABLE filler AS SELECT zeroblob(30000000) AS bytes; DROP TABLE filler');

    const { before, after } = compactFile(path, () => 3 * usedBytes);

    expect(after).toBeLessThan(before / 4);
  });

  it.runIf(hasOtherDisk)('needs room for it once on its own disk, and once where temporary files go', async () => {
    const { path, usedBytes } = await given();
    const temporary = mkdtempSync(join(otherDisk, 'nutshell-'));
    onTestFinished(() => rmSync(temporary, { recursive: true }));
    vi.stubEnv('SQLITE_TMPDIR', temporary);
    const enough = Math.ceil(usedBytes * 1.01);
    const freeBytes = (beside: number, there: number) => (folder: string) => (folder === temporary ? there : beside);

    expect(() => compactFile(path, freeBytes(enough - 1, enough))).toThrow(`on the disk of ${dirname(path)}`);
    expect(() => compactFile(path, freeBytes(enough, enough - 1))).toThrow(`on the disk of ${temporary}`);
    compactFile(path, freeBytes(enough, enough));
  });
});

describe('temporaryFolder', () => {
  it('is the first one named that is there, and else one of the system', () => {
    const folder = dirname(temporaryPath());

    expect(temporaryFolder({ SQLITE_TMPDIR: folder, TMPDIR: '/' })).toBe(folder);
    expect(temporaryFolder({ SQLITE_TMPDIR: `${folder}/gone`, TMPDIR: folder })).toBe(folder);
    expect(temporaryFolder({})).toMatch(/^(\/(var|usr))?\/tmp$/);
  });
});
