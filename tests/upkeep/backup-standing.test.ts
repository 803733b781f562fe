import { describe, expect, it } from 'vitest';
import { type BackupFacts, backupStanding, isOverdue } from '../../src/upkeep/backup-standing.js';
import { noon } from '../helpers/app.js';

const hourMs = 3_600_000;
const hoursAgo = (hours: number) => new Date(noon.getTime() - hours * hourMs);

function standing(facts: Partial<BackupFacts>) {
  return backupStanding({ now: noon, backupsKept: 7, newestBackupAt: null, firstUsedAt: hoursAgo(400), ...facts });
}

describe('how a database is off for backups', () => {
  it.each([
    ['a backup of last night', { newestBackupAt: hoursAgo(9) }, { kind: 'fresh', ageMs: 9 * hourMs }],
    ['one of two nights ago', { newestBackupAt: hoursAgo(48) }, { kind: 'fresh', ageMs: 48 * hourMs }],
    ['an older one', { newestBackupAt: hoursAgo(49) }, { kind: 'old', ageMs: 49 * hourMs }],
    ['one from a clock that was ahead', { newestBackupAt: hoursAgo(-3) }, { kind: 'fresh', ageMs: 0 }],
    ['none on the first day', { firstUsedAt: hoursAgo(5) }, { kind: 'awaited' }],
    ['none after two nights', { firstUsedAt: hoursAgo(49) }, { kind: 'missing', inUseMs: 49 * hourMs }],
    ['none of what holds nothing', { firstUsedAt: null }, { kind: 'awaited' }],
    ['none where none are wanted', { backupsKept: 0 }, { kind: 'unwanted' }],
    ['an old one where none are wanted', { backupsKept: 0, newestBackupAt: hoursAgo(400) }, { kind: 'unwanted' }],
  ] as const)('is told of %s', (_, facts, told) => {
    expect(standing(facts)).toEqual(told);
  });

  it('needs somebody where the last backup is old, or none was ever made', () => {
    expect(isOverdue(standing({ newestBackupAt: hoursAgo(49) }))).toBe(true);
    expect(isOverdue(standing({}))).toBe(true);
    expect(isOverdue(standing({ newestBackupAt: hoursAgo(9) }))).toBe(false);
    expect(isOverdue(standing({ firstUsedAt: hoursAgo(5) }))).toBe(false);
    expect(isOverdue(standing({ backupsKept: 0 }))).toBe(false);
  });
});
