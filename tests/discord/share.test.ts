import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type Command, defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { shareButton, sharing } from '../../src/chat/share.js';
import { connectDiscord, type DiscordSession } from '../../src/discord/client.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { testApp } from '../helpers/app.js';
import { writtenTo } from '../helpers/log.js';
import type { Answer } from '../helpers/discord/exchanges.js';
import { places } from '../helpers/discord/gateway.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';

const callers: Caller[] = [];
const card = (words: string) => ({
  ...say(words),
  actions: [[shareButton(phrasesIn('en'), 'card.share', words)]],
});
const command: Command = {
  ...defineCommand({
    name: 'card',
    description: 'command.help',
    access: 'everyone',
    place: 'anywhere',
    options: {},
    run: (_values, _app, caller) => {
      callers.push(caller);
      return Promise.resolve(card('News'));
    },
  }),
  presses: {
    'card.share': sharing('card', async ({ argument }) => {
      if (argument === 'slow') await new Promise((resolve) => setTimeout(resolve, 900));
      return card(argument);
    }),
  },
};

const wordsOf = (body: Answer['body']) => JSON.stringify(body.components);
const share = { customId: '1|card.share|News', isEphemeral: true };

describe('sharing on Discord', () => {
  let discord: DiscordStandIn;
  let session: DiscordSession;
  const logged: string[] = [];
  beforeEach(async () => {
    discord = await startStandIn();
    const log = { ...writtenTo(() => {}), warn: (event: string) => void logged.push(event) };
    const { token, apiUrl } = discord;
    session = await connectDiscord({ token, apiUrl, commands: [command], store: openSqliteStore(':memory:'), log });
    session.serve({ ...testApp(), outbox: session.outbox, log });
  });
  afterEach(async () => {
    await session.close();
    await discord.close();
  });

  it('shows the channel a copy that pings nobody, and the person that it was shared', async () => {
    const answer = await discord.press(share);
    await expect.poll(() => discord.shared.length).toBe(1);

    expect(answer).toMatchObject({ acknowledgedWith: 'update', isEphemeral: true });
    expect(wordsOf(answer.body)).toContain('"label":"Shared"');
    expect(discord.shared[0]).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } });
    expect(discord.shared[0]?.components).toMatchObject([
      { type: 10, content: `-# Shared by <@${places.userId}> from /card\nNews` },
    ]);
  });

  it('shows a slow one too', async () => {
    const answer = await discord.press({ ...share, customId: '1|card.share|slow' });
    await expect.poll(() => discord.shared.length).toBe(1);

    expect(answer).toMatchObject({ acknowledgedWith: 'deferred update', arrivedAs: 'edit' });
  });

  it('shows it once, however often the button is pressed before it changes', async () => {
    const answers = await Promise.all([discord.press(share), discord.press(share), discord.press(share)]);

    expect(answers.every(({ body }) => wordsOf(body).includes('"label":"Shared"'))).toBe(true);
    await expect.poll(() => discord.shared.length).toBe(1);
    await discord.press(share);
    expect(discord.shared).toHaveLength(1);
  });

  it.each(['lost', 'lost after all', 'forbidden', 'hidden'] as const)(
    'does not say that it was shared, and sends nothing again, where that is not known (%s)',
    async (fault) => {
      discord.failNextFollowUps(fault);

      await discord.press(share);
      const edits = () => discord.requests.filter(({ method }) => method === 'PATCH');
      await expect.poll(() => edits().length).toBe(1);

      expect(JSON.stringify(edits()[0]?.body)).toContain('Discord did not confirm that.');
      expect(JSON.stringify(edits()[0]?.body)).toContain('"label":"Share"');
      expect(discord.requests.filter(({ method, path }) => method === 'POST' && /^\/webhooks/.test(path))).toHaveLength(
        1,
      );
    },
  );

  it('does not say so to a second press either, while the first post is under way', async () => {
    discord.failNextFollowUps('lost');
    const edits = () => discord.requests.filter(({ method }) => method === 'PATCH');

    await Promise.all([discord.press(share), discord.press(share)]);

    await expect.poll(() => edits().length).toBe(2);
    expect(edits().every(({ body }) => JSON.stringify(body).includes('"label":"Share"'))).toBe(true);
  });

  it('can be tried again after that', async () => {
    discord.failNextFollowUps('forbidden');
    await discord.press(share);
    await expect.poll(() => discord.requests.filter(({ method }) => method === 'PATCH').length).toBe(1);

    await discord.press(share);

    await expect.poll(() => discord.shared.length).toBe(1);
  });

  it.each([
    [{ mayWrite: false }, false],
    [{ isUserInstall: true }, false],
    [{ isUserInstall: true, mayUseExternal: true }, true],
    [{ isUserInstall: true, mayUseExternal: true, mayWrite: false }, false],
    [{ guildId: null, mayWrite: false }, true],
  ])('asks for the person’s own rights in this channel: %o', async (actor, isAllowed) => {
    const answer = await discord.press(share, actor);

    expect(wordsOf(answer.body).includes('You may not write in this channel yourself')).toBe(!isAllowed);
    if (isAllowed) await expect.poll(() => discord.shared.length).toBe(1);
    else expect(discord.shared).toEqual([]);
  });

  it('knows nothing of a guild that has not installed the bot itself', async () => {
    await discord.use('card', {}, { isUserInstall: true });
    await discord.use('card');

    expect(callers.map(({ guildId }) => guildId)).toEqual([null, places.guildId]);
  });
});
