import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Carrying, aMessage, startCarrying } from '../helpers/discord/carrying.js';
import { places } from '../helpers/discord/gateway.js';

const { guildId, channelId } = places;

describe('a message in an announcement channel', () => {
  let carrying: Carrying;
  beforeEach(async () => {
    carrying = await startCarrying({ shapes: { [channelId]: { type: 5 } } });
  });
  afterEach(() => carrying.discord.close());

  const publishing = (messageId: string) => ({ kind: 'publish', guildId, channelId, messageId, title: null }) as const;

  it('is still to be published when it has arrived', async () => {
    const outcome = await carrying.outbox.post(aMessage());

    expect(outcome).toMatchObject({ kind: 'sent', threadId: null, errands: ['publish'] });
    expect(carrying.discord.published).toEqual([]);
  });

  it('is still to be published when it was found', async () => {
    const sent = await carrying.outbox.post(aMessage());

    expect(await carrying.outbox.find(aMessage(), new Date(Date.now() - 60_000), new Set())).toEqual(sent);
  });

  it('is published once', async () => {
    await carrying.outbox.post(aMessage());
    const [{ id } = { id: '' }] = carrying.discord.messages;

    expect(await carrying.outbox.runErrand(publishing(id))).toEqual({ kind: 'done' });
    expect(await carrying.outbox.runErrand(publishing(id))).toEqual({ kind: 'done' });
    expect(carrying.discord.published).toEqual([id]);
  });

  it('is given up where it is gone', async () => {
    const outcome = await carrying.outbox.runErrand(publishing('200000000000000099'));

    expect(outcome).toEqual({ kind: 'refused', reason: 'Discord answered 404, code 10008' });
  });

  it('is published once also where the answer was lost', async () => {
    await carrying.outbox.post(aMessage());
    const [{ id } = { id: '' }] = carrying.discord.messages;
    carrying.discord.failNextPosts({ kind: 'lost-reply' });

    expect(await carrying.outbox.runErrand(publishing(id))).toEqual({ kind: 'retry', afterMs: null });
    expect(await carrying.outbox.runErrand(publishing(id))).toEqual({ kind: 'done' });
    expect(carrying.discord.published).toEqual([id]);
  });

  it.each([
    ['forbidden', 403, 50013, { kind: 'refused', reason: 'Discord answered 403, code 50013' }],
    ['not of a kind that is published', 400, 50024, { kind: 'refused', reason: 'Discord answered 400, code 50024' }],
    ['locked for the moment', 423, 40006, { kind: 'retry', afterMs: null }],
    ['for whom the token is refused', 401, 0, { kind: 'retry', afterMs: null }],
    ['over which Discord breaks', 503, 0, { kind: 'retry', afterMs: null }],
  ])('that is %s has its end', async (_name, status, code, expected) => {
    carrying.discord.failNextPosts({ kind: 'answer', status, body: { code, message: 'No' } });

    expect(await carrying.outbox.runErrand(publishing('200000000000000099'))).toEqual(expected);
  });

  it('waits as long as Discord says', async () => {
    carrying.discord.failNextPosts({
      kind: 'answer',
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 1800, global: false },
      headers: { 'retry-after': '1800', 'x-ratelimit-scope': 'user' },
    });

    const outcome = await carrying.outbox.runErrand(publishing('200000000000000099'));

    expect(outcome).toEqual({ kind: 'retry', afterMs: expect.closeTo(1_800_000, -4) });
  });

  it('waits where Discord cannot be reached', async () => {
    await carrying.discord.close();

    expect(await carrying.outbox.runErrand(publishing('200000000000000099'))).toEqual({ kind: 'retry', afterMs: null });
  });
});
