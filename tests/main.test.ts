import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aReading } from './helpers/reading.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import type { NewArticle } from '../src/store/store.js';
import { newArticle } from './helpers/app.js';
import { type Bot, startBot, temporaryFolder } from './helpers/bot.js';
import { places } from './helpers/discord/gateway.js';
import { type DiscordStandIn, startStandIn } from './helpers/discord/server.js';
import { body, startServer, type TestServer } from './helpers/server.js';

const patience = 60_000;
const hourMs = 3600 * 1000;
const bots: Bot[] = [];
const servers: { close(): Promise<void> }[] = [];

function start(settings: Readonly<Record<string, string>> = {}, folder?: string): Bot {
  const bot = startBot(settings, folder);
  bots.push(bot);
  return bot;
}

afterEach(async () => {
  for (const bot of bots.splice(0)) if (bot.process.exitCode === null) bot.process.kill('SIGKILL');
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('the program without a token', { timeout: patience }, () => {
  it('shows the first digest, answers each line in order, and ends with the input', async () => {
    const bot = start();
    bot.type('/latest count:3');
    bot.type('/summary article:1');
    bot.type('/latest count:99');
    bot.type('hello');

    const code = await bot.end();

    const blocks = bot.stdout().split('\n\n');
    expect(code).toBe(0);
    expect(bot.stderr()).toBe('');
    expect(blocks.map((block) => block.split('\n')[0]?.replace(/ · \w+ \d+ \w+ · .*/, ''))).toEqual([
      '#news · Daily digest',
      'Latest',
      expect.stringMatching(/^[A-Z]/),
      'error: count must be a whole number from 1 to 10.',
      'error: Commands begin with a slash, such as /latest. /help lists them.',
    ]);
    expect(blocks[0]?.match(/^\d\. /gm)).toHaveLength(5);
    expect(blocks[1]?.match(/^\d\. /gm)).toHaveLength(3);
    expect(blocks[2]?.match(/^- /gm)).toHaveLength(3);

    expect(bot.stdout()).not.toMatch(/\u001b/);
  });

  it('shows the channel’s last digest again at the second start, and posts it no second time', async () => {
    const folder = temporaryFolder();
    const first = start({}, folder);
    await first.end();
    const second = start({}, folder);
    await second.end();

    expect(second.stdout()).toBe(first.stdout());
  });

  it('follows one more newspaper, and sends it with the next digest', async () => {
    const bot = start();
    bot.type('/feed add url:kuestenbote.example');
    bot.type('/digest now');

    await bot.end();

    expect(bot.stdout()).toContain('✓ Küstenbote now goes to #news');
    expect(bot.stdout()).toContain('✓ Sent to #news.');
  });

  it('tells of a newspaper that says it was made by a machine', async () => {
    const bot = start();
    bot.type('/summary article:"bread prices"');

    await bot.end();

    const card = bot.stdout().split('\n\n').at(-1) ?? '';
    expect(card.split('\n')[0]).toBe('AI-generated, says the publisher');
    expect(card.match(/^- .*/gm)?.join(' ')).not.toMatch(/comments|minutes read|newsletter|artificial|machine/i);
  });

  it('keeps its database from every other user of the machine', async () => {
    const folder = temporaryFolder();

    await start({}, folder).end();

    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'data', 'tryout.sqlite')).mode & 0o777).toBe(0o600);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 at %s', async (signal) => {
    const bot = start();
    await bot.sees(/#news/);

    const { code, ms } = await bot.stop(signal);

    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
  });
});

