import { lookup } from 'node:dns/promises';
import type { FetchProblem } from '../model.js';
import type { Net, NetOutcome, NetRequest } from './net.js';
import { type AllowList, checkAddresses, checkUrl, literalAddress } from './address.js';
import { type HopOptions, type Target, ask } from './hop.js';
import { Pace, type Turn } from './pace.js';
import { ExchangeStopped, problemOf } from './problem.js';

export interface NetOptions {
  /** Says honestly who asks, with a way to reach the operator. */
  readonly userAgent: string;
  readonly allow: AllowList;
  readonly limits?: Partial<NetLimits>;
  /** Every address of a host name; the system's resolver by default. */
  readonly lookupAll?: LookupAll;
}

export type LookupAll = (hostName: string) => Promise<readonly { readonly address: string }[]>;

export interface NetLimits {
  /** For a whole exchange: look-ups, redirects and the last byte of the body. */
  readonly exchangeMs: number;
  readonly lookupMs: number;
  readonly connectMs: number;
  readonly headersMs: number;
  readonly maxHeaderBytes: number;
  /** Of the body, on the wire and decoded. */
  readonly maxBodyBytes: number;
  readonly maxRedirects: number;
  readonly maxAtOnce: number;
  readonly hostPauseMs: number;
}

const usualLimits: NetLimits = {
  exchangeMs: 20_000,
  lookupMs: 5_000,
  connectMs: 5_000,
  headersMs: 10_000,
  maxHeaderBytes: 16 * 1024,
  maxBodyBytes: 10 * 1024 * 1024,
  maxRedirects: 5,
  maxAtOnce: 16,
  hostPauseMs: 1_000,
};

/** Settings with every default filled in. */
interface Exchange extends NetLimits, HopOptions {
  readonly lookupAll: LookupAll;
}

/**
 * Opens the guarded way to other people's servers: every address is checked before and at the connection, on every
 * redirect anew; no cookies, no credentials, no proxy from the environment. Whatever the far side does is an outcome.
 */
export function openNet({ userAgent, allow, limits, lookupAll = lookupBySystem }: NetOptions): Net {
  const exchange: Exchange = { ...usualLimits, ...limits, userAgent, allow, lookupAll, now: Date.now };
  const pace = new Pace({ total: exchange.maxAtOnce, pauseMs: exchange.hostPauseMs });
  const running = new Set<AbortController>();
  let isClosed = false;

  async function inTime<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (isClosed) controller.abort(new NetClosed());
    const timer = setTimeout(() => controller.abort(overdue('timeout')), exchange.exchangeMs);
    running.add(controller);
    try {
      return await task(controller.signal);
    } finally {
      clearTimeout(timer);
      running.delete(controller);
    }
  }

  return {
    async get(request) {
      const checked = checkUrl(request.url, allow);
      if (checked.kind === 'refused') return failed(checked);
      return pace.run(checked.url.hostname, () => inTime((signal) => takeTurn(request, exchange, signal)));
    },
    async close() {
      isClosed = true;
      for (const controller of running) controller.abort(new NetClosed());
      pace.close();
    },
  };
}

/** What an exchange has met so far. */
interface Trail {
  readonly seen: Set<string>;
  /** Whether it asked a server that the operator has not let through. */
  needsPause: boolean;
}

async function takeTurn(request: NetRequest, exchange: Exchange, signal: AbortSignal): Promise<Turn<NetOutcome>> {
  const trail: Trail = { seen: new Set(), needsPause: false };
  try {
    const result = await follow(request, exchange, trail, signal);
    return { result, needsPause: trail.needsPause };
  } catch (error) {
    if (signal.reason instanceof NetClosed) throw signal.reason;
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { result: failed(problem), needsPause: trail.needsPause };
  }
}

async function follow(request: NetRequest, exchange: Exchange, trail: Trail, signal: AbortSignal): Promise<NetOutcome> {
  let address = request.url;
  while (trail.seen.size <= exchange.maxRedirects) {
    signal.throwIfAborted();
    const target = await locate(address, exchange, signal);
    if (trail.seen.has(target.url.href)) break;
    trail.seen.add(target.url.href);
    trail.needsPause ||= !target.isAllowed;

    const answer = await ask(target, request, exchange, signal);
    if (answer.kind !== 'moved') return answer;
    if (!URL.canParse(answer.location, target.url.href)) break;
    address = new URL(answer.location, target.url).href;
  }
  return failed({ kind: 'redirects' });
}

/** Looks a host up once, and turns it down if a single one of its addresses may not be asked. */
async function locate(
  address: string,
  { allow, lookupAll, lookupMs }: Exchange,
  signal: AbortSignal,
): Promise<Target & { readonly isAllowed: boolean }> {
  const checked = checkUrl(address, allow);
  if (checked.kind === 'refused') throw new ExchangeStopped(checked);
  const { url } = checked;
  url.hash = '';

  const literal = literalAddress(url);
  const addresses = literal === null ? await lookUp(url.hostname, lookupAll, lookupMs, signal) : [literal];
  const verdict = checkAddresses(url, addresses, allow);
  if (verdict.kind === 'refused') throw new ExchangeStopped(verdict);
  return { url, addresses, isAllowed: verdict.isAllowed };
}

// The system's resolver cannot be interrupted, only left behind.
async function lookUp(
  hostName: string,
  lookupAll: LookupAll,
  lookupMs: number,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const answers = await new Promise<Awaited<ReturnType<LookupAll>>>((resolve, reject) => {
    const leave = () => reject(signal.reason);
    const timer = setTimeout(() => reject(overdue('dns')), lookupMs);
    signal.addEventListener('abort', leave, { once: true });
    lookupAll(hostName)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', leave);
      });
  });
  if (answers.length === 0) throw new ExchangeStopped({ kind: 'unreachable', cause: 'dns' });
  return answers.map(({ address }) => address);
}

function lookupBySystem(hostName: string): ReturnType<LookupAll> {
  return lookup(hostName, { all: true });
}

function overdue(cause: 'dns' | 'timeout'): ExchangeStopped {
  return new ExchangeStopped({ kind: 'unreachable', cause });
}

/** We left, which says nothing about the far side: nobody may store it as an answer. */
class NetClosed extends Error {
  constructor() {
    super('The network was closed.');
    this.name = 'NetClosed';
  }
}

function failed(problem: FetchProblem): NetOutcome {
  return { kind: 'failed', problem };
}
