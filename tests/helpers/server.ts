import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, createServer } from 'node:http';

/** Answers one path of a test server. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  /** Absolute address of a path on this server. */
  url(path: string): string;
  /** What was asked for, in order. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** Starts a web server on 127.0.0.1; a path without a route is answered with 404. Routes may be changed while it runs. */
export async function startServer(routes: Readonly<Record<string, Route>>): Promise<TestServer> {
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://server').pathname;
    requests.push({ path: request.url ?? '', headers: request.headers });
    const route = routes[path] ?? status(404);
    route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');

  return {
    url: (path) => `http://127.0.0.1:${address.port}${path}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A route that answers with a body of this type. */
export function body(contentType: string, content: string | Buffer, headers: Record<string, string> = {}): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': contentType, ...headers });
    response.end(content);
  };
}

/** A route that answers with a status and no body. */
export function status(code: number, headers: Record<string, string> = {}): Route {
  return (_request, response) => {
    response.writeHead(code, headers);
    response.end();
  };
}

/** A route that sends the visitor on. */
export function redirect(location: string, code = 302): Route {
  return status(code, { location });
}
