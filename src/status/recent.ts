import type { Clock, TracedLog } from '../chat/app.js';
import { wordsOf } from './event-words.js';

/** Something that went wrong, or may. */
export interface RecentEvent {
  readonly at: Date;
  readonly level: 'warn' | 'error';
  /** A sentence for whoever runs the bot. */
  readonly words: string;
  /** What it was about, and what the error says; nothing secret. Empty where that is nothing. */
  readonly detail: string;
  /** How often it happened in a row. */
  readonly times: number;
}

const most = 20;
const longestDetail = 200;

/** The last things that went wrong. */
export class RecentEvents {
  readonly #clock: Clock;
  readonly #redact: (text: string) => string;
  #events: readonly RecentEvent[] = [];

  constructor(clock: Clock, redact: (text: string) => string) {
    this.#clock = clock;
    this.#redact = redact;
  }

  /** Newest first. */
  get all(): readonly RecentEvent[] {
    return this.#events;
  }

  /** The same log, of which warnings and errors are kept too. */
  hear(log: TracedLog): TracedLog {
    return {
      ...log,
      warn: (event, fields) => {
        this.#keep('warn', event, fields);
        log.warn(event, fields);
      },
      error: (event, fields) => {
        this.#keep('error', event, fields);
        log.error(event, fields);
      },
    };
  }

  #keep(level: RecentEvent['level'], event: string, fields: Readonly<Record<string, unknown>> = {}): void {
    const words = wordsOf(event);
    const detail = this.#redact(detailOf(fields)).slice(0, longestDetail);
    const [last, ...earlier] = this.#events;
    const isSame = last?.words === words && last.detail === detail;
    const kept = { at: this.#clock.now(), level, words, detail, times: isSame ? last.times + 1 : 1 };
    this.#events = [kept, ...(isSame ? earlier : this.#events)].slice(0, most);
  }
}

// What tells where it happened. Never what people or publishers wrote.
const shown: readonly (readonly [field: string, word: string])[] = [
  ['host', ''],
  ['feedId', 'feed'],
  ['digest', 'digest'],
  ['channel', 'channel'],
  ['guild', 'server'],
  ['job', 'job'],
  ['task', 'task'],
  ['command', 'command'],
  ['code', 'code'],
];

function detailOf(fields: Readonly<Record<string, unknown>>): string {
  const places = shown.flatMap(([field, word]) => {
    const value = fields[field];
    return typeof value === 'string' || typeof value === 'number' ? [`${word} ${value}`.trim()] : [];
  });
  const { error } = fields;
  const message = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  return [...places, ...(message === '' ? [] : [message.split('\n', 1)[0]])].join(' · ');
}
