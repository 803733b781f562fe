import type { App } from '../chat/app.js';
import type { Reply } from '../chat/reply.js';
import { summariseNew } from '../ingest/summarise.js';
import { livePostReply } from '../view/live-post.js';
import { isQuiet } from './quiet-hours.js';
import { inTurn } from './turns.js';

// As many as a pass of the deliveries takes in a second or two.
const drawnTogether = 100;

/**
 * Gives the live posts that are owed their words, once their articles are summarised; what waits for room is owed as far as
 * there is some. From here on the words of a post stay as they are, so that every attempt sends the same message.
 */
export function drawPosts(app: App, signal?: AbortSignal): Promise<void> {
  // In turn with the runs: what a digest is about to tell must not be released meanwhile.
  return inTurn(app.store, 'run', async () => {
    const now = app.clock.now();
    await app.store.releaseHeld(now);
    const undrawn = await app.store.undrawnPosts(drawnTogether);
    if (undrawn.length === 0) return;
    await summariseNew(app, signal);
    const replies = new Map<number, Reply>();
    for (const { deliveryId, guildId, articleId } of undrawn) {
      const article = await app.store.article(guildId, articleId);
      // Owed before the quiet hours, or before the bot went away.
      const isHeldOff = article === null || isQuiet(await app.store.guildSettings(guildId), now);
      if (!isHeldOff) replies.set(deliveryId, livePostReply(article));
    }
    if (signal?.aborted !== true) await app.store.savePosts(replies);
  });
}
