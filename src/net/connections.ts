import { Client, type Dispatcher } from 'undici';
import { pinnedConnector } from './connect.js';
import type { Target } from './locate.js';
import type { Response, Send, SendOptions } from './send.js';

// A site whose feed and pages are fetched one after another is spared a handshake each; longer keeping only costs it memory.
const keepMs = 5_000;
const maxKept = 64;

interface Kept {
  readonly client: Client;
  readonly timer: NodeJS.Timeout;
}

interface Request {
  readonly target: Target;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * Connections to other people's servers. One serves a request at a time, and is used again only for the same origin while
 * its name leads to the same checked addresses: no check is ever carried over to another.
 */
export class Connections {
  readonly #kept = new Map<string, Kept>();

  readonly send: Send = async (target, headers, options, signal) => {
    const request = { target, headers, signal };
    const kept = this.#take(keyOf(target));
    if (kept !== null) {
      try {
        return await this.#ask(kept, request);
      } catch (error) {
        // A server may end an idle connection at the very moment it is used again (RFC 9112, 9.3.1): that is not its trouble.
        if (signal.aborted || !isDropped(error)) throw error;
      }
    }
    return this.#ask(this.#open(request, options), request);
  };

  close(): void {
    for (const key of [...this.#kept.keys()]) void this.#take(key)?.destroy();
  }

  #open({ target, signal }: Request, options: SendOptions): Client {
    const client = new Client(target.url.origin, {
      connect: pinnedConnector(target.addresses, options, signal),
      maxHeaderSize: options.maxHeaderBytes,
      headersTimeout: options.headersMs,
      bodyTimeout: 0,
      keepAliveTimeout: keepMs,
      keepAliveMaxTimeout: keepMs,
    });
    // One that the server has ended would connect anew behind our back.
    client.on('disconnect', () => this.#forget(keyOf(target), client));
    return client;
  }

  async #ask(client: Client, { target, headers, signal }: Request): Promise<Response> {
    try {
      const path = target.url.pathname + target.url.search;
      const response = await client.request({ method: 'GET', path, headers, signal });
      // After a close nobody reads the body any more, so nobody else hears of its end.
      response.body.on('error', () => {});
      return {
        status: response.statusCode,
        headers: response.headers,
        body: response.body,
        close: () => this.#letGo(keyOf(target), client, response),
      };
    } catch (error) {
      await client.destroy();
      throw error;
    }
  }

  async #letGo(key: string, client: Client, { statusCode, body }: Dispatcher.ResponseData): Promise<void> {
    // It has no body, but its end is seen only by who reads it.
    if (statusCode === 304) await body.dump();
    if (!body.readableEnded || this.#kept.has(key) || this.#kept.size >= maxKept) return client.destroy();
    this.#kept.set(key, { client, timer: setTimeout(() => this.#forget(key, client), keepMs).unref() });
  }

  #forget(key: string, client: Client): void {
    if (this.#kept.get(key)?.client === client) void this.#take(key)?.destroy();
  }

  #take(key: string): Client | null {
    const kept = this.#kept.get(key);
    if (kept === undefined) return null;
    clearTimeout(kept.timer);
    this.#kept.delete(key);
    return kept.client;
  }
}

function keyOf({ url, addresses }: Target): string {
  return [url.origin, ...addresses.toSorted()].join(' ');
}

function isDropped(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(code);
}
