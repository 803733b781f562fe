import type { AnsweringArticle } from '../answer/answer.js';
import type { Log, Reader } from '../chat/app.js';
import { type Meter, silentMeter } from '../chat/meter.js';
import { emptySummary, nothingToSay } from '../summary/version.js';
import type { ItemsToRead } from '../feed/item-text.js';
import type { ItemTexts } from '../model.js';
import { noTerms } from '../search/index-terms.js';
import { featureless, leadOf } from '../story/features.js';
import { asTheyCame } from '../story/in-view.js';
import type { StoryItem } from '../story/item.js';
import { heardIn } from '../story/together.js';
import { batchesOf } from './batches.js';
import type * as Entry from './entry.js';
import { type Task, TaskBroke } from './lane.js';
import { Lanes } from './lanes.js';
import { packStories, packTrends } from './packed-view.js';

export interface ReaderOptions {
  readonly log?: Log;
  readonly meter?: Meter;
  readonly maxThreads?: number;
  /** The most time that one task may take; then its worker is ended from outside. */
  readonly taskMs?: number;
  /** The most memory that a worker's heap may take; then it ends. */
  readonly maxHeapMegabytes?: number;
  /** How long an idle worker is kept. */
  readonly idleMs?: number;
  /** The file with the worker's functions. */
  readonly entry?: URL;
}

// A worker cannot load TypeScript on Node 20: run from source, in a test, the pool takes what the build made.
const usualEntry = import.meta.url.endsWith('.ts') ? '../../dist/src/worker/entry.js' : './entry.js';

type Work = Pick<
  typeof Entry,
  | 'readFeed'
  | 'readItems'
  | 'readPage'
  | 'readOpml'
  | 'summarise'
  | 'summariseTo'
  | 'summariseAbout'
  | 'keyPhrases'
  | 'storyFeatures'
  | 'indexTerms'
  | 'storiesInView'
  | 'tellTogether'
  | 'trendsInView'
  | 'answerQuestion'
  | 'askRules'
  | 'checkExpression'
  | 'drawPng'
>;
type AnswerOf<N extends keyof Work> = Awaited<ReturnType<Work[N]>>;
type ValueOf<N extends keyof Work> = Extract<AnswerOf<N>, { kind: 'done' }>['value'];

// Less than two of the longest articles that are read whole, so that a task stays far from its limit of time.
const readAtOnce = 200_000;

const unreadable = { kind: 'problem', problem: { kind: 'unreadable' } } as const;

/** Opens the pool of workers. They start with the first task and end when they are idle, so that a quiet bot stays small. */
export function openReader(options: ReaderOptions = {}): Reader {
  const { log, meter = silentMeter, maxThreads = 2, taskMs = 5_000, maxHeapMegabytes = 256, idleMs = 30_000 } = options;
  const entry = options.entry ?? new URL(usualEntry, import.meta.url);
  const lanes = new Lanes(maxThreads, { entry, taskMs, maxHeapMegabytes, idleMs });

  async function answerFrom<A>(task: Task): Promise<A | Broken> {
    const from = performance.now();
    const measure = (outcome: 'done' | 'broke') =>
      meter.time('task', performance.now() - from, { task: task.name, outcome });
    try {
      // Lanes carry values without types; this one is what the entry's function of that name returns.
      const answer = (await lanes.run(task)) as A;
      measure('done');
      return answer;
    } catch (error) {
      measure('broke');
      if (error instanceof TaskBroke) return { kind: 'broke', message: error.message };
      throw error;
    }
  }

  /** What the room made of the input, or null where it broke over it. */
  async function run<N extends keyof Work>(name: N, input: Parameters<Work[N]>[0]): Promise<ValueOf<N> | null> {
    const answer = await answerFrom<AnswerOf<N>>({ name, input });
    if (answer.kind === 'done') return answer.value;
    log?.warn('reader.broke', { task: name, reason: answer.message });
    return null;
  }

  return {
    readFeed: async (document, seen = []) => (await run('readFeed', { document, seen })) ?? unreadable,
    readItems: async (input) => (await run('readItems', input)) ?? textless(input),
    readPage: async (document, publishedAt = null) => (await run('readPage', { document, publishedAt })) ?? unreadable,
    readOpml: async (bytes) => (await run('readOpml', bytes)) ?? { kind: 'problem', found: 'no-opml' },
    // Stored like any other, so that a text that breaks the summariser is not tried again at every tick.
    summarise: async (input) => (await run('summarise', input)) ?? emptySummary,
    summariseTo: async (input, length) => (await run('summariseTo', { input, length })) ?? nothingToSay,
    summariseAbout: async ({ text, title, language }, length, focus) =>
      (await run('summariseAbout', { input: { text, title, language }, length, focus })) ?? {
        telling: nothingToSay,
        found: 'absent',
      },
    keyPhrases: async ({ text, title, language }, count) =>
      (await run('keyPhrases', { input: { text, title, language }, count })) ?? [],
    storyFeatures: async (items) =>
      (await run('storyFeatures', items.map(leadOf).map(storyItem))) ?? items.map(() => featureless),
    // One that broke its reader is in the index with nothing to be found by, and is not read again and again.
    indexTerms: (articles) => eachOf(articles, (batch) => run('indexTerms', batch), noTerms),
    storiesInView: async (view) => (await run('storiesInView', packStories(view))) ?? asTheyCame(view),
    tellTogether: async (articles, budget) =>
      (await run('tellTogether', { articles: heardIn(articles).map(storyItem), budget })) ?? {
        titleOf: null,
        sentences: [],
        // Better told by its headline than not at all.
        isNews: true,
      },
    trendsInView: (view) => run('trendsInView', packTrends(view)),
    askRules: (questions) => eachOf(questions, (batch) => run('askRules', batch), null),
    checkExpression: async (value) => {
      const answer = await answerFrom<AnswerOf<'checkExpression'>>({ name: 'checkExpression', input: value });
      return answer.kind === 'done' ? answer.value : { what: 'other', piece: value, at: 1 };
    },
    drawPng: (svg) => run('drawPng', svg),
    answerQuestion: async (question) =>
      (await run('answerQuestion', { ...question, articles: question.articles.map(answeringArticle) })) ?? {
        kind: 'nothing',
        words: [],
      },
    close: () => lanes.close(),
  };
}

/** What a room made of each of many articles, in batches; where one breaks its batch each is read alone, and that one is `nothing`. */
async function eachOf<A extends { readonly title: string; readonly text: string }, V>(
  articles: readonly A[],
  read: (batch: readonly A[]) => Promise<readonly V[] | null>,
  nothing: V,
): Promise<readonly V[]> {
  const values: V[] = [];
  for (const batch of batchesOf(articles, readAtOnce)) {
    const together = await read(batch);
    if (together !== null) values.push(...together);
    else if (batch.length === 1) values.push(nothing);
    else for (const article of batch) values.push(...((await read([article])) ?? [nothing]));
  }
  return values;
}

/** Items whose texts broke their reader are kept for their titles. */
function textless({ items, language }: ItemsToRead): ItemTexts {
  return { texts: items.map(() => ({ content: '', description: '', labels: [] })), language: language ?? 'und' };
}

/** Only what is compared goes to the worker. */
function storyItem({ id, title, text, url, language }: StoryItem): StoryItem {
  return { id, title, text, url, language };
}

function answeringArticle({ id, title, text, language, score }: AnsweringArticle): AnsweringArticle {
  return { id, title, text, language, score };
}

type Broken = Extract<Entry.Answer<unknown>, { kind: 'broke' }>;
