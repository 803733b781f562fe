import { afterEach, describe, expect, it } from 'vitest';
import { isWall, saysWall } from '../../src/net/challenge.js';
import { type Route, body } from '../helpers/server.js';
import { type PublicServer, startPublicServer } from './public.js';

const page = (head: string, rest = '') => `<!DOCTYPE html><html><head>${head}</head><body>${rest}</body></html>`;
const article =
  '<p>' + 'Firewalls such as those of Cloudflare let browsers through and programs not. '.repeat(20) + '</p>';
const isWallPage = (status: number, html: string, type: string | null = 'text/html; charset=utf-8') =>
  isWall(status, type, Buffer.from(html));

describe('the headers of a bot wall', () => {
  it.each([
    [403, { 'cf-mitigated': 'challenge' }],
    [429, { 'x-vercel-mitigated': 'challenge' }],
    [202, { 'x-amzn-waf-action': 'challenge' }],
    [405, { 'x-amzn-waf-action': 'captcha' }],
    [202, { 'sg-captcha': 'challenge' }],
    [403, { 'x-datadome': 'protected' }],
    [403, { 'set-cookie': ['a=b', 'datadome=xyz; Path=/'] }],
    [429, { 'x-kpsdk-ct': '0abc' }],
    [403, { server: 'ddos-guard' }],
  ])('are known: %i %j', (status, headers) => {
    expect(saysWall({ status, headers })).toBe(true);
  });

  it.each([
    [403, { 'cf-mitigated': 'block' }],
    [403, { server: 'cloudflare', 'cf-ray': '1' }],
    [200, { 'x-datadome': 'protected', 'set-cookie': 'datadome=xyz' }],
    [200, { server: 'ddos-guard' }],
    [404, { 'x-datadome': 'protected' }],
    [503, {}],
  ])('are not seen in %i %j', (status, headers) => {
    expect(saysWall({ status, headers })).toBe(false);
  });
});

describe('the page of a bot wall', () => {
  it.each([
    [403, '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1"></script>'],
    [403, '<title>Just a moment...</title>'],
    [503, '<script>window._cf_chl_opt = {};</script>'],
    [403, '<title>Attention Required! | Cloudflare</title>'],
    [200, '<script type="module" src="/.within.website/x/cmd/anubis/static/js/main.mjs?v=1"></script>'],
    [200, '<meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F&y=ipc">'],
    [202, "<META HTTP-EQUIV=refresh CONTENT='0;/.well-known/sgcaptcha/?r=%2F'>"],
    [200, '<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>'],
    [403, '<iframe src="/_Incapsula_Resource?CWUDNSAI=1"></iframe>'],
    [403, '<title>DDoS-Guard</title>'],
    [403, '<title>Access to this page has been denied</title>'],
    [403, '<script src="https://captcha.px-cloud.net/PX1/captcha.js"></script>'],
    [403, '<script src="https://ct.captcha-delivery.com/c.js"></script>'],
    [200, "<script>var s={},u,sucuri_cloudproxy_js='';</script>"],
    [403, '<title>Sucuri WebSite Firewall - Access Denied</title>'],
    [202, '<script>window.gokuProps = {"key":"a"};</script>'],
    [200, '<title>Client Challenge</title><script src="/_fs-ch-1T1/script.js"></script>'],
    [429, '<title>Vercel Security Checkpoint</title>'],
  ])('is known: %i %s', (status, head) => {
    expect(isWallPage(status, page(head))).toBe(true);
  });

  it.each([
    [200, '<title>Just a moment... what Cloudflare does to readers</title>', article],
    [200, '<title>Just a moment...</title>', article],
    [200, '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>', article],
    [200, '<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>', article],
    [200, '<script src="/.well-known/ddos-guard/check.js"></script>', article],
    [200, '<script>window._pxAppId = "PX1";</script>', article],
    [200, '<script src="https://js.datadome.co/tags.js"></script>', article],
    [200, '', `<a href="/.within.website/x/cmd/anubis/">Anubis</a> <pre>window._cf_chl_opt</pre>${article}`],
    [200, '<meta name="description" content="What /.well-known/sgcaptcha/ is">', article],
    [200, '<script>window._cf_chl_opt</script>', article.repeat(30)],
    [403, '<title>403 Forbidden</title>', '<h1>Forbidden</h1><p>cloudflare</p>'],
    [503, '<title>Service Unavailable</title>', ''],
  ])('is not seen in %i %s', (status, head, rest) => {
    expect(isWallPage(status, page(head, rest))).toBe(false);
  });

  it.each([
    ['application/rss+xml', '<rss><channel><title>Just a moment...</title></channel></rss>'],
    ['text/html', '<?xml version="1.0"?><rss><script src="/.well-known/sgcaptcha/"></script></rss>'],
    ['text/html', '<feed><script>_cf_chl_opt</script></feed>'],
    ['application/json', '{"html":"<script>_cf_chl_opt</script>"}'],
    [null, '{"html":"<script>_cf_chl_opt</script>"}'],
  ])('is never seen in a feed sent as %s', (type, text) => {
    expect(isWallPage(403, text, type)).toBe(false);
    expect(isWallPage(200, text, type)).toBe(false);
  });

  it.each(['<script', '<script>', '<title>', '<!--', '<', '<meta http-equiv=refresh '])(
    'is looked for in no time in a page of nothing but %s',
    (part) => {
      const html = page(part.repeat(16_384 / part.length));

      const startMs = performance.now();
      isWallPage(403, html);

      expect(performance.now() - startMs).toBeLessThan(200);
    },
  );
});

