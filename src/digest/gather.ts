import type { App } from '../chat/app.js';
import type { Article, Digest } from '../model.js';
import type { ToldStory } from '../store/store.js';
import type { SeenStory } from '../story/view.js';
import { isDated } from '../view/articles.js';
import type { DigestStory } from '../view/digest-story.js';
import { countSources } from '../view/story-sources.js';

// About what two and three sentences of one article take.
const wordsOf = { brief: 60, standard: 60, full: 90 } as const;

/** The articles of one event that a digest may tell of. */
interface Group {
  readonly id: number | null;
  /** Oldest first. */
  readonly articles: readonly Article[];
  readonly told: ToldStory | null;
}

/**
 * What a digest tells: the articles as stories, those of most sources first, then the newest; undated ones last. A story
 * that its channel was told of before comes again only with what is new in it.
 */
export async function gatherStories(
  app: Pick<App, 'store' | 'reader'>,
  digest: Digest,
  articles: readonly Article[],
): Promise<readonly DigestStory[]> {
  const stories: DigestStory[] = [];
  for (const group of rank(await groupArticles(app, digest, articles))) {
    const isListed = stories.length < digest.entries;
    const story = await tellGroup(app, digest, group, isListed);
    if (story !== null) stories.push(story);
  }
  return stories;
}

async function groupArticles(
  { store, reader }: Pick<App, 'store' | 'reader'>,
  { guildId, channelId }: Digest,
  articles: readonly Article[],
): Promise<readonly Group[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const seen = await reader.storiesInView(await store.storyPlaces(guildId, [...byId.keys()]));
  const placed = new Set(seen.flatMap(({ articleIds }) => articleIds));
  const alone = articles.filter(({ id }) => !placed.has(id)).map(({ id }) => ({ storyId: null, articleIds: [id] }));
  const told = await store.toldStories(
    guildId,
    channelId,
    seen.flatMap(({ storyId }) => storyId ?? []),
  );
  return [...seen, ...alone].map(({ storyId, articleIds }: SeenStory) => ({
    id: storyId,
    articles: articleIds.flatMap((id) => byId.get(id) ?? []).sort(byAge),
    told: told.find((one) => one.storyId === storyId) ?? null,
  }));
}

function rank(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((a, b) => countSources(b.articles) - countSources(a.articles) || agesApart(a, b));
}

/** Nobody knows how old an undated article is: it does not open a digest as if it were the newest. */
function agesApart(a: Group, b: Group): number {
  const [datedA, datedB] = [a, b].map(({ articles }) => articles.some(isDated));
  return Number(datedB) - Number(datedA) || newestOf(b) - newestOf(a);
}

function newestOf({ articles }: Group): number {
  return Math.max(...articles.map(({ publishedAt }) => publishedAt.getTime()));
}

function byAge(a: Article, b: Article): number {
  return a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id;
}

/** Null where there is nothing new to tell. */
async function tellGroup(
  { store, reader }: Pick<App, 'store' | 'reader'>,
  { guildId, style }: Digest,
  { id, articles, told }: Group,
  isListed: boolean,
): Promise<DigestStory | null> {
  const [first] = articles;
  if (first === undefined) return null;
  const isOwnSummary = told === null && (articles.length === 1 || !isListed);
  if (isOwnSummary) return { id, lead: first, articles, sentences: null, before: null };

  const known = told === null ? [] : await earlierArticles(store, guildId, told.storyId, articles);
  const read = [told?.said ?? '', ...known.map(({ text }) => text)].join('\n');
  const { titleOf, sentences } = await reader.tellTogether(articles, { words: wordsOf[style], read });
  // Headlines without a text are told by themselves; a text that says only what is known is not.
  if (told !== null && sentences.length === 0 && (await canSpeak(reader, articles, wordsOf[style]))) return null;
  const lead = articles.find((article) => article.id === titleOf) ?? first;
  return { id, lead, articles, sentences: sentences.length === 0 ? null : sentences, before: told };
}

/** Whether articles have anything to say to somebody who knows nothing yet. */
async function canSpeak(reader: App['reader'], articles: readonly Article[], words: number): Promise<boolean> {
  return (await reader.tellTogether(articles, { words })).sentences.length > 0;
}

/** What a guild could read of a story before these articles came. */
async function earlierArticles(
  store: App['store'],
  guildId: string,
  storyId: number,
  articles: readonly Article[],
): Promise<readonly Article[]> {
  const all = await store.storyArticles(guildId, storyId);
  return all.filter(({ id }) => !articles.some((article) => article.id === id));
}
