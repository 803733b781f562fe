import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { TracedLog } from './chat/app.js';
import type { LogLevel } from './config.js';
import { redacting } from './document/redact.js';
import { NoRoom } from './store/upkeep.js';

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: 'pretty' | 'json';
  /** Never written, wherever they stand in a line. */
  readonly secrets: readonly string[];
}

/** Writes one line an event to standard error: JSON for machines, or a readable line. No address in it shows a reader's key. */
export async function openLog({ level, format, secrets }: LogOptions): Promise<TracedLog> {
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
      serializers: { error: describeError },
      hooks: { streamWrite: redacting(secrets) },
    },
    await openStream(format),
  );
  return {
    debug: (event, fields = {}) => logger.debug(fields, event),
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    // That there is no room the store has said, once; who came upon it need not say it again.
    error: (event, fields = {}) => logger[fields['error'] instanceof NoRoom ? 'debug' : 'error'](fields, event),
    during: (work) => (requests.getStore() === undefined ? requests.run(newRequest(), work) : work()),
  };
}

/** What happened and where. Not what else an error carries: a library's may hold what was to be sent. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...(cause !== undefined && { cause: describeError(cause) }),
    ...(error instanceof AggregateError && { errors: error.errors.map(describeError) }),
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
