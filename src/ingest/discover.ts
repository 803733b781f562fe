import type { App } from '../chat/app.js';
import { siteFeedUrls } from '../feed/site-feeds.js';
import { usualFeedUrls } from '../feed/usual-feeds.js';
import type { FetchProblem, NamedFeed } from '../model.js';
import { type FeedFetch, type FeedRead, fetchFeed } from './fetch.js';

// Somebody waits, and a host is asked once a second.
const mostTries = 8;

/** What was found at an address that somebody gave. */
export type Discovery =
  | { readonly kind: 'feed'; readonly url: string; readonly fetch: FeedRead }
  /** A page names several: somebody has to choose. */
  | { readonly kind: 'several'; readonly feeds: readonly NamedFeed[] }
  /** No feed there, in the page's links or at the usual addresses; `problem` is what stood in the way at the address itself. */
  | { readonly kind: 'none'; readonly problem: FetchProblem };

/**
 * Finds the feed of an address: there; where its page or the rules of its site say; or else at the usual addresses, one
 * after another. Nothing is kept.
 */
export async function discoverFeed(app: App, url: string): Promise<Discovery> {
  const first = await fetchFeed(app, url, { isAwaited: true });
  if (first.kind === 'read') return { kind: 'feed', url, fetch: first };
  if (first.kind === 'page' && first.feeds.length > 1) return { kind: 'several', feeds: first.feeds };
  const found = await tryEach(app, candidatesAfter(first, url), url);
  return found ?? { kind: 'none', problem: problemOf(first) };
}

async function tryEach(app: App, candidates: readonly string[], origin: string): Promise<Discovery | null> {
  const waiting = [...candidates];
  const tried = new Set([origin]);
  for (let url = waiting.shift(); url !== undefined && tried.size <= mostTries; url = waiting.shift()) {
    if (tried.has(url)) continue;
    tried.add(url);
    const fetch = await fetchFeed(app, url, { isAwaited: true });
    if (fetch.kind === 'read') return { kind: 'feed', url, fetch };
    // The usual address of some newspapers is a page that lists their feeds.
    if (fetch.kind === 'page' && fetch.feeds.length > 1) return { kind: 'several', feeds: fetch.feeds };
    if (fetch.kind === 'page') waiting.unshift(...fetch.feeds.map((feed) => feed.url));
    if (fetch.kind === 'problem' && isHostSilent(fetch.problem)) return null;
  }
  return null;
}

/** Where to look after an address that is no feed. */
function candidatesAfter(first: FeedFetch, url: string): readonly string[] {
  const { named, pageUrl } = pageOf(first, url);
  const problem = problemOf(first);
  if (isHostSilent(problem) || problem.kind === 'refused') return [];
  const guesses = mayHaveFeeds(problem) ? usualFeedUrls(pageUrl) : [];
  return [...named, ...siteFeedUrls(url), ...guesses];
}

function pageOf(first: FeedFetch, url: string): { readonly named: readonly string[]; readonly pageUrl: string } {
  if (first.kind === 'page') return { named: first.feeds.map((feed) => feed.url), pageUrl: first.url };
  return { named: [], pageUrl: first.kind === 'problem' ? (first.url ?? url) : url };
}

function problemOf(fetch: FeedFetch): FetchProblem {
  return fetch.kind === 'problem' ? fetch.problem : { kind: 'not-a-feed', found: 'html' };
}

/** A page that is none for programs, or not for everybody, may have a feed that is. */
function mayHaveFeeds(problem: FetchProblem): boolean {
  if (problem.kind === 'not-a-feed') return problem.found === 'html' || problem.found === 'login';
  if (problem.kind === 'status') return problem.status === 401 || problem.status === 403;
  return problem.kind === 'challenge';
}

/** Whether the host has no answer now, for whatever address. */
function isHostSilent(problem: FetchProblem): boolean {
  const isBusy = problem.kind === 'status' && (problem.status === 429 || problem.status >= 500);
  return problem.kind === 'unreachable' || isBusy;
}
