import { type Socket, isIP } from 'node:net';
import { buildConnector } from 'undici';
import { isSameAddress } from './address.js';
import { ExchangeStopped, overdue } from './stopped.js';

/** Where a connection goes in place of an approved address. */
export type ConnectTo = (address: string, port: number) => { readonly host: string; readonly port: number };

export interface ConnectOptions {
  /** For all the tries together. */
  readonly connectMs: number;
  readonly connectTo?: ConnectTo;
  /** Certificates (PEM) to trust in place of the usual ones. */
  readonly ca?: string;
}

type Connection = Parameters<buildConnector.connector>[0];

// Of a host with many addresses; each try takes its share of the time.
const maxTries = 4;
const unanswered = /^E(CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH|ADDRNOTAVAIL|AFNOSUPPORT)$/;

/**
 * Connects to the checked addresses and no other, in the name of the host: no name is looked up here. When one does not
 * answer, the next is tried.
 */
export function pinnedConnector(
  addresses: readonly string[],
  options: ConnectOptions,
  signal: AbortSignal,
): buildConnector.connector {
  return (connection, done) => {
    reachAny(alternating(addresses).slice(0, maxTries), connection, options, signal).then(
      (socket) => done(null, socket),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

async function reachAny(
  addresses: readonly string[],
  connection: Connection,
  options: ConnectOptions,
  signal: AbortSignal,
): Promise<Socket> {
  const endMs = performance.now() + options.connectMs;
  for (const [index, address] of addresses.entries()) {
    const isLast = index === addresses.length - 1;
    const tryMs = (endMs - performance.now()) / (addresses.length - index);
    try {
      return await reach(address, connection, { ...options, connectMs: tryMs }, signal);
    } catch (error) {
      if (isLast || signal.aborted || !isUnanswered(error)) throw error;
    }
  }
  throw new ExchangeStopped({ kind: 'unreachable', cause: 'dns' });
}

function reach(
  address: string,
  connection: Connection,
  { connectMs, connectTo, ca }: ConnectOptions,
  signal: AbortSignal,
): Promise<Socket> {
  const port = Number(connection.port) || (connection.protocol === 'https:' ? 443 : 80);
  const place = connectTo?.(address, port) ?? { host: address, port };
  // Said aloud, because a variable of the environment could say the opposite.
  const connect = buildConnector({ timeout: 0, rejectUnauthorized: true, ...(ca !== undefined && { ca }) });
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, socket: Socket | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
      if (error !== null || socket === null) return reject(error ?? new Error('no socket'));
      if (isSameAddress(socket.remoteAddress ?? '', place.host)) return resolve(socket);
      socket.destroy();
      return reject(new ExchangeStopped({ kind: 'refused', rule: 'private-address' }));
    };
    // The connector gives its socket back at once; the types know only the callback.
    const started: unknown = connect(
      { ...connection, hostname: place.host, port: String(place.port) },
      (...[error, socket]) => settle(error, socket),
    );
    const giveUp = (error: Error) => {
      if (isDestroyable(started)) started.destroy(error);
      reject(error);
    };
    const leave = () => giveUp(signal.reason);
    const timer = setTimeout(() => giveUp(overdue('timeout')), connectMs);
    signal.addEventListener('abort', leave, { once: true });
  });
}

function isUnanswered(error: unknown): boolean {
  if (error instanceof ExchangeStopped) return error.problem.kind === 'unreachable';
  return error instanceof Error && 'code' in error && unanswered.test(String(error.code));
}

function isDestroyable(value: unknown): value is { destroy(error: Error): void } {
  return typeof value === 'object' && value !== null && 'destroy' in value;
}

/** The families by turns, so that a network without one of them costs one try and not all. */
function alternating(addresses: readonly string[]): readonly string[] {
  const [first] = addresses;
  const isLikeFirst = (address: string) => isIP(address) === isIP(first ?? '');
  const same = addresses.filter(isLikeFirst);
  const other = addresses.filter((address) => !isLikeFirst(address));
  return same.flatMap((address, index) => [address, ...other.slice(index, index + 1)]).concat(other.slice(same.length));
}
