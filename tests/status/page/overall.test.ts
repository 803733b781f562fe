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
});
