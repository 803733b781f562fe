import { wholeArticles } from '../archive/headlines.js';
import type { App } from '../chat/app.js';
import type { Article, Digest } from '../model.js';
import type { MaterialQuery, StoryHeadline } from '../store/store.js';
import type { Beyond } from '../view/digests.js';
import { askRules } from './ask-rules.js';

// Twice as many take four times as long to compare.
const mostArticles = 1_000;
// More than a hundred feeds bring in a week.
const mostHeadlines = 20_000;

/** What a run draws on. */
export interface Material {
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly beyond: Beyond;
}

/**
 * The articles that a run draws on: all of them, or of very many those of the stories with most sources, then the newest. What
 * the guild's rules leave out is not among them.
 */
export async function readMaterial(
  app: Pick<App, 'store' | 'reader' | 'clock'>,
  digest: Digest,
  query: Omit<MaterialQuery, 'limit'>,
): Promise<Material> {
  await askRules(app, { guildId: digest.guildId });
  const headlines = await app.store.digestMaterial(digest, { ...query, limit: mostHeadlines });
  const chosen = chooseMaterial(headlines, mostArticles);
  const taken = new Set(chosen);
  const articles = await wholeArticles(app, digest.guildId, chosen);
  return { articles: articles.toReversed(), beyond: countBeyond(headlines.filter((headline) => !taken.has(headline))) };
}

/** At most so many of the headlines, which are given newest first: those of the stories with most sources, then the newest. */
export function chooseMaterial(headlines: readonly StoryHeadline[], most: number): readonly StoryHeadline[] {
  if (headlines.length <= most) return headlines;
  const feeds = new Map<number | null, Set<number>>();
  for (const { storyId, feedId } of headlines) feeds.set(storyId, (feeds.get(storyId) ?? new Set()).add(feedId));
  const sourcesOf = ({ storyId }: StoryHeadline) => (storyId === null ? 1 : (feeds.get(storyId)?.size ?? 1));
  return headlines.toSorted((a, b) => sourcesOf(b) - sourcesOf(a)).slice(0, most);
}

function countBeyond(headlines: readonly StoryHeadline[]): Beyond {
  const stories = new Set(headlines.flatMap(({ storyId }) => storyId ?? []));
  const alone = headlines.filter(({ storyId }) => storyId === null).length;
  return { articles: headlines.length, stories: stories.size + alone };
}
