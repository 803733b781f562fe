import { describe, expect, it } from 'vitest';
import { overall } from '../../../src/status/page/overall.js';
import { noon } from '../../helpers/app.js';
import { aSurvey } from '../../helpers/survey.js';

const dayMs = 24 * 3_600_000;
const backedUp = { kind: 'fresh', ageMs: 0 } as const;

describe('what needs somebody', () => {
  it('is also what waits while a channel elsewhere is closed', () => {
    const oldestSendableAt = new Date(noon.getTime() - 20 * 60_000);
    const survey = aSurvey({ deliveries: { owed: 5, sendable: 2, oldestSendableAt, closedCount: 1 } });

    expect(overall(survey, { ok: true }, backedUp)).toEqual({
      state: 'attention',
      sentence: 'One channel cannot be posted into.',
      more: ['2 messages wait to be sent, the oldest for 20 minutes.'],
    });
  });

  it('is a digest that is late by more than a quarter of an hour', () => {
    const sentenceOf = (minutes: number) =>
      overall(aSurvey({ runs: { digests: 1, lagMs: minutes * 60_000 } }), { ok: true }, backedUp).sentence;

    expect(sentenceOf(15)).toBe('All is well: 1 feed followed, 0 digests in the last 24 hours.');
    expect(sentenceOf(16)).toBe('A digest is late by 16 minutes.');
  });

  it.each([
    [{ kind: 'missing', inUseMs: 3 * dayMs }, 'There is no backup after 3 days of use.'],
    [{ kind: 'old', ageMs: 4 * dayMs }, 'The newest backup is 4 days old.'],
  ] as const)('is a backup that was not made: %j', (backups, sentence) => {
    const broken = { ok: false, reason: 'The database takes no writes.' } as const;

    expect(overall(aSurvey(), { ok: true }, backups)).toEqual({ state: 'attention', sentence, more: [] });
    expect(overall(aSurvey(), broken, backups).more).toEqual([sentence]);
  });

  it.each(['unwanted', 'awaited'] as const)('is no missing backup that is %s', (kind) => {
    expect(overall(aSurvey(), { ok: true }, { kind }).state).toBe('well');
  });
});
