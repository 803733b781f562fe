import { type AllowList, checkAddresses, literalAddress } from './address.js';
import { ExchangeStopped, overdue } from './stopped.js';

export type LookupAll = (hostName: string) => Promise<readonly { readonly address: string }[]>;

/** A checked URL with the checked addresses behind it. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly string[];
  /** The operator lets every one of the addresses through. */
  readonly isAllowed: boolean;
}

export interface LocateOptions {
  readonly allow: AllowList;
  readonly lookupAll: LookupAll;
  readonly lookupMs: number;
}

/** Looks the host of a checked URL up once, and turns it down if a single one of its addresses may not be asked. */
export async function locate(
  url: URL,
  { allow, lookupAll, lookupMs }: LocateOptions,
  signal: AbortSignal,
): Promise<Target> {
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