describe('the program that cannot start', { timeout: patience }, () => {
  it('reports every wrong setting at once', async () => {
    const bot = start({ TICK_SECONDS: '7', LOG_LEVEL: 'loud' });

    expect(await bot.end()).toBe(1);
    expect(bot.stderr()).toBe(
      'TICK_SECONDS must be a whole number that divides 60, such as 15.\nLOG_LEVEL must be debug, info, warn or error. [CONFIG_INVALID]\n',
    );
  });

  it('reads .env, and lets the environment win', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.env'), 'TICK_SECONDS=7\nLOG_FORMAT=xml\n');
    const bot = start({ LOG_FORMAT: 'json' }, folder);

    expect(await bot.end()).toBe(1);
    expect(bot.stderr()).toBe('TICK_SECONDS must be a whole number that divides 60, such as 15. [CONFIG_INVALID]\n');
  });

  it('leaves the database of a bot on Discord alone when the token is missing', async () => {
    const folder = temporaryFolder();
    await prepareDueDigest(join(folder, 'bot.sqlite'));
    const bot = start({ DATABASE_URL: 'bot.sqlite' }, folder);

    expect(await bot.end()).toBe(1);
    expect(bot.stdout()).toBe('');
    expect(bot.stderr()).toBe(
      'This database belongs to the bot on Discord. Set DISCORD_TOKEN, or DATABASE_URL to another file. [DATABASE_OF_DISCORD]\n',
    );
  });

  it('is turned away from a database that another one uses', async () => {
    const folder = temporaryFolder();
    const first = start({}, folder);
    await first.sees(/#news/);
    const second = start({}, folder);

    expect(await second.end()).toBe(1);
    expect(second.stderr()).toBe(
      'Another program is using the database data/tryout.sqlite: stop it first, or set DATABASE_URL to another file. [LOCKED]\n',
    );
  });

  it('leaves a file that is no database as it is', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(
      join(folder, 'data', 'tryout.sqlite'),
      'a shopping list, much longer than the header of a database '.repeat(20),
    );
    const bot = start({}, folder);

    expect(await bot.end()).toBe(1);
    expect(bot.stderr().split('\n')).toHaveLength(2);
    expect(bot.stderr()).toContain('data/tryout.sqlite');
  });

  it('says so when it cannot write where the database should be', async () => {
    const bot = start({ DATABASE_URL: '/dev/null/nutshell.sqlite' });

    expect(await bot.end()).toBe(1);
    expect(bot.stderr().split('\n')).toHaveLength(2);
    expect(bot.stderr()).toContain('/dev/null/nutshell.sqlite');
  });

  it('says so when Discord does not take the token, and does not repeat it', async () => {
    const discord = await standIn();
    const bot = start({ DISCORD_TOKEN: 'a-wrong-token', DISCORD_API_URL: discord.apiUrl });

    expect(await bot.end()).toBe(1);
    expect(bot.stderr()).toContain(
      'Discord does not accept this token. Copy a new one from the Developer Portal into DISCORD_TOKEN.',
    );
    expect(bot.stderr() + bot.stdout()).not.toContain('a-wrong-token');
    expect(bot.stderr()).not.toMatch(/^\s+at /m);
  });
});

describe('the program that Discord stops', { timeout: patience }, () => {
  it('ends with a sentence when its token is revoked while it runs', async () => {
    const discord = await standIn();
    const bot = start(settingsFor(discord));
    await bot.sees(/"event":"ready"/);

    discord.gateway.cut(4004);

    expect(await bot.ended).toBe(1);
    expect(bot.stderr()).toMatch(/\nDiscord does not accept this token\. .* \[TOKEN_INVALID\]\n$/);
  });

  it('ends with a sentence when Discord does not take its commands', async () => {
    const discord = await startStandIn({ registration: 400 });
    servers.push(discord);
    const bot = start(settingsFor(discord));

    expect(await bot.ended).toBe(1);
    expect(bot.stderr()).toMatch(
      /\nDiscord did not take the commands\. Start again in a few minutes\. \[REGISTRATION_FAILED\]\n$/,
    );
    expect(bot.stderr()).not.toMatch(/^\s+at /m);
  });
});

