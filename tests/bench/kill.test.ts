import { describe, expect, it } from 'vitest';
import { liveAndDie } from '../../bench/kill/lives.js';

describe('the whole bot, killed while messages are due', { timeout: 60_000 }, () => {
  it('loses nothing and sends nothing twice, even when it comes back after its nonces are forgotten', async () => {
    const report = await liveAndDie({
      kills: 2,
      posts: 40,
      channels: 4,
      gapMs: 2000,
      nonceWindowMs: 3000,
      history: 'shown',
    });

    expect(report).toMatchObject({ kills: 2, lost: 0, doubled: 0, integrity: 'ok' });
  });
});
