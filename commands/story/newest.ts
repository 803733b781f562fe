import type { App } from '../../src/chat/app.js';
import type { Article } from '../../src/model.js';

// Texts come along, and nobody is to wait for the event loop.
const readAtOnce = 200;

/** The newest articles that a guild's own feeds brought since a moment, newest first. */
export async function newestArticles(
  app: App,
  guildId: string,
  { since, most }: { readonly since: Date; readonly most: number },
): Promise<readonly Article[]> {
  const found: Article[] = [];
  while (found.length < most) {
    const limit = Math.min(readAtOnce, most - found.length);
    const page = await app.store.latestArticles(guildId, { limit, since, after: found.at(-1)?.id ?? null });
    found.push(...page.articles);
    if (page.articles.length < limit) break;
    await app.clock.sleep(0);
  }
  return found;
}
