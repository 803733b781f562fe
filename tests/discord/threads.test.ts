import { afterEach, describe, expect, it } from 'vitest';
import { type Carrying, aMessage, startCarrying } from '../helpers/discord/carrying.js';
import { places } from '../helpers/discord/gateway.js';

const { guildId, channelId } = places;
const thread = { title: 'Daily digest · Sunday 1 March', tags: [], isWanted: true };
const aMinuteAgo = () => new Date(Date.now() - 60_000);

describe('a thread a day', () => {
  const open: Carrying[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ discord }) => discord.close()));
  });

  /** A channel in which the first part has arrived. */
  async function start(type = 0) {
    const carrying = await startCarrying({ shapes: { [channelId]: { type } } });
    open.push(carrying);
    const first = await carrying.outbox.post(aMessage({ thread }));
    const messageId = first.kind === 'sent' ? first.messageId : '';
    const errand = { kind: 'begin-thread', guildId, channelId, messageId, title: thread.title } as const;
    const second = aMessage({ thread, threadId: messageId, nonce: 'delivery-2' });
    return { ...carrying, first, messageId, errand, second };
  }

  it('is still to be begun when its first message has arrived in the channel', async () => {
    const { first, messageId, discord } = await start();

    expect(first).toMatchObject({ kind: 'sent', threadId: messageId, errands: ['begin-thread'] });
    expect(discord.messages[0]?.channelId).toBe(channelId);
    expect(discord.threads).toEqual([]);
  });

  it('begins from that message, once', async () => {
    const { outbox, discord, errand, messageId } = await start();

    expect(await outbox.runErrand(errand)).toEqual({ kind: 'done' });
    expect(await outbox.runErrand(errand)).toEqual({ kind: 'done' });
    expect(discord.threads).toMatchObject([{ id: messageId, parentId: channelId, name: thread.title }]);
  });

  it('begins with the second part where it has not yet', async () => {
    const { outbox, discord, second, messageId, errand } = await start();

    const outcome = await outbox.post(second);

    expect(outcome).toEqual({
      kind: 'sent',
      messageId: discord.messages[1]?.id,
      threadId: messageId,
      url: `https://discord.com/channels/${guildId}/${messageId}/${discord.messages[1]?.id}`,
    });
    expect(discord.messages[1]?.channelId).toBe(messageId);
    expect(await outbox.runErrand(errand)).toEqual({ kind: 'done' });
    expect(discord.threads).toHaveLength(1);
  });

  it('is where a part is looked for', async () => {
    const { outbox, second } = await start();
    const sent = await outbox.post(second);

    expect(await outbox.find(second, aMinuteAgo(), new Set())).toEqual(sent);
    expect(await outbox.find({ ...second, nonce: 'delivery-3' }, aMinuteAgo(), new Set())).toEqual({
      kind: 'not-found',
    });
  });

  it('begins anew from the next part where it was closed', async () => {
    const { outbox, discord, second, errand } = await start();
    await outbox.runErrand(errand);
    discord.threads.forEach((it) => (it.isLocked = true));

    const outcome = await outbox.post(second);

    const newest = discord.messages.at(-1);
    expect(newest?.channelId).toBe(channelId);
    expect(outcome).toMatchObject({ kind: 'sent', threadId: newest?.id, errands: ['begin-thread'] });
  });

  it('is given up where the message is gone', async () => {
    const { outbox, errand } = await start();

    const outcome = await outbox.runErrand({ ...errand, messageId: '200000000000000099' });

    expect(outcome).toEqual({ kind: 'refused', reason: 'Discord answered 404, code 10008' });
  });

  it('is no thread where the channel is of a kind without any', async () => {
    const { first, second, outbox, discord } = await start(2);

    await outbox.post({ ...second, threadId: null });

    expect(first).not.toHaveProperty('threadId');
    expect(discord.messages.map((message) => message.channelId)).toEqual([channelId, channelId]);
  });

  it('makes messages of an announcement channel to be published as well', async () => {
    const { first } = await start(5);

    expect(first).toMatchObject({ kind: 'sent', errands: ['begin-thread', 'publish'] });
  });
});
