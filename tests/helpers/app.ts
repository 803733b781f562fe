import { commands } from '../../commands/index.js';
import { answerQuestion } from '../../src/answer/answer.js';
import { Allowance, hourMs } from '../../src/chat/allowance.js';
import type {
  App,
  DrawnEdit,
  ErrandOutcome,
  FindOutcome,
  OutgoingMessage,
  PostOutcome,
  Reader,
} from '../../src/chat/app.js';
import { type Caller, runCommand, runPress } from '../../src/chat/command.js';
import type { Action, Block, Inline, Reply } from '../../src/chat/reply.js';
import { readItems } from '../../src/feed/item-text.js';
import { readOpml } from '../../src/feed/opml.js';
import { readFeed } from '../../src/feed/read.js';
import type { Errand, Subscription } from '../../src/model.js';
import { checkUrl } from '../../src/net/address.js';
import type { Net } from '../../src/net/net.js';
import { inKnownLanguage as pageInKnownLanguage } from '../../src/page/language.js';
import { readPage } from '../../src/page/read.js';
import type { NewArticle } from '../../src/store/store.js';
import { askRules } from '../../src/rule/ask.js';
import { problemOf } from '../../src/rule/expression.js';
import { indexTerms } from '../../src/search/index-terms.js';
import { featuresOf } from '../../src/story/features.js';
import { storiesInView } from '../../src/story/in-view.js';
import { tellTogether } from '../../src/story/together.js';
import { trendsInView } from '../../src/story/trends-in-view.js';
import { openStories } from '../../src/ingest/place.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { keyPhrases } from '../../src/summary/keywords/phrases.js';
import { summariseStored } from '../../src/summary/summarise.js';
import { tellAbout, tellTo } from '../../src/summary/tell.js';
import { aReading } from './reading.js';
import { drawPng } from '../../src/worker/png.js';
import { silentMeter } from '../../src/chat/meter.js';
import { writtenTo } from './log.js';
import { parseLine } from '../../src/terminal/parse.js';
import type { IdsByName } from '../../src/terminal/place.js';

export const noon = new Date('2026-03-01T12:00:00Z');
export const member: Caller = {
  guildId: 'g1',
  channelId: 'c1',
  userId: 'u1',
  isModerator: false,
  mayWrite: true,
  language: 'en',
};
export const moderator: Caller = { ...member, userId: 'u2', isModerator: true };
const ids: IdsByName = {
  channels: new Map([
    ['news', 'c1'],
    ['birds', 'c2'],
  ]),
  roles: new Map([
    ['everyone', 'g1'],
    ['readers', 'r1'],
  ]),
  people: new Map([
    ['ann', 'u1'],
    ['mara', 'u2'],
  ]),
};

/** What stands outside: the pages of the world, what arrived in channels, and what the far side answers to a post. */
export interface TestApp extends App {
  readonly pages: Map<string, string>;
  readonly posts: OutgoingMessage[];
  readonly errands: (Errand | DrawnEdit)[];
  readonly logged: string[];
  setNow(now: Date): void;
  /** The bot was away until now. */
  restart(): void;
  answerPostsWith(answer: (message: OutgoingMessage) => PostOutcome): void;
  /** What a look into a channel's history finds; nothing, unless this is called. */
  answerFindsWith(answer: (message: OutgoingMessage, since: Date) => FindOutcome): void;
  answerErrandsWith(answer: (errand: Errand | DrawnEdit) => ErrandOutcome): void;
  /** Nobody may look into any channel's history. */
  hideHistory(): void;
}

