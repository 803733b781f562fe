import { afterEach, describe, expect, it } from 'vitest';
import { directChannelOf } from '../helpers/discord/channels.js';
import { aMessage, type Carrying, startCarrying } from '../helpers/discord/carrying.js';
import type { StandInOptions } from '../helpers/discord/server.js';

const userId = '200000000000000777';
const message = aMessage({ guildId: '@me', channelId: userId, userId });
const opened = (carrying: Carrying) => carrying.discord.requests.filter(({ path }) => path === '/users/@me/channels');

describe('a direct message', () => {
  let carrying: Carrying;
  const open = async (options?: StandInOptions) => (carrying = await startCarrying(options));
  afterEach(() => carrying.discord.close());

  it('goes into the person’s own channel, which is made once', async () => {
    const { discord, outbox } = await open();

    const outcome = await outbox.post(message);
    await outbox.post({ ...message, nonce: 'delivery-2' });

    const [sent] = discord.messages;
    expect(sent?.channelId).toBe(directChannelOf(userId));
    expect(outcome).toEqual({
      kind: 'sent',
      messageId: sent?.id,
      url: `https://discord.com/channels/@me/${directChannelOf(userId)}/${sent?.id}`,
    });
    expect(opened(carrying)).toMatchObject([{ body: { recipient_id: userId } }]);
  });

  it('stands there once, however often its nonce comes', async () => {
    const { discord, outbox } = await open();

    await outbox.post(message);
    await outbox.post(message);

    expect(discord.messages).toHaveLength(1);
  });

  it('is found again after its answer was lost', async () => {
    const { discord, outbox } = await open();
    discord.failNextPosts({ kind: 'lost-reply' });

    const outcome = await outbox.post(message);
    const found = await outbox.find(message, new Date(Date.now() - 60_000), new Set());

    expect(outcome.kind).toBe('unknown');
    expect(found).toMatchObject({ kind: 'sent', messageId: discord.messages[0]?.id });
  });

  it.each([50007, 50278])('is not wanted where Discord answers %i', async (code) => {
    const { discord, outbox } = await open();
    discord.failNextPosts({ kind: 'answer', status: 403, body: { code, message: 'no' } });

    expect(await outbox.post(message)).toMatchObject({ kind: 'forbidden' });
  });

  it('is sent once more where its channel was forgotten', async () => {
    const { discord, outbox } = await open();
    discord.failNextPosts({ kind: 'answer', status: 404, body: { code: 10003, message: 'Unknown Channel' } });

    expect(await outbox.post(message)).toMatchObject({ kind: 'sent' });
    expect(discord.messages).toHaveLength(1);
    expect(opened(carrying)).toHaveLength(2);
  });

  it('has certainly not arrived where its channel could not be made', async () => {
    const { discord, outbox } = await open();
    await discord.close();

    expect(await outbox.post(message)).toEqual({
      kind: 'retry',
      afterMs: null,
      reason: 'Discord could not be reached',
    });
  });
});
