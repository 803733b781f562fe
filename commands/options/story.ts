import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Choice, TextOption } from '../../src/chat/options.js';
import type { Article } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { storiesInView } from '../../src/story/in-view.js';
import { articleChoice } from '../../src/view/articles.js';
import { openStory, type OpenStory } from '../story/ref.js';
import { findKeptArticle, recentArticles } from './article.js';
import { periodHolding } from './period.js';

/** The option of that name. */
export const storyOption = {
  kind: 'text',
  description: 'option.article',
  isRequired: true,
  maxLength: 2048,
  complete: completeStory,
} as const satisfies TextOption;

/** The story of the article that a link, words of a title or a number of the last list mean. */
export async function findStory(app: App, caller: Caller, text: string): Promise<OpenStory> {
  const article = await findKeptArticle(app, caller, text);
  return storyAround(app, caller, article, /^\d{1,4}$/.test(text) ? await oldestListed(app, caller) : null);
}

/** The story of an article, as the shortest list that reaches back to it, or to an earlier moment, shows it. */
export function storyAround(
  app: App,
  caller: Caller,
  { id, publishedAt }: Article,
  backTo: Date | null = null,
): Promise<OpenStory> {
  const period = periodHolding(backTo ?? publishedAt, app.clock.now());
  return openStory(app, caller, { articleId: String(id), period });
}

/** What a number means was seen in a list that reached back at least so far; null where there is no list. */
async function oldestListed(app: App, caller: Caller): Promise<Date | null> {
  const { places } = await app.store.storyPlaces(guildOf(caller), await app.store.lastList(caller));
  return places[0]?.publishedAt ?? null;
}

/** Suggests recent stories by words of a title, each once, by its newest article. */
async function completeStory(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  if (caller.guildId === null || /^https?:/i.test(typed)) return [];
  const articles = await recentArticles(app, caller.guildId, typed);
  const places = await app.store.storyPlaces(
    guildOf(caller),
    articles.map(({ id }) => id),
  );
  // So few are looked at in a moment; they come newest first.
  const stories = storiesInView(places).map(({ articleIds }) => articles.filter(({ id }) => articleIds.includes(id)));
  const repeated = new Set(stories.flatMap((story) => story.slice(1)));
  const phrases = phrasesIn(caller.language);
  const now = app.clock.now();
  return articles.filter((article) => !repeated.has(article)).map((article) => articleChoice(phrases, article, now));
}
