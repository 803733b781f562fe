import { once } from 'node:events';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { AllowList } from '../../src/net/address.js';
import { parseAllowList } from '../../src/net/address.js';
import { type NetOptions, openNet } from '../../src/net/http.js';
import type { Net, NetOutcome, NetRequest } from '../../src/net/net.js';
import { type Route, type TestServer, body, redirect, startServer, status } from '../helpers/server.js';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function allowing(text: string): AllowList {
  const parsed = parseAllowList(text);
  if (parsed.kind === 'problem') throw new Error(`not an allow-list: ${text}`);
  return parsed.list;
}

async function serve(routes: Readonly<Record<string, Route>>): Promise<TestServer> {
  const server = await startServer(routes);
  cleanups.push(() => server.close());
  return server;
}

function open(options: Partial<NetOptions> = {}): Net {
  const net = openNet({ userAgent: 'Nutshell/test', allow: allowing('127.0.0.1'), ...options });
  cleanups.push(() => net.close());
  return net;
}

function get(net: Net, url: string, validators: Omit<NetRequest, 'url' | 'accept'> = {}): Promise<NetOutcome> {
  return net.get({ url, accept: 'feed', ...validators });
}

function textOf(outcome: NetOutcome): string {
  return outcome.kind === 'ok' ? Buffer.from(outcome.bytes).toString() : JSON.stringify(outcome);
}

describe('what it may ask', () => {
  it('refuses this machine unless the operator lets it through', async () => {
    const server = await serve({ '/feed': body('text/xml', '<rss/>') });

    const outcome = await get(open({ allow: [] }), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'refused', rule: 'port' } });
    expect(server.requests).toEqual([]);
  });

  it('asks this machine when the operator lets it through', async () => {
    const server = await serve({ '/feed': body('text/xml', '<rss/>') });

    const outcome = await get(open(), server.url('/feed?a=b#part'));

    expect(outcome).toEqual({
      kind: 'ok',
      url: server.url('/feed?a=b'),
      contentType: 'text/xml',
      bytes: Buffer.from('<rss/>'),
      etag: null,
      lastModified: null,
      permanentUrl: null,
      freshMs: null,
    });
    expect(server.requests[0]?.headers).toMatchObject({
      'user-agent': 'Nutshell/test',
      'accept-encoding': 'gzip, br, deflate',
    });
    expect(server.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  it('asks the address that a name leads to, in the name of that host', async () => {
    const server = await serve({ '/feed': body('text/xml', '<rss/>') });
    const net = open({ lookupAll: async () => [{ address: '127.0.0.1' }] });
    const { port } = new URL(server.url('/'));

    const outcome = await get(net, `http://news.example.com:${port}/feed`);

    expect(textOf(outcome)).toBe('<rss/>');
    expect(server.requests[0]?.headers.host).toBe(`news.example.com:${port}`);
  });

  it('looks a name up once, so that a second answer cannot lead elsewhere', async () => {
    const server = await serve({ '/feed': body('text/xml', '<rss/>') });
    const answers = ['127.0.0.1', '127.0.0.2'];
    const net = open({ lookupAll: async () => [{ address: answers.shift() ?? '' }] });

    const outcome = await get(net, `http://news.example.com:${new URL(server.url('/')).port}/feed`);

    expect(outcome.kind).toBe('ok');
    expect(answers).toEqual(['127.0.0.2']);
  });

  it('refuses a public name that leads inside', async () => {
    const net = open({ lookupAll: async () => [{ address: '10.1.2.3' }] });

    const outcome = await get(net, 'http://news.example.com/feed');

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'refused', rule: 'private-address' } });
  });

  it('says so when a name leads nowhere', async () => {
    const net = open({ lookupAll: async () => [] });

    const outcome = await get(net, 'http://news.example.com/feed');

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'unreachable', cause: 'dns' } });
  });

  it('does not wait for a look-up without end', async () => {
    const net = open({ lookupAll: () => new Promise(() => {}), limits: { lookupMs: 30 } });

    const outcome = await get(net, 'http://news.example.com/feed');

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'unreachable', cause: 'dns' } });
  });
});

