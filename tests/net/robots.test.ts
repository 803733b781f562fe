import { afterEach, describe, expect, it } from 'vitest';
import type { NetOptions } from '../../src/net/http.js';
import type { NetOutcome, NetRequest } from '../../src/net/net.js';
import { RobotsMemory } from '../../src/net/robots-memory.js';
import { type Leave, policyOf } from '../../src/net/robots.js';
import { type Route, body, redirect, status } from '../helpers/server.js';
import { type PublicServer, startPublicServer } from './public.js';

const origin = 'http://a.example.com';
const denied: Leave = { kind: 'denied', problem: { kind: 'robots' } };

function answer(text: string): NetOutcome {
  return {
    kind: 'ok',
    url: `${origin}/robots.txt`,
    contentType: 'text/plain',
    bytes: Buffer.from(text),
    etag: null,
    lastModified: null,
    permanentUrl: null,
    freshMs: null,
  };
}

function leaveBy(text: string, path: string): Leave {
  return policyOf(origin, answer(text)).leaveFor(new URL(path, origin));
}

describe('a robots.txt', () => {
  it.each([
    ['', '/page', true],
    ['User-agent: *\nDisallow:', '/page', true],
    ['User-agent: *\nDisallow: /', '/page', false],
    ['User-agent: *\nDisallow: /private', '/page', true],
    ['User-agent: *\nDisallow: /private', '/private/page', false],
    ['User-agent: other\nDisallow: /', '/page', true],
    ['User-agent: Nutshell\nDisallow: /', '/page', false],
    ['user-AGENT:nutshell/1.0 # us\nDISALLOW: /', '/page', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Nutshell\nDisallow:', '/page', true],
    [
      'User-agent: Nutshell\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: Nutshell\nDisallow: /b',
      '/b',
      false,
    ],
    ['User-agent: other\nUser-agent: *\nDisallow: /a\n\nUser-agent: more\nDisallow: /b', '/a', false],
    ['User-agent: other\nUser-agent: *\nDisallow: /a\n\nUser-agent: more\nDisallow: /b', '/b', true],
    ['User-agent: *\nSitemap: http://a.example.com/s.xml\nDisallow: /a', '/a', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['User-agent: *\nDisallow: /*?print', '/a?print=1', false],
    ['\uFEFFUser-agent: *\r\nDisallow: /', '/page', false],
    ['Disallow: /', '/page', true],
    ['<!DOCTYPE html><title>Not found</title>', '/page', true],
  ])('reads %j: %s', (text, path, isGranted) => {
    expect(leaveBy(text, path)).toEqual(isGranted ? { kind: 'granted', pauseMs: 0 } : denied);
  });

  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['3600', 10_000],
    ['Infinity', 10_000],
    ['-5', 0],
    ['soon', 0],
    ['', 0],
  ])('asks to be left alone for %j seconds, ten at most', (delay, pauseMs) => {
    expect(leaveBy(`User-agent: *\nCrawl-delay: ${delay}`, '/page')).toEqual({ kind: 'granted', pauseMs });
  });

  it.each([
    ['names and rules', `${'User-agent: a\n'.repeat(15_000)}${'Disallow: /\n'.repeat(20_000)}`],
    ['other names', Array.from({ length: 20_000 }, (_, index) => `User-agent: a${index}\nDisallow: /`).join('\n')],
    ['one long pattern', `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}`],
    ['many patterns', `User-agent: *\n${`Disallow: /${'*a'.repeat(900)}\n`.repeat(280)}`],
    ['our own name', 'User-agent: nutshell\n'.repeat(25_000)],
  ])('takes no time, even when it is full of %s', (_what, text) => {
    const url = new URL(`/${'a'.repeat(2_000)}`, origin);

    const before = process.cpuUsage();
    policyOf(origin, answer(text)).leaveFor(url);
    const { user } = process.cpuUsage(before);

    expect(user / 1000).toBeLessThan(500);
  });

  it.each([
    ['is not there', { kind: 'failed', problem: { kind: 'status', status: 404 } }, 'granted', 86_400_000],
    ['is forbidden', { kind: 'failed', problem: { kind: 'status', status: 403 } }, 'granted', 86_400_000],
    ['is gone', { kind: 'failed', problem: { kind: 'gone' } }, 'granted', 86_400_000],
    ['leads round in circles', { kind: 'failed', problem: { kind: 'redirects' } }, 'granted', 86_400_000],
    ['fails', { kind: 'failed', problem: { kind: 'status', status: 500 } }, 'denied', 3_600_000],
    ['asks for patience', { kind: 'retry', status: 429, afterMs: null }, 'denied', 3_600_000],
    ['cannot be reached', { kind: 'failed', problem: { kind: 'unreachable', cause: 'dns' } }, 'denied', 3_600_000],
  ] as const)('that %s means', (_what, outcome, kind, keepMs) => {
    const policy = policyOf(origin, outcome);

    expect(policy.leaveFor(new URL('/page', origin)).kind).toBe(kind);
    expect(policy.keepMs).toBe(keepMs);
  });
});

