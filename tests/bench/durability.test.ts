import { describe, expect, it } from 'vitest';
import { runOutOfRoom } from '../../bench/durability/full.js';
import { killWriters } from '../../bench/durability/kills.js';
import { killMigrations } from '../../bench/durability/migrations.js';

describe('programs that are killed while they write', { timeout: 60_000 }, () => {
  it('leave a whole file with all that they said was kept', async () => {
    const { acknowledged, ...figures } = await killWriters(4);

    expect(figures).toMatchObject({ kills: 4, lost: 0, damaged: 0 });
    expect(acknowledged).toBeGreaterThan(0);
  });
});

describe('writes that find no room', { timeout: 60_000 }, () => {
  it('leave no half, keep what there is readable, and are done once there is room', async () => {
    const figures = await runOutOfRoom(8, null);

    expect(figures).toMatchObject({ failures: 8, halfDone: 0, unread: 0, stuck: 0, integrity: 'ok' });
  });
});

describe('a step of the migrations that is killed', { timeout: 60_000 }, () => {
  it('leaves the old schema or the new one, and a good backup of before', async () => {
    // One that rebuilds tables, and has much to lose.
    const figures = await killMigrations(4, [12]);

    expect(figures).toMatchObject({ steps: 1, between: 0, damaged: 0, withoutBackup: 0, badBackups: 0, stuck: 0 });
    expect(figures.kills).toBeGreaterThan(0);
  });
});
