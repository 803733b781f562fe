import { describe, expect, it } from 'vitest';
import { attachedFile } from '../../src/discord/file.js';
import { testApp } from '../helpers/app.js';

const url = 'https://cdn.discordapp.com/attachments/1/2/feeds.opml?ex=1';
const app = testApp();
app.pages.set(url, 'four');

describe('attachedFile', () => {
  it('is fetched when it is read', async () => {
    const file = attachedFile({ name: 'feeds.opml', url, size: 4 }, app.net);

    expect(file.name).toBe('feeds.opml');
    expect(Buffer.from(await file.read(1024 * 1024)).toString()).toBe('four');
  });

  it('is not fetched where it says that it is too large', async () => {
    const net = { ...app.net, get: () => Promise.reject(new Error('asked')) };

    const reading = attachedFile({ name: 'feeds.opml', url, size: 1024 * 1024 + 1 }, net).read(1024 * 1024);

    await expect(reading).rejects.toThrow('That file is larger than 1 MB, so I did not read it.');
  });

  it('is not given where it is larger than it says', async () => {
    await expect(attachedFile({ name: 'feeds.opml', url, size: 1 }, app.net).read(3)).rejects.toThrow('larger than');
  });

  it('says so where it cannot be had', async () => {
    const gone = attachedFile({ name: 'feeds.opml', url: 'https://cdn.discordapp.com/gone', size: 1 }, app.net);

    await expect(gone.read(1024)).rejects.toThrow('I could not fetch that file from Discord. Try again in a minute.');
  });
});
