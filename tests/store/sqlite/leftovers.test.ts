import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpFile } from '../../../src/store/sqlite/backups.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { restoreFile } from '../../../src/store/sqlite/restore.js';
import { temporaryPath } from './folder.js';
import { countArticles, filled } from './kept.js';

const restoredAt = new Date('2026-11-26T12:30:05Z');
const after = (days: number, ms = 0) => new Date(restoredAt.getTime() + days * 24 * 3_600_000 + ms);

function opened(path: string) {
  const store = openSqliteStore(path);
  onTestFinished(() => store.close());
  return store;
}

describe('what stood there before a restore', () => {
  async function restored() {
    const path = temporaryPath();
    await filled(path, 5);
    await backUpFile(path, `${path}.backup`);
    const first = await restoreFile(`${path}.backup`, path, restoredAt);
    const second = await restoreFile(`${path}.backup`, path, restoredAt);
    return { path, asides: [first.setAside ?? '', second.setAside ?? ''] };
  }

  it('is kept for 30 days, and then deleted', async () => {
    const { path, asides } = await restored();
    for (const aside of asides) writeFileSync(`${aside}-wal`, '');
    const store = opened(path);

    const tooSoon = await store.forgetLeftovers(after(30));
    const then = await store.forgetLeftovers(after(30, 1));

    expect(tooSoon).toEqual([]);
    expect(then.toSorted()).toEqual(asides.toSorted());
    expect(beside(path)).toEqual(['nutshell.sqlite', 'nutshell.sqlite.backup']);
    expect(countArticles(path)).toBe(5);
  });

  it('is deleted beside the file itself where the bot names it by a link', async () => {
    const { path, asides } = await restored();
    const link = join(dirname(temporaryPath()), 'link.sqlite');
    symlinkSync(path, link);

    expect(await opened(link).forgetLeftovers(after(31))).toHaveLength(asides.length);
  });

  it('stays where a bot was run on it', async () => {
    const { path, asides } = await restored();
    const [mine = '', other] = asides;
    await openSqliteStore(mine).close();

    expect(await opened(path).forgetLeftovers(after(31))).toEqual([other]);
  });
});

describe('the leftovers of restores', () => {
  it('are nothing that is called otherwise, and no folder', async () => {
    const path = temporaryPath();
    const stamp = '2020-11-26T12-30-05Z';
    const strangers = [
      `nutshell.before-restore-${stamp}.sqlite.mine`,
      `nutshell.before-restore-${stamp}.db`,
      `nutshell.before-restore-${stamp}-1.sqlite`,
      `nutshell.before-restore-${stamp}-101.sqlite`,
      `nutshell.before-restore-${stamp} (copy).sqlite`,
      `nutshell.before-restore-mine-${stamp}.sqlite`,
      'nutshell.before-restore-2020-13-45T12-30-05Z.sqlite',
      `other.before-restore-${stamp}.sqlite`,
      `nutshell.sqlite.before-restore-${stamp}.sqlite`,
      `nutshell-${stamp}.sqlite`,
      'nutshell.sqlite.restoring.mine',
      'other.sqlite.restoring',
    ];
    for (const name of strangers) writeFileSync(join(dirname(path), name), 'mine');
    mkdirSync(join(dirname(path), 'nutshell.before-restore-2020-01-01T00-00-00Z.sqlite'));
    const store = opened(path);
    const before = beside(path);

    expect(await store.forgetLeftovers(restoredAt)).toEqual([]);

    expect(beside(path)).toEqual(before);
  });

  it('are what one had half ready that was killed, at once: nobody restores while a bot runs', async () => {
    const path = temporaryPath();
    const store = opened(path);
    const names = ['', '-wal', '.partial', '.partial-journal'].map((end) => `${path}.restoring${end}`);
    for (const name of names) writeFileSync(name, 'half');

    const deleted = await store.forgetLeftovers(restoredAt);

    expect(deleted).toEqual([`${path}.restoring`, `${path}.restoring.partial`]);
    expect(beside(path)).toEqual(['nutshell.sqlite']);
  });

  it('are none of what is in memory', async () => {
    expect(await opened(':memory:').forgetLeftovers(restoredAt)).toEqual([]);
  });
});

/** What lies beside a database, without what an open one has. */
function beside(path: string): readonly string[] {
  return readdirSync(dirname(path))
    .filter((name) => !/^nutshell\.sqlite(\.lock|-wal|-shm)/.test(name))
    .toSorted();
}
