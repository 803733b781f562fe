import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { markOf } from '../../src/discord/mark.js';
import { outcomeOf } from '../../src/discord/outcome.js';
import { discordOutbox } from '../../src/discord/outbox.js';
import { places } from '../helpers/discord/gateway.js';
import { type DiscordStandIn, startStandIn, type StandInOptions } from '../helpers/discord/server.js';
import { plainly } from '../helpers/post.js';

const message = {
  guildId: places.guildId,
  channelId: places.channelId,
  nonce: 'delivery-1',
  reply: say('Good morning.'),
  ...plainly,
};

describe('discordOutbox', () => {
  let discord: DiscordStandIn;
  beforeEach(async () => {
    discord = await startStandIn();
  });
  afterEach(() => discord.close());

  const outbox = () => {
    const rest = new REST({ api: discord.apiUrl, rejectOnRateLimit: () => true, retries: 0 }).setToken(discord.token);
    return discordOutbox(rest, new Map(), places.botId);
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

    expect(await outcome).toEqual({ kind: 'unknown', reason: 'I was stopping' });
  });

  it('makes one message of the same nonce twice', async () => {
    const first = await outbox().post(message);
    const second = await outbox().post(message);

    expect(discord.messages).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it.each([
    ['the answer is lost', { kind: 'lost-reply' } as const, 'Discord could not be reached'],
    ['Discord answers 500', { kind: 'answer', status: 500 } as const, 'Discord answered 500'],
    [
      'Discord keeps it and answers 502',
      { kind: 'answer-after-keeping', status: 502 } as const,
      'Discord answered 502',
    ],
  ])('says after one request that the end is unknown where %s', async (_name, fault, reason) => {
    discord.failNextPosts(fault);

    const outcome = await outbox().post(message);
    const again = await outbox().post(message);

    expect(outcome).toEqual({ kind: 'unknown', reason });
    expect(again.kind).toBe('sent');
    expect(discord.messages).toHaveLength(1);
  });

  it.each([
    ['no such channel', 404, 10003, { kind: 'gone' }],
    ['no such server', 404, 10004, { kind: 'gone' }],
    ['no permission', 403, 50013, { kind: 'forbidden', reason: 'I may not post there (missing: Send Messages)' }],
    ['no access', 403, 50001, { kind: 'forbidden', reason: 'I may not see that channel (missing: View Channel)' }],
    ['a forum', 400, 40058, { kind: 'forbidden', reason: 'that is a forum that I may not look at' }],
    ['an archived thread', 400, 50083, { kind: 'forbidden', reason: 'that thread is archived' }],
    [
      'a body that is not valid',
      400,
      50035,
      { kind: 'rejected', reason: 'Discord finds a fault in the message (50035)' },
    ],
    ['AutoMod', 400, 200000, { kind: 'rejected', reason: 'AutoMod held the message back (200000)' }],
    ['a locked resource', 423, 40006, { kind: 'retry', afterMs: null, reason: 'Discord answered 423, code 40006' }],
    ['a token refused', 401, 0, { kind: 'retry', afterMs: null, reason: 'Discord answered 401, code 0' }],
    ['a code that is new', 403, 99999, { kind: 'retry', afterMs: null, reason: 'Discord answered 403, code 99999' }],
  ])('tells %s apart', async (_name, status, code, expected) => {
    discord.failNextPosts({ kind: 'answer', status, body: { code, message: 'No' } });

    expect(await outbox().post(message)).toEqual(expected);
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

describe('discordOutbox, looking into a channel', () => {
  const standIns: DiscordStandIn[] = [];
  afterEach(async () => {
    await Promise.all(standIns.splice(0).map((discord) => discord.close()));
  });

  async function open(options: StandInOptions = {}) {
    const discord = await startStandIn(options);
    standIns.push(discord);
    const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
    return { discord, outbox: discordOutbox(rest, new Map(), places.botId) };
  }

  const aMinuteAgo = () => new Date(Date.now() - 60_000);

  it('finds a message by its mark', async () => {
    const { discord, outbox } = await open();
    const sent = await outbox.post(message);

    const found = await outbox.find(message, aMinuteAgo(), new Set());

    expect(found).toEqual(sent);
    expect(discord.messages[0]?.body.components[0]).toMatchObject({ id: markOf('delivery-1') });
  });

  it('finds it behind more messages than a page holds', async () => {
    const { outbox } = await open();
    for (let other = 0; other < 120; other++) await outbox.post({ ...message, nonce: `other-${other}` });
    const sent = await outbox.post(message);

    expect(await outbox.find(message, aMinuteAgo(), new Set())).toEqual(sent);
  });

  it('does not take another message with the same words for it', async () => {
    const { outbox } = await open();
    await outbox.post({ ...message, nonce: 'delivery-2' });

    expect(await outbox.find(message, aMinuteAgo(), new Set())).toEqual({ kind: 'not-found' });
  });

  it('does not find what is older than the moment asked for', async () => {
    const { outbox } = await open();
    await outbox.post(message);

    expect(await outbox.find(message, new Date(Date.now() + 3600_000), new Set())).toEqual({ kind: 'not-found' });
  });

  it('finds nothing where nobody may look, and knows so before', async () => {
    const { outbox } = await open({ history: 'hidden' });
    await outbox.post(message);

    expect(await outbox.find(message, aMinuteAgo(), new Set())).toEqual({ kind: 'not-found' });
    expect(await outbox.canFindIn(message.channelId)).toBe(false);
  });

  it('asks once what a channel is, and once whether it can be looked into', async () => {
    const { discord, outbox } = await open();
    await outbox.post(message);

    expect(await outbox.canFindIn(message.channelId)).toBe(true);
    expect(await outbox.canFindIn(message.channelId)).toBe(true);
    expect(discord.requests.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
    expect(discord.requests.filter(({ path }) => path === `/channels/${message.channelId}`)).toHaveLength(1);
  });

  it('does not know where Discord cannot be reached', async () => {
    const { outbox } = await open();
    await Promise.all(standIns.splice(0).map((discord) => discord.close()));

    expect(await outbox.find(message, aMinuteAgo(), new Set())).toEqual({
      kind: 'unknown',
      reason: 'Discord could not be reached',
    });
  });
});

describe('outcomeOf', () => {
  it('takes what is not known for something that may have arrived', () => {
    expect(outcomeOf(new TypeError('fetch failed'))).toEqual({
      kind: 'unknown',
      reason: 'Discord could not be reached',
    });
  });
});
