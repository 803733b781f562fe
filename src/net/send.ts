import type { ConnectOptions } from './connect.js';
import type { Target } from './locate.js';

export interface SendOptions extends ConnectOptions {
  readonly headersMs: number;
  readonly maxHeaderBytes: number;
}

/** An answer whose body is still to come. Names of headers are in lower case. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of the connection, whatever of the body is still to come. */
  close(): Promise<void>;
}

/** Sends one GET request to the very addresses that were checked. Rejects with what `problemOf` names. */
export type Send = (
  target: Target,
  headers: Readonly<Record<string, string>>,
  options: SendOptions,
  signal: AbortSignal,
) => Promise<Response>;
