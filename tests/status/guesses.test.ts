import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { noon, testApp } from '../helpers/app.js';
import { writtenTo } from '../helpers/log.js';
import { serveStatus, type Watched } from '../helpers/status.js';

const token = 'made-up-token-of-mine';
let watched: Watched;

afterEach(async () => {
  await watched.server.close();
  await watched.app.store.close();
});

/** A served status, what it waited for in milliseconds, and what it logged. */
async function serve(sleep: typeof systemClock.sleep = () => Promise.resolve()) {
  const app = testApp();
  const waits: number[] = [];
  const lines: string[] = [];
  const waiting = (ms: number, signal?: AbortSignal) => {
    if (ms > 0) waits.push(ms);
    return sleep(ms, signal);
  };
  const log = writtenTo((event, fields) => void lines.push(JSON.stringify([event, fields])));
  const clock = { now: app.clock.now, sleep: waiting };
  watched = await serveStatus(app, { clock, log, secrets: [token], place: { token } });
  lines.length = 0;
  const { url } = watched;
  const give = async (given: string) =>
    (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${given}` } })).status;
  const guess = async (times: number) => {
    for (let number = 0; number < times; number += 1) expect(await give(`wrong-${number}`)).toBe(401);
  };
  return { app, url, waits, lines, give, guess };
}

/** One client with a wrong token, on a connection of its own. */
function attempt(port: number) {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  let hasEnded = false;
  socket.on('data', (piece) => (said += String(piece)));
  // Of more connections than the server takes, some are reset.
  socket.on('error', () => {});
  socket.on('close', () => (hasEnded = true));
  socket.write('GET /metrics HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer wrong\r\n\r\n');
  return { said: () => said, hasEnded: () => hasEnded, leave: () => socket.destroy() };
}

async function until(isSo: () => boolean): Promise<void> {
  const endMs = performance.now() + 3_000;
  while (!isSo() && performance.now() < endMs) await systemClock.sleep(10);
}

describe('wrong tokens', () => {
  it('make every token wait, longer each time, and the right one is let in still', async () => {
    const { app, url, waits, give, guess } = await serve();

    await guess(11);
    const free = [...waits];
    await guess(2);
    const right = await give(token);
    await guess(40);
    const stillRight = await give(token);
    const longest = waits.at(-1);
    const page = await fetch(`${url}/?token=wrong`);
    app.setNow(new Date(noon.getTime() + 3 * 60_000));
    waits.length = 0;
    await guess(1);

    expect(free).toEqual([]);
    expect([right, stillRight, page.status]).toEqual([200, 200, 401]);
    expect(longest).toBe(4_000);
    expect(waits).toEqual([]);
  });

  it('are counted in the address and in the cookie too, but not where none is shown', async () => {
    const { url, waits } = await serve();
    for (let number = 0; number < 20; number += 1) await fetch(url);
    for (let number = 0; number < 6; number += 1) await fetch(`${url}/?token=wrong-${number}`);
    for (let number = 0; number < 6; number += 1)
      await fetch(url, { headers: { cookie: `nutshell-status=wrong-${number}` } });

    expect(waits).toEqual([200]);
  });

  it('are logged once a minute at most, without what was given', async () => {
    const { app, lines, guess } = await serve();

    await guess(30);
    const first = [...lines];
    app.setNow(new Date(noon.getTime() + 61_000));
    await guess(5);

    expect(first).toEqual(['["status.guessed",{"wrong":11}]']);
    expect(lines.slice(1)).toEqual(['["status.guessed",{"wrong":20}]']);
  });

  it('of an earlier burst, or of a slow trickle, are not told with a later one', async () => {
    const { app, lines, guess } = await serve();

    await guess(30);
    for (let minute = 4; minute < 10; minute += 1) {
      app.setNow(new Date(noon.getTime() + minute * 60_000));
      await guess(5);
    }
    app.setNow(new Date(noon.getTime() + 3_600_000));
    await guess(11);

    expect(lines).toEqual(['["status.guessed",{"wrong":11}]', '["status.guessed",{"wrong":11}]']);
  });

  it('are forgiven and told by a clock that was set back, from then on', async () => {
    const { app, waits, lines, guess } = await serve();
    await guess(30);
    const earlier = noon.getTime() - 24 * 3_600_000;
    app.setNow(new Date(earlier));
    await guess(1);

    waits.length = 0;
    app.setNow(new Date(earlier + 60_000));
    await guess(1);
    const afterAMinute = [...waits];
    waits.length = 0;
    app.setNow(new Date(earlier + 4 * 60_000));
    await guess(1);

    expect(afterAMinute).toEqual([2_000]);
    expect(lines.slice(1)).toEqual(['["status.guessed",{"wrong":21}]']);
    expect(waits).toEqual([]);
  });

  it('of many at once do not hold every connection: some are put off, and the health is told', async () => {
    const { url, waits, guess } = await serve((ms, signal) => systemClock.sleep(ms === 0 ? 0 : 30_000, signal));
    const { port } = watched.server.address;
    await guess(11);

    const clients = Array.from({ length: 80 }, () => attempt(port));
    await until(() => clients.filter(({ hasEnded }) => hasEnded()).length >= 48);
    const from = performance.now();
    const health = await fetch(`${url}/healthz`);
    const tookMs = performance.now() - from;
    const right = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const answered = clients.map(({ said }) => said()).filter((said) => said !== '');

    expect(health.status).toBe(200);
    expect(tookMs).toBeLessThan(1_000);
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '5']);
    expect(right.headers.get('connection')).toBe('close');
    expect(waits.length).toBe(32);
    expect(answered.length).toBeGreaterThanOrEqual(32);
    for (const said of answered) expect(said).toMatch(/^HTTP\/1\.1 429 /);

    for (const { leave } of clients) leave();
    await systemClock.sleep(50);
    attempt(port);
    await until(() => waits.length > 32);
    expect(waits.length).toBe(33);
  });

  it('of one connection are looked at one after the other', async () => {
    let waiting = 0;
    let most = 0;
    const { server, guess } = { ...(await serve(slowly)), server: watched.server };
    async function slowly(): Promise<void> {
      most = Math.max(most, (waiting += 1));
      await systemClock.sleep(20);
      waiting -= 1;
    }
    await guess(11);
    const socket = connect(server.address.port, '127.0.0.1');
    const ask = `GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer wrong\r\n\r\n`;

    socket.write(ask.repeat(5));
    let answers = '';
    for await (const piece of socket) {
      answers += String(piece);
      if (answers.split('HTTP/1.1 401').length > 5) break;
    }

    expect(most).toBe(1);
  });

  it('of whoever has gone are not looked at, and hold no stop up', async () => {
    const { url, lines, guess } = await serve((ms, signal) => systemClock.sleep(ms, signal));
    await guess(12);
    lines.length = 0;
    const socket = connect(watched.server.address.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer wrong\r\n\r\n`);
    await systemClock.sleep(50);
    socket.destroy();
    const left = fetch(`${url}/?token=wrong`).catch(() => 'gone');
    await systemClock.sleep(50);
    const from = performance.now();

    await watched.server.close();

    expect(performance.now() - from).toBeLessThan(200);
    expect(await left).toBe('gone');
    expect(lines).toEqual([]);
  });
});
