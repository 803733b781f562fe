import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Step } from '../../src/cli/poll/step.js';
import { gateText } from '../helpers/app.js';
import { body, redirect, type Route, startServer, status, type TestServer } from '../helpers/server.js';
import { newFolder, run } from './captured.js';
import { keepGuild } from './kept.js';

const patience = 60_000;
const settings = { FETCH_ALLOW_ADDRESSES: '127.0.0.1' };
const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function newspaper(routes: Readonly<Record<string, Route>> = {}): Promise<TestServer> {
  const server = await startServer({
    '/feed': feed,
    '/robots.txt': status(404),
    '/gate': body('text/html', page),
    '/old': redirect('/feed', 301),
    ...routes,
  });
  servers.push(server);
  return server;
}

const feed: Route = (request, response) => {
  const origin = `http://${request.headers.host}`;
  const rss = `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>Küsten Post</title>
    <link>${origin}/</link><language>en</language>
    <item><guid isPermaLink="false">gate-1</guid><title>Gate motor arrives</title><link>${origin}/gate</link>
    <pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate><description>A motor came by rail.</description></item>
    </channel></rss>`;
  const headers = { etag: '"seven"', 'cache-control': 'max-age=600' };
  body('application/rss+xml', Buffer.from(rss, 'latin1'), headers)(request, response);
};

const paragraphs = gateText.split('\n').map((line) => `<p>${line}</p>`);
const page = `<html lang="en"><head><title>Gate motor arrives</title></head><body><article><h1>Gate motor arrives</h1>
  ${paragraphs.join('')}</article></body></html>`;

async function poll(url: string) {
  const { code, stdout } = await run(['poll', url, '--json'], { settings });
  const { steps, ...found } = JSON.parse(stdout) as { readonly steps: readonly Step[] };
  return { code, found, steps, said: new Map(steps.map(({ step, says }) => [step, says])) };
}

describe('nutshell poll', { timeout: patience }, () => {
  it('tells each step from the guard to the summary', async () => {
    const server = await newspaper();

    const { code, steps, said } = await poll(server.url('/feed'));

    expect(code).toBe(0);
    expect(steps.map(({ step }) => step)).toEqual([
      ...['guard', 'robots', 'address', 'request', 'body', 'cache', 'encoding', 'format', 'feed', 'items', 'identity'],
      ...['texts', 'robots', 'address', 'request', 'page', 'article', 'summary'],
    ]);
    expect(said.get('cache')).toBe('By its own word it stays fresh for 600 seconds: it is not polled sooner.');
    expect(said.get('body')).toMatch(/^\d+ bytes; the next poll asks with ETag\.$/);
    expect(said.get('encoding')).toBe('Read as windows-1252.');
    expect(said.get('format')).toBe('RSS 2.0.');
    expect(said.get('feed')).toContain('“Küsten Post”');
    expect(said.get('items')).toBe('1; the newest is of 2026-03-01 09:00 UTC.');
    expect(said.get('identity')).toBe('Items are known by their own ids (guid).');
    expect(said.get('summary')).toContain('tidal lock at Port Ansel');
  });

  it('shows them to people as lines, redirects among them', async () => {
    const server = await newspaper();

    const { stdout } = await run(['poll', server.url('/old')], { settings });

    expect(stdout).toMatch(/^✓ request {5}http:\/\/127\.0\.0\.1:\d+\/old answered 301 in \d+ ms\.$/m);
    expect(stdout).toMatch(/^ {14}location: \/feed$/m);
    expect(stdout).toMatch(/^! moved {7}It has moved for good, to http:\/\/127\.0\.0\.1:\d+\/feed\.$/m);
  });

  it('names the feeds of a page', async () => {
    const links = ['a', 'b'].map(
      (name) => `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}">`,
    );
    const server = await newspaper({ '/': body('text/html', `<html><head>${links.join('')}</head></html>`) });

    const { code, steps } = await poll(server.url('/'));

    expect(code).toBe(1);
    expect(steps.at(-1)?.says).toBe(
      `This is a page, and names 2 feeds:\nnutshell poll ${server.url('/a')}   a\nnutshell poll ${server.url('/b')}   b`,
    );
  });

  it('finds that robots.txt keeps programs from the pages', async () => {
    const server = await newspaper({ '/robots.txt': body('text/plain', 'User-agent: *\nDisallow: /gate') });

    const { steps, said } = await poll(server.url('/feed'));

    expect(steps.filter(({ step }) => step === 'robots').at(-1)?.state).toBe('attention');
    expect(said.get('page')).toBe('The newest item’s page gave nothing: the feed’s own text is used.');
  });

  it('asks nobody where the guard stands in the way', async () => {
    const { code, stdout } = await run(['poll', 'http://10.0.0.1/feed', '--json']);

    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { steps: readonly Step[] }).steps).toEqual([
      { step: 'guard', state: 'failed', says: 'That address is inside a private network, so I won’t fetch it.' },
    ]);
  });

  it('keeps what is new with --save, once, of a feed that is followed', async () => {
    const server = await newspaper();
    const folder = newFolder();
    await keepGuild(join(folder, 'data', 'nutshell.sqlite'), { feedUrl: server.url('/feed') });

    const first = await run(['poll', server.url('/feed'), '--save'], { settings, folder });
    const second = await run(['poll', server.url('/feed'), '--save'], { settings, folder });
    const other = await run(['poll', server.url('/feed?other'), '--save'], { settings, folder });

    expect(first.stdout).toMatch(/^✓ kept {8}1 new article\.$/m);
    expect(second.stdout).toMatch(/^✓ kept {8}Nothing is new\.$/m);
    expect(other.stdout).toMatch(/^× kept {8}Nothing: no server follows this address\./m);
    expect([first.code, second.code, other.code]).toEqual([0, 0, 1]);
  });

  it.each([
    [{ isUsual: true }, /: DATABASE_URL=<path> nutshell poll \S+ --save \[TARGET_UNKNOWN\]\n$/],
    [{ isUsual: false }, /^There is no database .+nutshell\.sqlite: start the bot once, .+ \[DATABASE_MISSING\]\n$/],
  ])('asks nobody, and makes no database, where it is unclear where to keep what is new (%j)', async (where, says) => {
    const server = await newspaper();
    const folder = newFolder();

    const { code, stderr } = await run(['poll', server.url('/feed'), '--save'], { settings, folder, ...where });

    expect(code).toBe(1);
    expect(stderr).toMatch(says);
    expect(server.requests).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('shows no key of an address', async () => {
    const server = await newspaper({ '/feed': feed });

    const { stdout } = await run(['poll', server.url('/feed?token=abcdefgh12345678ijkl')], { settings });

    expect(stdout).toContain('/feed?token=');
    expect(stdout).not.toContain('abcdefgh12345678ijkl');
  });
});
