import { describe, expect, it } from 'vitest';
import { discoverFeed } from '../../src/ingest/discover.js';
import type { FetchProblem } from '../../src/model.js';
import type { NetOutcome } from '../../src/net/net.js';
import { testApp, type TestApp } from '../helpers/app.js';

const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title></channel></rss>';
const page = '<!doctype html><html><body><p>News</p></body></html>';

/** A world that notes what it is asked for, and answers some addresses with a problem, or from elsewhere. */
function world(problems: Readonly<Record<string, FetchProblem>>, moved: Readonly<Record<string, string>> = {}) {
  const app = testApp();
  const asked: string[] = [];
  const get: TestApp['net']['get'] = async (request): Promise<NetOutcome> => {
    asked.push(request.url);
    const problem = problems[request.url];
    if (problem !== undefined) return { kind: 'failed', problem };
    return app.net.get({ ...request, url: moved[request.url] ?? request.url });
  };
  return { ...app, net: { ...app.net, get }, asked };
}

describe('discoverFeed', () => {
  it('asks for nothing else where the address is a feed', async () => {
    const app = world({});
    app.pages.set('https://harbour.example/rss', feed);

    const found = await discoverFeed(app, 'https://harbour.example/rss');

    expect(found).toMatchObject({ kind: 'feed', url: 'https://harbour.example/rss' });
    expect(app.asked).toEqual(['https://harbour.example/rss']);
  });

  it('tries at most eight addresses, those of the folder and of the site in turns', async () => {
    const app = world({});
    app.pages.set('https://harbour.example/news', page);

    const found = await discoverFeed(app, 'https://harbour.example/news');

    expect(found).toEqual({ kind: 'none', problem: { kind: 'not-a-feed', found: 'html' } });
    expect(app.asked.map((url) => new URL(url).pathname)).toEqual([
      '/news',
      '/news/feed',
      '/feed',
      '/news/rss',
      '/rss',
      '/news/feed.xml',
      '/feed.xml',
      '/news/rss.xml',
      '/rss.xml',
    ]);
  });

  it('looks where the page came from in the end', async () => {
    const app = world({}, { 'https://harbour.example/': 'https://www.harbour.example/' });
    app.pages.set('https://www.harbour.example', page);
    app.pages.set('https://www.harbour.example/feed', feed);

    const found = await discoverFeed(app, 'https://harbour.example/');

    expect(found).toMatchObject({ kind: 'feed', url: 'https://www.harbour.example/feed' });
  });

  it('tries the usual addresses of a site that lets only people see its pages', async () => {
    const app = world({ 'https://harbour.example/': { kind: 'challenge' } });
    app.pages.set('https://harbour.example/rss', feed);

    const found = await discoverFeed(app, 'https://harbour.example/');

    expect(found).toMatchObject({ kind: 'feed', url: 'https://harbour.example/rss' });
  });

  it.each<FetchProblem>([
    { kind: 'unreachable', cause: 'dns' },
    { kind: 'refused', rule: 'private-address' },
    { kind: 'status', status: 404 },
    { kind: 'status', status: 503 },
    { kind: 'gone' },
  ])('guesses nothing after %j', async (problem) => {
    const app = world({ 'https://harbour.example/': problem });

    const found = await discoverFeed(app, 'https://harbour.example/');

    expect(found).toEqual({ kind: 'none', problem });
    expect(app.asked).toHaveLength(1);
  });

  it('stops when the host asks for patience', async () => {
    const app = world({ 'https://harbour.example/rss': { kind: 'status', status: 429 } });
    app.pages.set('https://harbour.example', page);

    const found = await discoverFeed(app, 'https://harbour.example/');

    expect(found).toEqual({ kind: 'none', problem: { kind: 'not-a-feed', found: 'html' } });
    expect(app.asked.at(-1)).toBe('https://harbour.example/rss');
  });
});
