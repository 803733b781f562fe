import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseAllowList } from '../../src/net/address.js';
import { type NetOptions, openNet } from '../../src/net/http.js';
import type { NetOutcome } from '../../src/net/net.js';

const cleanups: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const cleanup of cleanups.splice(0)) cleanup();
});

interface Listener {
  readonly port: number;
  readonly hosts: readonly (string | undefined)[];
}

async function listen(host: string, server: Server = createServer()): Promise<Listener> {
  const hosts: (string | undefined)[] = [];
  server.on('request', (request, response) => {
    hosts.push(request.headers.host);
    response.end('<rss/>');
  });
  await once(server.listen(0, host), 'listening');
  cleanups.push(() => void server.close().closeAllConnections());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, hosts };
}

async function get(url: string, options: Partial<NetOptions>): Promise<NetOutcome> {
  const net = openNet({ userAgent: 'Nutshell/test', allow: [], ...options });
  cleanups.push(() => void net.close());
  return net.get({ url, accept: 'feed' });
}

const leadingTo =
  (...addresses: readonly string[]) =>
  async () =>
    addresses.map((address) => ({ address }));

describe('a connection', () => {
  it('goes to the next address of a host when one does not answer', async () => {
    const { port, hosts } = await listen('127.0.0.1');
    const tried: string[] = [];
    const connectTo = (address: string) => {
      tried.push(address);
      return address === '93.184.216.36' ? { host: '127.0.0.1', port } : { host: '127.0.0.1', port: 9 };
    };

    const outcome = await get('http://news.example.com/feed', {
      lookupAll: leadingTo('93.184.216.34', '93.184.216.35', '93.184.216.36'),
      connectTo,
    });

    expect(outcome.kind).toBe('ok');
    expect(tried).toEqual(['93.184.216.34', '93.184.216.35', '93.184.216.36']);
    expect(hosts).toEqual(['news.example.com']);
  });

  it('tries the families by turns, and four addresses at most', async () => {
    const tried: string[] = [];
    const connectTo = (address: string) => {
      tried.push(address);
      return { host: '127.0.0.1', port: 9 };
    };

    const outcome = await get('http://news.example.com/feed', {
      lookupAll: leadingTo('2606:4700::1', '2606:4700::2', '2606:4700::3', '1.1.1.1', '1.0.0.1'),
      connectTo,
    });

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'unreachable', cause: 'other' } });
    expect(tried).toEqual(['2606:4700::1', '1.1.1.1', '2606:4700::2', '1.0.0.1']);
  });

  it('asks a host once, however many addresses it has, when the first answers', async () => {
    const { port, hosts } = await listen('127.0.0.1');

    await get('http://news.example.com/feed', {
      lookupAll: leadingTo('93.184.216.34', '93.184.216.35'),
      connectTo: () => ({ host: '127.0.0.1', port }),
    });

    expect(hosts).toHaveLength(1);
  });

  it('is not made at all when one of many addresses is inside', async () => {
    const { port, hosts } = await listen('127.0.0.1');

    const outcome = await get('http://news.example.com/feed', {
      lookupAll: leadingTo('93.184.216.34', '10.0.0.1'),
      connectTo: () => ({ host: '127.0.0.1', port }),
    });

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'refused', rule: 'private-address' } });
    expect(hosts).toEqual([]);
  });

  it('reaches a literal of version 6', async () => {
    const { port, hosts } = await listen('::1');
    const allow = parseAllowList('::1');

    const outcome = await get(`http://[::1]:${port}/feed`, { allow: allow.kind === 'ok' ? allow.list : [] });

    expect(outcome.kind).toBe('ok');
    expect(hosts).toEqual([`[::1]:${port}`]);
  });

  it('takes no proxy from the environment', async () => {
    const proxy = await listen('127.0.0.1');
    const { port } = await listen('127.0.0.1');
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']) {
      vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    }

    const outcome = await get('http://news.example.com/feed', {
      lookupAll: leadingTo('93.184.216.34'),
      connectTo: () => ({ host: '127.0.0.1', port }),
    });

    expect(outcome.kind).toBe('ok');
    expect(proxy.hosts).toEqual([]);
  });
});
