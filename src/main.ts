import { existsSync } from 'node:fs';
import { commands } from '../commands/index.js';
import type { App, Log } from './chat/app.js';
import { systemClock } from './clock.js';
import { type Config, readConfig } from './config.js';
import { deliverOwed } from './digest/deliver.js';
import { runDueDigests } from './digest/due.js';
import { UserError } from './errors.js';
import { pollDueFeeds } from './ingest/poll.js';
import { type LogOptions, openLog } from './log.js';
import { openNet } from './net/http.js';
import { type Job, startTicker } from './schedule/ticker.js';
import { StoreError } from './store/sqlite/error.js';
import { openSqliteStore } from './store/sqlite/open.js';
import type { Store } from './store/store.js';
import { greet, runChat } from './terminal/chat.js';
import { terminalOutbox } from './terminal/outbox.js';
import { tryoutCaller, tryoutChannelNames, tryoutChannels } from './terminal/place.js';
import { sampleNet } from './terminal/sample.js';
import { Screen, wantsColour } from './terminal/screen.js';
import { openTryout, prepareTryout } from './terminal/tryout.js';
import { openReader } from './worker/pool.js';

const version = '0.1.0';
// From dist/src/main.js; the newspapers are not compiled.
const sampleFolder = new URL('../../data/sample/', import.meta.url);
// A stop is promised within 10 s, whatever hangs.
const longestStopMs = 9_000;

try {
  await main();
} catch (error) {
  if (!(error instanceof UserError || error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  readEnvFile();
  const reading = readConfig(process.env);
  if (reading.kind === 'problems') throw new UserError('CONFIG_INVALID', reading.problems.join('\n'));
  const { config } = reading;
  const stop = stopSignal();
  if (config.token === null) await runInTerminal(config, stop);
  else await runOnDiscord(config, config.token, stop);
}

/** The bot on Discord, until it is told to stop. */
async function runOnDiscord(config: Config, token: string, stop: AbortSignal): Promise<void> {
  const log = await openLog({ ...logOptions(config, 'info'), secret: token });
  const rooms = openRooms(config, log, openSqliteStore(config.databasePath ?? 'data/nutshell.sqlite', log));
  try {
    // The library takes more than a second to load, which the terminal need not wait for.
    const { connectDiscord } = await import('./discord/client.js');
    const { store } = rooms;
    const session = await connectDiscord({ token, apiUrl: config.discordApiUrl, commands, store, log, signal: stop });
    const app: App = { ...rooms, outbox: session.outbox };
    session.serve(app);
    const ticker = startTicker(config.tickSeconds, jobsOf(app, stop), log);
    log.info('ready', { version, commands: commands.length });
    await aborted(stop);
    log.info('stopping');
    // Closing the net first ends the polls that the ticker waits for.
    await Promise.all([rooms.net.close(), ticker.stop(), session.close()]);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await closeRooms(rooms);
  }
}

/** The same bot for one person at a terminal, over sample newspapers; what is not theirs is fetched as ever. */
async function runInTerminal(config: Config, stop: AbortSignal): Promise<void> {
  const log = await openLog({ ...logOptions(config, 'warn'), secret: null });
  const store = openSqliteStore(config.databasePath ?? 'data/tryout.sqlite', log);
  const rooms = openRooms(config, log, store);
  try {
    const startedAt = await prepareTryout(store, systemClock.now());
    const net = sampleNet({ folder: sampleFolder, startedAt, otherwise: rooms.net });
    const screen = openScreen();
    const app: App = { ...rooms, net, outbox: terminalOutbox({ screen, store, seat: tryoutCaller }) };
    const chat = { app, commands, caller: tryoutCaller, channels: tryoutChannels, screen, signal: stop };
    await greet(chat);
    await screen.during(openTryout(app, screen), 'Reading the newspapers …');
    // Only now: a tick during the first poll would find the first digest due and nothing to put into it.
    const ticker = startTicker(config.tickSeconds, jobsOf(app, stop), log);
    await runChat(chat);
    await Promise.all([rooms.net.close(), ticker.stop()]);
  } finally {
    await closeRooms(rooms);
  }
}

type Rooms = Omit<App, 'outbox'>;

function openRooms(config: Config, log: Log, store: Store): Rooms {
  const contact = config.userAgentContact === null ? '' : ` (+${config.userAgentContact})`;
  return {
    store,
    net: openNet({ userAgent: `Nutshell/${version}${contact}`, allow: config.allowAddresses }),
    reader: openReader({ log }),
    clock: systemClock,
    log,
    settings: { pollMs: config.pollSeconds * 1000 },
  };
}

async function closeRooms({ net, reader, store }: Rooms): Promise<void> {
  await Promise.all([net.close(), reader.close()]);
  await store.close();
}

/** What the clock drives. Polls and digests do not wait for each other. */
function jobsOf(app: App, stop: AbortSignal): readonly Job[] {
  return [
    { name: 'polls', run: () => pollDueFeeds(app, stop) },
    {
      name: 'digests',
      run: async () => {
        await runDueDigests(app);
        await deliverOwed(app);
      },
    },
  ];
}

function openScreen(): Screen {
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY;
  return new Screen({
    input: process.stdin,
    output: process.stdout,
    isInteractive,
    hasColour: isInteractive && wantsColour(process.env),
    clock: systemClock,
    channelNames: tryoutChannelNames,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

function logOptions({ logLevel, logFormat }: Config, level: LogOptions['level']): Omit<LogOptions, 'secret'> {
  return { level: logLevel ?? level, format: logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json') };
}

function readEnvFile(): void {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch {
    throw new UserError('ENV_FILE', 'The file .env cannot be read. Check its permissions, or remove it.');
  }
}

/** Aborted by the first SIGINT or SIGTERM. A second one, or a stop that takes too long, ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(0);
    controller.abort();
    setTimeout(() => process.exit(0), longestStopMs).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
