import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openNet } from '../../src/net/http.js';
import type { NetOutcome } from '../../src/net/net.js';

const read = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');

const cleanups: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** Asks a host over TLS; `names` are the names that the server was called by. */
async function ask(host: string, cert: string, ca?: string): Promise<{ outcome: NetOutcome; names: unknown[] }> {
  const names: unknown[] = [];
  const server = createServer({ cert: read(cert), key: read('news.key') }, (request, response) => {
    names.push(request.headers.host, 'servername' in request.socket ? request.socket.servername : null);
    response.end('<rss/>');
  });
  server.on('tlsClientError', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const net = openNet({
    userAgent: 'Nutshell/test',
    allow: [],
    lookupAll: async () => [{ address: '93.184.216.34' }],
    connectTo: () => ({ host: '127.0.0.1', port }),
    ...(ca !== undefined && { ca: read(ca) }),
  });
  cleanups.push(
    () => void net.close(),
    () => void server.close().closeAllConnections(),
  );
  return { outcome: await net.get({ url: `https://${host}/feed`, accept: 'feed' }), names };
}

const refusal = { kind: 'failed', problem: { kind: 'unreachable', cause: 'tls' } };

describe('a host over TLS', () => {
  it('is asked by its name, whose certificate it shows', async () => {
    const { outcome, names } = await ask('news.example.com', 'valid.crt', 'authority.crt');

    expect(outcome).toMatchObject({ kind: 'ok', url: 'https://news.example.com/feed' });
    expect(names).toEqual(['news.example.com', 'news.example.com']);
  });

  it.each([
    ['that signed its certificate itself', 'news.example.com', 'self-signed.crt', 'authority.crt'],
    ['whose certificate has run out', 'news.example.com', 'expired.crt', 'authority.crt'],
    ['that shows the certificate of another', 'other.example.com', 'valid.crt', 'authority.crt'],
    ['whose authority nobody knows', 'news.example.com', 'valid.crt', undefined],
    ['that is called by its address', '93.184.216.34', 'valid.crt', 'authority.crt'],
  ])('is not asked %s', async (_what, host, cert, ca) => {
    const { outcome, names } = await ask(host, cert, ca);

    expect(outcome).toEqual(refusal);
    expect(names).toEqual([]);
  });

  it('is not asked without a good certificate, whatever the environment says', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');

    const { outcome } = await ask('news.example.com', 'self-signed.crt');

    expect(outcome).toEqual(refusal);
  });
});
