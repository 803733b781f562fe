import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import type { Article } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { partsOf } from '../../src/text/mention.js';
import { articleChoice } from '../../src/view/articles.js';
import { wholeArticles } from '../../src/archive/headlines.js';
import { findTitles } from './titles.js';

// What is older is found by the command itself, which nobody waits for while typing.
const mostSuggestedFrom = 4_000;

/** The article that words of a title, a number of the last list, or a suggested `#id` mean. */
export async function findArticle(app: App, caller: Caller, text: string): Promise<Article> {
  if (caller.guildId === null) throw new Mistake('mistake.link-needed');
  if (/^#\d+$/.test(text)) return keptArticle(app, caller, text.slice(1));
  if (/^\d{1,4}$/.test(text)) return numberedArticle(app, caller, Number(text));
  const [newest] = await findTitles(app, caller.guildId, { fits: hasParts(text), enough: 1 });
  if (newest) return keptArticle(app, caller, String(newest.id));
  throw new Mistake('mistake.article-unknown', { text });
}

/** The same, and one that a link means; a page that is not kept is none. */
export async function findKeptArticle(app: App, caller: Caller, text: string): Promise<Article> {
  if (!/^https?:/i.test(text)) return findArticle(app, caller, text);
  const article = caller.guildId === null ? null : await app.store.articleByUrl(caller.guildId, text);
  if (article) return article;
  throw new Mistake('mistake.address-unknown');
}

async function numberedArticle(app: App, caller: Caller, number: number): Promise<Article> {
  const seen = await app.store.lastList(caller);
  const list = seen.length > 0 ? seen : await newestIds(app, caller);
  const id = list[number - 1];
  if (id !== undefined) return keptArticle(app, caller, String(id));
  if (list.length === 0) throw new Mistake('mistake.no-list');
  throw new Mistake('mistake.not-in-list', { last: list.length, number });
}

async function newestIds(app: App, { guildId }: Caller): Promise<readonly number[]> {
  return guildId === null ? [] : (await app.store.latestArticles(guildId, { limit: 5 })).articles.map(({ id }) => id);
}

/** The article with this id, which came from outside, where the guild has it; a `Mistake` otherwise. */
export async function keptArticle(app: App, { guildId }: Caller, id: string | undefined): Promise<Article> {
  const isId = id !== undefined && /^\d{1,15}$/.test(id);
  const article = isId && guildId !== null ? await app.store.article(guildId, Number(id)) : null;
  if (article) return article;
  throw new Mistake('mistake.article-gone');
}

/** Suggests recent articles, by words of their titles. */
export async function completeArticle(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  if (caller.guildId === null || /^https?:/i.test(typed)) return [];
  const articles = await recentArticles(app, caller.guildId, typed);
  const phrases = phrasesIn(caller.language);
  return articles.map((article) => articleChoice(phrases, article, app.clock.now()));
}

/** The newest articles with all of these words in the title, at most 25; a part of a word counts. */
export async function recentArticles(app: App, guildId: string, words: string): Promise<readonly Article[]> {
  const headlines = await findTitles(app, guildId, { fits: hasParts(words), enough: 25, most: mostSuggestedFrom });
  return (await wholeArticles(app, guildId, headlines)).toReversed();
}

function hasParts(words: string): (headline: { readonly title: string }) => boolean {
  const fits = partsOf(words);
  return ({ title }) => fits(title);
}
