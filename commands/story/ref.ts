import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Article } from '../../src/model.js';
import { keptArticle } from '../options/article.js';
import { type Period, periodNamed } from '../options/period.js';
import { storyOfArticle } from './guild-stories.js';
import { wholeArticles } from '../../src/archive/headlines.js';

/** How buttons name a story: by one of its articles, and the list in which it was seen. It comes back from outside. */
export interface StoryRef {
  readonly articleId: string | undefined;
  readonly period: Period;
}

/** A story with its name for buttons. */
export interface OpenStory {
  /** Oldest first; never none. */
  readonly articles: readonly Article[];
  readonly ref: StoryRef;
}

/** The story as the guild sees it now; a `Mistake` where the article is not the guild's. */
export async function openStory(app: App, caller: Caller, ref: StoryRef): Promise<OpenStory> {
  const article = await keptArticle(app, caller, ref.articleId);
  const story = await storyOfArticle(app, guildOf(caller), { article, period: ref.period });
  const articles = await wholeArticles(app, guildOf(caller), story);
  return { ref, articles: articles.length > 0 ? articles : [article] };
}

/** `120.day`. */
export function writeRef({ articleId, period }: StoryRef): string {
  return `${articleId}.${period}`;
}

export function readRef(argument: string): StoryRef {
  const [articleId, period] = argument.split('.');
  return { articleId, period: periodNamed(period) };
}