describe('redirects', () => {
  it('follows them and says where the answer came from', async () => {
    const server = await serve({
      '/old': redirect('/newer', 301),
      '/newer': redirect('feed'),
      '/feed': body('text/xml', '<rss/>'),
    });

    const outcome = await get(open(), server.url('/old'));

    expect(outcome).toMatchObject({ kind: 'ok', url: server.url('/feed') });
  });

  it.each([
    ['http://10.1.2.3/', { kind: 'refused', rule: 'private-address' }],
    ['http://127.0.0.2/', { kind: 'refused', rule: 'private-address' }],
    ['http://2130706434/', { kind: 'refused', rule: 'private-address' }],
    ['http://[::1]/', { kind: 'refused', rule: 'private-address' }],
    ['file:///etc/passwd', { kind: 'refused', rule: 'not-http' }],
    ['http://user:secret@127.0.0.1/', { kind: 'refused', rule: 'credentials' }],
    ['http://[nonsense', { kind: 'redirects' }],
  ])('does not follow one to %s', async (location, problem) => {
    const server = await serve({ '/feed': redirect(location) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem });
    expect(server.requests).toHaveLength(1);
  });

  it('follows five and no more', async () => {
    const routes = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`/${n}`, redirect(`/${n + 1}`)]));
    const server = await serve({ ...routes, '/8': body('text/xml', '<rss/>') });

    const six = await get(open(), server.url('/2'));
    const asked = server.requests.length;
    const five = await get(open(), server.url('/3'));

    expect(six).toEqual({ kind: 'failed', problem: { kind: 'redirects' } });
    expect(asked).toBe(6);
    expect(five.kind).toBe('ok');
  });

  it('notices a loop before it goes round twice', async () => {
    const server = await serve({ '/a': redirect('/b#1'), '/b': redirect('/a#2') });

    const outcome = await get(open(), server.url('/a'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'redirects' } });
    expect(server.requests).toHaveLength(2);
  });

  it('reads nothing of what comes with them', async () => {
    const server = await serve({
      '/old': (_request, response) => {
        response.writeHead(302, { location: '/feed', 'content-encoding': 'gzip', 'content-length': '99999999999' });
        const more = () => response.destroyed || response.write('a'.repeat(1000), more);
        more();
      },
      '/feed': body('text/xml', '<rss/>'),
    });

    const outcome = await get(open({ limits: { maxBodyBytes: 1_000 } }), server.url('/old'));

    expect(outcome.kind).toBe('ok');
  });

  it('carries no cookie and no credentials from one to the next', async () => {
    const server = await serve({
      '/old': status(302, { location: '/feed', 'set-cookie': 'a=b', 'www-authenticate': 'Basic realm="x"' }),
      '/feed': body('text/xml', '<rss/>', { 'set-cookie': 'c=d' }),
    });
    const net = open();

    await get(net, server.url('/old'));
    await get(net, server.url('/feed'));

    const sent = server.requests.flatMap(({ headers }) => Object.keys(headers));
    expect([...new Set(sent)].toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it('turns one without a target down', async () => {
    const server = await serve({ '/feed': status(302) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'redirects' } });
  });
});

describe('bodies', () => {
  const text = '<rss>ü</rss>';
  const sent =
    (bytes: Buffer, coding: string | string[]): Route =>
    (_request, response) =>
      void response
        .writeHead(
          200,
          [coding].flat().flatMap((one) => ['content-encoding', one]),
        )
        .end(bytes);

  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['identity', Buffer.from(text)],
  ])('undoes the coding %s', async (coding, bytes) => {
    const server = await serve({ '/feed': body('text/xml', bytes, { 'content-encoding': coding }) });

    const outcome = await get(open(), server.url('/feed'));

    expect(textOf(outcome)).toBe(text);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(40_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(40_000_000))],
    ['deflate', deflateSync(Buffer.alloc(40_000_000))],
  ])('stops a decompression bomb in %s', async (coding, bytes) => {
    const server = await serve({ '/bomb': body('text/xml', bytes, { 'content-encoding': coding }) });

    const outcome = await get(open(), server.url('/bomb'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'too-large' } });
  });

  it.each([
    ['two codings', 'gzip, gzip', gzipSync(gzipSync(text))],
    ['a coding said twice', ['gzip', 'gzip'], gzipSync(gzipSync(text))],
    ['an unknown coding', 'zstd', Buffer.from(text)],
    ['a coding that is not there', 'gzip', Buffer.from(text)],
    ['a coding that breaks off', 'gzip', gzipSync(text).subarray(0, 15)],
  ])('turns %s down', async (_what, coding, bytes) => {
    const server = await serve({ '/feed': sent(bytes, coding) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'bad-body' } });
  });

  it('turns an announced size over the limit down', async () => {
    const server = await serve({ '/feed': body('text/xml', text, { 'content-length': '20000000' }) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'too-large' } });
  });

  it('stops an endless body', async () => {
    const server = await serve({
      '/endless': (_request, response) => {
        const more = () => response.destroyed || response.write('a'.repeat(1000), more);
        more();
      },
    });

    const outcome = await get(open({ limits: { maxBodyBytes: 100_000 } }), server.url('/endless'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'too-large' } });
  });

  it('cuts a slow body off at the deadline', async () => {
    const server = await serve({
      '/slow': (_request, response) => {
        const timer = setInterval(() => response.write('<item/>'), 20);
        response.on('close', () => clearInterval(timer));
      },
    });

    const outcome = await get(open({ limits: { exchangeMs: 150 } }), server.url('/slow'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'unreachable', cause: 'timeout' } });
  });

  it('turns a body down that is shorter than announced', async () => {
    const server = await serve({
      '/feed': (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('<rss>', () => response.destroy());
      },
    });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toMatchObject({ kind: 'failed', problem: { kind: 'unreachable', cause: 'reset' } });
  });
});

