import { commands, messageCommands } from '../commands/index.js';
import type { App } from './chat/app.js';
import { Allowance } from './chat/allowance.js';
import { systemClock } from './clock.js';
import { type Config, readConfig, secretsOf } from './config.js';
import { deliverOwed } from './digest/deliver.js';
import { runDueDigests } from './digest/due.js';
import { runErrands } from './digest/errands.js';
import { tellFollowers } from './digest/follows.js';
import { redacting } from './document/redact.js';
import { UserError } from './errors.js';
import { guildCare } from './guild/care.js';
import { Poller, spreadStart } from './ingest/poller.js';
import { type LogOptions, openLog } from './log.js';
import { closeRooms, logOptions, openRooms, readEnvFile, version } from './rooms.js';
import { startTicker } from './schedule/ticker.js';
import { type StatusRoom, unwatched } from './status/room.js';
import type { OpenServer } from './status/server.js';
import { explainFault, StoreError } from './store/sqlite/error.js';
import { openSqliteStore } from './store/sqlite/open.js';
import { whileThereIsRoom } from './upkeep/room.js';
import { openChat, runChat } from './terminal/chat.js';
import { terminalOutbox } from './terminal/outbox.js';
import { tryoutCaller, tryoutChannelNames, tryoutIds, tryoutRoleNames } from './terminal/place.js';
import { sampleNet } from './terminal/sample.js';
import { isInteractive, Screen, wantsColour } from './terminal/screen.js';
import { openTryout, prepareTryout } from './terminal/tryout.js';
import { nightlyUpkeep } from './upkeep/nightly.js';

// From dist/src/main.js; the newspapers are not compiled.
const sampleFolder = new URL('../../data/sample/', import.meta.url);
// A stop is promised within 10 s, whatever hangs.
const longestStopMs = 9_000;
const longestCatchUpMs = 60_000;

// Databases, backups and exports hold keys of private feeds, which no other user of the machine is to read.
process.umask(0o077);

// Nobody reads on, as behind `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.on('uncaughtException', (error) => {
  reportEnd(error);
  process.exit(1);
});

try {
  await main();
} catch (error) {
  reportEnd(error);
  // What is still under way, as a login to which Discord has not answered, would go on without a database.
  process.exit(1);
}

async function main(): Promise<void> {
  readEnvFile();
  const reading = readConfig(process.env);
  if (reading.kind === 'problems') throw new UserError('CONFIG_INVALID', reading.problems.join('\n'));
  const { config } = reading;
  const stop = stopController();
  if (config.token === null) await runInTerminal(config, stop);
  else await runOnDiscord(config, config.token, stop);
}

/** The bot on Discord, until it is told to stop, or Discord no longer lets it in. */
async function runOnDiscord(config: Config, token: string, stop: AbortController): Promise<void> {
  const status = await openStatusOf(config, 'info');
  const { log, meter } = status;
  const path = config.databasePath ?? 'data/nutshell.sqlite';
  const rooms = openRooms(config, log, openSqliteStore(path, log), stop.signal, { meter });
  let server: OpenServer | null = null;
  try {
    server = await status.serve(rooms.store);
    // The library takes more than a second to load, which the terminal need not wait for.
    const { connectDiscord } = await import('./discord/client.js');
    const { signal } = stop;
    const options = { token, apiUrl: config.discordApiUrl, commands, messageCommands, store: rooms.store, log, signal };
    const session = await connectDiscord(options);
    const app: App = { ...rooms, outbox: session.outbox, allowance: new Allowance(config.costlyPerMinute) };
    session.serve(app);
    status.connect(() => session.isConnected());
    const work = await startWork(app, config.tickSeconds, signal);
    log.info('ready', { version, commands: commands.length });
    const refusal = await Promise.race([aborted(signal), session.lost]);
    log.info('stopping');
    stop.abort();
    await Promise.all([work.stop(), session.close()]);
    if (refusal) throw refusal;
  } catch (error) {
    if (error instanceof UserError || !stop.signal.aborted) throw explainFault(error, path);
  } finally {
    await server?.close();
    await closeRooms(rooms);
  }
  // An answer to the login that Discord still owes would keep the process, though nobody waits for it.
  if (stop.signal.aborted) process.exit(0);
}

