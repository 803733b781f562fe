import type { App, Stories } from '../chat/app.js';
import type { ArticleToPlace, PlacedArticle } from '../store/store.js';
import type { Arrival } from '../story/arrival.js';
import { unpackBackground } from '../story/background.js';
import { type Assignment, type Merge, StoryIndex } from '../story/story-index.js';
import { storyVersion } from '../story/version.js';

// How long an article can be found by those that come after it.
const windowMs = 5 * 24 * 3_600_000;

const readAtOnce = 50;
const recalledAtOnce = 100;
// An article takes a millisecond or two to place, a tenth of that to recall; and nobody is to wait for the event loop.
const placedInATurn = 5;
const recalledInATurn = 40;

/**
 * Places what came among the stories: in memory, where the window of the last days is, and in the store, from which memory
 * is filled again after a restart. Calls are worked off one after the other.
 */
export function openStories(app: Pick<App, 'store' | 'reader' | 'clock' | 'log'>): Stories {
  let memory: Promise<Memory> | null = null;
  let turn: Promise<void> = Promise.resolve();

  async function place(signal: AbortSignal | undefined): Promise<void> {
    memory ??= recallAll(app);
    try {
      await placeAll(app, await memory, signal);
    } catch (error) {
      // What is in memory may be ahead of what was written.
      memory = null;
      throw error;
    }
  }

  return {
    placeNew(signal) {
      turn = turn.then(
        () => place(signal),
        () => place(signal),
      );
      return turn;
    },
  };
}

type Doors = Pick<App, 'store' | 'reader' | 'clock' | 'log'>;

/** The index, and the last article of which it is known that all before it are placed. */
interface Memory {
  readonly index: StoryIndex;
  readonly lastRecalledId: number;
  lastId: number;
}

/** The index as it was before the restart. */
async function recallAll({ store, clock, log }: Doors): Promise<Memory> {
  for (const _ of unpackBackground()) await clock.sleep(0);
  const index = new StoryIndex({ windowMs, nextStoryId: await store.nextStoryId() });
  const query = { version: storyVersion, seenSince: windowStart(clock.now()), limit: recalledAtOnce };
  let recalled = 0;
  let lastRecalledId = 0;
  for (let after: PlacedArticle | null = null; ;) {
    const placed: readonly PlacedArticle[] = await store.placedArticles({ ...query, after });
    for (const [at, article] of placed.entries()) {
      if (at % recalledInATurn === 0) await clock.sleep(0);
      index.recall(arrivalOf(article), article.storyId);
      lastRecalledId = Math.max(lastRecalledId, article.articleId);
    }
    recalled += placed.length;
    after = placed.at(-1) ?? null;
    if (placed.length < recalledAtOnce) break;
  }
  log.debug('stories.recalled', { articles: recalled });
  return { index, lastRecalledId, lastId: 0 };
}

async function placeAll(app: Doors, memory: Memory, signal: AbortSignal | undefined): Promise<void> {
  while (signal?.aborted !== true) {
    const seenSince = windowStart(app.clock.now());
    const query = { version: storyVersion, seenSince, afterId: memory.lastId, limit: readAtOnce };
    const articles = await app.store.articlesToPlace(query);
    const last = articles.at(-1);
    if (last === undefined) {
      // What is in memory has been looked through now, and need not be again at every call.
      memory.lastId = Math.max(memory.lastId, memory.lastRecalledId);
      return;
    }
    const { placed, merges } = await placeBatch(app, memory.index, articles);
    await app.store.savePlacements(placed, merges);
    memory.lastId = last.id;
    app.log.debug('stories.placed', { articles: placed.length, merges: merges.length });
  }
}

async function placeBatch({ reader, clock }: Doors, index: StoryIndex, articles: readonly ArticleToPlace[]) {
  const features = await reader.storyFeatures(articles);
  const placed: PlacedArticle[] = [];
  const merges: Merge[] = [];
  for (const [at, { id, storyId, publishedAt, seenAt }] of articles.entries()) {
    const article = { articleId: id, version: storyVersion, features: features[at]!, publishedAt, seenAt };
    const found = findStory(index, arrivalOf(article), storyId);
    placed.push({ ...article, storyId: found.storyId });
    merges.push(...found.merges);
    if (at % placedInATurn === 0) await clock.sleep(0);
  }
  return { placed, merges };
}

/** What an older method has placed keeps its story, so that what hangs on its id stays true. */
function findStory(index: StoryIndex, arrival: Arrival, known: number | null): Assignment {
  if (known === null) return index.add(arrival);
  index.recall(arrival, known);
  return { storyId: known, merges: [] };
}

function arrivalOf({ articleId, features, publishedAt, seenAt }: Omit<PlacedArticle, 'storyId'>): Arrival {
  return { id: articleId, features, publishedAt: publishedAt.getTime(), seenAt: seenAt.getTime() };
}

function windowStart(now: Date): Date {
  return new Date(now.getTime() - windowMs);
}
