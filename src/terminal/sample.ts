import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Net, NetOutcome, NetRequest } from '../net/net.js';

export interface SampleOptions {
  /** Holds one folder for each host, named after it. */
  readonly folder: string | URL;
  /** All dates of the newspapers are counted from here, so it must not change between two starts. */
  readonly startedAt: Date;
  /** Is asked for every address outside the sample. */
  readonly otherwise: Net;
}

export interface SampleSubscription {
  readonly url: string;
  readonly title: string;
  readonly label: string;
}

/** What the try-out follows from the start. One newspaper, kuestenbote.example, is left for the visitor to add. */
export const sampleSubscriptions: readonly SampleSubscription[] = [
  { url: 'https://harbourpost.example/rss.xml', title: 'Harbour Post', label: 'port' },
  { url: 'https://thetern.example/feed.atom', title: 'The Tern', label: 'nature' },
  { url: 'https://quayfm.example/feed.json', title: 'Quay FM', label: 'radio' },
  { url: 'https://larchfieldcourier.example/feed.xml', title: 'Larchfield Courier', label: 'town' },
  { url: 'https://dailylantern.example/rss.xml', title: 'Daily Lantern', label: 'town' },
];

/**
 * The web of the try-out: addresses whose host has a folder are answered from its files, with their placeholders filled;
 * everything else goes to `otherwise`. Only what was found when it was made can be asked for, so no path leads outside.
 */
export function sampleNet({ folder, startedAt, otherwise }: SampleOptions): Net {
  const files = listFiles(typeof folder === 'string' ? folder : fileURLToPath(folder));
  const hosts = new Set([...files.keys()].map((path) => path.split('/', 1)[0]));

  async function answer(url: URL, request: NetRequest): Promise<NetOutcome> {
    const file = files.get(url.hostname + fileName(url.pathname));
    if (file === undefined) return { kind: 'failed', problem: { kind: 'status', status: 404 } };
    const text = fillPlaceholders(await readFile(file, 'utf8'), startedAt);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    if (request.etag === etag) return { kind: 'unchanged', ...notes };
    const contentType = contentTypes.get(extname(file)) ?? null;
    return { kind: 'ok', ...notes, url: url.href, contentType, bytes: Buffer.from(text), etag, lastModified: null };
  }

  return {
    async get(request) {
      const url = sampleUrl(request.url);
      return url !== null && hosts.has(url.hostname) ? answer(url, request) : otherwise.get(request);
    },
    close: () => otherwise.close(),
  };
}

const notes = { permanentUrl: null, freshMs: null } as const;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.atom', 'application/atom+xml; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.json', 'application/feed+json; charset=utf-8'],
  ['.xml', 'application/rss+xml; charset=utf-8'],
]);

/** `host/path` → where the file lies; symbolic links are left out. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(folder, path).split(sep).join('/'), path);
  }
  return files;
}

/** Null for what the guard behind `otherwise` has to judge: other protocols, ports and log-ins. */
function sampleUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.port === '' && url.username === '' && url.password === '';
  return isPlain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

function fileName(path: string): string {
  if (path.endsWith('/')) return `${path}index.html`;
  return extname(path) === '' ? `${path}.html` : path;
}

const placeholder = /\{\{(\w+)(?: ([+-])(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?)?\}\}/g;

/**
 * Replaces `{{name}}` and `{{name -1d2h30m}}` by that moment, counted from `startedAt` and written in UTC. Throws for a
 * name that it does not know.
 */
function fillPlaceholders(text: string, startedAt: Date): string {
  return text.replace(placeholder, (whole, name: string, sign = '+', days = 0, hours = 0, minutes = 0) => {
    const write = writers.get(name);
    if (write === undefined) throw new Error(`Unknown placeholder in the sample: ${whole}`);
    const distance = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
    return write(new Date(startedAt.getTime() + (sign === '-' ? -distance : distance)));
  });
}

const writers: ReadonlyMap<string, (moment: Date) => string> = new Map([
  ['rfc822', (moment: Date) => moment.toUTCString()],
  ['iso', (moment: Date) => moment.toISOString()],
  ['date', inWords('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })],
  ['day', inWords('en-GB', { day: 'numeric', month: 'long' })],
  ['month', inWords('en-GB', { month: 'long' })],
  ['weekday', inWords('en-GB', { weekday: 'long' })],
  ['time', inWords('en-GB', { hour: '2-digit', minute: '2-digit' })],
  ['year', inWords('en-GB', { year: 'numeric' })],
  ['tag', inWords('de', { day: 'numeric', month: 'long' })],
  ['monat', inWords('de', { month: 'long' })],
  ['wochentag', inWords('de', { weekday: 'long' })],
]);

function inWords(locale: string, parts: Intl.DateTimeFormatOptions): (moment: Date) => string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  return (moment) => format.format(moment);
}
