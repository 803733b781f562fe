import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { connectDiscord, type DiscordSession } from '../../src/discord/client.js';
import { indexNew } from '../../src/ingest/index-articles.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { follow, newArticle, testApp } from '../helpers/app.js';
import type { Answer } from '../helpers/discord/exchanges.js';
import { places } from '../helpers/discord/gateway.js';
import { problemsOf } from '../helpers/discord/rules.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';
import { bringStories } from '../helpers/stories.js';

const burst = ['Harbour Post', 'The Tern', 'Quay FM', 'Daily Lantern', 'Larchfield Courier'].map((source, at) => ({
  source,
  title: `Ferry Astrid aground off Larchfield, report ${at + 1}`,
  text: '',
  at: `2026-03-01T0${at + 4}:00Z`,
}));
const past = Array.from({ length: 60 }, (_, at) =>
  newArticle({
    url: `https://oldgazette.example/${at}`,
    title: `Harbour Bay council meets on road ${at}`,
    text: '',
    publishedAt: new Date(Date.UTC(2026, 1, 23, 6, 150 * at)),
  }),
);
// Long sentences, full of what has to be escaped, under long headlines.
const wide = Array.from({ length: 8 }, (_, at) =>
  newArticle({
    url: `https://wide.example/${at}?${'q=1&'.repeat(60)}`,
    title: `Which *motor* of the ~lock~ is _number_ ${at}, `.repeat(6),
    text: `The motor of the lock is fitted on day ${at}, and ${'`the` *crew* of the ~lower~ gate waits, '.repeat(14)}they say.`,
  }),
);
const { guildId } = places;
const text = ({ body }: Answer) => JSON.stringify(body.components);

describe('what members are told on Discord', () => {
  let discord: DiscordStandIn;
  let session: DiscordSession;
  beforeAll(async () => {
    discord = await startStandIn();
    const app = testApp();
    await follow(app, past, { guildId, title: 'Old Gazette' });
    await bringStories(app, burst, { guildId });
    await follow(app, wide, { guildId, title: 'A paper with a very long name '.repeat(4) });
    await indexNew(app);
    const { token, apiUrl } = discord;
    session = await connectDiscord({ token, apiUrl, commands, store: openSqliteStore(':memory:'), log: app.log });
    session.serve({ ...app, outbox: session.outbox });
  });
  afterAll(async () => {
    await session.close();
    await discord.close();
  });

  it('has the chart of what is trending attached, with its numbers in words', async () => {
    const answer = await discord.use('trending');

    expect(answer.isEphemeral).toBe(true);
    expect(answer.body.attachments).toEqual([
      {
        id: '0',
        description: expect.stringMatching(/Ferry Astrid.* 1 1 1/s),
      },
    ]);
    expect(text(answer)).toMatch(/attachment:\/\/[a-z-]+\.png/);
  });

  it.each([
    ['search', { query: 'motor lock' }, 'motor'],
    ['ask', { question: 'When is the motor of the lock fitted?' }, 'fitted'],
    ['latest', { count: 10 }, 'lock'],
  ] as const)('is within the limits of a message: /%s', async (path, options, word) => {
    const answer = await discord.use(path, options);

    expect(problemsOf(answer.body)).toEqual([]);
    expect(answer.isEphemeral).toBe(true);
    expect(text(answer)).toContain(word);
  });
});
