import type { App } from '../src/chat/app.js';
import { type Caller, defineCommand } from '../src/chat/command.js';
import { type Reply, sayError } from '../src/chat/reply.js';
import type { Article, FocusedSummary, SummaryInput, SummaryLength } from '../src/model.js';
import { refusalOf } from '../src/summary/gate.js';
import {
  lengthSelect,
  noTextReply,
  type SaidOfText,
  type SummarisedText,
  summaryReply,
} from '../src/view/summary-card.js';
import { troubleSentence } from '../src/view/trouble.js';
import { completeArticle, findArticle, keptArticle } from './options/article.js';

/** How much somebody wants to hear, and of what; `focus` is empty where they named nothing. */
interface Wish {
  readonly length: SummaryLength;
  readonly focus: string;
}

const keyPhrasesShown = 3;
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
    // Short enough for the id of a select, which carries it along.
    focus: { kind: 'text', description: 'A word, name or phrase. Sentences about it come first.', maxLength: 60 },
  },

  async run({ article, length, focus }, app, caller) {
    const wish = { length, focus: focus?.trim() ?? '' };
    if (/^https?:\/\//i.test(article)) return summariseLink(app, caller, article, wish);
    return summariseArticle(app, await findArticle(app, caller, article), wish);
  },

  presses: {
    'summary.open': {
      access: 'everyone',
      run: async ({ values, caller }, app) => ({
        ...(await summariseArticle(app, await keptArticle(app, caller, values[0]), { length: 'medium', focus: '' })),
        replaces: false,
      }),
    },
    'summary.length': {
      access: 'everyone',
      run: async ({ argument, values, caller }, app) => {
        const length = lengths.find((candidate) => candidate === values[0]) ?? 'medium';
        const [id, ...focus] = argument.split(' ');
        return summariseArticle(app, await keptArticle(app, caller, id), { length, focus: focus.join(' ') });
      },
    },
  },
});

async function summariseArticle(app: App, article: Article, wish: Wish): Promise<Reply> {
  const said = await say(app, article, wish);
  if (said.sentences.length === 0) return noTextReply(article, { isKept: true });
  return summaryReply(article, said, [[lengthSelect(article.id, wish.length, wish.focus)]]);
}

/** What there is to say of a text. A text that is too short, or that is none, is not summarised at any length. */
async function say(app: App, text: Summarised, wish: Wish): Promise<SaidOfText> {
  const [chosen, keyPhrases] = await Promise.all([
    chooseSentences(app, text, wish),
    app.reader.keyPhrases(text, keyPhrasesShown),
  ]);
  const refusal = refusalOf(text.text, text.language, chosen.sentences);
  // Who asks for much of a text wants much of it.
  const isMuch = wish.length === 'long' || wish.length === 'key-points';
  return { ...chosen, keyPhrases, focus: wish.focus, refusal: isMuch && refusal === 'little-shorter' ? null : refusal };
}

type Summarised = SummaryInput & Partial<Pick<Article, 'summary'>>;

/** Stored lengths come from the store; the others, and an article that has not been summarised yet, are done at once. */
async function chooseSentences(app: App, text: Summarised, { length, focus }: Wish): Promise<FocusedSummary> {
  if (focus !== '') return app.reader.summariseAbout(text, length, focus);
  const stored = length === 'long' || length === 'key-points' ? undefined : text.summary?.sentences[length];
  return { sentences: stored ?? (await app.reader.summariseTo(text, length)), found: 'said' };
}

/** A kept article where the guild has this link, else the page itself, read once and not kept. */
async function summariseLink(app: App, caller: Caller, url: string, wish: Wish): Promise<Reply> {
  const kept = caller.guildId === null ? null : await app.store.articleByUrl(caller.guildId, url);
  if (kept) return summariseArticle(app, kept, wish);

  const answer = await app.net.get({ url, accept: 'page', isAwaited: true });
  if (answer.kind === 'failed') return sayError(troubleSentence(answer.problem));
  if (answer.kind !== 'ok') return sayError('The site asks for patience. → Try again in a few minutes.');
  const reading = await app.reader.readPage(answer);
  if (reading.kind === 'problem') return sayError(troubleSentence(reading.problem));

  const { page } = reading;
  const host = new URL(answer.url).host;
  const title = page.title || host;
  const input: SummaryInput = { text: page.text, title, language: page.language ?? 'und' };
  const said = await say(app, input, wish);
  if (said.sentences.length === 0)
    return noTextReply({ title, url: answer.url, shortfall: page.shortfall ?? 'thin' }, { isKept: false });
  const card: SummarisedText = {
    ...page,
    title,
    url: answer.url,
    feedTitle: page.siteName ?? host,
    textSource: 'page',
    seenAt: null,
    updatedAt: null,
  };
  return summaryReply(card, said, []);
}
