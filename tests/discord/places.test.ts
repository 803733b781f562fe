import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPlace } from '../../src/chat/channel.js';
import { type Command, defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { connectDiscord, type DiscordSession } from '../../src/discord/client.js';
import { type TestApp, testApp } from '../helpers/app.js';
import type { Answer } from '../helpers/discord/exchanges.js';
import { places } from '../helpers/discord/gateway.js';
import { sendMessages, viewChannel } from '../helpers/discord/interactions.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';

const place: Command = {
  ...defineCommand({
    name: 'place',
    description: 'command.help',
    access: 'everyone',
    place: 'anywhere',
    options: { channel: { kind: 'channel', description: 'option.channel', isHereByDefault: true, isForPosts: true } },
    run: ({ channel }) => Promise.resolve(say(`Set to ${channel}.`)),
  }),
  presses: {
    'place.set': {
      access: 'everyone',
      run: ({ argument, caller }) => {
        checkPlace(caller, argument);
        return Promise.resolve(say(`Set to ${argument}.`));
      },
    },
  },
};

const alerts = { id: '200000000000000021', name: 'alerts' };

let app: TestApp;
let discord: DiscordStandIn;
let session: DiscordSession;

beforeAll(async () => {
  app = testApp();
  discord = await startStandIn();
  const { token, apiUrl } = discord;
  session = await connectDiscord({ token, apiUrl, commands: [place], store: app.store, log: app.log });
  session.serve(app);
});

afterAll(async () => {
  await session.close();
  await discord.close();
});

function wordsOf({ body }: Answer): string {
  return JSON.stringify(body).match(/"content":"([^"]*)"/)?.[1] ?? '';
}

describe('a channel that somebody names to be posted in', () => {
  it('is taken where both may write there', async () => {
    expect(wordsOf(await discord.point('place', 'channel', alerts))).toBe(`Set to ${alerts.id}.`);
    expect(wordsOf(await discord.use('place'))).toBe(`Set to ${places.channelId}.`);
  });

  it.each([
    [0n, 'View Channel, Send Messages'],
    [viewChannel, 'Send Messages'],
    [sendMessages, 'View Channel'],
  ])('is refused where they lack rights themselves (%s)', async (permissions, rights) => {
    const answer = await discord.point('place', 'channel', { ...alerts, permissions }, { isModerator: true });

    expect(wordsOf(answer)).toBe(
      `You lack rights in #alerts, so I post nothing there for you: ${rights}. Choose another channel.`,
    );
  });

  it.each([
    [0n, 'View Channel, Send Messages, Embed Links'],
    [viewChannel | sendMessages, 'Embed Links'],
  ])('is refused where the bot lacks rights (%s), and names them', async (app_permissions, rights) => {
    const answer = await discord.point('place', 'channel', { ...alerts, app_permissions }, { isModerator: true });

    expect(wordsOf(answer)).toBe(
      `I may not post in #alerts. Missing: ${rights}. Grant it there, then use the command again.`,
    );
  });

  it('is checked where nobody names it too: then it is this one', async () => {
    const answer = await discord.use('place', {}, { mayWrite: false });

    expect(wordsOf(answer)).toMatch(/^You lack rights in \S+, so I post nothing there for you: Send Messages\./);
  });

  it('is none that the server does not have, whatever a button says', async () => {
    const press = (id: string, actor = {}) =>
      discord.press(
        { customId: `1|place.set|${id}`, isEphemeral: true },
        { channelId: '200000000000000029', ...actor },
      );

    expect(wordsOf(await press('200000000000000999'))).toBe('There is no such channel here.');
    expect(wordsOf(await press('__proto__'))).toBe('There is no such channel here.');
    expect(wordsOf(await press(places.channelId, { userId: '200000000000000031' }))).toBe(
      `Set to ${places.channelId}.`,
    );
    expect(wordsOf(await press(places.closedChannelId, { userId: '200000000000000031' }))).toMatch(
      /^You lack rights in #closed/,
    );
    expect(wordsOf(await press(places.closedChannelId))).toMatch(/^I may not post in #closed/);
  });
});
