import { once } from 'node:events';
import { type IncomingMessage, request, Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { StatusOptions } from '../../src/status/open.js';
import { openServer } from '../../src/status/server.js';
import { noon, type TestApp, testApp } from '../helpers/app.js';
import { writtenTo } from '../helpers/log.js';
import { serveStatus, type Watched } from '../helpers/status.js';

const token = 'made-up-token-of-mine';
const opened: Watched[] = [];

afterEach(async () => {
  for (const { server, app } of opened.splice(0)) {
    await server.close();
    await app.store.close();
  }
});

async function serve(
  options: { readonly token?: string; readonly log?: StatusOptions['log']; readonly app?: TestApp } = {},
) {
  const { token: wanted = null, log = writtenTo(() => {}), app = testApp() } = options;
  const watched = await serveStatus(app, { log, secrets: wanted === null ? [] : [wanted], place: { token: wanted } });
  opened.push(watched);
  return watched;
}

/** With headers that `fetch` keeps to itself. */
async function ask(url: string, headers: Readonly<Record<string, string>>, method = 'GET') {
  const asked = request(url, { headers, method, agent: false }).end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const piece of response) body += piece;
  return { status: response.statusCode as number, headers: response.headers, body };
}

describe('the server', () => {
  it.each(['/', '/healthz', '/readyz', '/metrics', '/elsewhere'])(
    'lets nothing be framed, guessed, kept or told by %s',
    async (path) => {
      const { url } = await serve();

      const { headers } = await fetch(url + path);

      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('can only be read: not %s', async (method) => {
    const { url } = await serve();

    const response = await fetch(url, { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('answers HEAD without a body', async () => {
    const { url } = await serve();

    const response = await fetch(url, { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
    expect(await response.text()).toBe('');
  });

  it.each(['/nothing', '/..%2f..%2fetc/passwd', '/__proto__', '/constructor', '//', '/metrics/'])(
    'knows nothing called %s',
    async (path) => {
      const { url } = await serve();

      expect((await fetch(url + path)).status).toBe(404);
    },
  );

  it('turns away a name that was made to lead here, and takes its own', async () => {
    const { url, server } = await serve();
    const { port } = server.address;
    const statusFor = async (host: string) => (await ask(url, { host })).status;

    expect(await statusFor('evil.example')).toBe(421);
    expect(await statusFor(`127.0.0.1.evil.example:${port}`)).toBe(421);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor('localhost:9000')).toBe(200);
    expect(await statusFor(`[::1]:${port}`)).toBe(200);
  });

  it('says in one sentence that its port is in use', async () => {
    const { server, app } = await serve();

    await expect(serveStatus(app, { place: { port: server.address.port } })).rejects.toThrow(
      `Port ${server.address.port} of 127.0.0.1 is in use. Choose another HEALTH_PORT, or end what listens there.`,
    );
  });

  it('logs what fails once it listens, each time, and goes on', async () => {
    const lines: string[] = [];
    const log = writtenTo((event, fields) => void lines.push(`${event} ${String(fields?.['error'])}`));
    const answer = ({ socket }: IncomingMessage) => {
      // Node emits it where a connection cannot be taken; its types do not tell of the server.
      if ('server' in socket && socket.server instanceof Server) socket.server.emit('error', new Error('EMFILE'));
      return Promise.resolve({ status: 200, type: 'text/plain', body: 'still here' } as const);
    };
    const server = await openServer({ host: '127.0.0.1', port: 0 }, answer, log);
    const url = `http://127.0.0.1:${server.address.port}`;

    const texts = [await (await fetch(url)).text(), await (await fetch(url)).text()];
    await server.close();

    expect(texts).toEqual(['still here', 'still here']);
    expect(lines).toEqual(['status.refused Error: EMFILE', 'status.refused Error: EMFILE']);
  });

  it('says in one sentence that its address is none of this machine', async () => {
    const { app } = await serve();

    await expect(serveStatus(app, { place: { host: '192.0.2.1' } })).rejects.toThrow(
      '192.0.2.1 is no address of this machine. Choose another HEALTH_HOST.',
    );
  });

  it('waits for nobody who asks slowly, and answers others meanwhile', { timeout: 20_000 }, async () => {
    const { url, server } = await serve();
    const slow = Array.from({ length: 20 }, () => connect(server.address.port, '127.0.0.1'));
    const ends = slow.map((socket) => once(socket.resume(), 'close'));
    for (const socket of slow) socket.on('error', () => {}).write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');

    const meanwhile = await fetch(`${url}/healthz`);
    await Promise.all(ends);

    expect(meanwhile.status).toBe(200);
  });

  it('reads no more headers than anybody needs', async () => {
    const { url } = await serve();

    expect((await ask(url, { 'x-long': 'a'.repeat(20_000) })).status).toBe(431);
  });

  it('ends at once, whoever is still connected', async () => {
    const { server } = await serve();
    const idle = connect(server.address.port, '127.0.0.1').on('error', () => {});
    await once(idle, 'connect');
    const from = performance.now();

    await server.close();

    expect(performance.now() - from).toBeLessThan(1000);
    opened.pop();
  });
});

describe('the token', () => {
  it.each(['/', '/metrics', '/readyz'])('is wanted for %s, and says how it is given', async (path) => {
    const { url } = await serve({ token });

    const response = await fetch(url + path);

    expect(response.status).toBe(401);
    expect(await response.text()).toContain('Authorization: Bearer');
  });

  it('is not wanted to see whether the process lives', async () => {
    const { url } = await serve({ token });

    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('opens all in a header', async () => {
    const { url } = await serve({ token });
    const statusWith = async (authorization: string) =>
      (await fetch(`${url}/metrics`, { headers: { authorization } })).status;

    expect(await statusWith(`Bearer ${token}`)).toBe(200);
    expect(await statusWith(`bearer ${token}`)).toBe(200);
    expect(await statusWith(`Bearer ${token}x`)).toBe(401);
    expect(await statusWith(`Bearer ${token.slice(0, -1)}`)).toBe(401);
    expect(await statusWith(`Basic ${token}`)).toBe(401);
  });

  it('goes from the address into a cookie that no script reads and a link from elsewhere sends, and that is not the token', async () => {
    const { url } = await serve({ token });

    const entry = await fetch(`${url}/?token=${token}`, { redirect: 'manual' });
    const cookie = entry.headers.get('set-cookie') ?? '';
    const inside = await fetch(url, { headers: { cookie: `other=1; ${cookie.split(';')[0]}` } });

    expect(entry.status).toBe(303);
    expect(entry.headers.get('location')).toBe('/');
    expect(cookie).toMatch(/^nutshell-status=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(token);
    expect(inside.status).toBe(200);
    expect((await fetch(url, { headers: { cookie: `nutshell-status=${token}` } })).status).toBe(401);
  });

  it('stands in no line of the log, on no page and in no metric', async () => {
    const lines: string[] = [];
    const { url, room } = await serve({
      token,
      log: writtenTo((event, fields) => void lines.push(JSON.stringify([event, fields]))),
    });
    room.log.error('discord.error', { error: new Error(`https://bot.example/?token=${token} and ${token}`) });
    lines.length = 0;
    const headers = { authorization: `Bearer ${token}` };

    await fetch(`${url}/?token=${token}`);
    await fetch(`${url}/nothing?token=${token}`);
    const texts = await Promise.all(
      ['/', '/metrics', '/readyz'].map(async (path) => (await fetch(url + path, { headers })).text()),
    );

    expect([...texts, ...lines].join('\n')).not.toContain(token);
    expect(texts[0]).toContain('[secret]');
  });

  it('makes any name good that a proxy may give', async () => {
    const { url } = await serve({ token });

    expect((await ask(url, { host: 'status.bot.example', authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ask(url, { host: 'status.bot.example' })).status).toBe(401);
  });
});

describe('/healthz', () => {
  it('is well while the clock ticks, and not when three ticks are missed', async () => {
    const { app, room, url } = await serve();
    const ask = async () => {
      const response = await fetch(`${url}/healthz`);
      return [response.status, await response.json()];
    };

    const starting = await ask();
    room.meter.count('tick', {});
    app.setNow(new Date(noon.getTime() + 45_000));
    const ticking = await ask();
    app.setNow(new Date(noon.getTime() + 46_000));
    const hanging = await ask();

    expect(starting).toEqual([200, { status: 'ok' }]);
    expect(ticking).toEqual([200, { status: 'ok' }]);
    expect(hanging).toEqual([503, { status: 'failing', reason: 'The clock last ticked 46 seconds ago.' }]);
  });
});

describe('/healthz while work goes on', () => {
  it.each([
    ['digests', 60],
    ['upkeep', 180],
  ])('says which job hangs: %s, after %i minutes', async (job, minutes) => {
    const { app, room, url } = await serve();
    const askAfter = async (passed: number) => {
      app.setNow(new Date(noon.getTime() + passed * 60_000));
      room.meter.count('tick', {});
      const response = await fetch(`${url}/healthz`);
      return [response.status, await response.json()];
    };
    room.meter.count('job', { job });

    const working = await askAfter(minutes);
    const hanging = await askAfter(minutes + 1);
    room.meter.time('job', 1, { job, outcome: 'done' });
    const ended = await askAfter(minutes + 2);

    const reason = `The job “${job}” has been running for ${minutes + 1} minutes, and may hang.`;
    expect(working).toEqual([200, { status: 'ok' }]);
    expect(hanging).toEqual([503, { status: 'failing', reason }]);
    expect(ended).toEqual([200, { status: 'ok' }]);
  });
});

describe('/readyz', () => {
  it('says what it is not ready without', async () => {
    const { app, room, url } = await serve();
    let isConnected = true;
    const reason = async () => {
      const { reason: words }: { reason?: string } = JSON.parse(await (await fetch(`${url}/readyz`)).text());
      return words;
    };

    const first = await reason();
    room.connect(() => isConnected);
    const second = await reason();
    room.meter.count('tick', {});
    const third = await fetch(`${url}/readyz`);
    isConnected = false;
    const fourth = await reason();

    expect(first).toBe('It is starting, and not connected to Discord yet.');
    expect(second).toBe('The clock has not ticked yet.');
    expect([third.status, await third.json()]).toEqual([200, { status: 'ok' }]);
    expect(fourth).toBe('The connection to Discord is lost; it is being taken up again.');
    expect(app.logged).toEqual([]);
  });

  it('says that the database takes no writes', async () => {
    const app = testApp();
    const full = { ...app, store: { ...app.store, checkWritable: () => Promise.reject(new Error('disk full')) } };
    const { room, url } = await serve({ app: full });
    room.connect(() => true);
    room.meter.count('tick', {});

    const response = await fetch(`${url}/readyz`);

    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'failing', reason: 'The database takes no writes. Is the disk full?' },
    ]);
  });
});
