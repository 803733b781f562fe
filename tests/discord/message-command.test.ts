import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.js';
import { connectDiscord, type DiscordSession } from '../../src/discord/client.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { gateText, testApp } from '../helpers/app.js';
import type { Answer } from '../helpers/discord/exchanges.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';

const page = `<!doctype html><html lang="en"><head><title>Ferry timetable</title></head><body><article>${gateText
  .split('\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}</article></body></html>`;
const name = 'Summarise links';
const text = ({ body }: Answer) => JSON.stringify(body.components);

describe('Summarise links on Discord', () => {
  let discord: DiscordStandIn;
  let session: DiscordSession;
  let waitMs = 0;
  beforeAll(async () => {
    discord = await startStandIn();
    const app = testApp();
    const { token, apiUrl } = discord;
    const { log } = app;
    const store = openSqliteStore(':memory:');
    session = await connectDiscord({ token, apiUrl, commands, messageCommands, store, log });
    app.pages.set('https://island.example/ferry', page);
    const get: typeof app.net.get = async (question) => {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      return app.net.get(question);
    };
    session.serve({ ...app, net: { ...app.net, get }, outbox: session.outbox });
  });
  afterAll(async () => {
    await session.close();
    await discord.close();
  });

  it('stands in the menu of messages, in servers, direct messages and user installs', () => {
    const registered = discord.requests.find(({ method }) => method === 'PUT')?.body;

    expect(registered).toContainEqual({
      type: 3,
      name,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
  });

  it.each([
    ['in its text', { content: 'Look: https://island.example/ferry' }],
    ['in a preview', { embeds: [{ type: 'link', url: 'https://island.example/ferry' }] }],
    [
      'in a message of components',
      { components: [{ type: 17, components: [{ type: 10, content: '[x](https://island.example/ferry)' }] }] },
    ],
  ])('answers the person alone with the card of a link %s', async (_, target) => {
    const answer = await discord.useOn(name, target);

    expect(answer).toMatchObject({ acknowledgedWith: 'reply', isEphemeral: true });
    expect(text(answer)).toContain('Ferry timetable');
  });

  it.each([
    [
      'a picture that is attached',
      { attachments: [{ id: '1', filename: 'a.png', size: 1, url: 'https://x.example/a' }] },
    ],
    ['a preview without an address', { embeds: [{ type: 'rich', title: 'Hello' }] }],
    ['no words', {}],
  ])('finds no link in %s', async (_, target) => {
    expect(text(await discord.useOn(name, target))).toContain('This message has no link.');
  });

  it.each([{ guildId: null }, { isUserInstall: true }])('works for %o', async (actor) => {
    const answer = await discord.useOn(name, { content: 'https://island.example/ferry' }, actor);

    expect(answer.isEphemeral).toBe(true);
    expect(text(answer)).toContain('Ferry timetable');
  });

  it('acknowledges a slow page within a second and a half, and shows it in the end', async () => {
    waitMs = 1_200;
    const answer = await discord.useOn(name, { content: 'https://island.example/nowhere' });
    waitMs = 0;

    expect(answer).toMatchObject({ acknowledgedWith: 'deferred reply', arrivedAs: 'edit', isEphemeral: true });
    expect(answer.acknowledgedAfterMs).toBeLessThan(1_500);
    expect(text(answer)).toContain('There is nothing at that address');
  });
});
