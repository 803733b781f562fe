import { afterEach, describe, expect, it } from 'vitest';
import type { NetOutcome } from '../../src/net/net.js';
import { type Route, body, redirect, status } from '../helpers/server.js';
import { type PublicServer, startPublicServer } from './public.js';

let server: PublicServer;
afterEach(() => server.close());

async function outcomeOf(routes: Readonly<Record<string, Route>>, etag: string | null = null): Promise<NetOutcome> {
  server = await startPublicServer(routes, { limits: { hostPauseMs: 1 } });
  return server.net.get({ url: 'http://a.example.com/1', accept: 'feed', etag });
}

const feed = body('text/xml', '<rss/>', { 'cache-control': 'max-age=60' });

describe('what an answer says besides its content', () => {
  it.each([
    ['nothing moved', { '/1': feed }, null],
    ['a move for now', { '/1': redirect('/2', 302), '/2': feed }, null],
    ['a move for good', { '/1': redirect('/2#top', 301), '/2': feed }, 'http://a.example.com/2'],
    [
      'two moves for good',
      { '/1': redirect('//b.example.com/2', 308), '/2': redirect('/3', 301), '/3': feed },
      'http://b.example.com/3',
    ],
    [
      'a move for good, then one for now',
      { '/1': redirect('/2', 301), '/2': redirect('/3', 307), '/3': feed },
      'http://a.example.com/2',
    ],
    ['a move for now, then one for good', { '/1': redirect('/2', 303), '/2': redirect('/3', 301), '/3': feed }, null],
    [
      'for good, for now, for good',
      { '/1': redirect('/2', 301), '/2': redirect('/3', 302), '/3': redirect('/4', 301), '/4': feed },
      'http://a.example.com/2',
    ],
  ])('names the address that it moved to: %s', async (_what, routes, permanentUrl) => {
    const outcome = await outcomeOf(routes);

    expect(outcome).toMatchObject({ kind: 'ok', permanentUrl });
  });

  it('says how long it is fresh', async () => {
    expect(await outcomeOf({ '/1': feed })).toMatchObject({ kind: 'ok', freshMs: 60_000 });
  });

  it('says both where nothing has changed too', async () => {
    const outcome = await outcomeOf(
      { '/1': redirect('/2', 301), '/2': status(304, { 'cache-control': 'max-age=60' }) },
      '"tag"',
    );

    expect(outcome).toEqual({ kind: 'unchanged', permanentUrl: 'http://a.example.com/2', freshMs: 60_000 });
  });
});
