import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { discordOutbox, outcomeOf } from '../../src/discord/outbox.js';
import { places } from '../helpers/discord/gateway.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';

const message = {
  guildId: places.guildId,
  channelId: places.channelId,
  nonce: 'delivery-1',
  reply: say('Good morning.'),
};

describe('discordOutbox', () => {
  let discord: DiscordStandIn;
  beforeEach(async () => {
    discord = await startStandIn();
  });
  afterEach(() => discord.close());

  const outbox = () => {
    const rest = new REST({ api: discord.apiUrl, rejectOnRateLimit: () => true }).setToken(discord.token);
    return discordOutbox(rest, new Map());
  };

  it('posts a message and says where it stands', async () => {
    const outcome = await outbox().post(message);

    const [posted] = discord.messages;
    expect(outcome).toEqual({
      kind: 'sent',
      messageId: posted?.id,
      url: `https://discord.com/channels/200000000000000010/200000000000000020/${posted?.id}`,
    });
    expect(posted?.body).toMatchObject({ nonce: 'delivery-1', enforce_nonce: true, allowed_mentions: { parse: [] } });
  });

  it('lets a post end that is under way when it is to finish', async () => {
    const posting = outbox();
    const outcome = posting.post(message);

    await posting.finish(5_000);

    expect(await outcome).toMatchObject({ kind: 'sent' });
  });

  it('gives up a post that hangs, as one that is still owed', async () => {
    discord.failNextPosts({ kind: 'silence' });
    const posting = outbox();
    const outcome = posting.post(message);

    await posting.finish(100);

    expect(await outcome).toEqual({ kind: 'retry', afterMs: null, reason: 'I was stopping' });
  });

  it('makes one message of the same nonce twice', async () => {
    const first = await outbox().post(message);
    const second = await outbox().post(message);

    expect(discord.messages).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it('makes one message where Discord keeps it and then answers 500', async () => {
    discord.failNextPosts({ kind: 'answer-after-keeping', status: 500 });

    const outcome = await outbox().post(message);

    expect(outcome.kind).toBe('sent');
    expect(discord.messages).toHaveLength(1);
  });

  it('asks for another try where the answer is lost, and that try makes no second message', async () => {
    discord.failNextPosts({ kind: 'lost-reply' });

    const lost = await outbox().post(message);
    const again = await outbox().post(message);

    expect(lost).toEqual({ kind: 'retry', afterMs: null, reason: 'Discord could not be reached' });
    expect(again.kind).toBe('sent');
    expect(discord.messages).toHaveLength(1);
  });

  it.each([
    ['no such channel', 404, 10003, { kind: 'gone' }],
    ['no permission', 403, 50013, { kind: 'forbidden' }],
    ['no access', 403, 50001, { kind: 'forbidden' }],
    ['an archived thread', 400, 50083, { kind: 'forbidden' }],
    ['a body that is not valid', 400, 50035, { kind: 'rejected', reason: 'Discord turned the message down (50035)' }],
    ['AutoMod', 400, 200000, { kind: 'rejected', reason: 'Discord turned the message down (200000)' }],
    ['a token refused', 401, 0, { kind: 'retry', afterMs: null, reason: 'Discord answered 401, code 0' }],
    ['a code that is new', 403, 99999, { kind: 'retry', afterMs: null, reason: 'Discord answered 403, code 99999' }],
  ])('tells %s apart', async (_name, status, code, expected) => {
    discord.failNextPosts({ kind: 'answer', status, body: { code, message: 'No' } });

    expect(await outbox().post(message)).toEqual(expected);
  });

  it('asks for another try after four answers of 500', async () => {
    discord.failNextPosts(...Array.from({ length: 4 }, () => ({ kind: 'answer', status: 500 }) as const));

    expect(await outbox().post(message)).toEqual({ kind: 'retry', afterMs: null, reason: 'Discord answered 500' });
  });

  it('says how long to wait where Discord says so', async () => {
    discord.failNextPosts({
      kind: 'answer',
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 30, global: false },
      headers: { 'retry-after': '30', 'x-ratelimit-scope': 'user' },
    });

    const outcome = await outbox().post(message);

    expect(outcome).toEqual({
      kind: 'retry',
      afterMs: expect.closeTo(30_000, -3),
      reason: 'Discord asked for patience',
    });
  });

  it('posts files beside the words', async () => {
    const attachments = [{ name: 'feeds.opml', data: 'PG9wbWw+', description: 'Your feeds' }];

    await outbox().post({ ...message, reply: { ...message.reply, attachments } });

    expect(discord.messages[0]?.body.attachments).toEqual([
      { id: '0', filename: 'feeds.opml', description: 'Your feeds' },
    ]);
  });
});

describe('outcomeOf', () => {
  it('takes what is not known for something to try again', () => {
    expect(outcomeOf(new TypeError('fetch failed'))).toEqual({
      kind: 'retry',
      afterMs: null,
      reason: 'Discord could not be reached',
    });
  });
});