describe('an exchange that meets a bot wall', () => {
  let server: PublicServer;
  afterEach(() => server.close());

  const wall =
    (status: number, headers: Record<string, string>, text: string): Route =>
    (_request, response) =>
      void response.writeHead(status, headers).end(text);

  async function outcomeOf(route: Route) {
    server = await startPublicServer({ '/feed': route }, { limits: { exchangeMs: 300 } });
    return server.net.get({ url: 'http://a.example.com/feed', accept: 'feed' });
  }

  it.each([
    [429, { 'x-vercel-mitigated': 'challenge' }, ''],
    [503, { 'content-type': 'text/html' }, page('<title>Just a moment...</title>')],
    [403, {}, page('<title>Just a moment...</title>')],
    [200, { 'content-type': 'text/html' }, page('<meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=1">')],
  ])('says so: %i', async (status, headers, text) => {
    expect(await outcomeOf(wall(status, headers, text))).toEqual({ kind: 'failed', problem: { kind: 'challenge' } });
  });

  it('keeps a plain refusal what it is', async () => {
    const outcome = await outcomeOf(wall(503, { 'content-type': 'text/html', 'retry-after': '60' }, '<h1>Later</h1>'));

    expect(outcome).toEqual({ kind: 'retry', status: 503, afterMs: 60_000 });
  });

  it('keeps a refusal whose body never ends what it is', async () => {
    const outcome = await outcomeOf((_request, response) => {
      response.writeHead(503, { 'content-type': 'text/html', 'retry-after': '60' });
      response.write('<html>');
    });

    expect(outcome).toEqual({ kind: 'retry', status: 503, afterMs: 60_000 });
  });

  it('takes a feed that speaks of walls for a feed', async () => {
    const outcome = await outcomeOf(body('text/html', '<rss><channel><title>Just a moment...</title></channel></rss>'));

    expect(outcome.kind).toBe('ok');
  });

  it('waits as long as the wall asks for, where it does', async () => {
    const headers = { 'x-vercel-mitigated': 'challenge', 'retry-after': '36000' };

    expect(await outcomeOf(wall(429, headers, ''))).toEqual({ kind: 'retry', status: 429, afterMs: 36_000_000 });
  });
});

describe('a hostile page', () => {
  it.each([
    ['a title of nothing but spaces', `<!doctype html><title>${' '.repeat(16_000)}x`],
    ['titles that never end', `<!doctype html>${'<title '.repeat(2_000)}`],
    ['nothing but brackets', `<!doctype html>${'<'.repeat(16_000)}`],
    ['scripts that never end', `<!doctype html>${'<script '.repeat(2_000)}`],
    ['a script that never closes', `<!doctype html><script>${'</scrip '.repeat(2_000)}`],
  ])('costs nothing, as %s', (_what, html) => {
    const before = process.cpuUsage();
    isWall(403, 'text/html', Buffer.from(html));
    const { user } = process.cpuUsage(before);

    expect(user / 1000).toBeLessThan(200);
  });
});
