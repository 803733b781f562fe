import * as v from 'valibot';
import { type AllowList, parseAllowList } from './net/address.js';

/** What the operator chose, read once at start. */
export interface Config {
  /** Null: the terminal. */
  readonly token: string | null;
  /** Discord's address without a version, for every REST client; null for Discord's own. */
  readonly discordApiUrl: string | null;
  /** Null: the default of the surface. */
  readonly databasePath: string | null;
  readonly tickSeconds: number;
  readonly pollSeconds: number;
  /** How many costly uses (links, searches, questions) a person has a minute. */
  readonly costlyPerMinute: number;
  /** How many digests a channel may have. */
  readonly digestsPerChannel: number;
  /** How many feeds a guild may follow, counting one in each of its channels. */
  readonly feedsPerGuild: number;
  /** How many feeds a guild may have tested. */
  readonly testsPerHour: number;
  /** For how many days articles are kept. */
  readonly keepDays: number;
  /** How many nightly backups are kept; none are made for 0. */
  readonly backupsKept: number;
  readonly allowAddresses: AllowList;
  readonly userAgentContact: string | null;
  /** Where the status page is served; null: nowhere. */
  readonly health: Health | null;
  /** Null: the default of the surface. */
  readonly logLevel: LogLevel | null;
  /** Null: `pretty` where standard error is a terminal, else `json`. */
  readonly logFormat: 'pretty' | 'json' | null;
}

export interface Health {
  readonly port: number;
  readonly host: string;
  /** What opens it; null where whoever reaches it may read it. */
  readonly token: string | null;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config }
  /** A sentence for each setting that is wrong, which names it and says what it takes. No values: one may be a secret. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const tickMessage = 'TICK_SECONDS must be a whole number that divides 60, such as 15.';
const pollMessage = 'POLL_SECONDS must be a whole number from 1 to 86400.';
const costlyMessage = 'COSTLY_PER_MINUTE must be a whole number from 1 to 600.';
const digestsMessage = 'MAX_DIGESTS_PER_CHANNEL must be a whole number from 1 to 100.';
const testsMessage = 'MAX_TESTS_PER_HOUR must be a whole number from 1 to 1000.';
const feedsMessage = 'MAX_FEEDS_PER_SERVER must be a whole number from 1 to 10000.';
const keepMessage = 'KEEP_DAYS must be a whole number from 7 to 3650.';
const backupsMessage = 'BACKUPS_KEPT must be a whole number from 0 to 365; with 0 no backups are made.';
const allowMessage =
  'FETCH_ALLOW_ADDRESSES must be addresses or CIDR blocks with commas between them, such as 192.168.1.0/24.';
const portMessage = 'HEALTH_PORT must be a whole number from 1 to 65535, such as 8080.';
const tokenMessage = 'HEALTH_TOKEN must be 16 to 200 letters, figures, dots, dashes or underscores. Make one up.';
const openMessage =
  'HEALTH_HOST lets other machines reach the status page, so HEALTH_TOKEN must be set too. Make one up, or leave HEALTH_HOST out.';
const apiMessage = 'DISCORD_API_URL must be an http(s) address without a version, such as https://discord.com/api.';

const wholeNumber = (message: string) => v.pipe(v.string(), v.regex(/^\d{1,9}$/, message), v.transform(Number));

const settings = v.object({
  DISCORD_TOKEN: v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^[\w.+/=-]+$/, 'DISCORD_TOKEN holds characters that no token has. Copy it again, without quotes.'),
    ),
  ),
  DISCORD_API_URL: v.nullable(
    v.pipe(
      v.string(),
      v.check((text) => URL.canParse(text) && /^https?:\/\//i.test(text) && !/\/v\d+\/?$/.test(text), apiMessage),
      v.transform((text) => text.replace(/\/+$/, '')),
    ),
  ),
  DATABASE_URL: v.nullable(
    v.pipe(
      v.string(),
      v.check(
        (text) => !/^[a-z][\w+.-]*:\/\//i.test(text),
        'DATABASE_URL must be a file path, such as data/nutshell.sqlite.',
      ),
    ),
  ),
  TICK_SECONDS: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '15'),
    wholeNumber(tickMessage),
    v.check((seconds) => seconds > 0 && 60 % seconds === 0, tickMessage),
  ),
  POLL_SECONDS: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '900'),
    wholeNumber(pollMessage),
    v.check((seconds) => seconds >= 1 && seconds <= 86_400, pollMessage),
  ),
  COSTLY_PER_MINUTE: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '10'),
    wholeNumber(costlyMessage),
    v.check((count) => count >= 1 && count <= 600, costlyMessage),
  ),
  MAX_DIGESTS_PER_CHANNEL: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '10'),
    wholeNumber(digestsMessage),
    v.check((count) => count >= 1 && count <= 100, digestsMessage),
  ),
  MAX_TESTS_PER_HOUR: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '10'),
    wholeNumber(testsMessage),
    v.check((count) => count >= 1 && count <= 1_000, testsMessage),
  ),
  MAX_FEEDS_PER_SERVER: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '200'),
    wholeNumber(feedsMessage),
    v.check((count) => count >= 1 && count <= 10_000, feedsMessage),
  ),
  KEEP_DAYS: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '90'),
    wholeNumber(keepMessage),
    // Stories are told together over five days, and posts written over for seven.
    v.check((days) => days >= 7 && days <= 3_650, keepMessage),
  ),
  BACKUPS_KEPT: v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text ?? '7'),
    wholeNumber(backupsMessage),
    v.check((count) => count <= 365, backupsMessage),
  ),
  FETCH_ALLOW_ADDRESSES: v.pipe(
    v.nullable(v.string()),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const reading = parseAllowList(dataset.value ?? '');
      if (reading.kind === 'ok') return reading.list;
      addIssue({ message: allowMessage });
      return NEVER;
    }),
  ),
  USER_AGENT_CONTACT: v.nullable(
    v.pipe(
      v.string(),
      v.regex(
        /^[\x20-\x7e]{1,200}$/,
        'USER_AGENT_CONTACT must be at most 200 plain characters, such as an address or a link.',
      ),
    ),
  ),
  HEALTH_PORT: v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, portMessage),
      v.transform(Number),
      v.check((port) => port >= 1 && port <= 65_535, portMessage),
    ),
  ),
  HEALTH_HOST: v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^[\w.:-]{1,253}$/, 'HEALTH_HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.'),
    ),
  ),
  HEALTH_TOKEN: v.nullable(v.pipe(v.string(), v.regex(/^[\w.-]{16,200}$/, tokenMessage))),
  LOG_LEVEL: v.nullable(
    v.picklist(['debug', 'info', 'warn', 'error'], 'LOG_LEVEL must be debug, info, warn or error.'),
  ),
  LOG_FORMAT: v.nullable(v.picklist(['pretty', 'json'], 'LOG_FORMAT must be pretty or json.')),
});

/** Where the file of settings is closed to this user. */
export const unreadableEnvFile = 'The file .env cannot be read. Check its permissions, or remove it.';

