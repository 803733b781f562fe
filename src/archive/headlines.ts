import type { App } from '../chat/app.js';
import type { Article } from '../model.js';
import type { StoryHeadline, StoryPlaces } from '../store/store.js';

// Nobody is to wait for the event loop: each of these takes a few milliseconds, and a turn of its own.
const headlinesAtOnce = 200;
const placesAtOnce = 100;
const textsAtOnce = 25;
const endOfTime = new Date(8.64e15);

type Doors = Pick<App, 'store' | 'clock'>;

export interface HeadlinesWanted {
  readonly since: Date;
  readonly before?: Date;
  readonly most: number;
  /** Of so many one; all where this is left out. */
  readonly every?: number;
}

/** The newest headlines of a stretch of time that a guild's own feeds brought, newest first. */
export async function newestHeadlines(
  app: Doors,
  guildId: string,
  { since, before = endOfTime, most, every = 1 }: HeadlinesWanted,
): Promise<readonly StoryHeadline[]> {
  const read: StoryHeadline[] = [];
  while (read.length < most) {
    await app.clock.sleep(0);
    const limit = Math.min(headlinesAtOnce, most - read.length);
    const query = { since, before, every, limit, after: read.at(-1) ?? null };
    const page = await app.store.storyHeadlines(guildId, query);
    read.push(...page);
    if (page.length < limit) break;
  }
  return read;
}

/** Where articles stand, oldest first, as far as they have a place, and what the guild's moderators have split off. */
export async function placesOf(app: Doors, guildId: string, articleIds: readonly number[]): Promise<StoryPlaces> {
  const parts = await inParts(app, articleIds, placesAtOnce, (ids) => app.store.storyPlaces(guildId, ids));
  const places = parts.flatMap((part) => part.places);
  return {
    places: places.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || a.articleId - b.articleId),
    apart: parts.flatMap((part) => part.apart),
  };
}

/** The ids of some headlines, in their order. */
export function idsOf(headlines: readonly Pick<StoryHeadline, 'id'>[]): readonly number[] {
  return headlines.map(({ id }) => id);
}

/** The articles of some headlines with their texts, oldest first; without those that the guild no longer sees. */
export async function wholeArticles(
  app: Doors,
  guildId: string,
  headlines: readonly Pick<StoryHeadline, 'id'>[],
): Promise<readonly Article[]> {
  const parts = await inParts(app, idsOf(headlines), textsAtOnce, (some) => app.store.articlesOf(guildId, some));
  return oldestFirst(parts.flat());
}

/** By their dates, then by their ids. */
export function oldestFirst<Dated extends Pick<StoryHeadline, 'id' | 'publishedAt'>>(
  dated: readonly Dated[],
): readonly Dated[] {
  return dated.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id);
}

async function inParts<Answer>(
  app: Doors,
  ids: readonly number[],
  size: number,
  ask: (ids: readonly number[]) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < ids.length; from += size) {
    await app.clock.sleep(0);
    answers.push(await ask(ids.slice(from, from + size)));
  }
  return answers;
}
