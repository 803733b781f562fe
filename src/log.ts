import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { TracedLog } from './chat/app.js';
import type { LogLevel } from './config.js';
import { maskedUrls } from './document/masked-url.js';

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: 'pretty' | 'json';
  /** Never written, wherever it stands in a line; null where there is none. */
  readonly secret: string | null;
}

/** Writes one line an event to standard error: JSON for machines, or a readable line. No address in it shows a reader's key. */
export async function openLog({ level, format, secret }: LogOptions): Promise<TracedLog> {
  const requests = new AsyncLocalStorage<string>();
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      // Undefined outside of any work; then the line has no such field.
      mixin: () => ({ request: requests.getStore() }),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: pino.stdSerializers.err },
      hooks: { streamWrite: (line) => maskedUrls(secret === null ? line : line.replaceAll(secret, '[secret]')) },
    },
    await openStream(format),
  );
  return {
    debug: (event, fields = {}) => logger.debug(fields, event),
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
    during: (work) => (requests.getStore() === undefined ? requests.run(newRequest(), work) : work()),
  };
}

/** Eight characters, which no two pieces of work of a month have in common. */
function newRequest(): string {
  return randomBytes(6).toString('base64url');
}

// Written at once, so that nothing is missing when the process ends.
async function openStream(format: 'pretty' | 'json'): Promise<pino.DestinationStream> {
  if (format === 'json') return pino.destination({ dest: 2, sync: true });
  const { default: pretty } = await import('pino-pretty');
  return pretty({ destination: 2, sync: true, messageKey: 'event' });
}
