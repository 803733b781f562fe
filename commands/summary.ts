import type { App } from '../src/chat/app.js';
import { type Caller, defineCommand } from '../src/chat/command.js';
import type { Choice } from '../src/chat/options.js';
import { type Reply, sayError } from '../src/chat/reply.js';
import { UserError } from '../src/errors.js';
import type { Article, ChosenSentence, SummaryInput, SummaryLength } from '../src/model.js';
import { articleChoice, lengthSelect, noTextReply, summaryReply } from '../src/view/articles.js';
import { troubleSentence } from '../src/view/trouble.js';

const lengths = ['short', 'medium', 'long', 'key-points'] as const satisfies readonly SummaryLength[];

export default defineCommand({
  name: 'summary',
  description: 'What an article says, in its own sentences.',
  access: 'everyone',
  place: 'anywhere',
  options: {
    article: {
      kind: 'text',
      description: 'A link, words of a title, or a number from the last list.',
      isRequired: true,
      maxLength: 2048,
      complete: completeArticle,
    },
    length: { kind: 'choice', description: 'How much to say.', choices: lengths, fallback: 'medium' },
  },

  async run({ article, length }, app, caller) {
    if (/^https?:\/\//i.test(article)) return summariseLink(app, caller, article, length);
    return summariseArticle(app, await findArticle(app, caller, article), length);
  },

  presses: {
    'summary.open': {
      access: 'everyone',
      run: async ({ values, caller }, app) => ({
        ...(await summariseArticle(app, await keptArticle(app, caller, values[0]), 'medium')),
        replaces: false,
      }),
    },
    'summary.length': {
      access: 'everyone',
      run: async ({ argument, values, caller }, app) => {
        const length = lengths.find((candidate) => candidate === values[0]) ?? 'medium';
        return summariseArticle(app, await keptArticle(app, caller, argument), length);
      },
    },
  },
});

/** The article that words of a title, a number of the last list, or a suggested `#id` mean. */
async function findArticle(app: App, caller: Caller, text: string): Promise<Article> {
  if (caller.guildId === null) throw new UserError('LINK_NEEDED', 'In direct messages article must be a link.');
  if (/^#\d+$/.test(text)) return keptArticle(app, caller, text.slice(1));
  if (/^\d{1,4}$/.test(text)) return numberedArticle(app, caller, Number(text));
  const [newest] = await app.store.articlesByTitle(caller.guildId, text, 1);
  if (newest) return newest;
  throw new UserError('ARTICLE_UNKNOWN', `No article here has “${text}” in its title. /latest lists the newest.`);
}

async function numberedArticle(app: App, caller: Caller, number: number): Promise<Article> {
  const seen = await app.store.lastList(caller);
  const list = seen.length > 0 ? seen : await newestIds(app, caller);
  const id = list[number - 1];
  if (id !== undefined) return keptArticle(app, caller, String(id));
  if (list.length === 0) throw new UserError('NUMBER_UNKNOWN', 'There is no list yet. Use /latest first.');
  throw new UserError('NUMBER_UNKNOWN', `The last list goes from 1 to ${list.length}. There is no article ${number}.`);
}

async function newestIds(app: App, { guildId }: Caller): Promise<readonly number[]> {
  return guildId === null ? [] : (await app.store.latestArticles(guildId, { limit: 5 })).articles.map(({ id }) => id);
}

async function keptArticle(app: App, { guildId }: Caller, id: string | undefined): Promise<Article> {
  const isId = id !== undefined && /^\d{1,15}$/.test(id);
  const article = isId && guildId !== null ? await app.store.article(guildId, Number(id)) : null;
  if (article) return article;
  throw new UserError('ARTICLE_GONE', 'This article is no longer kept. /latest lists the newest.');
}

async function summariseArticle(app: App, article: Article, length: SummaryLength): Promise<Reply> {
  const chosen = await chooseSentences(app, article, length);
  if (chosen.length === 0) return noTextReply(article, { isKept: true });
  return summaryReply(article, chosen, [[lengthSelect(article.id, length)]]);
}

/** Stored lengths come from the store; the others, and an article that has not been summarised yet, are done at once. */
async function chooseSentences(app: App, article: Article, length: SummaryLength): Promise<readonly ChosenSentence[]> {
  if (length === 'long' || length === 'key-points') return app.reader.summariseTo(article, length);
  return article.summary?.sentences[length] ?? app.reader.summariseTo(article, length);
}

/** A kept article where the guild has this link, else the page itself, read once and not kept. */
async function summariseLink(app: App, caller: Caller, url: string, length: SummaryLength): Promise<Reply> {
  const kept = caller.guildId === null ? null : await app.store.articleByUrl(caller.guildId, url);
  if (kept) return summariseArticle(app, kept, length);

  const answer = await app.net.get({ url, accept: 'page', isAwaited: true });
  if (answer.kind === 'failed') return sayError(troubleSentence(answer.problem));
  if (answer.kind !== 'ok') return sayError('The site asks for patience. → Try again in a few minutes.');
  const reading = await app.reader.readPage(answer);
  if (reading.kind === 'problem') return sayError(troubleSentence(reading.problem));

  const { page } = reading;
  const host = new URL(answer.url).host;
  const title = page.title || host;
  const input: SummaryInput = { text: page.text, title, language: page.language ?? 'und' };
  const chosen = await app.reader.summariseTo(input, length);
  if (chosen.length === 0)
    return noTextReply({ title, url: answer.url, shortfall: page.shortfall ?? 'thin' }, { isKept: false });
  const card = {
    ...page,
    title,
    url: answer.url,
    feedTitle: page.siteName ?? host,
    textSource: 'page' as const,
    seenAt: null,
    updatedAt: null,
  };
  return summaryReply(card, chosen, []);
}

async function completeArticle(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  if (caller.guildId === null || /^https?:/i.test(typed)) return [];
  const articles = await app.store.articlesByTitle(caller.guildId, typed, 25);
  return articles.map((article) => articleChoice(article, app.clock.now()));
}
