import { afterEach, describe, expect, it } from 'vitest';
import { type Carrying, aMessage, startCarrying } from '../helpers/discord/carrying.js';
import { places } from '../helpers/discord/gateway.js';
import type { StandInOptions } from '../helpers/discord/server.js';

const tags = [
  { id: '200000000000000061', name: 'Council', moderated: true },
  { id: '200000000000000062', name: 'Harbour' },
  { id: '200000000000000063', name: 'Birds' },
];
const aForum = { type: 15, available_tags: tags };
const thread = { title: 'Daily digest · Sunday 1 March', tags: ['harbour', 'trams'], isWanted: false };
const aMinuteAgo = () => new Date(Date.now() - 60_000);

describe('a forum', () => {
  const open: Carrying[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ discord }) => discord.close()));
  });

  async function start({ flags = 0, ...options }: StandInOptions & { readonly flags?: number } = {}) {
    const carrying = await startCarrying({ ...options, shapes: { [places.channelId]: { ...aForum, flags } } });
    open.push(carrying);
    return carrying;
  }

  it('gets a post with the title of the digest and the tags that it has', async () => {
    const { discord, outbox } = await start();

    const outcome = await outbox.post(aMessage({ thread }));

    const [post] = discord.threads;
    expect(post).toMatchObject({ name: 'Daily digest · Sunday 1 March', tags: ['200000000000000062'] });
    expect(outcome).toEqual({
      kind: 'sent',
      messageId: post?.id,
      threadId: post?.id,
      url: `https://discord.com/channels/200000000000000010/${post?.id}/${post?.id}`,
    });
    expect(discord.messages[0]?.body).toMatchObject({ flags: 32_768, allowed_mentions: { parse: [] } });
    expect(discord.messages[0]?.body).not.toHaveProperty('nonce');
  });

  it('gets a post that is called after its story where nobody named it', async () => {
    const { discord, outbox } = await start();
    const line = [`Gate motor\u202e for ${'Port Ansel '.repeat(20)}`];

    await outbox.post(aMessage({ reply: { text: [{ kind: 'heading', level: 3, line }] } }));

    expect(discord.threads[0]?.name).toMatch(/^Gate motor for (Port Ansel )+.*…$/);
    expect(discord.threads[0]?.name.length).toBeLessThanOrEqual(100);
  });

  it('gets a post without a tag that it had until a moment ago', async () => {
    const live = [...tags];
    const carrying = await startCarrying({ shapes: { [places.channelId]: { type: 15, available_tags: live } } });
    open.push(carrying);
    await carrying.outbox.post(aMessage({ thread }));
    live.splice(0);

    const outcome = await carrying.outbox.post(aMessage({ thread, nonce: 'delivery-2' }));

    expect(outcome.kind).toBe('sent');
    expect(carrying.discord.threads.map((post) => post.tags)).toEqual([['200000000000000062'], []]);
  });

  it('may get a second post where the answer to the first was lost, and says so', async () => {
    const { discord, outbox } = await start();
    discord.failNextPosts({ kind: 'lost-reply' });

    expect(await outbox.post(aMessage({ thread }))).toMatchObject({ kind: 'unknown', mayDouble: true });
  });

  it('that asks for a tag gets its first one that anybody may give', async () => {
    const { discord, outbox } = await start({ flags: 16 });

    await outbox.post(aMessage({ thread: { ...thread, tags: [] } }));

    expect(discord.threads[0]?.tags).toEqual(['200000000000000062']);
  });

  it('gets the further parts as messages in the post', async () => {
    const { discord, outbox } = await start();
    const first = await outbox.post(aMessage({ thread }));
    const threadId = first.kind === 'sent' ? (first.threadId ?? null) : null;

    const second = await outbox.post(aMessage({ thread, threadId, nonce: 'delivery-2' }));

    expect(discord.threads).toHaveLength(1);
    expect(discord.messages.map(({ channelId }) => channelId)).toEqual([threadId, threadId]);
    expect(second).toMatchObject({ kind: 'sent', threadId });
  });

  it.each(['deleted', 'closed'])('gets a new post for a part whose post was %s', async (what) => {
    const { discord, outbox } = await start();
    const first = await outbox.post(aMessage({ thread }));
    const threadId = first.kind === 'sent' ? (first.threadId ?? null) : null;
    if (what === 'deleted') discord.deleteThread(threadId ?? '');
    else discord.threads.forEach((it) => (it.isLocked = true));

    const second = await outbox.post(aMessage({ thread, threadId, nonce: 'delivery-2' }));

    const newest = discord.threads.at(-1)?.id;
    expect(newest).not.toBe(threadId);
    expect(second).toMatchObject({ kind: 'sent', messageId: newest, threadId: newest });
    expect(await outbox.find(aMessage({ thread, threadId, nonce: 'delivery-2' }), aMinuteAgo(), new Set())).toEqual(
      second,
    );
  });

  it.each(['active', 'archived'])('is searched for a post whose answer was lost, %s', async (state) => {
    const { discord, outbox } = await start();
    discord.failNextPosts({ kind: 'lost-reply' });
    const outcome = await outbox.post(aMessage({ thread }));
    discord.threads.forEach((it) => (it.isArchived = state === 'archived'));

    const found = await outbox.find(aMessage({ thread }), aMinuteAgo(), new Set());

    expect(outcome.kind).toBe('unknown');
    expect(found).toMatchObject({ kind: 'sent', messageId: discord.threads[0]?.id, threadId: discord.threads[0]?.id });
  });

  it('is not said to hold the post of another run with the same title, nor an older one', async () => {
    const { outbox } = await start();
    await outbox.post(aMessage({ thread }));

    expect(await outbox.find(aMessage({ thread, nonce: 'delivery-2' }), aMinuteAgo(), new Set())).toEqual({
      kind: 'not-found',
    });
    expect(await outbox.find(aMessage({ thread }), new Date(Date.now() + 3_600_000), new Set())).toEqual({
      kind: 'not-found',
    });
  });

  it('can be searched where its archive may be read', async () => {
    const shown = await start();
    const hidden = await start({ history: 'hidden' });
    await hidden.outbox.post(aMessage({ thread }));

    expect(await shown.outbox.canFindIn(places.channelId)).toBe(true);
    expect(await hidden.outbox.canFindIn(places.channelId)).toBe(false);
  });

  it('is known to hold a post whose words may not be read by its title, its author and its time', async () => {
    const { discord, outbox } = await start({ history: 'hidden' });
    discord.failNextPosts({ kind: 'lost-reply' });
    await outbox.post(aMessage({ thread }));
    const [post] = discord.threads;
    const find = (title: string, since: Date) =>
      outbox.find(aMessage({ thread: { ...thread, title } }), since, new Set());

    expect(await find(thread.title, aMinuteAgo())).toMatchObject({ kind: 'sent', messageId: post?.id });
    expect(await find('Weekly digest', aMinuteAgo())).toEqual({ kind: 'not-found' });
    expect(await find(thread.title, new Date(Date.now() + 3_600_000))).toEqual({ kind: 'not-found' });
  });

  it('is not said to hold a post that is another one, or somebody else’s', async () => {
    const { discord, outbox } = await start({ history: 'hidden' });
    await outbox.post(aMessage({ thread }));
    const others = new Set(discord.threads.map(({ id }) => id));

    const amongOthers = await outbox.find(aMessage({ thread, nonce: 'delivery-2' }), aMinuteAgo(), others);
    discord.threads.forEach((it) => (it.ownerId = '200000000000000099'));
    const amongStrangers = await outbox.find(aMessage({ thread, nonce: 'delivery-2' }), aMinuteAgo(), new Set());

    expect([amongOthers, amongStrangers]).toEqual([{ kind: 'not-found' }, { kind: 'not-found' }]);
  });

  it('is asked anew what it is when a post was turned down', async () => {
    const { discord, outbox } = await start();
    const missing = { message: 'A tag is required', code: 40067 };
    discord.failNextPosts({ kind: 'answer', status: 400, body: missing });

    const outcome = await outbox.post(aMessage({ thread }));
    await outbox.post(aMessage({ thread }));

    expect(outcome).toEqual({ kind: 'forbidden', reason: 'every post there needs a tag' });
    expect(discord.requests.filter(({ path }) => path === `/channels/${places.channelId}`)).toHaveLength(2);
  });
});
