import { type NetOptions, openNet } from '../../src/net/http.js';
import type { Net } from '../../src/net/net.js';
import { type Route, type TestServer, startServer } from '../helpers/server.js';

export interface PublicServer extends TestServer {
  readonly net: Net;
  /** The hosts that were asked, in order, with their paths. */
  asked(): readonly string[];
}

/**
 * A test server that every host name leads to, by way of a public address: the guard has nothing against it, so it is
 * treated with all the manners that other people's servers are treated with.
 */
export async function startPublicServer(
  routes: Readonly<Record<string, Route>>,
  options: Partial<NetOptions> = {},
): Promise<PublicServer> {
  const server = await startServer(routes);
  const port = Number(new URL(server.url('/')).port);
  const net = openNet({
    userAgent: 'Nutshell/test',
    allow: [],
    lookupAll: async () => [{ address: '93.184.216.34' }],
    connectTo: () => ({ host: '127.0.0.1', port }),
    ...options,
  });
  return {
    ...server,
    net,
    asked: () => server.requests.map(({ path, headers }) => `${headers.host}${path}`),
    close: async () => {
      await net.close();
      await server.close();
    },
  };
}
