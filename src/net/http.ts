import { lookup } from 'node:dns/promises';
import { setMaxListeners } from 'node:events';
import type { Net, NetRequest } from './net.js';
import type { AllowList } from './address.js';
import { Budget } from './budget.js';
import type { ConnectTo } from './connect.js';
import type { ExchangeSetup, Manners } from './exchange.js';
import { type NetLimits, usualLimits } from './limits.js';
import type { LookupAll } from './locate.js';
import { Pace, type PaceClock, steadyClock } from './pace.js';
import type { Send } from './send.js';

export interface NetOptions {
  /** Says honestly who asks, with a way to reach the operator. */
  readonly userAgent: string;
  readonly allow: AllowList;
  readonly limits?: Partial<NetLimits>;
  /** Every address of a host name; the system's resolver by default. */
  readonly lookupAll?: LookupAll;
  /** Where a connection goes once the guard has approved its address; to that address by default. */
  readonly connectTo?: ConnectTo;
  /** Sends one request to a checked target; over the network by default. */
  readonly send?: Send;
  /** Certificates (PEM) to trust in place of the usual ones. There is no way to trust none. */
  readonly ca?: string;
  /** What pauses are measured with; the machine's own clock by default. */
  readonly clock?: PaceClock;
}

/**
 * Opens the guarded way to other people's servers: every address is checked before and at the connection, on every
 * redirect anew; no cookies, no credentials, no proxy from the environment. Whatever the far side does is an outcome.
 */
export function openNet(options: NetOptions): Net {
  const setup = setupOf(options);
  const pace = new Pace({ total: setup.maxAtOnce, clock: options.clock ?? steadyClock });
  const manners = (isAwaited: boolean): Manners => ({
    leaveFor: async () => ({ kind: 'granted', pauseMs: 0 }),
    turn: (hostName, task) => pace.run(hostName, task, isAwaited ? 1 : 0),
  });
  const net = open(setup, ({ isAwaited = false }) => manners(isAwaited));
  return {
    get: net.get,
    close: async () => {
      await net.close();
      pace.close();
    },
  };
}

/** The guard alone: nobody waits for a turn, and no robots.txt is asked. For measuring, not for other people's servers. */
export function openGuard(options: NetOptions): Net {
  return open(setupOf(options), () => ({
    leaveFor: async () => ({ kind: 'granted', pauseMs: 0 }),
    turn: async (_hostName, task) => (await task()).result,
  }));
}

function setupOf({ limits, lookupAll = lookupBySystem, ...options }: NetOptions): ExchangeSetup {
  return { ...usualLimits, ...limits, ...options, lookupAll, now: Date.now };
}

function open(setup: ExchangeSetup, mannersFor: (request: NetRequest) => Manners): Net {
  const closing = new AbortController();
  // Every exchange under way listens.
  setMaxListeners(0, closing.signal);
  return {
    async get(request) {
      // The library takes a while to load, and a try-out over sample newspapers never needs it.
      const { exchange } = await import('./exchange.js');
      return exchange(request, setup, mannersFor(request), new Budget(setup.exchangeMs, closing.signal));
    },
    async close() {
      closing.abort();
    },
  };
}

function lookupBySystem(hostName: string): ReturnType<LookupAll> {
  return lookup(hostName, { all: true });
}
