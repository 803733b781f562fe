import pino from 'pino';
import type { Log } from './chat/app.js';
import type { LogLevel } from './config.js';
import { maskedUrls } from './document/masked-url.js';

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: 'pretty' | 'json';
  /** Never written, wherever it stands in a line; null where there is none. */
  readonly secret: string | null;
}

/** Writes one line an event to standard error: JSON for machines, or a readable line. No address in it shows a reader's key. */
export async function openLog({ level, format, secret }: LogOptions): Promise<Log> {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
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
  };
}

// Written at once, so that nothing is missing when the process ends.
async function openStream(format: 'pretty' | 'json'): Promise<pino.DestinationStream> {
  if (format === 'json') return pino.destination({ dest: 2, sync: true });
  const { default: pretty } = await import('pino-pretty');
  return pretty({ destination: 2, sync: true, messageKey: 'event' });
}
