import { statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideTheBot, freeBytesOn, shortage } from '../../../src/store/sqlite/free-room.js';
import { temporaryPath } from './folder.js';

describe('freeBytesOn', () => {
  it('asks the disk that a folder will be on', () => {
    const folder = dirname(temporaryPath());
    const { blocks, bsize } = statfsSync(folder);

    const free = freeBytesOn(join(folder, 'data', 'backups'));

    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThanOrEqual(blocks * bsize);
  });

  it.runIf(process.platform === 'linux')('does not take a file system that says nothing for a full one', () => {
    expect(freeBytesOn('/proc')).toBe(Infinity);
  });
});

describe('shortage', () => {
  it('says in whole MB what is needed and what is free, so that freeing the difference is enough', () => {
    expect(shortage('/data', 34_200_000, () => 1_900_000)).toBe(
      '35 MB are needed on the disk of /data, and 1 MB are free',
    );
  });

  it('finds none where there is just as much', () => {
    expect(shortage('/data', 34_200_000, () => 34_200_000)).toBeNull();
  });
});

describe('besideTheBot', () => {
  it.each([
    ['a small database', 1_000_000, 17_000_000],
    ['a large one', 1_000_000_000, 1_100_000_000],
  ])('leaves room for what the bot writes beside %s', (_, bytes, needed) => {
    expect(besideTheBot(bytes)).toBe(needed);
  });
});