describe('RobotsMemory', () => {
  function memoryOf(outcome: NetOutcome, limits: { maxOrigins?: number; maxSize?: number } = {}) {
    const asked: string[] = [];
    const clock = { nowMs: 0 };
    const memory = new RobotsMemory({
      ask: async (url) => {
        asked.push(url);
        return outcome;
      },
      clock: { nowMs: () => clock.nowMs },
      ...limits,
    });
    const visit = (host: string) => memory.leaveFor(new URL(`http://${host}.example.com/page`));
    return { asked, clock, visit };
  }

  it('asks once for many who wait, and again after a day', async () => {
    const { asked, clock, visit } = memoryOf(answer('User-agent: *\nDisallow: /'));

    await Promise.all([visit('a'), visit('a'), visit('a')]);
    clock.nowMs = 86_399_000;
    await visit('a');
    clock.nowMs = 86_401_000;
    await visit('a');

    expect(asked).toEqual(['http://a.example.com/robots.txt', 'http://a.example.com/robots.txt']);
  });

  it('asks again after an hour where a site could not be reached', async () => {
    const { asked, clock, visit } = memoryOf({ kind: 'failed', problem: { kind: 'unreachable', cause: 'timeout' } });

    await visit('a');
    clock.nowMs = 3_601_000;
    await visit('a');

    expect(asked).toHaveLength(2);
  });

  it('forgets the oldest site when there are too many', async () => {
    const { asked, visit } = memoryOf(answer(''), { maxOrigins: 2 });

    for (const host of ['a', 'b', 'c', 'c', 'b', 'a']) await visit(host);

    expect(asked.map((url) => new URL(url).hostname[0]).join('')).toBe('abca');
  });

  it('forgets the oldest site when the rules are too long together', async () => {
    const { asked, visit } = memoryOf(answer(`User-agent: *\nDisallow: /${'x'.repeat(80)}`), { maxSize: 200 });

    for (const host of ['a', 'b', 'c', 'a']) await visit(host);

    expect(asked.map((url) => new URL(url).hostname[0]).join('')).toBe('abca');
  });

  it('does not remember a question that was cut short', async () => {
    let times = 0;
    const memory = new RobotsMemory({
      ask: () => {
        times += 1;
        return Promise.reject(new Error('closed'));
      },
      clock: { nowMs: () => 0 },
    });

    await expect(memory.leaveFor(new URL(origin))).rejects.toThrow('closed');
    await expect(memory.leaveFor(new URL(origin))).rejects.toThrow('closed');

    expect(times).toBe(2);
  });
});

describe('a page that is fetched without anybody waiting', () => {
  let server: PublicServer;
  afterEach(() => server.close());

  const page = body('text/html', '<p>Text</p>');
  const robots = (text: string): Route => body('text/plain', text);

  async function serve(routes: Readonly<Record<string, Route>>, options: Partial<NetOptions> = {}) {
    server = await startPublicServer(routes, { limits: { hostPauseMs: 1 }, ...options });
    return (path: string, request: Partial<NetRequest> = {}) =>
      server.net.get({ url: `${origin}${path}`, accept: 'page', ...request });
  }

  it('asks robots.txt first, once for all the pages of a site', async () => {
    const get = await serve({ '/1': page, '/2': page });

    const outcomes = await Promise.all([get('/1'), get('/2')]);

    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok']);
    expect(server.asked()).toEqual(['a.example.com/robots.txt', 'a.example.com/1', 'a.example.com/2']);
  });

  it('is not asked for where robots.txt asks programs to leave it alone', async () => {
    const get = await serve({ '/robots.txt': robots('User-agent: *\nDisallow: /'), '/1': page });

    const outcome = await get('/1');

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'robots' } });
    expect(server.asked()).toEqual(['a.example.com/robots.txt']);
  });

  it('asks for itself where somebody waits for it, and where it is a feed', async () => {
    const get = await serve({ '/robots.txt': robots('User-agent: *\nDisallow: /'), '/1': page });

    const awaited = await get('/1', { isAwaited: true });
    const feed = await get('/1', { accept: 'feed' });

    expect([awaited.kind, feed.kind]).toEqual(['ok', 'ok']);
    expect(server.asked()).toEqual(['a.example.com/1', 'a.example.com/1']);
  });

  it('asks the site that a redirect leads to as well', async () => {
    const get = await serve({
      '/1': redirect('http://b.example.com/2'),
      '/2': page,
      '/robots.txt': (request, response) => {
        const isClosed = request.headers.host === 'b.example.com';
        robots(isClosed ? 'User-agent: *\nDisallow: /2' : '')(request, response);
      },
    });

    const outcome = await get('/1');

    expect(outcome).toMatchObject({ kind: 'failed', problem: { kind: 'robots' } });
    expect(server.asked()).toEqual(['a.example.com/robots.txt', 'a.example.com/1', 'b.example.com/robots.txt']);
  });

  it('follows a robots.txt that has moved', async () => {
    const get = await serve({
      '/robots.txt': redirect('http://b.example.com/rules'),
      '/rules': robots('User-agent: *\nDisallow: /'),
      '/1': page,
    });

    expect(await get('/1')).toEqual({ kind: 'failed', problem: { kind: 'robots' } });
  });

  it('is left alone where robots.txt fails, and says what failed', async () => {
    const get = await serve({ '/robots.txt': status(500), '/1': page });

    const outcome = await get('/1');

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'status', status: 500 } });
    expect(server.asked()).toEqual(['a.example.com/robots.txt']);
  });

  it('gets the guard’s own word where the address may not be asked', async () => {
    const get = await serve({}, { lookupAll: async () => [{ address: '10.0.0.1' }] });

    expect(await get('/1')).toEqual({ kind: 'failed', problem: { kind: 'refused', rule: 'private-address' } });
  });

  it('reads no more than the first 500 KiB of robots.txt', async () => {
    const get = await serve({
      '/robots.txt': robots(`User-agent: *\n${'# filler\n'.repeat(60_000)}Disallow: /1`),
      '/1': page,
    });

    expect(await get('/1')).toMatchObject({ kind: 'ok' });
  });

  it('leaves the host alone for as long as robots.txt asks', async () => {
    const get = await serve({ '/robots.txt': robots('User-agent: *\nCrawl-delay: 0.2'), '/1': page, '/2': page });
    await get('/1');

    const startMs = performance.now();
    await get('/2');

    expect(performance.now() - startMs).toBeGreaterThanOrEqual(150);
  });
});
