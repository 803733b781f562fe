import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Choice, TextOption } from '../../src/chat/options.js';
import type { Article } from '../../src/model.js';
import { storiesSeen } from '../../src/story/view.js';
import { articleChoice } from '../../src/view/articles.js';
import { openStory, type OpenStory } from '../story/ref.js';
import { findKeptArticle } from './article.js';
import { periodHolding } from './period.js';

/** The option of that name. */
export const storyOption = {
  kind: 'text',
  description: 'A link, words of a title, or a number from the last list.',
  isRequired: true,
  maxLength: 2048,
  complete: completeStory,
} as const satisfies TextOption;

/** The story of the article that a link, words of a title or a number of the last list mean. */
export async function findStory(app: App, caller: Caller, text: string): Promise<OpenStory> {
  return storyAround(app, caller, await findKeptArticle(app, caller, text));
}

/** The story of an article, as the shortest list that reaches back to it shows it. */
export function storyAround(app: App, caller: Caller, { id, publishedAt }: Article): Promise<OpenStory> {
  return openStory(app, caller, { articleId: String(id), period: periodHolding(publishedAt, app.clock.now()) });
}

/** Suggests recent stories by words of a title, each once. */
async function completeStory(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  if (caller.guildId === null || /^https?:/i.test(typed)) return [];
  const articles = await app.store.articlesByTitle(caller.guildId, typed, mostSuggested);
  const visible = new Set(articles.map(({ id }) => id));
  const { places, apart } = await app.store.storyPlaces(guildOf(caller), [...visible]);
  const stories = storiesSeen(places, { visible, apart, redirects: new Map() });
  // Places come oldest first: the newest article speaks for its story.
  const repeated = new Set(stories.flatMap(({ articleIds }) => articleIds.slice(0, -1)));
  return articles.filter(({ id }) => !repeated.has(id)).map((article) => articleChoice(article, app.clock.now()));
}

const mostSuggested = 25;
