import { afterEach, describe, expect, it } from 'vitest';
import type { NetOptions } from '../../src/net/http.js';
import { type Route, body, redirect, status } from '../helpers/server.js';
import { type PublicServer, startPublicServer } from './public.js';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function serve(
  routes: Readonly<Record<string, Route>>,
  options: Partial<NetOptions> = {},
): Promise<PublicServer> {
  const server = await startPublicServer(routes, options);
  cleanups.push(() => server.close());
  return server;
}

const feed = body('text/xml', '<rss/>');

/** A route that takes its time, and notes how many visitors a host ever had at once. */
function slowFeed(ms: number) {
  const visitors = new Map<string, number>();
  let most = 0;
  const route: Route = (request, response) => {
    const host = request.headers.host ?? '';
    visitors.set(host, (visitors.get(host) ?? 0) + 1);
    most = Math.max(most, visitors.get(host) ?? 0);
    setTimeout(() => {
      visitors.set(host, (visitors.get(host) ?? 0) - 1);
      feed(request, response);
    }, ms);
  };
  return { route, most: () => most };
}

describe('turns', () => {
  it('leaves a host alone between two requests, a redirect on the same host too', async () => {
    const { net, asked } = await serve({ '/old': redirect('/feed'), '/feed': feed }, { limits: { hostPauseMs: 100 } });

    const startMs = performance.now();
    const outcome = await net.get({ url: 'http://a.example.com/old', accept: 'feed' });

    expect(outcome.kind).toBe('ok');
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(100);
    expect(asked()).toEqual(['a.example.com/old', 'a.example.com/feed']);
  });

  it('waits at the host that a redirect leads to, like everybody else', async () => {
    const { route, most } = slowFeed(60);
    const { net } = await serve(
      { '/feed': route, '/away': redirect('http://b.example.com/feed') },
      { limits: { hostPauseMs: 1 } },
    );

    const outcomes = await Promise.all(
      ['b.example.com/feed', 'a.example.com/away', 'c.example.com/away', 'd.example.com/away'].map((place) =>
        net.get({ url: `http://${place}`, accept: 'feed' }),
      ),
    );

    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(most()).toBe(1);
  });

  it('never holds one host while it waits for another: hosts that send to each other', async () => {
    const { net } = await serve(
      {
        '/to-a': redirect('http://a.example.com/feed'),
        '/to-b': redirect('http://b.example.com/feed'),
        '/feed': feed,
      },
      { limits: { hostPauseMs: 1, maxAtOnce: 1 } },
    );

    const places = ['a.example.com/to-b', 'b.example.com/to-a', 'a.example.com/to-b', 'b.example.com/to-a'];
    const outcomes = await Promise.all(places.map((place) => net.get({ url: `http://${place}`, accept: 'feed' })));

    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('counts the time spent asking, not the time spent waiting for a turn', async () => {
    const { route } = slowFeed(60);
    const { net } = await serve({ '/feed': route }, { limits: { hostPauseMs: 60, exchangeMs: 300 } });

    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => net.get({ url: 'http://a.example.com/feed', accept: 'feed' })),
    );

    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  it('has one deadline for all the hops together', async () => {
    const slowRedirect: Route = (request, response) =>
      void setTimeout(() => redirect(`/next${request.url}`)(request, response), 80);
    const routes = Object.fromEntries(
      ['/a', '/next/a', '/next/next/a', '/next/next/next/a'].map((path) => [path, slowRedirect]),
    );
    const { net } = await serve(routes, { limits: { hostPauseMs: 1, exchangeMs: 200 } });

    const outcome = await net.get({ url: 'http://a.example.com/a', accept: 'feed' });

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'unreachable', cause: 'timeout' } });
  });

  it('lets a request that somebody waits for go before those that nobody waits for', async () => {
    const { net, asked } = await serve({ '/1': feed, '/2': feed, '/awaited': feed }, { limits: { hostPauseMs: 20 } });

    await Promise.all([
      net.get({ url: 'http://a.example.com/1', accept: 'feed' }),
      net.get({ url: 'http://a.example.com/2', accept: 'feed' }),
      net.get({ url: 'http://a.example.com/awaited', accept: 'feed', isAwaited: true }),
    ]);

    expect(asked()).toEqual(['a.example.com/1', 'a.example.com/awaited', 'a.example.com/2']);
  });

  it('leaves a host alone after a request that failed as well', async () => {
    const { net } = await serve({ '/broken': status(500) }, { limits: { hostPauseMs: 100 } });

    const startMs = performance.now();
    await Promise.all([1, 2].map(() => net.get({ url: 'http://a.example.com/broken', accept: 'feed' })));

    expect(performance.now() - startMs).toBeGreaterThanOrEqual(100);
  });
});
