import { describe, expect, it } from 'vitest';
import { overall } from '../../../src/status/page/overall.js';
import { noon } from '../../helpers/app.js';
import { aSurvey } from '../../helpers/survey.js';

describe('what needs somebody', () => {
  it('is also what waits while a channel elsewhere is closed', () => {
    const oldestSendableAt = new Date(noon.getTime() - 20 * 60_000);
    const survey = aSurvey({ deliveries: { owed: 5, sendable: 2, oldestSendableAt, closedCount: 1 } });

    expect(overall(survey, { ok: true })).toEqual({
      state: 'attention',
      sentence: 'One channel cannot be posted into.',
      more: ['2 messages wait to be sent, the oldest for 20 minutes.'],
    });
  });

  it('is a digest that is late by more than a quarter of an hour', () => {
    const sentenceOf = (minutes: number) =>
      overall(aSurvey({ runs: { digests: 1, lagMs: minutes * 60_000 } }), { ok: true }).sentence;

    expect(sentenceOf(15)).toBe('All is well: 1 feed followed, 0 digests in the last 24 hours.');
    expect(sentenceOf(16)).toBe('A digest is late by 16 minutes.');
  });
});
