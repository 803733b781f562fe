import { describe, expect, it } from 'vitest';
import { liveAndDie } from '../../bench/kill/lives.js';

describe('the whole bot, killed while messages are due', { timeout: 60_000 }, () => {
  it.each(['text channels', 'forums'] as const)(
    'loses nothing and sends nothing twice into %s, however late',
    async (into) => {
      const report = await liveAndDie({
        kills: 2,
        posts: 60,
        channels: 4,
        gapMs: 2000,
        nonceWindowMs: 3000,
        history: 'shown',
        into,
      });

      expect(report).toMatchObject({ lost: 0, doubled: 0, integrity: 'ok' });
      // A life that sends all that is left ends before it is killed.
      expect(report.kills).toBeGreaterThan(0);
    },
  );
});