/** A whole program with nothing outside it: a database in memory, a clock that stands, a world of a few pages. */
export function testApp({
  fits = () => true,
  costlyPerMinute = null,
  feedsPerGuild = 200,
  database = ':memory:',
}: {
  readonly fits?: (reply: Reply) => boolean;
  readonly costlyPerMinute?: number | null;
  readonly feedsPerGuild?: number;
  /** A file, for a test that looks into it. */
  readonly database?: string;
} = {}): TestApp {
  let now = noon;
  let startedAt = noon;
  let answer = (message: OutgoingMessage): PostOutcome => {
    return { kind: 'sent', messageId: message.nonce, url: `https://chat.example/${message.nonce}` };
  };
  let find = (_message: OutgoingMessage, _since: Date): FindOutcome => ({ kind: 'not-found' });
  let isHistoryShown = true;
  const pages = new Map<string, string>();
  const posts: OutgoingMessage[] = [];
  const errands: (Errand | DrawnEdit)[] = [];
  let answerErrand = (_errand: Errand | DrawnEdit): ErrandOutcome => ({ kind: 'done' });
  const logged: string[] = [];
  const log = (event: string) => void logged.push(event);
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const doors = {
    store: openSqliteStore(database),
    reader: directReader,
    clock,
    log: writtenTo(log),
    meter: silentMeter,
  };
  return {
    ...doors,
    net: pagesNet(pages),
    stories: openStories(doors),
    outbox: {
      fits,
      post: (message) => {
        const outcome = answer(message);
        if (outcome.kind === 'sent') posts.push(message);
        return Promise.resolve(outcome);
      },
      find: (message, since) => Promise.resolve(find(message, since)),
      canFindIn: () => Promise.resolve(isHistoryShown),
      runErrand: (errand) => {
        errands.push(errand);
        return Promise.resolve(answerErrand(errand));
      },
    },
    settings: { pollMs: 900_000, digestsPerChannel: 10, feedsPerGuild, testsPerHour: 10, keepDays: 90, backupsKept: 7 },
    get startedAt() {
      return startedAt;
    },
    allowance: new Allowance(costlyPerMinute),
    feedTests: new Allowance(10, hourMs),
    refusalOf: (url) => {
      const verdict = checkUrl(url, []);
      return verdict.kind === 'refused' ? verdict.rule : null;
    },
    pages,
    posts,
    errands,
    logged,
    setNow: (next) => (now = next),
    restart: () => (startedAt = now),
    answerPostsWith: (next) => (answer = next),
    answerFindsWith: (next) => (find = next),
    answerErrandsWith: (next) => (answerErrand = next),
    hideHistory: () => (isHistoryShown = false),
  };
}

/** The pure rooms without a worker between. */
const directReader: Reader = {
  readFeed: (document, seen) => Promise.resolve(readFeed(document, seen)),
  readItems,
  readPage: (document, publishedAt = null) => pageInKnownLanguage(readPage(document, { publishedAt })),
  readOpml: (bytes) => Promise.resolve(readOpml(bytes)),
  summarise: (input) => Promise.resolve(summariseStored(input)),
  summariseTo: (input, length) => Promise.resolve(tellTo(input, length)),
  summariseAbout: (input, length, focus) => Promise.resolve(tellAbout(input, length, focus)),
  keyPhrases: (input, count) => Promise.resolve(keyPhrases(input, count)),
  storyFeatures: (articles) => Promise.resolve(articles.map(featuresOf)),
  indexTerms: (articles) => Promise.resolve(articles.map(indexTerms)),
  storiesInView: (view) => Promise.resolve(storiesInView(view)),
  tellTogether: (articles, budget) => Promise.resolve(tellTogether(articles, budget)),
  trendsInView: (view) => Promise.resolve(trendsInView(view)),
  answerQuestion: (question) => Promise.resolve(answerQuestion(question)),
  askRules: (questions) => Promise.resolve(askRules(questions)),
  checkExpression: (value) => Promise.resolve(problemOf(value)),
  drawPng: (svg) => Promise.resolve(drawPng(svg)),
  close: () => Promise.resolve(),
};

const silent = { etag: null, lastModified: null, permanentUrl: null, freshMs: null };

function pagesNet(pages: ReadonlyMap<string, string>): Net {
  return {
    get: ({ url }) => {
      const body = pages.get(url) ?? pages.get(url.replace(/\/$/, ''));
      if (body === undefined) return Promise.resolve({ kind: 'failed', problem: { kind: 'status', status: 404 } });
      const contentType = body.startsWith('<?xml') ? 'application/xml' : 'text/html';
      const bytes = new TextEncoder().encode(body);
      return Promise.resolve({ kind: 'ok', url, contentType, bytes, ...silent });
    },
    close: () => Promise.resolve(),
  };
}

export const gateText = [
  'The tidal lock at Port Ansel stopped halfway at 05:40 on Sunday and could not be closed by hand.',
  'Eleven barges are waiting in the outer basin, and the harbour office expects more before the evening tide.',
  'A new motor of nine tonnes left the Brodal works on Monday by rail and will be lowered in on Saturday.',
  'Lock keeper Jon Aske said that the crew has one chance a week, when the tide is lowest.',
  'The lock failed for the first time in January, after a storm had bent two of its guide rails.',
].join('\n');

