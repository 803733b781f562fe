import type { App } from '../chat/app.js';
import { summariseNew } from '../ingest/summarise.js';
import { phrasesIn } from '../phrases/phrases.js';
import type { DrawnPost, UndrawnPost } from '../store/store.js';
import { livePostReply } from '../view/live-post.js';
import { askRules } from './ask-rules.js';
import { isQuiet } from './quiet-hours.js';
import { inTurn } from './turns.js';

// The store answers at once: more would be one long turn of the event loop.
const drawnTogether = 20;

/**
 * Gives the live posts that are owed their words, once their articles are summarised; what waits for room is owed as far as
 * there is some. From here on the words of a post stay as they are, so that every attempt sends the same message.
 */
export function drawPosts(app: App, signal?: AbortSignal): Promise<void> {
  // In turn with the runs: what a digest is about to tell must not be released meanwhile.
  return inTurn(app.store, 'run', async () => {
    const now = app.clock.now();
    // What could not be asked about waits by itself; nobody else does for it.
    await askRules(app, { signal }).catch((error: unknown) => app.log.error('rules.failed', { error }));
    await app.store.releaseHeld(now);
    const posts = await outsideQuietHours(app, await app.store.undrawnPosts(), now);
    if (posts.length > 0) await summariseNew(app, signal);
    for (let from = 0; from < posts.length && signal?.aborted !== true; from += drawnTogether) {
      await app.store.savePosts(await draw(app, posts.slice(from, from + drawnTogether)));
      await app.clock.sleep(0);
    }
  });
}

/** Without those that were owed before quiet hours began, or before the bot went away. */
async function outsideQuietHours(
  { store }: App,
  posts: readonly UndrawnPost[],
  now: Date,
): Promise<readonly UndrawnPost[]> {
  const quiet = new Set<string>();
  for (const guildId of new Set(posts.map((post) => post.guildId))) {
    if (isQuiet(await store.guildSettings(guildId), now)) quiet.add(guildId);
  }
  return posts.filter(({ guildId }) => !quiet.has(guildId));
}

async function draw({ store, log }: App, posts: readonly UndrawnPost[]): Promise<readonly DrawnPost[]> {
  const drawn: DrawnPost[] = [];
  for (const { deliveryId, guildId, articleId, template, label } of posts) {
    const article = await store.article(guildId, articleId);
    if (article === null) continue;
    const phrases = phrasesIn((await store.guildSettings(guildId)).language);
    try {
      drawn.push({
        deliveryId,
        reply: livePostReply(phrases, article, { template, label }),
        articleUpdatedAt: article.updatedAt,
      });
    } catch (error) {
      // One that cannot be drawn keeps nobody else's waiting.
      log.error('post.failed', { article: articleId, error });
    }
  }
  return drawn;
}
