import { lookup } from 'node:dns/promises';
import { setMaxListeners } from 'node:events';
import type { Net, NetOutcome } from './net.js';
import type { AllowList } from './address.js';
import type { Question } from './question.js';
import { Budget } from './budget.js';
import type { ConnectTo } from './connect.js';
import type { Connections } from './connections.js';
import type { Manners } from './exchange.js';
import { type NetLimits, usualLimits } from './limits.js';
import type { LookupAll } from './locate.js';
import { Pace, type PaceClock, type RunOptions, steadyClock } from './pace.js';
import { type Leave, granted } from './robots.js';
import { RobotsMemory } from './robots-memory.js';
import type { Send } from './send.js';
import type { NetWatch } from './watch.js';

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
  /** Is told what is done, as it is done. */
  readonly watch?: NetWatch;
}

/**
 * Opens the guarded way to other people's servers: every address is checked before and at the connection, on every
 * redirect anew; no cookies, no credentials, no proxy from the environment. Whatever the far side does is an outcome.
 */
export function openNet(options: NetOptions): Net {
  const ring = openRing(options);
  const clock = options.clock ?? steadyClock;
  const pace = new Pace({ total: ring.maxAtOnce, clock });
  const turn = (options: RunOptions): Manners['turn'] => {
    return (hostName, task) => pace.run(hostName, task, options);
  };
  const robots = new RobotsMemory({
    ask: (url) => ring.ask({ url, accept: 'robots' }, { turn: turn({}), leaveFor: freely }),
    clock,
  });
  return {
    get: (request) => {
      const { accept, isAwaited = false, withinMs } = request;
      const signal = withinMs === undefined ? undefined : AbortSignal.timeout(withinMs);
      const isOnItsOwn = accept === 'page' && !isAwaited;
      const leaveFor = isOnItsOwn ? (url: URL) => watchedLeave(robots, url, options.watch) : freely;
      const running = { priority: isAwaited ? 1 : 0, ...(signal && { signal }) };
      return unlessLate(ring.ask(request, { turn: turn(running), leaveFor }), signal);
    },
    close: async () => {
      ring.close();
      pace.close();
    },
  };
}

/** The guard alone: nobody waits for a turn, and no robots.txt is asked. For measuring, not for other people's servers. */
export function openGuard(options: NetOptions): Net {
  const ring = openRing(options);
  const atOnce: Manners = { leaveFor: freely, turn: async (_hostName, task) => (await task()).result };
  return {
    get: (request) => ring.ask(request, atOnce),
    close: async () => ring.close(),
  };
}

/** Guarded exchanges, with whatever manners. Once closed they reject, those under way too. */
interface Ring {
  readonly maxAtOnce: number;
  ask(question: Question, manners: Manners): Promise<NetOutcome>;
  close(): void;
}

function openRing({ limits, lookupAll = lookupBySystem, ...options }: NetOptions): Ring {
  const setup = { ...usualLimits, ...limits, ...options, lookupAll, now: Date.now };
  let connections: Connections | undefined;
  const closing = new AbortController();
  // Every exchange under way listens.
  setMaxListeners(0, closing.signal);
  return {
    maxAtOnce: setup.maxAtOnce,
    async ask(question, manners) {
      // The library takes a while to load, and a try-out over sample newspapers never needs it.
      const [{ exchange }, { Connections }] = await Promise.all([import('./exchange.js'), import('./connections.js')]);
      connections ??= new Connections();
      const { send = connections.send } = options;
      return exchange(question, { ...setup, send }, manners, new Budget(setup.exchangeMs, closing.signal));
    },
    close() {
      closing.abort();
      connections?.close();
    },
  };
}

/** An exchange, or its failure where the caller's time is over before. */
async function unlessLate(exchange: Promise<NetOutcome>, signal: AbortSignal | undefined): Promise<NetOutcome> {
  if (signal === undefined) return exchange;
  const late = new Promise<NetOutcome>((resolve) => {
    const problem = { kind: 'unreachable', cause: 'timeout' } as const;
    signal.addEventListener('abort', () => resolve({ kind: 'failed', problem }), { once: true });
  });
  // Later than that nobody hears of it any more.
  exchange.catch(() => {});
  return Promise.race([exchange.catch((error: unknown) => (signal.aborted ? late : Promise.reject(error))), late]);
}

async function watchedLeave(robots: RobotsMemory, url: URL, watch: NetWatch | undefined): Promise<Leave> {
  const leave = await robots.leaveFor(url);
  watch?.({ kind: 'robots', url: url.href, isGranted: leave.kind === 'granted' });
  return leave;
}

async function freely(): Promise<Leave> {
  return granted;
}

function lookupBySystem(hostName: string): ReturnType<LookupAll> {
  return lookup(hostName, { all: true });
}