export function newArticle(overrides: Partial<NewArticle> = {}): NewArticle {
  const url = overrides.url ?? 'https://harbourpost.example/gate';
  return {
    keys: [url],
    fingerprint: 'first',
    url,
    canonicalUrl: null,
    title: 'Gate motor for Port Ansel arrives by rail',
    author: 'Ida Maren',
    publishedAt: new Date('2026-03-01T09:00:00Z'),
    modifiedAt: null,
    language: 'en',
    text: gateText,
    textSource: 'page',
    shortfall: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    labels: [],
    ...overrides,
  };
}

/** Four words that no other number has, so that each article is a story of its own. */
export function madeUpWords(number: number): string {
  const syllables = ['ba', 'ko', 'mi', 'tu', 'se', 'ra', 'lo', 'ni', 'fe', 'du'];
  const word = (seed: number) => [...String(seed + 10_000)].map((digit) => syllables[Number(digit)]!).join('');
  return [1, 2, 3, 4].map((place) => word(number * 4 + place)).join(' ');
}

/** Follows a feed in a channel, and keeps articles of it, summarised. */
export async function follow(
  app: TestApp,
  articles: readonly NewArticle[],
  { guildId = 'g1', channelId = 'c1', title = 'Harbour Post', label = null as string | null } = {},
): Promise<Subscription> {
  const at = app.clock.now();
  const feedUrl = `https://${title.toLowerCase().replaceAll(' ', '')}.example/feed.xml`;
  const { subscription } = await app.store.subscribe({
    guildId,
    channelId,
    feedUrl,
    feedTitle: title,
    label,
    addedBy: 'u2',
    at,
  });
  const ids = await app.store.saveFetch({
    feedId: subscription.feed.id,
    at,
    nextDueAt: new Date(at.getTime() + 900_000),
    result: aReading({ title, language: 'en', articles }),
  });
  for (const id of ids) {
    const article = await app.store.article(guildId, id);
    if (article) await app.store.saveSummaries(new Map([[article, summariseStored(article)]]));
  }
  return subscription;
}

/** Types a line the way a person would, and gives back the reply. */
export async function say(line: string, app: App, caller: Caller = member): Promise<Reply> {
  return runCommand(commands, { ...parseLine(line, commands, ids), caller }, app);
}

/** Types a line, and confirms at once what it asks about, as the lines of a script do. */
export async function add(line: string, app: App, caller: Caller = moderator): Promise<Reply> {
  return confirm(await say(line, app, caller), app, caller);
}

/** Confirms what a reply asks about, if anything. */
export async function confirm(reply: Reply, app: App, caller: Caller = moderator): Promise<Reply> {
  const { unattended } = reply;
  return unattended ? runPress(commands, { ...unattended, values: [], caller }, app) : reply;
}

/** Presses the button with this label, or chooses the row with this value in the select with this placeholder. */
export function press(reply: Reply, label: string, app: App, caller: Caller = member, value?: string): Promise<Reply> {
  const action = reply.actions?.flat().find((candidate) => nameOf(candidate) === label);
  if (!action || action.kind === 'link') throw new Error(`no button "${label}" in ${JSON.stringify(reply.actions)}`);
  const values = value === undefined ? [] : [value];
  return runPress(commands, { action: action.action, argument: action.argument, values, caller }, app);
}

function nameOf(action: Action): string {
  return action.kind === 'select' ? action.placeholder : action.label;
}

/** The words of a reply, a line each, without markup: what a person reads. */
export function wordsOf(reply: Reply): readonly string[] {
  const blocks = [...(reply.text ?? []), ...(reply.cards ?? []).flatMap((card) => card.blocks)];
  return blocks.flatMap(wordsOfBlock);
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return [words(block.line)];
    case 'lines':
      return block.lines.map(words);
    case 'list':
      return block.items.map((item) => `- ${words(item)}`);
    case 'quote':
      return [`> ${words(block.line)}`];
    case 'entry': {
      const { number, kickers, headline, sentences, source } = block.entry;
      return [...kickers.map(words), `${number}. ${headline}`, ...sentences.map(words), words(source)];
    }
    case 'divider':
      return [];
  }
}

function words(line: readonly Inline[]): string {
  return line
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      switch (inline.kind) {
        case 'strong':
        case 'link':
          return inline.text;
        case 'time':
          return `{${inline.style} ${new Date(inline.atMs).toISOString().slice(0, 16)}}`;
        case 'channel':
          return `#${inline.id}`;
        case 'role':
        case 'person':
          return `@${inline.id}`;
        case 'mark':
          return `[${inline.number}]`;
        case 'command':
          return `/${inline.name}`;
      }
    })
    .join('');
}
