import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/net/pace.js';

/** A task that notes when it begins and ends. */
function recorder() {
  const spans: { host: string; from: number; to: number }[] = [];
  const task =
    (host: string, ms: number, needsPause = true) =>
    async () => {
      const from = performance.now();
      await sleep(ms);
      spans.push({ host, from, to: performance.now() });
      return { result: host, needsPause };
    };
  return { spans, task };
}

describe('Pace', () => {
  it('lets one exchange at a time through to a host, with a pause in between', async () => {
    const { spans, task } = recorder();
    const pace = new Pace({ total: 16, pauseMs: 60 });

    await Promise.all([1, 2, 3].map(() => pace.run('a.example', task('a', 10))));

    const gaps = spans.slice(1).map(({ from }, index) => from - (spans[index]?.to ?? 0));
    expect(gaps).toHaveLength(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(59);
  });

  it('makes no pause where none is needed', async () => {
    const { task } = recorder();
    const pace = new Pace({ total: 16, pauseMs: 5_000 });

    const before = performance.now();
    await Promise.all([1, 2, 3].map(() => pace.run('a.example', task('a', 1, false))));

    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('lets no more than the total through at the same time', async () => {
    const pace = new Pace({ total: 2, pauseMs: 0 });
    let running = 0;
    let most = 0;

    const hosts = ['a', 'b', 'c', 'd', 'e'];
    const task = async () => {
      running += 1;
      most = Math.max(most, running);
      await sleep(5);
      running -= 1;
      return { result: null, needsPause: true };
    };
    await Promise.all(hosts.map((host) => pace.run(host, task)));

    expect(most).toBe(2);
  });

  it('passes a task’s fault on and goes on with the host', async () => {
    const { task } = recorder();
    const pace = new Pace({ total: 1, pauseMs: 0 });

    const broken = pace.run('a.example', () => Promise.reject(new Error('broken')));
    const next = pace.run('a.example', task('a', 1));

    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('a');
  });

  it('ends its pauses when it is closed', async () => {
    const { task } = recorder();
    const pace = new Pace({ total: 1, pauseMs: 60_000 });
    await pace.run('a.example', task('a', 1));

    const waiting = pace.run('a.example', task('a', 1));
    pace.close();

    expect(await waiting).toBe('a');
  });
});