/** The same bot for one person at a terminal, over sample newspapers; what is not theirs is fetched as ever. */
async function runInTerminal(config: Config, stop: AbortController): Promise<void> {
  const status = await openStatusOf(config, 'warn');
  const { log, meter } = status;
  const path = config.databasePath ?? 'data/tryout.sqlite';
  const store = openSqliteStore(path, log);
  const { signal } = stop;
  const rooms = openRooms(config, log, store, signal, { meter });
  let work: Work | undefined;
  let opening: Promise<void> | undefined;
  let server: OpenServer | null = null;
  try {
    server = await status.serve(store);
    const startedAt = await prepareTryout(store, systemClock.now());
    const net = sampleNet({ folder: sampleFolder, startedAt, otherwise: rooms.net });
    const screen = openScreen();
    const outbox = terminalOutbox({ screen, store, seat: tryoutCaller });
    // Nobody else is kept waiting by whoever sits here.
    const app: App = { ...rooms, net, outbox, allowance: new Allowance(null) };
    const chat = await openChat(
      { app, commands, caller: tryoutCaller, ids: tryoutIds, screen, folder: process.cwd(), signal },
      (ended) => (opening = openTryout(app, screen, ended)),
    );
    // Only now: a tick during the first poll would find the first digest due and nothing to put into it.
    work = await startWork(app, config.tickSeconds, signal);
    status.connect(() => true);
    await runChat(chat);
  } catch (error) {
    throw explainFault(error, path);
  } finally {
    stop.abort();
    // A chat that ended before it was open does not wait for what it began, which reads and writes the database.
    await Promise.allSettled([opening]);
    await work?.stop();
    await server?.close();
    await closeRooms(rooms);
  }
}

/** The log and the meter; what counts is loaded only where somebody looks. */
async function openStatusOf(config: Config, level: LogOptions['level']): Promise<StatusRoom> {
  const secrets = secretsOf(config);
  const log = await openLog({ ...logOptions(config, level), secrets });
  if (config.health === null) return unwatched(log);
  const { openStatus } = await import('./status/open.js');
  const { health: place, tickSeconds, backupsKept } = config;
  const surface = config.token === null ? 'the terminal' : 'Discord';
  return openStatus({ place, log, clock: systemClock, version, tickSeconds, backupsKept, surface, secrets });
}

interface Work {
  /** No work begins any more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Starts what the clock drives. What became due while the bot was away is spread first, so that a start is no stampede. */
async function startWork(app: App, tickSeconds: number, stop: AbortSignal): Promise<Work> {
  const poller = new Poller(app, stop);
  const spreadMs = await spreadStart(app);
  const caughtUp = once(() => {
    const polls = app.clock.sleep(spreadMs, stop).then(() => poller.settled());
    return Promise.race([polls, app.clock.sleep(longestCatchUpMs, stop)]).catch(() => undefined);
  });
  // Polls and digests do not wait for each other, but for the first time: a digest that became due meanwhile would find
  // nothing new before the first polls.
  const digests = async () => {
    await deliverOwed(app, stop);
    await caughtUp();
    if (stop.aborted) return;
    await runDueDigests(app);
    await tellFollowers(app, stop);
    await deliverOwed(app, stop);
  };
  const jobs = [
    { name: 'polls', run: () => poller.tick() },
    { name: 'digests', run: digests },
    { name: 'errands', run: () => runErrands(app, stop) },
    { name: 'guilds', run: guildCare(app) },
    { name: 'upkeep', run: nightlyUpkeep(app, stop) },
  ];
  const ticker = startTicker(tickSeconds, jobs.map(whileThereIsRoom(app)), app);
  return {
    async stop() {
      await Promise.all([ticker.stop(), poller.settled(), poller.indexed()]);
    },
  };
}

/** The same promise at every call. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => (promise ??= start());
}

function openScreen(): Screen {
  return new Screen({
    input: process.stdin,
    output: process.stdout,
    isInteractive: isInteractive(process),
    hasColour: wantsColour(process.env),
    clock: systemClock,
    channelNames: tryoutChannelNames,
    roleNames: tryoutRoleNames,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

/** Aborted by the first SIGINT or SIGTERM. A second one, or a stop that takes too long, ends the process at once. */
function stopController(): AbortController {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(0);
    controller.abort();
    setTimeout(() => process.exit(0), longestStopMs).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller;
}

/** Why the program ends: a sentence that says what to do, or that it is not the operator's fault. */
function reportEnd(error: unknown): void {
  const isForPeople = error instanceof UserError || error instanceof StoreError;
  const message = error instanceof Error ? error.message : String(error);
  const sentence = isForPeople ? `${message} [${error.code}]` : `Nutshell ended over a fault of its own: ${message}`;
  const stack =
    !isForPeople && process.env['LOG_LEVEL'] === 'debug' && error instanceof Error ? `\n${error.stack}` : '';
  const { DISCORD_TOKEN = '', HEALTH_TOKEN = '' } = process.env;
  const mask = redacting([DISCORD_TOKEN, HEALTH_TOKEN]);
  process.stderr.write(`${mask(`${sentence}${stack}`)}\n`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
