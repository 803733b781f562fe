import type { App } from '../chat/app.js';
import { hostOf } from '../document/url.js';
import type { Feed } from '../model.js';
import { pollFeed } from './poll.js';
import { indexNew } from './index-articles.js';
import { summariseAnew, summariseNew } from './summarise.js';

// Twice as many as the network lets through, because some read pages or wait for a pause.
const pollsAtOnce = 32;
// As many as may be fetched at once need no spreading; more of them start about three a second.
const startsAtOnce = 16;
const startGapMs = 360;

/** Polls feeds as their time comes: of each host one at a time, the hosts independent of each other. */
export class Poller {
  readonly #app: App;
  readonly #signal: AbortSignal | undefined;
  /** The poll that is under way, by host. */
  readonly #running = new Map<string, Promise<void>>();
  /** Hosts whose poll broke over a fault of ours: they wait for the next tick. */
  readonly #broken = new Set<string>();
  #summaries: Promise<void> = Promise.resolve();
  #indexing: Promise<void> = Promise.resolve();
  /** Whether summaries of an older method may be left; whatever is made from now on is of today's. */
  #hasOldSummaries = true;

  constructor(app: App, signal?: AbortSignal) {
    this.#app = app;
    this.#signal = signal;
  }

  /** Starts what is due, and derives what was left underived. Polls that end start the next ones. */
  async tick(): Promise<void> {
    this.#broken.clear();
    this.#summarise();
    if (this.#hasOldSummaries) this.#summariseAnew();
    await this.#startDue();
  }

  /** Resolves when nothing is due or under way any more, and what came is summarised and stands in its story. */
  async settled(): Promise<void> {
    await this.#startDue();
    do {
      while (this.#running.size > 0) await Promise.race(this.#running.values());
      // The one that ended may have been the last without knowing what is due by now.
      await this.#startDue();
    } while (this.#running.size > 0);
    await this.#summaries;
  }

  /** Resolves when what came is in the index of search, and what else was owed to it. */
  indexed(): Promise<void> {
    return this.#indexing;
  }

  async #startDue(): Promise<void> {
    // What could not be kept need not be fetched.
    if (this.#isStopping() || !(await this.#app.store.hasRoom())) return;
    const places = pollsAtOnce - this.#running.size;
    if (places <= 0 || this.#isStopping()) return;
    const hosts = [...this.#running.keys(), ...this.#broken];
    const feeds = await this.#app.store.dueFeeds(this.#app.clock.now(), places, hosts);
    if (this.#isStopping()) return;
    for (const feed of feeds) this.#start(feed);
  }

  #isStopping(): boolean {
    return this.#signal?.aborted === true;
  }

  #start(feed: Feed): void {
    const host = hostOf(feed.url);
    // Another look may have started one while the store was asked.
    if (this.#running.has(host)) return;
    this.#running.set(host, this.#poll(feed, host));
  }

  async #poll(feed: Feed, host: string): Promise<void> {
    try {
      const articleIds = await pollFeed(this.#app, feed, this.#signal);
      if (articleIds.length > 0) this.#summarise();
    } catch (error) {
      this.#broken.add(host);
      if (!this.#isStopping()) this.#app.log.error('feed.poll-broke', { feedId: feed.id, host, error });
    } finally {
      this.#running.delete(host);
    }
    // Not after each one: while many run, one question to the store serves several.
    if (this.#running.size <= pollsAtOnce / 2) await this.#startNext();
  }

  /** The same for a poll that ends, which has nobody to tell that the store failed: the next tick tries again. */
  async #startNext(): Promise<void> {
    try {
      await this.#startDue();
    } catch (error) {
      this.#app.log.error('feed.next-failed', { error });
    }
  }

  #summarise(): void {
    this.#then(async () => {
      await summariseNew(this.#app, this.#signal);
      await this.#app.stories.placeNew(this.#signal);
    });
    this.#index();
  }

  /** Beside the summaries, so that what is old need not be indexed before what is new is summarised. */
  #index(): void {
    this.#indexing = this.#indexing
      .then(() => indexNew(this.#app, this.#signal))
      .catch((error: unknown) => this.#app.log.error('article.indexing-failed', { error }));
  }

  #summariseAnew(): void {
    this.#then(async () => {
      this.#hasOldSummaries = await summariseAnew(this.#app, this.#signal);
    });
  }

  #then(work: () => Promise<void>): void {
    this.#summaries = this.#summaries
      .then(work)
      .catch((error: unknown) => this.#app.log.error('article.summaries-failed', { error }));
  }
}

/** Polls every feed whose time has come, summarises and indexes what they brought. A fault in one leaves the others alone. */
export async function pollDueFeeds(app: App, signal?: AbortSignal): Promise<void> {
  const poller = new Poller(app, signal);
  await poller.tick();
  await poller.settled();
  await poller.indexed();
}

/**
 * Spreads what became due while the bot was away over up to one usual time between polls, so that a start is no stampede.
 * Gives the milliseconds until the last of it is due.
 */
export function spreadStart(app: App): Promise<number> {
  return app.store.spreadOverdue(app.clock.now(), {
    beyond: startsAtOnce,
    gapMs: startGapMs,
    withinMs: app.settings.pollMs,
  });
}
