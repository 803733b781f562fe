import { Client } from 'undici';
import { type ConnectOptions, pinnedConnector } from './connect.js';
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

export const sendByUndici: Send = async ({ url, addresses }, headers, options, signal) => {
  // A client of its own for each request: a kept connection would carry one name's check over to another.
  const client = new Client(url.origin, {
    connect: pinnedConnector(addresses, options, signal),
    maxHeaderSize: options.maxHeaderBytes,
    headersTimeout: options.headersMs,
    bodyTimeout: 0,
  });
  try {
    const path = url.pathname + url.search;
    const response = await client.request({ method: 'GET', path, headers, signal });
    // After a close nobody reads the body any more, so nobody else hears of its end.
    response.body.on('error', () => {});
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body,
      close: () => client.destroy(),
    };
  } catch (error) {
    await client.destroy();
    throw error;
  }
};
