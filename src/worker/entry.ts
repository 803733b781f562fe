/**
 * What runs inside a worker. Each room is loaded by the first task that needs it, so that a worker which only summarises
 * never holds the HTML parser.
 */
import type {
  FeedReading,
  FetchedDocument,
  FocusedTelling,
  ItemTexts,
  PageReading,
  Summary,
  SummaryInput,
  SummaryLength,
  Telling,
} from '../model.js';
import type { ItemsToRead } from '../feed/item-text.js';
import type { OpmlReading } from '../feed/opml.js';
import type { Answer as QuestionAnswer, QuestionToAnswer } from '../answer/answer.js';
import type { RuleQuestion } from '../rule/ask.js';
import type { ExpressionProblem } from '../rule/expression.js';
import type { ArticleTerms, ArticleToRead } from '../search/index-terms.js';
import type { Features } from '../story/features.js';
import type { StoryItem } from '../story/item.js';
import type { TellingBudget } from '../story/telling.js';
import type { StoryTelling } from '../story/together.js';
import type { Trends } from '../story/trends-in-view.js';
import type { SeenStory } from '../story/view.js';
import { type PackedStories, type PackedTrends, unpackStories, unpackTrends } from './packed-view.js';

export interface SummariseToInput {
  readonly input: SummaryInput;
  readonly length: SummaryLength;
}

export interface SummariseAboutInput extends SummariseToInput {
  readonly focus: string;
}

export interface KeyPhrasesInput {
  readonly input: SummaryInput;
  readonly count: number;
}

/** What a room made of its input, or how it broke over it. An error that is thrown instead is a fault of the worker. */
export type Answer<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'broke'; readonly message: string };

export interface FeedToRead {
  readonly document: FetchedDocument;
  /** The prints of items that need no reading. */
  readonly seen: readonly string[];
}

/** Takes a feed apart. */
export async function readFeed({ document, seen }: FeedToRead): Promise<Answer<FeedReading>> {
  const room = await import('../feed/read.js');
  return attempt(() => room.readFeed(document, seen));
}

/** Cleans the texts of a feed's items. */
export async function readItems(input: ItemsToRead): Promise<Answer<ItemTexts>> {
  const room = await import('../feed/item-text.js');
  return attempt(() => room.readItems(input));
}

export interface PageToRead {
  readonly document: FetchedDocument;
  /** When its feed says that the article was published. */
  readonly publishedAt: Date | null;
}

/** Reads an article's page; where it declares no language, detects it. */
export async function readPage({ document, publishedAt }: PageToRead): Promise<Answer<PageReading>> {
  const [room, { inKnownLanguage }] = await Promise.all([import('../page/read.js'), import('../page/language.js')]);
  return attempt(() => inKnownLanguage(room.readPage(document, { publishedAt })));
}

/** Reads a list of feeds. */
export async function readOpml(bytes: Uint8Array): Promise<Answer<OpmlReading>> {
  const room = await import('../feed/opml.js');
  return attempt(() => room.readOpml(bytes));
}

/** Summarises to the lengths that are stored. */
export async function summarise(input: SummaryInput): Promise<Answer<Summary>> {
  const room = await import('../summary/summarise.js');
  return attempt(() => room.summariseStored(input));
}

/** Summarises to one length. */
export async function summariseTo({ input, length }: SummariseToInput): Promise<Answer<Telling>> {
  const room = await import('../summary/tell.js');
  return attempt(() => room.tellTo(input, length));
}

/** Summarises to one length for a reader who names words. */
export async function summariseAbout(wish: SummariseAboutInput): Promise<Answer<FocusedTelling>> {
  const room = await import('../summary/tell.js');
  return attempt(() => room.tellAbout(wish.input, wish.length, wish.focus));
}

/** Says what an article is about, in a few words. */
export async function keyPhrases({ input, count }: KeyPhrasesInput): Promise<Answer<readonly string[]>> {
  const room = await import('../summary/keywords/phrases.js');
  return attempt(() => room.keyPhrases(input, count));
}

/** Takes out of articles what their stories are looked for by. */
export async function storyFeatures(items: readonly StoryItem[]): Promise<Answer<readonly Features[]>> {
  const room = await import('../story/features.js');
  return attempt(() => items.map(room.featuresOf));
}

/** Reads articles for the index of search. */
export async function indexTerms(articles: readonly ArticleToRead[]): Promise<Answer<readonly ArticleTerms[]>> {
  const room = await import('../search/index-terms.js');
  return attempt(() => articles.map(room.indexTerms));
}

/** Finds the stories that a guild sees. */
export async function storiesInView(packed: PackedStories): Promise<Answer<readonly SeenStory[]>> {
  const room = await import('../story/in-view.js');
  return attempt(() => room.storiesInView(unpackStories(packed)));
}

export interface TellTogetherInput {
  readonly articles: readonly StoryItem[];
  readonly budget: TellingBudget;
}

/** Says what several articles say together. */
export async function tellTogether({ articles, budget }: TellTogetherInput): Promise<Answer<StoryTelling>> {
  const room = await import('../story/together.js');
  return attempt(() => room.tellTogether(articles, budget));
}

/** Finds what a guild's feeds tell more of than they used to. */
export async function trendsInView(packed: PackedTrends): Promise<Answer<Trends>> {
  const room = await import('../story/trends-in-view.js');
  return attempt(() => room.trendsInView(unpackTrends(packed)));
}

/** Finds the sentences that answer a question. */
export async function answerQuestion(question: QuestionToAnswer): Promise<Answer<QuestionAnswer>> {
  const room = await import('../answer/answer.js');
  return attempt(() => room.answerQuestion(question));
}

/** Asks rules of articles. */
export async function askRules(questions: readonly RuleQuestion[]): Promise<Answer<readonly (number | null)[]>> {
  const room = await import('../rule/ask.js');
  return attempt(() => room.askRules(questions));
}

/** Says what is wrong with a regular expression. */
export async function checkExpression(value: string): Promise<Answer<ExpressionProblem | null>> {
  const room = await import('../rule/expression.js');
  return attempt(() => room.problemOf(value));
}

/** Draws an SVG of ours. */
export async function drawPng(svg: string): Promise<Answer<Uint8Array>> {
  const room = await import('./png.js');
  return attempt(() => room.drawPng(svg));
}

async function attempt<T>(work: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    return { kind: 'broke', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
