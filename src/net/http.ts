import { lookup } from 'node:dns/promises';
import type { Net } from './net.js';
import { type AllowList, checkUrl } from './address.js';
import type { Exchange, LookupAll, NetLimits } from './exchange.js';
import { Pace } from './pace.js';
import { NetClosed, overdue } from './stopped.js';

export interface NetOptions {
  /** Says honestly who asks, with a way to reach the operator. */
  readonly userAgent: string;
  readonly allow: AllowList;
  readonly limits?: Partial<NetLimits>;
  /** Every address of a host name; the system's resolver by default. */
  readonly lookupAll?: LookupAll;
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
      if (checked.kind === 'refused') return { kind: 'failed', problem: checked };
      // The library takes a while to load, and a try-out over sample newspapers never needs it.
      const { takeTurn } = await import('./exchange.js');
      return pace.run(checked.url.hostname, () => inTime((signal) => takeTurn(request, exchange, signal)));
    },
    async close() {
      isClosed = true;
      for (const controller of running) controller.abort(new NetClosed());
      pace.close();
    },
  };
}

function lookupBySystem(hostName: string): ReturnType<LookupAll> {
  return lookup(hostName, { all: true });
}
