import type { NetOutcome, NetRequest } from './net.js';
import { checkAddresses, checkUrl, literalAddress } from './address.js';
import { type HopOptions, type Target, ask } from './hop.js';
import type { Turn } from './pace.js';
import { problemOf } from './problem.js';
import { ExchangeStopped, NetClosed, overdue } from './stopped.js';

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

/** Settings with every default filled in. */
export interface Exchange extends NetLimits, HopOptions {
  readonly lookupAll: LookupAll;
}

/** What an exchange has met so far. */
interface Trail {
  readonly seen: Set<string>;
  /** Whether it asked a server that the operator has not let through. */
  needsPause: boolean;
}

/** One request with all its redirects. Rejects only where the network was closed, and for a fault of ours. */
export async function takeTurn(
  request: NetRequest,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<Turn<NetOutcome>> {
  const trail: Trail = { seen: new Set(), needsPause: false };
  try {
    const result = await follow(request, exchange, trail, signal);
    return { result, needsPause: trail.needsPause };
  } catch (error) {
    if (signal.reason instanceof NetClosed) throw signal.reason;
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { result: { kind: 'failed', problem }, needsPause: trail.needsPause };
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
  return { kind: 'failed', problem: { kind: 'redirects' } };
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
