import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import { places } from '../tests/helpers/discord/gateway.js';
import { type DiscordStandIn, startStandIn } from '../tests/helpers/discord/server.js';
import { bringNews } from './latest/news.js';
import { share } from './latest/share.js';

// How long the whole bot takes to answer `/latest` over 10,000 articles on Discord, from the event that the gateway sends to
// the answer that it receives, beside a bot that answers with the same few words whatever is asked. Both run in processes
// of their own, and are asked in turns, so that a slow minute of the machine is a slow minute of both.

const rounds = 12;
const callsEach = 200;
const kinds = ['trivial', 'latest'] as const;
const botFile = fileURLToPath(new URL('reply-latency/bot.js', import.meta.url));

interface Bot {
  readonly process: ChildProcess;
  readonly discord: DiscordStandIn;
}

const folder = mkdtempSync(join(tmpdir(), 'nutshell-replies-'));
const path = join(folder, 'nutshell.sqlite');
const bots: Bot[] = [];
try {
  const articles = await fill(path);
  for (const kind of kinds) bots.push(await startBot(kind, path));
  for (const concurrent of [1, 50]) console.log(JSON.stringify({ articles, ...(await compare(bots, concurrent)) }));
} finally {
  for (const bot of bots) await stopBot(bot);
  rmSync(folder, { recursive: true });
}

async function fill(path: string): Promise<number> {
  const store = openSqliteStore(path);
  try {
    return await bringNews(store, places.guildId);
  } finally {
    await store.close();
  }
}

async function startBot(kind: (typeof kinds)[number], path: string): Promise<Bot> {
  const discord = await startStandIn();
  const child = fork(botFile, [kind, discord.apiUrl, discord.token, path]);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`The ${kind} bot ended.`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return { process: child, discord };
}

async function stopBot({ process: child, discord }: Bot): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  await discord.close();
}

/** Milliseconds of both, after a round that warms them up. */
async function compare(bots: readonly Bot[], concurrent: number): Promise<object> {
  const times = bots.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { discord }] of bots.entries()) {
      const some = await ask(discord, concurrent);
      if (round > 0) times[at]?.push(...some);
    }
  }
  const [trivial = [], latest = []] = times.map((some) => some.sort((a, b) => a - b));
  const ratio = Number((share(latest, 0.5) / share(trivial, 0.5)).toFixed(2));
  return { concurrent, calls: latest.length, trivial: spread(trivial), latest: spread(latest), ratio };
}

/** So many askers, each with a new question as soon as the last is answered. */
async function ask(discord: DiscordStandIn, concurrent: number): Promise<readonly number[]> {
  const times: number[] = [];
  const asker = async () => {
    for (let call = 0; call < callsEach / concurrent; call++) {
      const { acknowledgedAfterMs, acknowledgedWith } = await discord.use('latest');
      if (acknowledgedWith !== 'reply') throw new Error(`It was answered with a ${acknowledgedWith}.`);
      times.push(acknowledgedAfterMs);
    }
  };
  await Promise.all(Array.from({ length: concurrent }, asker));
  return times;
}

function spread(sorted: readonly number[]) {
  return { p50: share(sorted, 0.5), p99: share(sorted, 0.99) };
}
