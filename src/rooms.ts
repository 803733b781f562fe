import { existsSync } from 'node:fs';
import type { App, TracedLog } from './chat/app.js';
import { Allowance, hourMs } from './chat/allowance.js';
import { type Meter, silentMeter } from './chat/meter.js';
import { systemClock } from './clock.js';
import { type Config, unreadableEnvFile } from './config.js';
import { UserError } from './errors.js';
import { openStories } from './ingest/place.js';
import type { LogOptions } from './log.js';
import { checkUrl } from './net/address.js';
import { openNet } from './net/http.js';
import type { NetWatch } from './net/watch.js';
import type { Store } from './store/store.js';
import { openReader } from './worker/pool.js';

/** As package.json has it. */
export const version = '0.1.0';

/** The program without what one surface alone has. */
export type Rooms = Omit<App, 'outbox' | 'allowance'>;

export interface RoomExtras {
  readonly meter?: Meter;
  /** Is told what the network does, as it does it. */
  readonly watch?: NetWatch | undefined;
}

/** Opens every room that the program has on any surface. `stop` ends what is fetched at once. */
export function openRooms(
  config: Config,
  log: TracedLog,
  store: Store,
  stop: AbortSignal,
  { meter = silentMeter, watch }: RoomExtras = {},
): Rooms {
  const contact = config.userAgentContact === null ? '' : ` (+${config.userAgentContact})`;
  const net = openNet({
    userAgent: `Nutshell/${version}${contact}`,
    allow: config.allowAddresses,
    ...(watch && { watch }),
  });
  // At once, or everything would wait for the slowest site.
  stop.addEventListener('abort', () => void net.close(), { once: true });
  const doors = { store, reader: openReader({ log, meter }), clock: systemClock, log, meter };
  return {
    ...doors,
    net,
    stories: openStories(doors),
    settings: {
      pollMs: config.pollSeconds * 1000,
      digestsPerChannel: config.digestsPerChannel,
      feedsPerGuild: config.feedsPerGuild,
      testsPerHour: config.testsPerHour,
      keepDays: config.keepDays,
      backupsKept: config.backupsKept,
    },
    feedTests: new Allowance(config.testsPerHour, hourMs),
    startedAt: systemClock.now(),
    refusalOf: (url) => {
      const verdict = checkUrl(url, config.allowAddresses);
      return verdict.kind === 'refused' ? verdict.rule : null;
    },
  };
}

/** Ends what is under way, the database last. */
export async function closeRooms({ net, reader, store }: Rooms): Promise<void> {
  await Promise.all([net.close(), reader.close()]);
  await store.close();
}

/** How to log, where the operator has not chosen: so loud, and for whoever reads standard error. */
export function logOptions({ logLevel, logFormat }: Config, level: LogOptions['level']): Omit<LogOptions, 'secrets'> {
  return { level: logLevel ?? level, format: logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json') };
}

/** Takes settings from a file `.env` where there is one; the environment wins. Throws a `UserError` where it cannot be read. */
export function readEnvFile(): void {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch {
    throw new UserError('ENV_FILE', unreadableEnvFile);
  }
}
