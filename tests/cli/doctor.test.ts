import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/cli/findings.js';
import { isAtLeast } from '../../src/cli/doctor/node.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { places } from '../helpers/discord/gateway.js';
import type { Profile } from '../helpers/discord/profile.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';
import { newFolder, run, type RunOptions } from './captured.js';
import { damage } from '../store/sqlite/kept.js';
import { keepGuild } from './kept.js';

const patience = 60_000;
const servers: DiscordStandIn[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function onDiscord(profile: Profile = {}): Promise<Readonly<Record<string, string>>> {
  const discord = await startStandIn({ profile });
  servers.push(discord);
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
}

async function examine(options: RunOptions): Promise<{ readonly code: number; readonly found: readonly Finding[] }> {
  const { code, stdout } = await run('doctor --json', options);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
  return { code, found: findings };
}

function of(found: readonly Finding[], check: string): readonly (readonly [string, string])[] {
  return found.filter((finding) => finding.check === check).map(({ state, says }) => [state, says]);
}

describe('nutshell doctor', { timeout: patience }, () => {
  it('finds a bot well that has all it needs', async () => {
    const folder = newFolder();
    await keepGuild(join(folder, 'data', 'nutshell.sqlite'));
    await run('backup', { folder });

    const { code, found } = await examine({ folder, settings: await onDiscord() });

    expect(found.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(code).toBe(0);
    expect(of(found, 'permissions')).toEqual([['ok', 'The bot may post in each of 1 channel.']]);
  });

  it('groups its findings, each with a symbol, a word and what to do, and counts them', async () => {
    const { code, stdout } = await run('doctor', { settings: { TICK_SECONDS: '7', ...(await onDiscord()) } });

    expect(code).toBe(1);
    expect(stdout).toContain(
      'settings\n  × failed     TICK_SECONDS must be a whole number that divides 60, such as 15.\n               → docs/operations.md',
    );
    expect(stdout).toMatch(/^ {2}✓ ok {9}Discord takes the token: this is Nutshell\.$/m);
    expect(stdout).toMatch(/\n1 failed, \d+ needs? attention, \d+ are well\.\n$/);
  });

  it('names what is misspelt in .env, and says who can read it', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, '.env'), 'DISCORD_TOKN=abc\nCOLOUR=red\n');
    chmodSync(join(folder, '.env'), 0o644);

    const { found } = await examine({ folder, settings: { POL_SECONDS: '60', ...(await onDiscord()) } });

    expect(found.filter(({ check }) => check === 'settings').map(({ says, fix }) => [says, fix])).toEqual([
      [
        'COLOUR in .env is no setting of Nutshell, and is not read.',
        'Remove it, or look for its name in docs/operations.md.',
      ],
      ['DISCORD_TOKN in .env is no setting of Nutshell, and is not read.', 'Did you mean DISCORD_TOKEN?'],
      ['POL_SECONDS in the environment is no setting of Nutshell.', 'Did you mean POLL_SECONDS?'],
    ]);
    expect(of(found, '.env')).toEqual([
      ['attention', 'Every user of this machine can read .env, and the token in it.'],
    ]);
  });

  it('says what to do about a token that Discord does not take, and never shows it', async () => {
    const settings = { ...(await onDiscord()), DISCORD_TOKEN: 'a-wrong-token-of-mine' };

    const { code, stdout, stderr } = await run('doctor', { settings });

    expect(code).toBe(1);
    expect(stdout).toContain('Discord does not accept this token.');
    expect(stdout).toContain('→ Press Reset Token');
    expect(stdout + stderr).not.toContain('a-wrong-token-of-mine');
  });

  it('gives the rest of its findings where Discord cannot be reached', async () => {
    const { code, found } = await examine({
      settings: { DISCORD_TOKEN: 'token-of-nobody', DISCORD_API_URL: 'http://127.0.0.1:9/api' },
    });

    expect(code).toBe(1);
    expect(of(found, 'network').at(-1)).toEqual(['failed', 'Discord cannot be reached (ECONNREFUSED).']);
    expect(of(found, 'node')[0]?.[0]).toBe('ok');
    expect(of(found, 'disk')[0]?.[0]).toBe('ok');
  });

  it('looks at the application’s own settings', async () => {
    const application = {
      bot_public: false,
      terms_of_service_url: undefined,
      install_params: { scopes: ['bot'], permissions: '2048' },
      interactions_endpoint_url: 'https://elsewhere.example/',
    };

    const { found } = await examine({ settings: await onDiscord({ application }) });

    const token = of(found, 'token').map(([state, says]) => `${state}: ${says}`);
    expect(token).toContain(
      'failed: The application sends its interactions to a web address: the bot never hears of commands.',
    );
    expect(token).toContain('attention: Only its owner may invite the bot.');
    expect(token).toContain('attention: The application’s own install link does not ask for all that the bot needs.');
    expect(token).toContain('attention: The application has no Terms of Service URL.');
    expect(token.join()).not.toContain('Privacy');
  });

  it('names each right that is missing, with its channel and server', async () => {
    const folder = newFolder();
    await keepGuild(join(folder, 'data', 'nutshell.sqlite'));
    const overwrites = [
      { id: places.guildId, deny: 2048n + 16384n },
      { id: places.roleId, allow: 2048n },
    ];

    const { code, found } = await examine({ folder, settings: await onDiscord({ overwrites }) });

    expect(code).toBe(1);
    expect(of(found, 'permissions')).toEqual([['failed', 'In #news of Port Ansel the bot lacks: Embed Links.']]);
  });

  it('tells of a server that the bot is not in', async () => {
    const folder = newFolder();
    await keepGuild(join(folder, 'data', 'nutshell.sqlite'));

    const { found } = await examine({ folder, settings: await onDiscord({ isNowhere: true }) });

    expect(of(found, 'permissions')[0]?.[1]).toContain(`The bot is not in the server ${places.guildId}`);
  });

  it.each([
    [30_000, 'attention'],
    [120_000, 'failed'],
  ])('compares the clock with Discord’s: %i ms are %s', async (ms, state) => {
    const { found } = await examine({ settings: await onDiscord({ date: new Date(Date.now() - ms) }) });

    expect(of(found, 'clock')[0]?.[0]).toBe(state);
    expect(of(found, 'clock')[0]?.[1]).toMatch(/^The clock of this machine is \d+ seconds ahead of Discord’s\./);
  });

  it('says who else can read the database and its backups, and how to end that', async () => {
    const folder = newFolder();
    const path = join(folder, 'data', 'nutshell.sqlite');
    await keepGuild(path);
    chmodSync(path, 0o644);

    const { found } = await examine({ folder, settings: await onDiscord() });

    expect(
      found.filter(({ check }) => check === 'database').map(({ state, says, fix }) => [state, says, fix]),
    ).toContainEqual([
      'attention',
      `Other users of this machine can read ${path} and the keys of private feeds in it.`,
      `Run: chmod go= ${path}*`,
    ]);
  });

  it.each([
    ['7', 5, ['ok', 'There is no backup yet: the bot makes one every night.']],
    ['7', 72, ['attention', 'There is no backup after 3 days of use.']],
    ['0', 72, ['ok', 'No backups are made, as BACKUPS_KEPT is 0; nutshell backup makes one.']],
  ])('judges a missing backup: with BACKUPS_KEPT=%s after %i hours', async (kept, hours, finding) => {
    const folder = newFolder();
    const path = join(folder, 'data', 'nutshell.sqlite');
    const store = openSqliteStore(path);
    await store.enterGuild({ guildId: 'g1', at: new Date(Date.now() - hours * 3_600_000), welcome: null });
    await store.close();

    const { found } = await examine({ folder, settings: { BACKUPS_KEPT: kept, ...(await onDiscord()) } });

    expect(of(found, 'database')).toContainEqual(finding);
  });

  it('tells of damage in one line, and how to restore the newest good backup', async () => {
    const folder = newFolder();
    const path = join(folder, 'data', 'nutshell.sqlite');
    await keepGuild(path);
    await run('backup', { folder });
    const [name = ''] = readdirSync(join(folder, 'data', 'backups'));
    damage(path);

    const { found } = await examine({ folder, settings: await onDiscord() });

    const finding = found.find(({ check }) => check === 'database');
    expect(finding?.says).toMatch(/^.+ is damaged: [^\n*]+[^.\n]\.$/);
    expect(finding?.fix).toBe(
      `Stop the bot, then: DATABASE_URL=${path} nutshell restore ${join(folder, 'data', 'backups', name)}`,
    );
  });

  it('finds a damaged database', async () => {
    const folder = newFolder();
    const path = join(folder, 'not.sqlite');
    writeFileSync(path, 'a shopping list '.repeat(100));

    const { code, found } = await examine({ settings: { DATABASE_URL: path, ...(await onDiscord()) } });

    expect(code).toBe(1);
    expect(of(found, 'database')[0]).toEqual(['failed', `${path} is not a database.`]);
  });

  it('tells of the hosts whose feeds fail, in the words of the bot', async () => {
    const folder = newFolder();
    const path = join(folder, 'data', 'nutshell.sqlite');
    await keepGuild(path);
    const store = openSqliteStore(path);
    const problem = { kind: 'status', status: 500 } as const;
    const at = new Date('2026-03-01T12:00:00Z');
    await store.saveFetch({ feedId: 1, at, nextDueAt: at, result: { kind: 'problem', problem } });
    await store.close();

    const { code, found } = await examine({ folder, settings: await onDiscord() });

    expect(code).toBe(0);
    expect(of(found, 'feeds').at(-1)?.[0]).toBe('attention');
    expect(of(found, 'feeds').at(-1)?.[1]).toMatch(/^1 feed of harbourpost\.example in trouble since 2026-03-01: /);
  });

  it('foresees how the database grows', async () => {
    const folder = newFolder();
    await keepGuild(join(folder, 'data', 'nutshell.sqlite'));

    const { found } = await examine({ folder, settings: await onDiscord() });

    expect(of(found, 'growth')).toEqual([
      ['ok', expect.stringMatching(/^1 articles? (?:is|are) kept and about \d+ come a day: /)],
    ]);
  });

  it('does not let the status page stand open without a token', async () => {
    const { found } = await examine({
      settings: { HEALTH_PORT: '8080', HEALTH_HOST: '192.0.2.7', ...(await onDiscord()) },
    });

    expect(of(found, 'settings')[0]?.[1]).toMatch(/^HEALTH_HOST lets other machines reach the status page/);
    expect(of(found, 'status page')[0]?.[0]).toBe('attention');
  });
});

describe('isAtLeast', () => {
  it.each([
    ['20.19.0', '20.19', true],
    ['20.9.0', '20.19', false],
    ['22.0.0', '20.19', true],
    ['20', '20.0.1', false],
  ])('holds %s against %s', (version, needed, answer) => {
    expect(isAtLeast(version, needed)).toBe(answer);
  });
});
