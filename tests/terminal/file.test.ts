import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileAt } from '../../src/terminal/file.js';

const folder = mkdtempSync(join(tmpdir(), 'nutshell-'));
const path = join(folder, 'feeds.opml');
writeFileSync(path, 'four');

describe('fileAt', () => {
  it('reads a file, and knows its name', async () => {
    const file = fileAt(path);

    expect(file.name).toBe('feeds.opml');
    expect(Buffer.from(await file.read(4)).toString()).toBe('four');
  });

  it.each([
    ['is too large', path, 'That file is larger than', 2],
    ['is not there', '/nowhere/feeds.opml', 'There is no file “/nowhere/feeds.opml” that I may read.', 4],
    ['is a folder', '/', 'There is no file “/” that I may read.', 4],
  ])('turns down what %s', async (_what, where, message, maxBytes) => {
    await expect(fileAt(where).read(maxBytes)).rejects.toThrow(message);
  });
});
