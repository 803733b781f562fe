import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { integrityOf } from '../../src/store/sqlite/integrity.js';
import type { Fault } from '../../tests/helpers/discord/channels.js';
import { type DiscordStandIn, startStandIn } from '../../tests/helpers/discord/server.js';
import type { ChannelShape } from '../../tests/helpers/discord/threads.js';
import { channelOf, owe, type Owed, postIn } from './owed.js';

export interface KillPlan extends Owed {
  readonly kills: number;
  /** Between a kill and the next start. */
  readonly gapMs: number;
  readonly nonceWindowMs: number;
  readonly history: 'shown' | 'hidden';
  /** Forums take no nonce. */
  readonly into: 'text channels' | 'forums';
}

export interface KillReport {
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  /** The most messages that came a second time between two kills. */
  readonly mostDoubledInALife: number;
  readonly requests: number;
  readonly integrity: string;
}

/** Runs the built bot over what is owed and kills it at random, until all kills are done and nothing is owed any more. */
export async function liveAndDie(plan: KillPlan): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'nutshell-kill-'));
  const path = join(folder, 'bench.sqlite');
  await owe(path, plan);
  const { nonceWindowMs, history } = plan;
  const discord = await startStandIn({ nonceWindowMs, history, chance, shapes: shapesOf(plan) });
  const births: number[] = [];
  try {
    for (let kill = 0; kill < plan.kills && arrived(discord) < plan.posts; kill++) {
      births.push(discord.messages.length);
      await liveUntilKilled(discord, path, lifeOf(plan.posts - arrived(discord), plan.kills - kill));
      await sleep(plan.gapMs);
    }
    const kills = births.length;
    births.push(discord.messages.length);
    await liveUntilDone(discord, path, plan.posts);
    return { kills, ...count(discord, births, plan.posts), integrity: integrityOf(path) };
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}

function shapesOf({ into, channels }: KillPlan): Readonly<Record<string, ChannelShape>> {
  const type = into === 'forums' ? 15 : 0;
  return Object.fromEntries(Array.from({ length: channels }, (_, channel) => [channelOf(channel), { type }]));
}

/** One reply in ten is lost after the message was kept, one in twenty is a 500, half of those after it was kept, and one a 429. */
function chance(): Fault | undefined {
  const roll = Math.random();
  if (roll < 0.1) return { kind: 'lost-reply' };
  if (roll < 0.125) return { kind: 'answer', status: 500 };
  if (roll < 0.15) return { kind: 'answer-after-keeping', status: 500 };
  if (roll < 0.2) return tooMany;
  return undefined;
}

const tooMany: Fault = {
  kind: 'answer',
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: 0.02, global: false },
  headers: { 'retry-after': '0.02', 'x-ratelimit-scope': 'user' },
};

/** A random number of messages for one life: twice its share at most, and no more than there are. */
function lifeOf(missing: number, kills: number): number {
  return Math.min(missing, Math.ceil((Math.random() * 2 * missing) / kills));
}

/** Kills at a random moment around the last of so many messages. */
async function liveUntilKilled(discord: DiscordStandIn, path: string, messages: number): Promise<void> {
  const bot = start(discord, path);
  const until = discord.messages.length + messages;
  while (bot.exitCode === null && discord.messages.length < until) await sleep(2);
  await sleep(Math.random() * 40);
  const ended = once(bot, 'exit');
  bot.kill('SIGKILL');
  await ended;
}

const patienceMs = 300_000;
// What is sent may still have to be settled, and would be sent twice if that went wrong.
const quietMs = 2_500;

async function liveUntilDone(discord: DiscordStandIn, path: string, posts: number): Promise<void> {
  const bot = start(discord, path);
  const endMs = performance.now() + patienceMs;
  while (arrived(discord) < posts && performance.now() < endMs) await sleep(100);
  await sleep(quietMs);
  const ended = once(bot, 'exit');
  bot.kill('SIGTERM');
  await ended;
}

function start(discord: DiscordStandIn, path: string): ChildProcess {
  return spawn(process.execPath, [resolve('dist/src/main.js')], {
    stdio: 'ignore',
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: path,
      TICK_SECONDS: '1',
      LOG_LEVEL: 'error',
    },
  });
}

function arrived({ messages }: DiscordStandIn): number {
  return new Set(messages.map(({ body }) => postIn(body))).size;
}

/** What is lost and doubled, by the link in each body. `births`: how many messages there were at the start of each life. */
function count(
  { messages, requests }: DiscordStandIn,
  births: readonly number[],
  posts: number,
): Omit<KillReport, 'kills' | 'integrity'> {
  const seen = new Set<number | null>();
  const doubledAt: number[] = [];
  for (const [index, { body }] of messages.entries()) {
    const post = postIn(body);
    if (seen.has(post)) doubledAt.push(index);
    seen.add(post);
  }
  const inLife = births.map(
    (birth, life) => doubledAt.filter((index) => index >= birth && index < (births[life + 1] ?? Infinity)).length,
  );
  return {
    lost: posts - seen.size,
    doubled: doubledAt.length,
    mostDoubledInALife: Math.max(...inLife),
    requests: requests.filter(({ path }) => /\/(messages|threads)$/.test(path)).length,
  };
}
