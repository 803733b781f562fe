import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../commands/index.js';
import type { App } from '../src/chat/app.js';
import { systemClock } from '../src/clock.js';
import { type Call, runCommand } from '../src/chat/command.js';
import type { Store } from '../src/store/store.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import { bringNews, newsTime } from './latest/news.js';
import { openDoors } from './open-doors.js';
import { share } from './latest/share.js';

// How long `/latest` takes over 10,000 stored articles, from the call to the reply, in milliseconds.

const calls = 500;
const call: Call = {
  path: 'latest',
  options: { count: 5 },
  caller: {
    guildId: 'guild',
    channelId: 'channel',
    userId: 'user',
    isModerator: false,
    mayWrite: true,
    language: 'en',
  },
};

const folder = mkdtempSync(join(tmpdir(), 'nutshell-latest-'));
const store = openSqliteStore(join(folder, 'nutshell.sqlite'));
try {
  const articles = await bringNews(store, 'guild');
  const times = await measure(appOver(store));
  console.log(JSON.stringify({ articles, calls, p50: share(times, 0.5), p99: share(times, 0.99) }));
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

async function measure(app: App): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < calls; number++) {
    const began = performance.now();
    await runCommand(commands, call, app);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

/** `/latest` asks the store and the clock alone. */
function appOver(store: Store): App {
  return openDoors({ store, clock: { now: () => newsTime, sleep: systemClock.sleep } });
}
