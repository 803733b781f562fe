import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { follow, newArticle, noon, type TestApp, testApp } from '../helpers/app.js';

/** A program over a database in a file, and a count of the commits in its write-ahead log. */
function appOnDisk(): { readonly app: TestApp; readonly commits: () => number } {
  const folder = mkdtempSync(join(tmpdir(), 'nutshell-commits-'));
  const path = join(folder, 'nutshell.sqlite');
  const store = openSqliteStore(path);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return { app: { ...testApp(), store }, commits: () => commitsIn(readFileSync(`${path}-wal`)) };
}

/** The last page of each commit says how large the database is then; all others say 0 (SQLite, "WAL-mode File Format", 4). */
function commitsIn(log: Buffer): number {
  const [headerBytes, frameHeaderBytes, pageBytes] = [32, 24, log.readUInt32BE(8)];
  const salt = log.subarray(16, 24);
  let commits = 0;
  for (let at = headerBytes; at + frameHeaderBytes <= log.length; at += frameHeaderBytes + pageBytes) {
    if (!log.subarray(at + 8, at + 16).equals(salt)) break;
    if (log.readUInt32BE(at + 4) !== 0) commits += 1;
  }
  return commits;
}

async function owe(app: TestApp, channelId: string): Promise<void> {
  await follow(app, [newArticle()], { channelId });
  await app.store.addDigest({
    guildId: 'g1',
    channelId,
    name: null,
    cron: '0 8 * * *',
    timezone: 'UTC',
    style: 'standard',
    entries: 5,
    label: null,
    dueAt: noon,
    addedBy: 'u2',
    at: noon,
  });
}

describe('what posting costs', () => {
  it('is two commits a message: that it begins, and how it ended', async () => {
    const { app, commits } = appOnDisk();
    for (const channelId of ['c1', 'c2', 'c3']) await owe(app, channelId);
    await runDueDigests(app);
    const before = commits();

    await deliverOwed(app);

    expect(app.posts).toHaveLength(3);
    expect(commits() - before).toBe(6);
  });

  it('is nothing while nothing is owed', async () => {
    const { app, commits } = appOnDisk();
    await owe(app, 'c1');
    await runDueDigests(app);
    await deliverOwed(app);
    const before = commits();

    await runDueDigests(app);
    await deliverOwed(app);

    expect(commits()).toBe(before);
  });
});
