import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { silentMeter } from '../../src/chat/meter.js';
import { startTicker, type Ticker } from '../../src/schedule/ticker.js';
import { writtenTo } from '../helpers/log.js';

const logged: string[] = [];
const write = (event: string, fields: Readonly<Record<string, unknown>> = {}) => {
  logged.push(`${event} ${String(fields['job'])}`);
};
const doors = { log: writtenTo(write), meter: silentMeter };

let ticker: Ticker | undefined;
afterEach(async () => {
  await ticker?.stop();
  logged.length = 0;
});

describe('the clock that ticks', { timeout: 20_000 }, () => {
  it('tells when a job begins', async () => {
    const told: unknown[] = [];
    const meter = { ...silentMeter, count: (...what: unknown[]) => void told.push(what) };

    ticker = startTicker(1, [{ name: 'quick', run: () => Promise.resolve() }], { ...doors, meter });
    await pause(1200);

    expect(told.slice(0, 2)).toEqual([
      ['tick', {}],
      ['job', { job: 'quick' }],
    ]);
  });

  it('starts no job anew while it is still running, and keeps no other waiting', async () => {
    let [running, most, quick] = [0, 0, 0];
    const slow = async () => {
      most = Math.max(most, (running += 1));
      await pause(2500);
      running -= 1;
    };

    ticker = startTicker(
      1,
      [
        { name: 'slow', run: slow },
        { name: 'quick', run: async () => void (quick += 1) },
      ],
      doors,
    );
    await pause(3200);

    expect(most).toBe(1);
    expect(quick).toBeGreaterThanOrEqual(2);
  });

  it('logs a job that fails, runs it again next time, and goes on with the others', async () => {
    let [failed, fine] = [0, 0];
    const failing = async () => {
      failed += 1;
      throw new Error('nobody caught this');
    };

    ticker = startTicker(
      1,
      [
        { name: 'failing', run: failing },
        { name: 'fine', run: async () => void (fine += 1) },
      ],
      doors,
    );
    await pause(2600);

    expect(failed).toBeGreaterThanOrEqual(2);
    expect(fine).toBeGreaterThanOrEqual(2);
    expect(logged[0]).toBe('job.failed failing');
  });

  it('waits at its stop for what is running, and begins nothing more', async () => {
    let [begun, ended] = [0, 0];
    const job = async () => {
      begun += 1;
      await pause(600);
      ended += 1;
    };
    ticker = startTicker(1, [{ name: 'job', run: job }], doors);
    await expect.poll(() => begun, { timeout: 3000, interval: 10 }).toBe(1);

    await ticker.stop();
    const atStop = [begun, ended];
    await pause(1200);

    expect(atStop).toEqual([1, 1]);
    expect([begun, ended]).toEqual([1, 1]);
  });
});
