import { existsSync, readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkDatabase } from '../src/store/sqlite/check.js';
import { Sqlite } from '../src/store/sqlite/driver.js';
import { keepGuild } from './cli/kept.js';
import { type Bot, startBot, temporaryFolder } from './helpers/bot.js';
import { startStandIn } from './helpers/discord/server.js';

const patience = 120_000;
// Ten seconds are promised; a busy machine adds to them.
const promisedMs = 15_000;
// Before a stop that hangs is broken off.
const soonMs = 7_000;
const signals = ['SIGINT', 'SIGTERM'] as const;

function start(settings: Readonly<Record<string, string>>, folder: string): Bot {
  const bot = startBot(settings, folder);
  onTestFinished(() => {
    if (bot.process.exitCode === null) bot.process.kill('SIGKILL');
  });
  return bot;
}

/** Resolves as soon as it is so, within two milliseconds. */
async function until(isSo: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(isSo()).toBe(true), { interval: 2, timeout: 60_000 });
}

/** The address of a server that takes what is sent, and never answers. */
async function silence(): Promise<{ readonly url: string; readonly isAsked: () => boolean }> {
  let asked = 0;
  const server = createServer((socket) => {
    asked += 1;
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/api`, isAsked: () => asked > 0 };
}

describe('a signal during the start', { timeout: patience }, () => {
  it.each(signals)('ends the terminal with 0 at %s as soon as its database is taken', async (signal) => {
    const folder = temporaryFolder();
    const bot = start({}, folder);
    await until(() => existsSync(join(folder, 'data', 'tryout.sqlite.lock')));

    const { code, ms } = await bot.stop(signal);

    expect([code, bot.stderr()]).toEqual([0, '']);
    expect(ms).toBeLessThan(promisedMs);
    expect(readdirSync(join(folder, 'data'))).toEqual(['tryout.sqlite', 'tryout.sqlite.lock']);
    expect(checkDatabase(join(folder, 'data', 'tryout.sqlite')).kind).toBe('ok');
  });

  it.each(signals)('ends the bot with 0 at %s while Discord does not answer', async (signal) => {
    const folder = temporaryFolder();
    const { url, isAsked } = await silence();
    const bot = start({ DISCORD_TOKEN: 'MTA0.token-of-nobody.x-y', DISCORD_API_URL: url }, folder);
    await until(isAsked);

    const { code, ms } = await bot.stop(signal);

    expect(code).toBe(0);
    expect(bot.stderr()).not.toMatch(/"level":"(?:warn|error)"|^[^{]/m);
    expect(ms).toBeLessThan(soonMs);
    expect(readdirSync(join(folder, 'data'))).toEqual(['nutshell.sqlite', 'nutshell.sqlite.lock']);
    expect(checkDatabase(join(folder, 'data', 'nutshell.sqlite')).kind).toBe('ok');
  });
});

describe('a signal while Discord does not take the commands', { timeout: patience }, () => {
  it.each(signals)('ends the bot with 0 at %s, with its database closed', async (signal) => {
    const folder = temporaryFolder();
    const discord = await startStandIn({ registration: 'silence' });
    onTestFinished(() => discord.close());
    const bot = start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, folder);
    await until(() => discord.requests.some(({ method }) => method === 'PUT'));

    const { code, ms } = await bot.stop(signal);

    expect(code).toBe(0);
    expect(ms).toBeLessThan(soonMs);
    expect(readdirSync(join(folder, 'data'))).toEqual(['nutshell.sqlite', 'nutshell.sqlite.lock']);
  });
});

describe('a signal during the nightly backup', { timeout: patience }, () => {
  it.each(signals)('ends the bot with 0 at %s, and leaves nothing half made', async (signal) => {
    const folder = temporaryFolder();
    const [path, backups] = ['nutshell.sqlite', 'backups'].map((name) => join(folder, 'data', name)) as [
      string,
      string,
    ];
    await keepGuild(path);
    fatten(path);
    const discord = await startStandIn();
    onTestFinished(() => discord.close());
    const place = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, TICK_SECONDS: '1' };
    const bot = start({ ...place, NODE_OPTIONS: `--import=${tenMinutesAtSignal}` }, folder);
    await bot.sees(/"event":"ready"/);
    bot.process.kill('SIGUSR2');
    await until(() => existsSync(backups) && readdirSync(backups).length > 0);
    const [half = ''] = readdirSync(backups);

    const { code, ms } = await bot.stop(signal);

    expect(half).not.toMatch(/\.sqlite$/);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(promisedMs);
    expect(readdirSync(backups)).toEqual([]);
    expect(readdirSync(join(folder, 'data'))).toEqual(['backups', 'nutshell.sqlite', 'nutshell.sqlite.lock']);
    expect(checkDatabase(path).kind).toBe('ok');
  });
});

// The night's work waits until the bot has run for ten minutes: this moves the process's clock on.
const tenMinutesAtSignal = `data:text/javascript,${encodeURIComponent(`
  let aheadMs = 0;
  const now = Date.now;
  process.on('SIGUSR2', () => (aheadMs = 11 * 60_000));
  Date.now = () => now() + aheadMs;
  globalThis.Date = new Proxy(Date, {
    construct: (target, words, made) => Reflect.construct(target, words.length > 0 ? words : [target.now()], made),
  });
`)}`;

/** Makes a database so large that its copy takes a while. */
function fatten(path: string): void {
  const db = new Sqlite(path);
  db.exec('CREATE TABLE ballast (bytes BLOB)');
  db.prepare('INSERT INTO ballast VALUES (zeroblob(?))').run(300_000_000);
  db.pragma('journal_mode = DELETE');
  db.close();
}
