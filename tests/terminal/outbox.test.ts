import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { terminalOutbox } from '../../src/terminal/outbox.js';
import { tryoutCaller, tryoutChannelNames, tryoutRoleNames } from '../../src/terminal/place.js';
import { Screen } from '../../src/terminal/screen.js';
import { testApp } from '../helpers/app.js';
import { plainly } from '../helpers/post.js';

function setUp() {
  const { store, clock } = testApp();
  const output = new PassThrough({ encoding: 'utf8' });
  const screen = new Screen({
    input: new PassThrough(),
    output,
    isInteractive: false,
    hasColour: false,
    clock,
    channelNames: tryoutChannelNames,
    roleNames: tryoutRoleNames,
  });
  return { store, output, outbox: terminalOutbox({ screen, store, seat: tryoutCaller }) };
}

const place = { guildId: 'tryout', channelId: 'tryout-alerts' };
const message = { ...place, ...plainly, nonce: 'n1', reply: say('The gate is shut.') };

describe('terminalOutbox', () => {
  it('prints a post under the name of its channel', async () => {
    const { output, outbox } = setUp();

    expect(await outbox.post(message)).toEqual({ kind: 'sent', messageId: 'n1', url: null });
    expect(output.read()).toBe('#alerts\nThe gate is shut.\n');
  });

  it('prints a direct message as one to whoever sits there', async () => {
    const { output, outbox } = setUp();

    await outbox.post({ ...message, guildId: '@me', channelId: 'tryout-you', userId: 'tryout-you' });

    expect(output.read()).toBe('you\nThe gate is shut.\n');
  });

  it('makes the post’s articles the last list of the terminal', async () => {
    const { store, outbox } = setUp();
    await outbox.post({ ...message, reply: { ...message.reply, listed: [7, 3] } });

    expect(await store.lastList(tryoutCaller)).toEqual([7, 3]);
  });

  it('leaves what was printed as it is when its message is edited', async () => {
    const { output, outbox } = setUp();
    await outbox.post(message);
    output.read();

    const edit = { ...message, kind: 'edit', messageId: 'n1', reply: say('The gate is open.') } as const;

    expect(await outbox.runErrand(edit)).toEqual({ kind: 'done' });
    expect(output.read()).toBeNull();
  });

  it('prints the same nonce once', async () => {
    const { output, outbox } = setUp();
    await outbox.post(message);
    output.read();

    expect(await outbox.post(message)).toEqual({ kind: 'sent', messageId: 'n1', url: null });
    expect(output.read()).toBeNull();
  });

  it('knows no other channels', async () => {
    const { outbox } = setUp();

    expect(await outbox.post({ ...message, channelId: 'elsewhere' })).toEqual({ kind: 'gone' });
  });

  it('keeps a post owed when nobody is there any more', async () => {
    const { output, outbox } = setUp();
    const closed = new Promise((resolve) => output.once('close', resolve));
    output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await closed;

    expect(await outbox.post(message)).toMatchObject({ kind: 'retry' });
  });

  it('has room for everything', () => {
    expect(setUp().outbox.fits(say('x'.repeat(100_000)))).toBe(true);
  });
});
