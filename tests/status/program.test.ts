import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../helpers/bot.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';

const token = 'made-up-token-of-mine';
let bot: Bot | undefined;
let discord: DiscordStandIn | undefined;

afterEach(async () => {
  if (bot?.process.exitCode === null) bot.process.kill('SIGKILL');
  await discord?.close();
  [bot, discord] = [undefined, undefined];
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the program with HEALTH_PORT', { timeout: 60_000 }, () => {
  it('is ready once it is logged in and its clock ticks, and stops within its promise', async () => {
    const port = await freePort();
    discord = await startStandIn();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, TICK_SECONDS: '1' };
    bot = startBot({ ...settings, HEALTH_PORT: String(port), HEALTH_TOKEN: token });
    const headers = { authorization: `Bearer ${token}` };
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers });

    await bot.sees(/"ready"/);
    const ready = await until(async () => (await ask('/readyz')).status === 200);
    const page = await (await ask('/')).text();
    // Somebody who asks and never ends shall not hold a stop up.
    void fetch(`http://127.0.0.1:${port}/`, { headers }).catch(() => undefined);
    const { code, ms } = await bot.stop('SIGTERM');

    expect(ready).toBe(true);
    expect(page).toContain('All is well');
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(bot.stderr()).not.toContain(token);
  });

  it('lives in the terminal too', async () => {
    const port = await freePort();
    bot = startBot({ HEALTH_PORT: String(port), LOG_LEVEL: 'info' });

    await bot.sees(/status\.served/);
    const { status } = await fetch(`http://127.0.0.1:${port}/healthz`);

    expect(status).toBe(200);
    expect(await bot.end()).toBe(0);
  });

  it('ends with a sentence where its port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    bot = startBot({ HEALTH_PORT: String(port) });

    const code = await bot.ended;
    server.close();

    expect(code).toBe(1);
    expect(bot.stderr()).toBe(
      `Port ${port} of 127.0.0.1 is in use. Choose another HEALTH_PORT, or end what listens there. [HEALTH_PORT]\n`,
    );
  });

  it('does not start on another address than loopback without a token', async () => {
    bot = startBot({ HEALTH_PORT: '8080', HEALTH_HOST: '0.0.0.0' });

    const code = await bot.ended;

    expect(code).toBe(1);
    expect(bot.stderr()).toMatch(
      /^HEALTH_HOST lets other machines reach the status page, so HEALTH_TOKEN must be set too\./,
    );
  });
});

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let step = 0; step < 50; step += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
