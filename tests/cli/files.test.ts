import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { places } from '../helpers/discord/gateway.js';
import { newFolder, run } from './captured.js';
import { keepGuild } from './kept.js';

const { guildId, channelId } = places;
const feedUrl = 'https://harbourpost.example/rss.xml?key=abcdefgh12345678ijkl';

async function kept() {
  const folder = newFolder();
  const path = join(folder, 'data', 'nutshell.sqlite');
  await keepGuild(path, { feedUrl });
  return { folder, path };
}

async function feedsOf(path: string): Promise<readonly string[]> {
  const store = openSqliteStore(path);
  const subscriptions = await store.subscriptions(guildId).finally(() => store.close());
  return subscriptions.map((it) => `${it.channelId} ${it.feed.url}`);
}

describe('nutshell export', () => {
  it('writes what a server has set up, with addresses as they are, beside a running bot', async () => {
    const { folder, path } = await kept();
    const bot = openSqliteStore(path);

    const { code, stdout } = await run(`export ${guildId}`, { folder }).finally(() => bot.close());

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, server: guildId, feeds: [{ url: feedUrl }] });
  });

  it('writes its feeds as OPML, into a file for its owner’s eyes', async () => {
    const { folder } = await kept();

    const { stdout } = await run(`export ${guildId} --opml --out feeds.opml`, { folder });

    expect(stdout).toBe(`✓ Written to ${join(folder, 'feeds.opml')}.\n`);
    expect(statSync(join(folder, 'feeds.opml')).mode & 0o777).toBe(0o600);
    expect((await run(`export ${guildId} --opml --out feeds.opml`, { folder })).code).toBe(1);
  });

  it('says which folder is missing', async () => {
    const { folder } = await kept();

    const { code, stderr } = await run(`export ${guildId} --out away/guild.json`, { folder });

    expect(code).toBe(1);
    expect(stderr).toBe(
      `There is no folder ${join(folder, 'away')}: make it, or name a file elsewhere. [FILE_UNWRITABLE]\n`,
    );
  });

  it('gives a program both', async () => {
    const { folder } = await kept();

    const { stdout } = await run(`export ${guildId} --json`, { folder });

    expect(JSON.parse(stdout)).toEqual({
      guild: guildId,
      settings: expect.objectContaining({ server: guildId }),
      opml: expect.stringContaining('abcdefgh12345678ijkl'),
    });
  });

  it('names the servers that there are', async () => {
    const { folder } = await kept();

    expect((await run('export 123', { folder })).stderr).toBe(
      `Nothing is kept of a server 123. There is: ${guildId}. [GUILD_UNKNOWN]\n`,
    );
  });
});

describe('nutshell import', { timeout: 60_000 }, () => {
  async function exported() {
    const { folder } = await kept();
    await run(`export ${guildId} --out guild.json`, { folder });
    await run(`export ${guildId} --opml --out feeds.opml`, { folder });
    const path = join(folder, 'other.sqlite');
    await openSqliteStore(path).close();
    return { folder, path, settings: { DATABASE_URL: path } };
  }

  it('says what a file would change, and does it once somebody is sure', async () => {
    const { folder, path, settings } = await exported();

    const asked = await run(`import ${guildId} guild.json`, { folder, settings });
    expect(asked.code).toBe(2);
    expect(asked.stdout).toContain('Harbour Post, Daily digest');
    expect(asked.stderr).toBe('Nobody is here to be asked. Add --yes to do this.\n');
    expect(await feedsOf(path)).toEqual([]);

    const done = await run(`import ${guildId} guild.json --yes`, { folder, settings });
    expect(done.code).toBe(0);
    expect(await feedsOf(path)).toEqual([`${channelId} ${feedUrl}`]);

    const again = await run(`import ${guildId} guild.json --yes --json`, { folder, settings });
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ imported: false });
  });

  it('asks whoever sits at a terminal', async () => {
    const { folder, path, settings } = await exported();

    expect((await run(`import ${guildId} guild.json`, { folder, settings, typed: 'n' })).code).toBe(1);
    expect((await run(`import ${guildId} guild.json`, { folder, settings, typed: 'yes' })).code).toBe(0);
    expect(await feedsOf(path)).toHaveLength(1);
  });

  it('wants a channel for a list of feeds, and for a file of another server', async () => {
    const { folder, path, settings } = await exported();

    expect((await run(`import ${guildId} feeds.opml --yes`, { folder, settings })).stderr).toBe(
      'A list of feeds names no channels: name one for what it brings with --channel <id>. [CHANNEL_NEEDED]\n',
    );
    expect((await run('import 200000000000000099 guild.json --yes', { folder, settings })).stderr).toBe(
      `The file is of another server (${guildId}): name one for what it brings with --channel <id>. [CHANNEL_NEEDED]\n`,
    );
    expect((await run(`import ${guildId} feeds.opml --channel 77 --yes`, { folder, settings })).code).toBe(0);
    expect(await feedsOf(path)).toEqual([`77 ${feedUrl}`]);
  });

  it('turns down what the command turns down', async () => {
    const { folder, settings } = await exported();
    writeFileSync(join(folder, 'wrong.json'), JSON.stringify({ version: 1, server: guildId, feeds: 7 }));

    const { code, stdout } = await run(`import ${guildId} wrong.json --yes`, { folder, settings });

    expect(code).toBe(1);
    expect(stdout).not.toBe('');
  });

  it('is refused where nothing says which database the bot uses, and says how to name it', async () => {
    const { folder } = await exported();
    const elsewhere = newFolder();
    await openSqliteStore(join(elsewhere, 'data', 'tryout.sqlite')).close();
    const file = join(folder, 'feeds.opml');

    const { code, stderr } = await run(`import ${guildId} ${file} --channel 77 --yes`, {
      folder: elsewhere,
      isUsual: true,
    });

    expect(code).toBe(1);
    expect(stderr).toContain('Nothing here says which database the bot uses');
    expect(stderr).toMatch(/: DATABASE_URL=<path> nutshell import \d+ .+\.opml --channel 77 \[TARGET_UNKNOWN\]\n$/);
    expect(await feedsOf(join(elsewhere, 'data', 'tryout.sqlite'))).toEqual([]);
  });

  it('makes no database where there is none', async () => {
    const { folder } = await exported();
    const settings = { DATABASE_URL: join(folder, 'misspelt.sqlite') };

    const { code, stderr } = await run(`import ${guildId} guild.json --yes`, { folder, settings });

    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no database .+misspelt\.sqlite: start the bot once, .+ \[DATABASE_MISSING\]\n$/);
    expect(existsSync(settings.DATABASE_URL)).toBe(false);
  });

  it('is turned away while the bot runs', async () => {
    const { folder, path, settings } = await exported();
    const bot = openSqliteStore(path);

    const { code, stderr } = await run(`import ${guildId} guild.json --yes`, { folder, settings }).finally(() =>
      bot.close(),
    );

    expect(code).toBe(1);
    expect(stderr).toContain('stop it first');
  });
});
