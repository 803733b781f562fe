import { afterEach, describe, expect, it } from 'vitest';
import { TaskBroke } from '../../src/worker/lane.js';
import { Lanes, LanesClosed, LanesFull } from '../../src/worker/lanes.js';

const fine = { name: 'readPage', input: { document: { url: 'fine' } } };
const hanging = { name: 'readPage', input: { document: { url: 'hang' } } };

let lanes: Lanes;
afterEach(() => lanes.close());

function open(taskMs: number, mostWaiting?: number): Lanes {
  const entry = new URL('./misbehaving.mjs', import.meta.url);
  lanes = new Lanes(1, { entry, taskMs, maxHeapMegabytes: 64, idleMs: 10_000, ...(mostWaiting && { mostWaiting }) });
  return lanes;
}

describe('lanes', () => {
  it('end what runs and begin nothing that waits when they are closed', async () => {
    const all = open(10_000);
    const tasks = Promise.allSettled([all.run(hanging), all.run(fine), all.run(fine)]);

    await all.close();

    expect(await tasks).toMatchObject([
      { reason: expect.any(TaskBroke) },
      { reason: expect.any(LanesClosed) },
      { reason: expect.any(LanesClosed) },
    ]);
  });

  it('begin nothing after that', async () => {
    const all = open(10_000);

    await all.close();

    await expect(all.run(fine)).rejects.toThrow(LanesClosed);
  });

  it('turn down at once what comes after as many as may wait', async () => {
    const all = open(500, 1);

    const tasks = await Promise.allSettled([all.run(hanging), all.run(fine), all.run(fine)]);

    expect(tasks).toMatchObject([
      { reason: expect.any(TaskBroke) },
      { status: 'fulfilled' },
      { reason: expect.any(LanesFull) },
    ]);
  });
});
