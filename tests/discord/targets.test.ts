import { afterEach, describe, expect, it } from 'vitest';
import { shownDigest } from '../digest/shown.js';
import { type Carrying, aMessage, startCarrying } from '../helpers/discord/carrying.js';
import { places } from '../helpers/discord/gateway.js';

const { channelId } = places;
const title = 'Daily digest · Thursday 12 March';
const tag = { id: '200000000000000061', name: 'Harbour' };

/** What a target gets of a brief digest: where its message stands, what else is there, what is still to be done. */
interface Delivered {
  readonly standsIn: string;
  readonly threads: readonly string[];
  readonly stillToDo: readonly string[];
  readonly words: readonly string[];
}

const words = [
  '## Daily digest',
  '-# Thursday 12 March · 6 articles, 5 stories',
  '### [Tidal lock at Port Ansel fails for the second time](https://news.example/1)',
  '-# Update to [Tuesday’s digest](https://discord.com/channels/1/2/3)',
];

describe('a digest', () => {
  const open: Carrying[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ discord }) => discord.close()));
  });

  async function deliver(type: number, isWanted: boolean): Promise<Delivered> {
    const shape = { type, ...(type === 15 ? { available_tags: [tag] } : {}) };
    const carrying = await startCarrying({ shapes: { [channelId]: shape } });
    open.push(carrying);
    const { discord, outbox } = carrying;
    const thread = { title, tags: ['harbour'], isWanted };
    const outcome = await outbox.post(aMessage({ reply: shownDigest('brief'), thread }));
    const [message] = discord.messages;
    return {
      standsIn: message?.channelId === channelId ? 'the channel' : 'a thread',
      threads: discord.threads.map(({ name, tags }) => [name, ...tags].join(' # ')),
      stillToDo: outcome.kind === 'sent' ? (outcome.errands ?? []) : [outcome.kind],
      words: wordsOf(message?.body).filter((line) => words.includes(line)),
    };
  }

  it('is a message in a text channel', async () => {
    const delivered = await deliver(0, false);

    expect(delivered).toMatchObject({ standsIn: 'the channel', threads: [], stillToDo: [] });
  });

  it('is a message that is still to be published in an announcement channel', async () => {
    const delivered = await deliver(5, false);

    expect(delivered).toMatchObject({ standsIn: 'the channel', threads: [], stillToDo: ['publish'] });
  });

  it('is a message from which a thread is still to begin where each day has its own', async () => {
    const delivered = await deliver(0, true);

    expect(delivered).toMatchObject({ standsIn: 'the channel', threads: [], stillToDo: ['begin-thread'] });
  });

  it('is a post with a title and tags in a forum', async () => {
    const delivered = await deliver(15, false);

    const threads = ['Daily digest · Thursday 12 March # 200000000000000061'];
    expect(delivered).toMatchObject({ standsIn: 'a thread', threads, stillToDo: [] });
  });

  it('says the same everywhere', async () => {
    const everywhere = await Promise.all([deliver(0, false), deliver(5, false), deliver(0, true), deliver(15, false)]);

    for (const { words: said } of everywhere) expect(said).toEqual(words);
  });
});

function wordsOf(body: unknown): readonly string[] {
  return [...JSON.stringify(body).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].flatMap(([, content = '']) =>
    content.split('\\n'),
  );
}