describe('the program on Discord', { timeout: patience }, () => {
  it('goes from nothing to the first digest with three commands', async () => {
    const [discord, paper] = [await standIn(), await newspaper()];
    const bot = start({ ...settingsFor(discord), FETCH_ALLOW_ADDRESSES: '127.0.0.1' });
    await bot.sees(/"event":"ready"/);
    const moderator = { isModerator: true };

    const preview = await discord.use('feed add', { url: paper.url('/') }, moderator);
    const added = await discord.press({ customId: '1|feed.confirm-add|1', isEphemeral: true }, moderator);
    const scheduled = await discord.use('digest add', { when: '08:00', timezone: 'Europe/Berlin' }, moderator);
    const sent = await discord.use('digest now', {}, moderator);
    const latest = await discord.use('latest');

    expect(JSON.stringify(preview.body)).toContain('1|feed.confirm-add|1');
    expect(JSON.stringify(added.body)).toContain('Island Paper now goes to');
    expect(JSON.stringify(scheduled.body)).toContain('Every day at 08:00, Europe/Berlin');
    expect(JSON.stringify(sent.body)).toContain('✓ Sent to');
    expect([preview, scheduled, sent, latest].every(({ isEphemeral }) => isEphemeral)).toBe(true);
    expect(discord.messages).toHaveLength(1);
    expect(discord.messages[0]?.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
    expect(JSON.stringify(discord.messages[0]?.body)).toContain(paper.url('/ferry'));
    expect(JSON.stringify(latest.body)).toContain('Ferry timetable changes');
    expect(await bot.stop('SIGTERM')).toMatchObject({ code: 0 });
  });

  it('posts a digest that became due while it was away, once, and registers its commands once', async () => {
    const discord = await standIn();
    const folder = temporaryFolder();
    await prepareDueDigest(join(folder, 'data', 'nutshell.sqlite'));

    const first = start(settingsFor(discord), folder);
    await first.sees(/"event":"delivery.settled"/);
    const { code, ms } = await first.stop('SIGTERM');
    const second = start(settingsFor(discord), folder);
    await second.sees(/"event":"ready"/);
    await second.stop('SIGTERM');

    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(discord.messages.map(({ channelId }) => channelId)).toEqual([places.channelId]);
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(discord.gateway.identified.map(({ intents }) => intents)).toEqual([1, 1]);
    expect(first.stderr() + second.stderr()).not.toContain(discord.token);
  });

  it('ends at once at a second signal, whatever is under way, and can be started again', async () => {
    const discord = await standIn();
    const folder = temporaryFolder();
    const path = join(folder, 'data', 'nutshell.sqlite');
    await prepareDueDigest(path);
    discord.failNextPosts({ kind: 'silence' });
    const first = start(settingsFor(discord), folder);
    await until(() => discord.requests.some(({ method }) => method === 'POST'));

    first.process.kill('SIGTERM');
    await first.sees(/"event":"stopping"/);
    const { code, ms } = await first.stop('SIGINT');
    const second = start(settingsFor(discord), folder);
    await second.sees(/"event":"ready"/);

    expect(code).toBe(0);
    expect(ms).toBeLessThan(1_000);
  });
});

describe('a digest that became due while the program was away', { timeout: patience }, () => {
  it('comes once, marked late, with what its feeds have brought since', async () => {
    const [discord, paper] = [await standIn(), await newspaper()];
    const folder = temporaryFolder();
    await prepareDueDigest(join(folder, 'data', 'nutshell.sqlite'), { feedUrl: paper.url('/rss.xml'), articles: [] });

    const bot = start({ ...settingsFor(discord), FETCH_ALLOW_ADDRESSES: '127.0.0.1' }, folder);
    await bot.sees(/"event":"delivery.settled"/);
    await bot.stop('SIGTERM');

    expect(discord.messages).toHaveLength(1);
    expect(JSON.stringify(discord.messages[0]?.body)).toContain(paper.url('/ferry'));
    expect(JSON.stringify(discord.messages[0]?.body)).toContain('late because I was offline');
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function standIn(): Promise<DiscordStandIn> {
  const discord = await startStandIn();
  servers.push(discord);
  return discord;
}

function settingsFor({ token, apiUrl }: DiscordStandIn): Readonly<Record<string, string>> {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, TICK_SECONDS: '1' };
}

async function newspaper(): Promise<TestServer> {
  const front =
    '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body></body></html>';
  const text =
    'The ferry to Ebel leaves ten minutes earlier from Monday. The harbour office says that the tide asks for it.';
  const server = await startServer({
    '/': body('text/html', front),
    '/rss.xml': (request, response) => {
      const host = request.headers.host ?? '';
      body(
        'application/rss+xml',
        `<rss version="2.0"><channel><title>Island Paper</title><link>http://${host}/</link><item>
         <title>Ferry timetable changes</title><link>http://${host}/ferry</link><description>${text}</description>
         </item></channel></rss>`,
      )(request, response);
    },
  });
  servers.push(server);
  return server;
}

/** A guild whose digest was due yesterday, as an earlier run of the program would have left it. */
async function prepareDueDigest(
  path: string,
  {
    feedUrl = 'https://harbourpost.example/rss.xml',
    articles = [newArticle({ publishedAt: new Date(Date.now() - 20 * hourMs) })] as readonly NewArticle[],
  } = {},
): Promise<void> {
  const { guildId, channelId } = places;
  const now = new Date();
  const yesterday = new Date(now.getTime() - 20 * hourMs);
  const store = openSqliteStore(path);
  const { subscription } = await store.subscribe({
    guildId,
    channelId,
    feedUrl,
    feedTitle: 'Harbour Post',
    label: null,
    addedBy: '1',
    at: yesterday,
  });
  await store.saveFetch({
    feedId: subscription.feed.id,
    at: yesterday,
    // A feed that brought nothing yet is due; one that has is not, for its host is none.
    nextDueAt: articles.length === 0 ? yesterday : new Date(now.getTime() + hourMs),
    result: aReading({ title: 'Harbour Post', language: 'en', articles }),
  });
  await store.addDigest({
    guildId,
    channelId,
    name: null,
    cron: '0 8 * * *',
    timezone: 'UTC',
    style: 'standard',
    entries: 5,
    label: null,
    dueAt: new Date(now.getTime() - hourMs),
    addedBy: '1',
    at: yesterday,
  });
  await store.close();
}
