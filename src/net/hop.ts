import { type LookupFunction, isIP } from 'node:net';
import { Client, type Dispatcher, buildConnector } from 'undici';
import type { NetOutcome, NetRequest } from './net.js';
import { type AllowList, checkAddresses } from './address.js';
import { readBody } from './body.js';
import { ExchangeStopped } from './stopped.js';
import { retryAfterMs } from './retry-after.js';

/** A checked URL with the checked addresses behind it. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly string[];
}

/** How to ask: limits in milliseconds and bytes. */
export interface HopOptions {
  readonly userAgent: string;
  readonly allow: AllowList;
  readonly connectMs: number;
  readonly headersMs: number;
  readonly maxHeaderBytes: number;
  readonly maxBodyBytes: number;
  readonly now: () => number;
}

type Answer = NetOutcome | { readonly kind: 'moved'; readonly location: string };

const accepted = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
} as const satisfies Record<NetRequest['accept'], string>;

// A longer validator is not one that a sound server makes; keeping it would let strangers fill the database.
const maxValidatorLength = 1024;

/** Sends one request to the very addresses that were checked, and reads the answer. Rejects with what `problemOf` names. */
export async function ask(
  { url, addresses }: Target,
  request: NetRequest,
  options: HopOptions,
  signal: AbortSignal,
): Promise<Answer> {
  // A client of its own for each request: a kept connection would carry one name's check over to another.
  const client = new Client(url.origin, {
    connect: pinnedConnector(url, addresses, options),
    maxHeaderSize: options.maxHeaderBytes,
    headersTimeout: options.headersMs,
    bodyTimeout: 0,
  });
  try {
    const path = url.pathname + url.search;
    const response = await client.request({ method: 'GET', path, headers: headersFor(request, options), signal });
    return await readAnswer(response, url, request, options);
  } finally {
    await client.destroy();
  }
}

function headersFor(request: NetRequest, { userAgent }: HopOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accepted[request.accept],
    'accept-encoding': 'gzip, br, deflate',
    ...(isSet(request.etag) && { 'if-none-match': request.etag }),
    ...(isSet(request.lastModified) && { 'if-modified-since': request.lastModified }),
  };
}

async function readAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  url: URL,
  request: NetRequest,
  options: HopOptions,
): Promise<Answer> {
  const header = (name: string) => firstValue(headers[name]);
  if ([301, 302, 303, 307, 308].includes(status)) return readRedirect(header('location'));
  if (status === 429 || status === 503) {
    return { kind: 'retry', status, afterMs: retryAfterMs(header('retry-after'), options.now()) };
  }
  // An unasked "not modified" gives us nothing to fall back on.
  if (status === 304 && (isSet(request.etag) || isSet(request.lastModified)))
    return { kind: 'unchanged', permanentUrl: null, freshMs: null };
  if (status === 410) return { kind: 'failed', problem: { kind: 'gone' } };
  if (status !== 200) return { kind: 'failed', problem: { kind: 'status', status } };
  if (Number(header('content-length') ?? 0) > options.maxBodyBytes) {
    return { kind: 'failed', problem: { kind: 'too-large' } };
  }
  return {
    kind: 'ok',
    permanentUrl: null,
    freshMs: null,
    url: url.href,
    contentType: header('content-type'),
    bytes: await readBody(body, header('content-encoding'), options.maxBodyBytes),
    etag: validator(header('etag')),
    lastModified: validator(header('last-modified')),
  };
}

function readRedirect(location: string | null): Answer {
  if (location === null) return { kind: 'failed', problem: { kind: 'redirects' } };
  // Headers arrive as Latin-1; the servers that leave a path unescaped mean UTF-8.
  return { kind: 'moved', location: Buffer.from(location, 'latin1').toString('utf8') };
}

/**
 * Connects to the checked addresses and no other. Node asks no look-up for a literal, so the address that was reached is
 * judged once more before a byte is sent.
 */
function pinnedConnector(
  url: URL,
  addresses: readonly string[],
  { allow, connectMs }: HopOptions,
): buildConnector.connector {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (_name, { all }, done) => {
    const [first] = answers;
    if (all === true || first === undefined) done(null, answers);
    else done(null, first.address, first.family);
  };
  const connect = buildConnector({ lookup, timeout: connectMs });
  return (options, done) =>
    connect(options, (error, socket) => {
      if (error !== null) return done(error, null);
      const verdict = checkAddresses(url, [socket.remoteAddress ?? ''], allow);
      if (verdict.kind === 'ok') return done(null, socket);
      socket.destroy();
      return done(new ExchangeStopped({ kind: 'refused', rule: verdict.rule }), null);
    });
}

function firstValue(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function validator(value: string | null): string | null {
  return value !== null && value.length <= maxValidatorLength ? value : null;
}

function isSet(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value !== '';
}
