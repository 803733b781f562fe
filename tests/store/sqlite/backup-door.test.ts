import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { anArticle, bring, follow } from '../contract/given.js';
import { temporaryPath } from './folder.js';
import { countArticles, damage, filled } from './kept.js';

const night = (day: number) => new Date(Date.UTC(2026, 10, day, 3));

describe('the store', () => {
  it('backs itself up beside its file, and keeps the newest', async () => {
    const path = temporaryPath();
    await filled(path, 5);
    const store = openSqliteStore(path);
    onTestFinished(() => store.close());

    const reports = [];
    for (const day of [24, 25, 26]) reports.push(await store.backUp({ at: night(day), keep: 2 }));

    expect(backups(path)).toEqual(['nutshell-2026-11-25T03-00-00Z.sqlite', 'nutshell-2026-11-26T03-00-00Z.sqlite']);
    expect(reports[2]?.path).toBe(join(dirname(path), 'backups', 'nutshell-2026-11-26T03-00-00Z.sqlite'));
    expect(countArticles(reports[2]?.path ?? '')).toBe(5);
  });

  it('says in a sentence why there is no backup, and deletes none of the old ones', async () => {
    const path = temporaryPath();
    await filled(path);
    const store = openSqliteStore(path);
    onTestFinished(() => store.close());
    await store.backUp({ at: night(24), keep: 1 });
    damage(path);

    await expect(store.backUp({ at: night(25), keep: 1 })).rejects.toThrow(`The database ${path} is damaged`);

    expect(backups(path)).toEqual(['nutshell-2026-11-24T03-00-00Z.sqlite']);
  });

  it('breaks a backup off when it is closed, and leaves nothing of it', async () => {
    const path = temporaryPath();
    await filled(path, 900, 'long');
    const store = openSqliteStore(path);

    const backup = store.backUp({ at: night(24), keep: 1 });
    await vi.waitFor(() => expect(backups(path)).not.toEqual([]), { interval: 1, timeout: 10_000 });
    const [outcome] = await Promise.allSettled([backup, store.close()]);

    expect(outcome.status).toBe('rejected');
    expect(backups(path)).toEqual([]);
  });

  it('breaks a backup off when its signal is aborted, and stays open', async () => {
    const path = temporaryPath();
    await filled(path, 900, 'long');
    const store = openSqliteStore(path);
    onTestFinished(() => store.close());
    const stop = new AbortController();

    const backup = store.backUp({ at: night(24), keep: 1, stop: stop.signal });
    await vi.waitFor(() => expect(backups(path)).not.toEqual([]), { interval: 1, timeout: 10_000 });
    stop.abort();
    const [outcome] = await Promise.allSettled([backup]);

    expect(outcome.status).toBe('rejected');
    expect(backups(path)).toEqual([]);
    expect(await store.recall('anything')).toBeNull();
  });

  it('leaves the next commit no journal to write into the database', async () => {
    const path = temporaryPath();
    const store = openSqliteStore(path);
    onTestFinished(() => store.close());
    const { feed } = await follow(store);
    const reader = new Sqlite(path);
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN; SELECT count(*) FROM feed');
    const long = Array.from({ length: 900 }, (_, at) =>
      anArticle(`Article ${at}`, { text: 'The ferry. '.repeat(900) }),
    );
    await bring(store, feed.id, long);
    reader.exec('COMMIT');
    const waiting = () => {
      const [row] = reader.pragma('wal_checkpoint(NOOP)') as readonly { log: number; checkpointed: number }[];
      return (row?.log ?? 0) - (row?.checkpointed ?? 0);
    };
    const before = waiting();

    await store.backUp({ at: night(24), keep: 1 });

    expect(before).toBeGreaterThan(1000);
    expect(waiting()).toBe(0);
  });

  it('clears away what a killed program left half made, long ago', async () => {
    const path = temporaryPath();
    const store = openSqliteStore(path);
    onTestFinished(() => store.close());
    await store.backUp({ at: night(24), keep: 1 });
    const old = join(dirname(path), 'backups', 'nutshell-2026-11-20T03-00-00Z.sqlite.partial');
    writeFileSync(old, 'half');
    utimesSync(old, night(20), night(20));
    writeFileSync(join(dirname(old), 'nutshell-2026-11-25T03-00-00Z.sqlite.partial'), 'under way');

    await store.backUp({ at: night(26), keep: 1 });

    expect(backups(path)).toEqual([
      'nutshell-2026-11-25T03-00-00Z.sqlite.partial',
      'nutshell-2026-11-26T03-00-00Z.sqlite',
    ]);
  });

  it('makes no backup of what is in memory', async () => {
    const store = openSqliteStore(':memory:');
    onTestFinished(() => store.close());

    expect(await store.backUp({ at: night(24), keep: 1 })).toBeNull();
  });
});

function backups(path: string): readonly string[] {
  const folder = join(dirname(path), 'backups');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}
