import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkDatabase } from '../../../src/store/sqlite/check.js';
import { migrations } from '../../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { temporaryPath } from './folder.js';
import { change, damage, filled } from './kept.js';

describe('checkDatabase', () => {
  it('finds a whole database and says its version, also while the bot uses it', async () => {
    const path = temporaryPath();
    await filled(path);

    expect(checkDatabase(path)).toEqual({ kind: 'ok', version: migrations.length });

    const bot = openSqliteStore(path);
    onTestFinished(() => bot.close());
    expect(checkDatabase(path)).toEqual({ kind: 'ok', version: migrations.length });
  });

  it('finds an older version well', async () => {
    const path = temporaryPath();
    await filled(path, 1);
    change(path, 'PRAGMA user_version = 3');

    expect(checkDatabase(path)).toEqual({ kind: 'ok', version: 3 });
  });

  it('finds nothing, and leaves it so', () => {
    const path = temporaryPath();

    expect(checkDatabase(path)).toEqual({ kind: 'missing' });

    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('finds an empty file', () => {
    const path = temporaryPath();
    writeFileSync(path, '');

    expect(checkDatabase(path)).toEqual({ kind: 'empty' });
  });

  it('finds damage', async () => {
    const path = temporaryPath();
    await filled(path);
    damage(path);

    expect(checkDatabase(path).kind).toBe('damaged');
  });

  it('finds a row that has lost the one it belongs to', async () => {
    const path = temporaryPath();
    await filled(path, 1);
    change(path, 'PRAGMA foreign_keys = OFF; DELETE FROM feed; DELETE FROM subscription');

    expect(checkDatabase(path)).toEqual({
      kind: 'damaged',
      finding: 'a row of article belongs to one that is missing',
    });
  });

  it('finds what a newer program wrote, another one, or none', async () => {
    const path = temporaryPath();
    await filled(path, 1);
    change(path, 'PRAGMA user_version = 999');
    expect(checkDatabase(path)).toEqual({ kind: 'too-new', version: 999 });

    change(path, 'PRAGMA application_id = 7');
    expect(checkDatabase(path)).toEqual({ kind: 'of-another-program' });

    writeFileSync(path, 'Dear diary. '.repeat(400));
    expect(checkDatabase(path)).toEqual({ kind: 'not-a-database' });
  });
});
