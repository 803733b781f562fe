import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { groupCommit } from '../../../src/store/sqlite/group-commit.js';
import { temporaryFolder } from '../../helpers/bot.js';

function open() {
  const path = join(temporaryFolder(), 'notes.sqlite');
  const db = new Sqlite(path);
  const reader = new Sqlite(path);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE note (words TEXT NOT NULL UNIQUE) STRICT');
  onTestFinished(() => {
    db.close();
    reader.close();
  });
  const insert = db.prepare<[string | null]>('INSERT INTO note VALUES (?)');
  const saving = groupCommit(db, (words: readonly (string | null)[]) => {
    for (const word of words) insert.run(word);
    return words.length;
  });
  return { saving, kept: () => reader.prepare('SELECT words FROM note ORDER BY words').pluck().all() };
}

describe('groupCommit', () => {
  it('commits the first at once, and what follows within a moment together', async () => {
    const { saving, kept } = open();

    const first = saving.run(['a']);
    expect(kept()).toEqual(['a']);
    const rest = [saving.run(['b']), saving.run(['c', 'd'])];
    expect(kept()).toEqual(['a']);

    expect(await Promise.all([first, ...rest])).toEqual([1, 1, 2]);
    expect(kept()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('undoes one that fails, whole, and no other', async () => {
    const { saving, kept } = open();
    await saving.run(['a']);

    const [before, failed, after] = await Promise.allSettled([
      saving.run(['b']),
      saving.run(['c', null]),
      saving.run(['d']),
    ]);

    expect([before.status, failed.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept()).toEqual(['a', 'b', 'd']);
  });

  it('commits what waits when it is told to', async () => {
    const { saving, kept } = open();
    await saving.run(['a']);

    const waiting = saving.run(['b']);
    saving.flush();

    expect(kept()).toEqual(['a', 'b']);
    expect(await waiting).toBe(1);
  });
});
