import type { App, Stories } from '../chat/app.js';
import type { PlacedArticle } from '../store/store.js';
import { type Merge, StoryIndex } from '../story/story-index.js';
import { storyVersion } from '../story/version.js';

// How long an article can be found by those that come after it.
const windowMs = 5 * 24 * 3_600_000;

const readAtOnce = 50;
const recalledAtOnce = 500;
// An article takes a millisecond or two, and nobody is to wait for the event loop.
const placedInATurn = 5;

/**
 * Places what came among the stories: in memory, where the window of the last days is, and in the store, from which memory
 * is filled again after a restart. Calls are worked off one after the other.
 */
export function openStories(app: Pick<App, 'store' | 'reader' | 'clock' | 'log'>): Stories {
  let index: Promise<StoryIndex> | null = null;
  let turn: Promise<void> = Promise.resolve();

  async function place(signal: AbortSignal | undefined): Promise<void> {
    index ??= recallAll(app);
    try {
      await placeAll(app, await index, signal);
    } catch (error) {
      // What is in memory may be ahead of what was written.
      index = null;
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

/** The index as it was before the restart. */
async function recallAll({ store, clock, log }: Doors): Promise<StoryIndex> {
  const index = new StoryIndex({ windowMs, nextStoryId: await store.nextStoryId() });
  const query = { version: storyVersion, seenSince: windowStart(clock.now()), limit: recalledAtOnce };
  let recalled = 0;
  for (let after: PlacedArticle | null = null; ;) {
    const placed: readonly PlacedArticle[] = await store.placedArticles({ ...query, after });
    for (const article of placed) index.recall(arrivalOf(article), article.storyId);
    recalled += placed.length;
    after = placed.at(-1) ?? null;
    if (placed.length < recalledAtOnce) break;
    await clock.sleep(0);
  }
  log.debug('stories.recalled', { articles: recalled });
  return index;
}

async function placeAll(app: Doors, index: StoryIndex, signal: AbortSignal | undefined): Promise<void> {
  while (signal?.aborted !== true) {
    const seenSince = windowStart(app.clock.now());
    const articles = await app.store.articlesToPlace({ version: storyVersion, seenSince, limit: readAtOnce });
    if (articles.length === 0) return;
    const features = await app.reader.storyFeatures(articles);

    const placed: PlacedArticle[] = [];
    const merges: Merge[] = [];
    for (const [at, { id, storyId, publishedAt, seenAt }] of articles.entries()) {
      const article = { articleId: id, version: storyVersion, features: features[at]!, publishedAt, seenAt };
      const assignment = storyId === null ? index.add(arrivalOf(article)) : { storyId, merges: [] };
      if (storyId !== null) index.recall(arrivalOf(article), storyId);
      placed.push({ ...article, storyId: assignment.storyId });
      merges.push(...assignment.merges);
      if (at % placedInATurn === 0) await app.clock.sleep(0);
    }
    await app.store.savePlacements(placed, merges);
    app.log.debug('stories.placed', { articles: placed.length, merges: merges.length });
  }
}

function arrivalOf({ articleId, features, publishedAt, seenAt }: Omit<PlacedArticle, 'storyId'>) {
  return { id: articleId, features, publishedAt: publishedAt.getTime(), seenAt: seenAt.getTime() };
}

function windowStart(now: Date): Date {
  return new Date(now.getTime() - windowMs);
}
