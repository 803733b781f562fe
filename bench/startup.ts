import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStandIn } from '../tests/helpers/discord/server.js';

const runs = 7;
// Longer than the workers are kept without work.
const idleMs = 45_000;

/** Time from `npm start` to the first answer in a new folder, and resident memory when idle, in the terminal and on Discord. */
async function main(): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeToFirstAnswer());
  times.sort((a, b) => a - b);
  console.log(`npm start to the first answer: median ${times[runs >> 1]} ms, ${times[0]} to ${times.at(-1)} ms`);
  console.log(`idle in the terminal: ${await idleInTerminal()} MB`);
  console.log(`idle on Discord, after 200 commands: ${await idleOnDiscord()} MB`);
}

async function timeToFirstAnswer(): Promise<number> {
  const from = performance.now();
  const bot = start('npm', ['start', '--silent'], {});
  bot.stdin?.end('/latest count:3\n');
  await sees(bot, /^Latest$/m);
  return Math.round(performance.now() - from);
}

async function idleInTerminal(): Promise<number> {
  const bot = start(process.execPath, ['dist/src/main.js'], {});
  bot.stdin?.write('/latest count:3\n');
  await sees(bot, /^Latest$/m);
  return residentAfterIdling(bot);
}

async function idleOnDiscord(): Promise<number> {
  const discord = await startStandIn();
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const bot = start(process.execPath, ['dist/src/main.js'], settings);
  await sees(bot, /"event":"ready"/);
  for (let use = 0; use < 200; use++) await discord.use('help');
  const megabytes = await residentAfterIdling(bot);
  await discord.close();
  return megabytes;
}

function start(command: string, words: readonly string[], settings: Readonly<Record<string, string>>): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'nutshell-bench-'));
  const env = { ...process.env, ...settings, DATABASE_URL: join(folder, 'bench.sqlite') };
  const child = spawn(command, words, { env });
  child.once('close', () => rmSync(folder, { recursive: true }));
  return child;
}

function sees(bot: ChildProcess, pattern: RegExp): Promise<void> {
  let seen = '';
  return new Promise((resolve) => {
    const look = (chunk: Buffer) => {
      seen += chunk.toString();
      if (pattern.test(seen)) resolve();
    };
    bot.stdout?.on('data', look);
    bot.stderr?.on('data', look);
  });
}

async function residentAfterIdling(bot: ChildProcess): Promise<number> {
  await sleep(idleMs);
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(bot.pid)], { encoding: 'utf8' });
  bot.kill('SIGTERM');
  return Math.round(Number(kilobytes) / 1024);
}

await main();
