import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../chat/app.js';
import { UserError } from '../errors.js';

/** What is said to one request. */
export interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'text/plain' | 'application/json' | 'text/plain; version=0.0.4';
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface OpenServer {
  /** Where it listens. */
  readonly address: Address;
  /** Ends it at once, with whatever is being said. */
  close(): Promise<void>;
}

// Somebody who asks slowly, or for much, is none of those whom this is for.
const limits = { maxHeaderSize: 8192, headersTimeout: 5_000, requestTimeout: 5_000, keepAliveTimeout: 5_000 } as const;
const mostConnections = 64;
const mostAnHeaders = 50;
const requestsAConnection = 100;
const longestSilenceMs = 10_000;

// Nothing is fetched, framed, guessed or kept, and what is opened from here is not told where from.
const always = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Answers GET and HEAD over HTTP. Throws a `UserError` where it cannot listen there. */
export async function openServer(
  address: Address,
  answer: (request: IncomingMessage) => Promise<Answer>,
  log: Log,
): Promise<OpenServer> {
  const server = createServer({ ...limits, connectionsCheckingInterval: 1_000 }, (request, response) => {
    void respond(request, response, answer, log);
  });
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostAnHeaders;
  server.maxRequestsPerSocket = requestsAConnection;
  server.setTimeout(longestSilenceMs, (socket) => socket.destroy());
  const port = await listen(server, address);
  // It goes on with whoever is connected, and with whoever comes once there is room again.
  server.on('error', (error) => log.error('status.refused', { error }));
  return {
    address: { ...address, port },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage) => Promise<Answer>,
  log: Log,
): Promise<void> {
  try {
    write(request, response, await answer(request));
  } catch (error) {
    // Nobody waits for it any more; at a stop it fails because the store is closed.
    if (response.destroyed) return;
    log.error('status.failed', { error });
    write(request, response, {
      status: 500,
      type: 'text/plain',
      body: 'This could not be answered. The log says why.\n',
    });
  }
}

function write(request: IncomingMessage, response: ServerResponse, { status, type, body, headers }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...always,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
    // Nobody reads what else may come in.
    ...(request.method === 'GET' || request.method === 'HEAD' ? {} : { Connection: 'close' }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function listen(server: Server, { host, port }: Address): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(explainListening(error, { host, port }));
    server.once('error', refuse);
    server.listen({ host, port }, () => {
      server.off('error', refuse);
      const address = server.address();
      // A server that listens on a host and a port has an address with a port.
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function explainListening(error: Error, { host, port }: Address): Error {
  switch ('code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return new UserError(
        'HEALTH_PORT',
        `Port ${port} of ${host} is in use. Choose another HEALTH_PORT, or end what listens there.`,
      );
    case 'EACCES':
      return new UserError('HEALTH_PORT', `Port ${port} is not open to this user. Choose a HEALTH_PORT above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UserError('HEALTH_HOST', `${host} is no address of this machine. Choose another HEALTH_HOST.`);
    default:
      return error;
  }
}
