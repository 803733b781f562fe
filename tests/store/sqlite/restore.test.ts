import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpFile } from '../../../src/store/sqlite/backups.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { restoreFile } from '../../../src/store/sqlite/restore.js';
import { anArticle, bring, follow } from '../contract/given.js';
import { temporaryPath } from './folder.js';
import { change, countArticles, damage, filled } from './kept.js';

const now = new Date(Date.UTC(2026, 10, 26, 12, 30, 5));

/** A database with 7 articles, and its backup with 5. */
async function given(): Promise<{ path: string; backup: string; aside: string }> {
  const path = temporaryPath();
  const backup = `${path}.backup`;
  await filled(path, 5);
  await backUpFile(path, backup);
  change(path, 'DELETE FROM article WHERE id > 3');
  return { path, backup, aside: path.replace('.sqlite', '.before-restore-2026-11-26T12-30-05Z.sqlite') };
}

describe('restoreFile', () => {
  it('puts a backup in the place of the database and keeps that beside it', async () => {
    const { path, backup, aside } = await given();

    const report = await restoreFile(backup, path, now);

    expect(report).toMatchObject({ path, setAside: aside });
    expect([countArticles(path), countArticles(aside), countArticles(backup)]).toEqual([5, 3, 5]);
    await openSqliteStore(path).close();
  });

  it('keeps of the old database what was still written ahead', async () => {
    const { path, backup } = await given();
    await leaveAsKilled(path);

    const { setAside } = await restoreFile(backup, path, now);

    expect([countArticles(path), countArticles(setAside ?? '')]).toEqual([5, 4]);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('restores over a damaged database, and over one that is none any more', async () => {
    const { path, backup, aside } = await given();
    damage(path);
    await restoreFile(backup, path, now);
    writeFileSync(path, 'Dear diary, today I was a text file. '.repeat(40));

    const { setAside } = await restoreFile(backup, path, now);

    expect(countArticles(path)).toBe(5);
    expect(setAside).toBe(aside.replace('.sqlite', '-2.sqlite'));
    expect(readFileSync(setAside ?? '', 'utf8')).toMatch(/^Dear diary/);
  });

  it('restores where there is no database', async () => {
    const { path, backup } = await given();
    const fresh = `${path}.new`;

    const { setAside } = await restoreFile(backup, fresh, now);

    expect(setAside).toBeNull();
    expect(countArticles(fresh)).toBe(5);
  });

  it('restores what a link leads to', async () => {
    const { path, backup } = await given();
    symlinkSync(path, `${path}-link`);

    await restoreFile(backup, `${path}-link`, now);

    expect(countArticles(path)).toBe(5);
  });

  it('refuses while the bot runs', async () => {
    const { path, backup } = await given();
    const bot = openSqliteStore(path);
    onTestFinished(() => bot.close());

    await expect(restoreFile(backup, path, now)).rejects.toThrow('Another program is using the database');

    expect(countArticles(path)).toBe(3);
  });

  it.each([
    ['a damaged one', (backup: string) => damage(backup), 'is damaged: name an older one'],
    ['one of a newer program', (backup: string) => change(backup, 'PRAGMA user_version = 999'), 'by a newer Nutshell'],
    ['another program’s', (backup: string) => change(backup, 'PRAGMA application_id = 7'), 'is no backup of Nutshell'],
    ['a text', (backup: string) => writeFileSync(backup, 'Dear diary. '.repeat(400)), 'is no backup of Nutshell'],
    ['an empty one', (backup: string) => writeFileSync(backup, ''), 'is no backup of Nutshell'],
  ])('refuses %s and changes nothing', async (_, spoil, words) => {
    const { path, backup } = await given();
    spoil(backup);
    const before = readdirSync(dirname(path));

    await expect(restoreFile(backup, path, now)).rejects.toThrow(words);

    expect(countArticles(path)).toBe(3);
    expect(readdirSync(dirname(path))).toEqual(before);
  });

  it('says that there is no such backup', async () => {
    const { path } = await given();

    await expect(restoreFile(`${path}.nowhere`, path, now)).rejects.toThrow('name a file that is there');
  });
});

/** Writes one more article, and leaves the files as they are then. */
async function leaveAsKilled(path: string): Promise<void> {
  const store = openSqliteStore(path);
  const { feed } = await follow(store);
  await bring(store, feed.id, [anArticle('Written ahead')]);
  const files = ['', '-wal'].map((suffix) => [suffix, readFileSync(`${path}${suffix}`)] as const);
  await store.close();
  for (const [suffix, bytes] of files) writeFileSync(`${path}${suffix}`, bytes);
}
