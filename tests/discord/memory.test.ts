import { expect, it } from 'vitest';
import { Memory } from '../../src/discord/memory.js';

function counting(forMs: number) {
  let asked = 0;
  return new Memory((key) => Promise.resolve({ value: `${key} ${(asked += 1)}`, forMs }));
}

it('asks once for each key while the answer holds', async () => {
  const memory = counting(60_000);

  expect([await memory.get('a'), await memory.get('a'), await memory.get('b')]).toEqual(['a 1', 'a 1', 'b 2']);
});

it('asks again when the answer holds no longer, or was forgotten', async () => {
  const brief = counting(0);
  const memory = counting(60_000);

  expect([await brief.get('a'), await brief.get('a')]).toEqual(['a 1', 'a 2']);
  await memory.get('a');
  memory.forget('a');
  expect(await memory.get('a')).toBe('a 2');
});

it('remembers no failure', async () => {
  let isAway = true;
  const memory = new Memory(() =>
    isAway ? Promise.reject(new Error('away')) : Promise.resolve({ value: 1, forMs: 9 }),
  );

  await expect(memory.get('a')).rejects.toThrow('away');
  isAway = false;
  expect(await memory.get('a')).toBe(1);
});
