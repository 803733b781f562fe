import { placesOf } from '../archive/headlines.js';
import type { App } from '../chat/app.js';
import type { Article, Digest } from '../model.js';
import type { Mention } from '../store/store.js';
import type { DigestStory } from '../view/digest-story.js';
import { toldBefore } from './known.js';
import { type RankedArticle, rankStories, usualWeight } from './rank.js';

// About what two and three sentences of one article take.
const wordsOf = { brief: 60, standard: 60, full: 90 } as const;
const sentencesOf = { brief: 2, standard: 2, full: 3 } as const;
// What an update may not say again is mostly in the newest of them.
const mostKnown = 20;

/** The articles of one event that a digest may tell of, and what its readers were told of it, newest first. */
interface Group {
  /** Those that nobody has told yet, oldest first; never none. */
  readonly articles: readonly Article[];
  readonly told: readonly Mention[];
}

/**
 * What a digest tells: the articles as stories, ranked (`digest/rank.ts`). A story that its channel was told of before comes
 * again only where its new articles say something new.
 */
export async function gatherStories(
  app: Pick<App, 'store' | 'reader' | 'clock'>,
  digest: Digest,
  articles: readonly Article[],
): Promise<readonly DigestStory[]> {
  const stories: DigestStory[] = [];
  const groups = await groupArticles(app, digest, articles);
  const weights = await feedWeights(app.store, digest);
  const weightOf = ({ feedId }: RankedArticle) => weights.get(feedId) ?? usualWeight;
  for (const group of rankStories(groups, { weightOf, words: digest.words })) {
    const isListed = stories.length < digest.entries;
    const story = await tellGroup(app, digest, group, isListed);
    if (story !== null) stories.push(story);
  }
  return stories;
}

async function feedWeights(store: App['store'], digest: Digest): Promise<ReadonlyMap<number, number>> {
  const subscriptions = await store.subscriptions(digest.guildId);
  const own = subscriptions.filter(({ channelId }) => channelId === digest.channelId);
  return new Map(own.map(({ feed, weight }) => [feed.id, weight]));
}

/** With what was told before in view: an article goes on with a story where it is like what that told. */
async function groupArticles(
  { store, reader, clock }: Pick<App, 'store' | 'reader' | 'clock'>,
  digest: Digest,
  articles: readonly Article[],
): Promise<readonly Group[]> {
  if (articles.length === 0) return [];
  const told = await toldBefore(store, digest, clock.now());
  const toldOf = new Map<number, Mention>();
  for (const mention of told.toReversed()) for (const id of mention.articleIds) toldOf.set(id, mention);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const inView = [...new Set([...byId.keys(), ...toldOf.keys()])];
  const seen = await reader.storiesInView(await placesOf({ store, clock }, digest.guildId, inView));

  const placed = new Set(seen.flatMap(({ articleIds }) => articleIds));
  const alone = articles.filter(({ id }) => !placed.has(id)).map(({ id }) => [id]);
  return [...seen.map(({ articleIds }) => articleIds), ...alone].flatMap((ids) => {
    const fresh = ids.flatMap((id) => (toldOf.has(id) ? [] : (byId.get(id) ?? []))).sort(byAge);
    const before = new Set(ids.flatMap((id) => toldOf.get(id) ?? []));
    return fresh.length === 0 ? [] : [{ articles: fresh, told: told.filter((mention) => before.has(mention)) }];
  });
}

function byAge(a: Article, b: Article): number {
  return a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id;
}

/** Null where there is nothing new to tell. */
async function tellGroup(
  { store, reader }: Pick<App, 'store' | 'reader'>,
  { guildId, style }: Digest,
  { articles, told }: Group,
  isListed: boolean,
): Promise<DigestStory | null> {
  // The type does not say that a group has an article.
  const first = articles[0]!;
  const [before = null] = told;
  const isOwnSummary = before === null && (articles.length === 1 || !isListed);
  if (isOwnSummary) return { lead: first, articles, sentences: null, before };

  const read = before === null ? '' : await readBefore(store, guildId, told);
  // Only some are read: what was written last knows most.
  const { titleOf, sentences, isNews } = await reader.tellTogether(articles.toReversed(), {
    words: wordsOf[style],
    read,
  });
  if (before !== null && !isNews) return null;
  const lead = articles.find((article) => article.id === titleOf) ?? first;
  return { lead, articles, sentences: sentences.length === 0 ? null : sentences.slice(0, sentencesOf[style]), before };
}

/** What was said of a story, and what stood in the articles that it was said of. */
async function readBefore(store: App['store'], guildId: string, told: readonly Mention[]): Promise<string> {
  const ids = told.flatMap(({ articleIds }) => articleIds).slice(0, mostKnown);
  const known = await Promise.all(ids.map((id) => store.article(guildId, id)));
  const articles = known.flatMap((article) => (article === null ? [] : [`${article.title}\n${article.text}`]));
  return [...told.map(({ said }) => said), ...articles].join('\n');
}
