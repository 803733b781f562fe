import { describe, expect, it } from 'vitest';
import { dayChart } from '../../../src/status/page/chart.js';
import { noon } from '../../helpers/app.js';

describe('a day in columns', () => {
  it.each([
    [0, 'No messages in the last 24 hours.'],
    [1, '1 message in all, the most in the hour from 12:00 UTC: 1. The last hour is not over yet.'],
    [2, '2 messages in all, the most in the hour from 12:00 UTC: 2. The last hour is not over yet.'],
  ])('tells in words of %i', (count, words) => {
    const { markup } = dayChart('day', 'Messages sent', 'message', { from: noon, counts: [count, 0] });

    expect(markup).toContain(`>${words}</desc>`);
  });
});
