import type { App } from '../chat/app.js';
import type { Article, Digest, ThreadPlan } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { digestTitle } from '../view/digest-title.js';

/** The thread of a digest's run, tagged with the digest's label, or else with those of the feeds that it draws on. */
export async function planThread(
  phrases: Phrases,
  { store }: Pick<App, 'store'>,
  digest: Digest,
  { articles, ranAt }: { readonly articles: readonly Article[]; readonly ranAt: Date },
): Promise<ThreadPlan> {
  const tags = digest.label === null ? await labelsOf(store, digest, articles) : [digest.label];
  return { title: digestTitle(phrases, digest, ranAt), tags, isWanted: digest.inThread };
}

async function labelsOf(
  store: App['store'],
  { guildId, channelId }: Digest,
  articles: readonly Article[],
): Promise<readonly string[]> {
  const feedIds = new Set(articles.map(({ feedId }) => feedId));
  const subscriptions = await store.subscriptions(guildId);
  const own = subscriptions.filter(({ channelId: id, feed }) => id === channelId && feedIds.has(feed.id));
  return [...new Set(own.flatMap(({ label }) => label ?? []))];
}
