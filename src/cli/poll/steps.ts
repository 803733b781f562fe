import type { App } from '../../chat/app.js';
import { decode } from '../../document/encoding.js';
import { maskedUrl } from '../../document/masked-url.js';
import { formatOf } from '../../feed/format.js';
import { discoverFeed } from '../../ingest/discover.js';
import { type FeedRead, fetchFeed } from '../../ingest/fetch.js';
import type { FetchProblem, NamedFeed } from '../../model.js';
import type { NetOutcome } from '../../net/net.js';
import { phrasesIn } from '../../phrases/phrases.js';
import { troubleSentence } from '../../view/trouble.js';
import { bytesInWords } from '../bytes.js';
import { showItems } from './items.js';
import { keepRead } from './keep.js';
import type { Steps } from './step.js';

const phrases = phrasesIn('en');

export interface Wanted {
  readonly url: string;
  readonly isKept: boolean;
}

/** Fetches a feed as the bot does, and tells each step. Gives what was found, for a program. */
export async function pollOnce(app: App, { url: given, isKept }: Wanted, steps: Steps): Promise<object> {
  const url = /^[a-z][\w+.-]*:/i.test(given) ? given : `https://${given}`;
  const rule = app.refusalOf(url);
  if (rule !== null) return fail(steps, 'guard', { kind: 'refused', rule });
  steps.take('guard', `${maskedUrl(url)} may be asked.`);
  steps.take('robots', 'Feeds are there for programs: robots.txt is asked for pages alone.', 'skipped');

  const recorded = recording(app);
  const fetch = await fetchFeed(recorded.app, url, { isAwaited: true });
  tellAnswer(steps, recorded.last());
  if (fetch.kind === 'read') {
    const shown = await showFeed(app, fetch, steps);
    return { url, ...shown, ...(isKept && { kept: await keepRead(app, url, fetch, steps) }) };
  }
  if (fetch.kind === 'page') return { url, ...tellPage(steps, fetch.feeds) };
  if (fetch.kind !== 'problem') throw new Error('A first fetch has nothing to be the same as.');
  if (fetch.problem.kind !== 'not-a-feed') return { url, ...fail(steps, 'feed', fetch.problem) };
  return { url, ...(await lookElsewhere(app, url, fetch.problem, steps)) };
}

/** The same program; the last answer of the network is remembered. */
function recording(app: App) {
  let last: NetOutcome | null = null;
  const get: App['net']['get'] = async (request) => (last = await app.net.get(request));
  return { app: { ...app, net: { ...app.net, get } }, last: () => last };
}

function tellAnswer(steps: Steps, outcome: NetOutcome | null): void {
  if (outcome?.kind !== 'ok') return;
  const { bytes, etag, lastModified, freshMs, permanentUrl } = outcome;
  const validators = [etag === null ? [] : 'ETag', lastModified === null ? [] : 'Last-Modified'].flat();
  const next =
    validators.length === 0
      ? 'it names no validator, so it comes whole each time'
      : `the next poll asks with ${validators.join(' and ')}`;
  steps.take('body', `${bytesInWords(bytes.length)}; ${next}.`);
  steps.take(
    'cache',
    freshMs === null
      ? 'It does not say how long it stays fresh.'
      : `By its own word it stays fresh for ${Math.round(freshMs / 1000)} seconds: it is not polled sooner.`,
  );
  if (permanentUrl !== null) steps.take('moved', `It has moved for good, to ${maskedUrl(permanentUrl)}.`, 'attention');
  const { charset, text } = decode(outcome);
  steps.take('encoding', `Read as ${charset}.`);
  const format = formatOf(text);
  if (format !== null) steps.take('format', `${format}.`);
}

async function showFeed(app: App, fetch: FeedRead, steps: Steps): Promise<object> {
  const { title, siteUrl, language } = fetch.feed;
  steps.take(
    'feed',
    `“${title}”${siteUrl === null ? '' : `, of ${maskedUrl(siteUrl)}`}; language: ${language ?? 'not said'}.`,
  );
  return { feed: { title, siteUrl, language }, ...(await showItems(app, fetch, steps)) };
}

/** A page that names feeds is no failure of theirs, but what was asked for is no feed. */
function tellPage(steps: Steps, feeds: readonly NamedFeed[]): object {
  const lines = feeds.map(({ url, title }) => `nutshell poll ${maskedUrl(url)}${title === '' ? '' : `   ${title}`}`);
  steps.take(
    'feed',
    [`This is a page, and names ${feeds.length === 1 ? 'a feed' : `${feeds.length} feeds`}:`, ...lines].join('\n'),
    'failed',
  );
  return { feeds };
}

async function lookElsewhere(app: App, url: string, problem: FetchProblem, steps: Steps): Promise<object> {
  steps.take('feed', troubleSentence(phrases, problem), 'attention');
  const found = await discoverFeed(app, url);
  if (found.kind === 'several') return tellPage(steps, found.feeds);
  if (found.kind === 'feed') return tellPage(steps, [{ url: found.url, title: found.fetch.feed.title }]);
  return fail(steps, 'found', found.problem);
}

function fail(steps: Steps, step: string, problem: FetchProblem): object {
  steps.take(step, troubleSentence(phrases, problem), 'failed');
  return { problem };
}
