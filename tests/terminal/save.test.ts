import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { saveAttachments } from '../../src/terminal/save.js';

const reply = {
  ...say('Done.'),
  attachments: [{ name: 'feeds.opml', data: Buffer.from('four').toString('base64'), description: 'A list' }],
};

describe('saveAttachments', () => {
  it('writes files under names that are free, and says those', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nutshell-'));

    const first = await saveAttachments(reply, folder);
    const second = await saveAttachments(reply, folder);

    expect([first, second].map(({ attachments }) => attachments?.[0]?.name)).toEqual(['feeds.opml', 'feeds-2.opml']);
    expect(readdirSync(folder).toSorted()).toEqual(['feeds-2.opml', 'feeds.opml']);
    expect(readFileSync(join(folder, 'feeds.opml'), 'utf8')).toBe('four');
  });

  it('writes nothing outside of the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nutshell-'));
    const [attachment] = reply.attachments;

    await saveAttachments({ attachments: attachment ? [{ ...attachment, name: '../../feeds.opml' }] : [] }, folder);

    expect(readdirSync(folder)).toEqual(['feeds.opml']);
  });

  it('says so where it may not write', async () => {
    const saved = await saveAttachments(reply, '/nowhere');

    expect(saved.attachments?.[0]?.description).toBe('could not be written to this folder');
  });
});