describe('answers', () => {
  it.each([204, 206, 304, 401, 404, 500])('names the status %i', async (code) => {
    const server = await serve({ '/feed': status(code) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'status', status: code } });
  });

  it('says that a feed is gone for good', async () => {
    const server = await serve({ '/feed': status(410) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'gone' } });
  });

  it.each([
    [429, '120', 120_000],
    [503, '999999999', 86_400_000],
    [503, 'soon', null],
  ])('passes on that status %i asks for patience: %s', async (code, value, afterMs) => {
    const server = await serve({ '/feed': status(code, { 'retry-after': value }) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'retry', status: code, afterMs });
  });

  it('sends validators back byte for byte and understands "unchanged"', async () => {
    const etag = 'W/"caf\u00e9 "" 1"';
    const lastModified = 'sunday at noon';
    const server = await serve({
      '/feed': (request, response) => {
        const isKnown =
          request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === lastModified;
        response.writeHead(isKnown ? 304 : 200, { etag, 'last-modified': lastModified });
        response.end();
      },
    });
    const net = open();

    const first = await get(net, server.url('/feed'));
    const second = await get(net, server.url('/feed'), first.kind === 'ok' ? first : {});

    expect(first).toMatchObject({ kind: 'ok', etag, lastModified });
    expect(second).toMatchObject({ kind: 'unchanged' });
  });

  it('keeps no validator over 1 KiB', async () => {
    const server = await serve({ '/feed': body('text/xml', '', { etag: `"${'e'.repeat(1024)}"` }) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toMatchObject({ kind: 'ok', etag: null });
  });

  it('takes the first of a header that comes twice', async () => {
    const server = await serve({
      '/feed': (_request, response) => {
        response.writeHead(
          200,
          [
            ['etag', '"1"'],
            ['ETag', '"2"'],
            ['content-type', 'text/xml'],
            ['x', '\u00ff'],
          ].flat(),
        );
        response.end('<rss/>');
      },
    });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toMatchObject({ kind: 'ok', etag: '"1"', contentType: 'text/xml' });
  });

  it('turns headers over the limit down', async () => {
    const server = await serve({ '/feed': body('text/xml', '', { filler: 'h'.repeat(20_000) }) });

    const outcome = await get(open(), server.url('/feed'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'too-large' } });
  });
});

describe('broken servers', () => {
  it.each([
    ['hangs up', 'reset', ''],
    ['speaks another protocol', null, 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('has an outcome for one that %s', async (_what, cause, greeting) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(greeting));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    cleanups.push(async () => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : null;

    const outcome = await get(open(), `http://127.0.0.1:${port}/`);

    const problem = cause === null ? { kind: 'bad-body' } : { kind: 'unreachable', cause };
    expect(outcome).toEqual({ kind: 'failed', problem });
  });

  it('has an outcome for a port where nobody listens', async () => {
    const server = await startServer({});
    await server.close();

    const outcome = await get(open(), server.url('/'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'unreachable', cause: 'other' } });
  });

  it('has an outcome for a server that should speak TLS and does not', async () => {
    const server = await serve({});

    const outcome = await get(open(), server.url('/').replace('http:', 'https:'));

    expect(outcome).toEqual({ kind: 'failed', problem: { kind: 'unreachable', cause: 'tls' } });
  });

  it('ends what is under way when it is closed, and says nothing of the far side', async () => {
    const server = await serve({ '/never': () => {} });
    const net = open();

    const outcome = get(net, server.url('/never'));
    const rejected = expect(outcome).rejects.toThrow('I am stopping just now.');
    await expect.poll(() => server.requests.length).toBe(1);
    await net.close();

    await rejected;
    await expect(get(net, server.url('/never'))).rejects.toThrow('I am stopping just now.');
  });
});
