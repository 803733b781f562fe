import { describe, expect, it } from 'vitest';
import { Replays } from '../../src/discord/replays.js';

describe('replayed interactions', () => {
  it('tells an id that came before from a new one', () => {
    const replays = new Replays();

    expect(replays.isNew('1')).toBe(true);
    expect(replays.isNew('2')).toBe(true);
    expect(replays.isNew('1')).toBe(false);
  });

  it('remembers the last thousand, and no more', () => {
    const replays = new Replays();
    for (let id = 0; id <= 1000; id += 1) replays.isNew(String(id));

    expect(replays.isNew('1')).toBe(false);
    expect(replays.isNew('0')).toBe(true);
  });
});
