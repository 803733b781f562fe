import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Pace, type PaceClock, steadyClock } from '../../src/net/pace.js';

/** A task that notes when it begins and ends. */
function recorder() {
  const spans: { host: string; from: number; to: number }[] = [];
  const task = (host: string, ms: number, pauseMs: number) => async () => {
    const from = performance.now();
    await sleep(ms);
    spans.push({ host, from, to: performance.now() });
    return { result: host, pauseMs };
  };
  return { spans, task };
}

function paceOf(total: number, clock: PaceClock = steadyClock): Pace {
  return new Pace({ total, clock });
}

describe('Pace', () => {
  it('lets one exchange at a time through to a host, with a pause in between', async () => {
    const { spans, task } = recorder();
    const pace = paceOf(16);

    await Promise.all([1, 2, 3].map(() => pace.run('a.example', task('a', 10, 60))));

    const gaps = spans.slice(1).map(({ from }, index) => from - (spans[index]?.to ?? 0));
    expect(gaps).toHaveLength(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(59);
  });

  it('makes no pause where none is needed', async () => {
    const { task } = recorder();
    const pace = paceOf(16);

    const before = performance.now();
    await Promise.all([1, 2, 3].map(() => pace.run('a.example', task('a', 1, 0))));

    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('lets no more than the total through at the same time', async () => {
    const pace = paceOf(2);
    let running = 0;
    let most = 0;

    const hosts = ['a', 'b', 'c', 'd', 'e'];
    const task = async () => {
      running += 1;
      most = Math.max(most, running);
      await sleep(5);
      running -= 1;
      return { result: null, pauseMs: 0 };
    };
    await Promise.all(hosts.map((host) => pace.run(host, task)));

    expect(most).toBe(2);
  });

  it('passes a task’s fault on and goes on with the host', async () => {
    const { task } = recorder();
    const pace = paceOf(1);

    const broken = pace.run('a.example', () => Promise.reject(new Error('broken')));
    const next = pace.run('a.example', task('a', 1, 0));

    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('a');
  });

  it('ends its pauses when it is closed', async () => {
    const { task } = recorder();
    const pace = paceOf(1);
    await pace.run('a.example', task('a', 1, 60_000));

    const waiting = pace.run('a.example', task('a', 1, 60_000));
    pace.close();

    expect(await waiting).toBe('a');
  });

  it('lets what somebody waits for go first, at its host and for a place among all', async () => {
    const { spans, task } = recorder();
    const pace = paceOf(1);

    await Promise.all([
      pace.run('a.example', task('a first', 1, 5)),
      pace.run('a.example', task('a later', 1, 5)),
      pace.run('b.example', task('b later', 1, 5)),
      pace.run('a.example', task('a awaited', 1, 5), { priority: 1 }),
      pace.run('b.example', task('b awaited', 1, 5), { priority: 1 }),
    ]);

    const order = spans.map(({ host }) => host);
    expect(order.slice(0, 3)).toEqual(['a first', 'b awaited', 'a awaited']);
  });

  it('lets go of who no longer waits, and serves the others', async () => {
    const { spans, task } = recorder();
    const pace = paceOf(1);
    const leaving = new AbortController();

    const first = pace.run('a.example', task('first', 20, 1));
    const left = pace.run('a.example', task('left', 1, 1), { signal: leaving.signal });
    const last = pace.run('a.example', task('last', 1, 1));
    leaving.abort(new Error('no longer'));

    await expect(left).rejects.toThrow('no longer');
    await Promise.all([first, last]);
    expect(spans.map(({ host }) => host)).toEqual(['first', 'last']);
  });

  it('measures its pauses with the clock it is given', async () => {
    let nowMs = 0;
    const clock: PaceClock = { nowMs: () => nowMs, sleep: async (ms) => void (nowMs += ms) };
    const { task } = recorder();
    const pace = paceOf(1, clock);

    await Promise.all([1, 2, 3].map(() => pace.run('a.example', task('a', 1, 60_000))));

    expect(nowMs).toBeGreaterThanOrEqual(120_000);
  });
});
