import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DrawnEdit, OutgoingMessage } from '../../src/chat/app.js';
import { say } from '../../src/chat/reply.js';
import { markOf } from '../../src/discord/mark.js';
import { aMessage, type Carrying, startCarrying } from '../helpers/discord/carrying.js';
import { places } from '../helpers/discord/gateway.js';

const role = '200000000000000050';
const forumId = '200000000000000060';
const silently = { isSilent: true, pingRoleId: null };
const aMinuteAgo = () => new Date(Date.now() - 60_000);

describe('an edit', () => {
  let carrying: Carrying;
  beforeEach(async () => {
    carrying = await startCarrying({ shapes: { [forumId]: { type: 15 } } });
  });
  afterEach(() => carrying.discord.close());

  /** Posts a message, and gives the edit that makes it wish a good evening. */
  async function anEdit(parts: Partial<OutgoingMessage> = {}): Promise<DrawnEdit> {
    const { guildId, channelId, nonce, manner } = aMessage(parts);
    const sent = await carrying.outbox.post(aMessage(parts));
    if (sent.kind !== 'sent') throw new Error(`not sent: ${sent.kind}`);
    const { messageId, threadId = null } = sent;
    const about = { guildId, channelId, threadId, messageId, nonce, manner };
    return { kind: 'edit', ...about, reply: say('Good evening.') };
  }

  it('writes over the message, which is found again by its mark', async () => {
    const edit = await anEdit();

    expect(await carrying.outbox.runErrand(edit)).toEqual({ kind: 'done' });
    expect(carrying.discord.messages.map(({ body }) => body.components)).toEqual([
      [{ type: 10, content: 'Good evening.', id: markOf('delivery-1') }],
    ]);
    expect(await carrying.outbox.find(aMessage(), aMinuteAgo(), new Set())).toMatchObject({
      messageId: edit.messageId,
    });
  });

  it('pings nobody, keeps the mention that the message begins with, and says nothing of its sound', async () => {
    const edit = await anEdit({ manner: { isSilent: true, pingRoleId: role } });

    await carrying.outbox.runErrand(edit);

    expect(carrying.discord.requests.at(-1)).toEqual({
      method: 'PATCH',
      path: `/channels/${places.channelId}/messages/${edit.messageId}`,
      body: {
        flags: 32_768,
        components: [
          { type: 10, content: '<@&200000000000000050>', id: markOf('delivery-1') },
          { type: 10, content: 'Good evening.' },
        ],
        allowed_mentions: { parse: [] },
      },
    });
  });

  it('reaches a message that is a forum’s post', async () => {
    const edit = await anEdit({ channelId: forumId, manner: silently });

    expect(await carrying.outbox.runErrand(edit)).toEqual({ kind: 'done' });
    expect(carrying.discord.messages).toMatchObject([
      { channelId: edit.messageId, body: { components: [{ content: 'Good evening.' }] } },
    ]);
  });

  it('is given up where the post is archived', async () => {
    const edit = await anEdit({ channelId: forumId });
    carrying.discord.threads.forEach((thread) => (thread.isArchived = true));

    expect(await carrying.outbox.runErrand(edit)).toEqual({
      kind: 'refused',
      reason: 'Discord answered 400, code 50083',
    });
  });

  it('is given up where the message is gone', async () => {
    const edit = { ...(await anEdit()), messageId: '200000000000000099' };

    expect(await carrying.outbox.runErrand(edit)).toEqual({
      kind: 'refused',
      reason: 'Discord answered 404, code 10008',
    });
  });

  it('is the same twice, also where the answer was lost', async () => {
    const edit = await anEdit();
    carrying.discord.failNextPosts({ kind: 'lost-reply' });

    expect(await carrying.outbox.runErrand(edit)).toEqual({ kind: 'retry', afterMs: null });
    expect(await carrying.outbox.runErrand(edit)).toEqual({ kind: 'done' });
    expect(carrying.discord.messages).toHaveLength(1);
  });

  it.each([
    ['forbidden', 403, 50013, { kind: 'refused', reason: 'Discord answered 403, code 50013' }],
    ['found faulty', 400, 50035, { kind: 'refused', reason: 'Discord answered 400, code 50035' }],
    ['one of too many of an old message', 400, 30046, { kind: 'retry', afterMs: null }],
    ['one of too many of an announcement', 403, 20022, { kind: 'retry', afterMs: null }],
    ['one over which Discord breaks', 503, 0, { kind: 'retry', afterMs: null }],
  ])('that is %s has its end', async (_name, status, code, expected) => {
    const edit = await anEdit();
    carrying.discord.failNextPosts({ kind: 'answer', status, body: { code, message: 'No' } });

    expect(await carrying.outbox.runErrand(edit)).toEqual(expected);
    expect(carrying.discord.messages).toMatchObject([{ body: { components: [{ content: 'Good morning.' }] } }]);
  });

  it('waits as long as Discord says', async () => {
    const edit = await anEdit();
    carrying.discord.failNextPosts({
      kind: 'answer',
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 90, global: false },
      headers: { 'retry-after': '90', 'x-ratelimit-scope': 'user' },
    });

    expect(await carrying.outbox.runErrand(edit)).toEqual({ kind: 'retry', afterMs: expect.closeTo(90_000, -4) });
  });
});