/** The names of every setting that is read. */
export const settingNames: readonly string[] = Object.keys(settings.entries);

/** Reads the environment; an empty value counts as absent. Every problem is reported at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigReading {
  const given = Object.fromEntries(settingNames.map((name) => [name, environment[name]?.trim() || null]));
  const result = v.safeParse(settings, given);
  if (!result.success) return { kind: 'problems', problems: [...new Set(result.issues.map(({ message }) => message))] };
  const read = result.output;
  const health = healthOf(read);
  if (health !== null && health.token === null && !isLoopback(health.host)) {
    return { kind: 'problems', problems: [openMessage] };
  }
  return {
    kind: 'config',
    config: {
      token: read.DISCORD_TOKEN,
      discordApiUrl: read.DISCORD_API_URL,
      databasePath: read.DATABASE_URL,
      tickSeconds: read.TICK_SECONDS,
      pollSeconds: read.POLL_SECONDS,
      costlyPerMinute: read.COSTLY_PER_MINUTE,
      digestsPerChannel: read.MAX_DIGESTS_PER_CHANNEL,
      testsPerHour: read.MAX_TESTS_PER_HOUR,
      feedsPerGuild: read.MAX_FEEDS_PER_SERVER,
      keepDays: read.KEEP_DAYS,
      backupsKept: read.BACKUPS_KEPT,
      allowAddresses: read.FETCH_ALLOW_ADDRESSES,
      userAgentContact: read.USER_AGENT_CONTACT,
      health,
      logLevel: read.LOG_LEVEL,
      logFormat: read.LOG_FORMAT,
    },
  };
}

/** What no line of the log and no page may ever show. */
export function secretsOf({ token, health }: Config): readonly string[] {
  return [token, health?.token ?? null].filter((secret) => secret !== null);
}

function healthOf(read: v.InferOutput<typeof settings>): Health | null {
  const { HEALTH_PORT: port, HEALTH_HOST: host, HEALTH_TOKEN: token } = read;
  return port === null ? null : { port, host: host ?? '127.0.0.1', token };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
