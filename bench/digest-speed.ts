import { composeDigest } from '../src/digest/compose.js';
import { fits } from '../src/discord/render.js';
import type { Article, ChosenSentence, Digest, DigestStyle, Telling } from '../src/model.js';
import { phrasesIn } from '../src/phrases/phrases.js';
import { splitSentences } from '../src/text/sentences.js';
import type { DigestStory } from '../src/view/digest-story.js';
import { madeUpArticle } from './made-up-article.js';

// How long it takes to compose a digest of 200 invented articles in 60 stories, with all that asks whether a message is
// within Discord's limits, in milliseconds of the core's own time.

const articleCount = 200;
const storyCount = 60;
const runs = 50;
const entries = 15;
const dueAt = new Date(Date.UTC(2026, 2, 12, 8));
const made = Array.from({ length: articleCount }, (_, number) => article(number));

for (const style of ['brief', 'standard', 'full'] as const) console.log(JSON.stringify(measure(style)));

function measure(style: DigestStyle) {
  const results = Array.from({ length: runs }, () => run(style));
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const round = (ms = 0) => Number(ms.toFixed(1));
  const figures = { median: round(times[Math.floor(runs / 2)]), worst: round(times.at(-1)) };
  return { style, articles: articleCount, stories: storyCount, messages: results[0]?.messages, runs, ...figures };
}

function run(style: DigestStyle): { readonly ms: number; readonly messages: number } {
  const stories = freshStories();
  const began = process.cpuUsage();
  const beyond = { articles: 0, stories: 0 };
  const content = {
    digest: digest(style),
    stories,
    articles: articleCount,
    beyond,
    hindrance: 'closed',
    dueAt,
    ranAt: dueAt,
  } as const;

  const { parts } = composeDigest(phrasesIn('en'), content, (reply) => fits(reply));
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, messages: parts.length };
}

/** As a run gets them from the store: nothing is remembered of them. */
function freshStories(): readonly DigestStory[] {
  const fresh = made.map((one) => ({ ...one }));
  return Array.from({ length: storyCount }, (_, number) => {
    const articles = fresh.filter((_, at) => at % storyCount === number);
    const sentences = articles.flatMap(({ id, summary }) => {
      const telling = summary?.lengths.short;
      return telling?.kind === 'told' ? telling.sentences.map(({ from, to }) => ({ articleId: id, from, to })) : [];
    });
    return { id: number, lead: articles[0]!, articles, sentences: sentences.slice(0, 3), before: null };
  });
}

function article(number: number): Article {
  const { title, text } = madeUpArticle(number);
  const sentences = splitSentences(text, 'en').map((span): ChosenSentence => ({ ...span, reasons: [] }));
  const told = (count: number): Telling => ({ kind: 'told', sentences: sentences.slice(0, count) });
  return {
    id: number,
    feedId: number % 40,
    feedTitle: `Paper ${number % 40}`,
    url: `https://paper-${number % 40}.example/${number}`,
    canonicalUrl: null,
    title,
    author: null,
    publishedAt: new Date(dueAt.getTime() - number * 60_000),
    modifiedAt: null,
    seenAt: dueAt,
    updatedAt: null,
    language: 'en',
    text,
    textSource: 'page',
    shortfall: null,
    standfirst: null,
    image: `https://paper-${number % 40}.example/${number}.jpg`,
    imageAlt: null,
    categories: [],
    labels: [],
    summary: { version: 1, lengths: { short: told(1), entry: told(2), medium: told(3) } },
  };
}

function digest(style: DigestStyle): Digest {
  const schedule = { cron: '0 8 * * *', timezone: 'UTC', dueAt, lastDueAt: null, trouble: null, pause: null };
  const rules = { missed: 'catch-up', empty: 'skip', words: [], label: null, name: null } as const;
  const manner = { isSilent: false, pingRoleId: null, inThread: false };
  return { id: 1, guildId: 'guild', channelId: 'channel', style, entries, ...schedule, ...rules, ...manner };
}
