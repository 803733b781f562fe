import type { Answer, QuestionToAnswer } from '../answer/answer.js';
import type { ItemsToRead } from '../feed/item-text.js';
import type { OpmlReading } from '../feed/opml.js';
import type { Net } from '../net/net.js';
import type { Store } from '../store/store.js';
import type {
  Edit,
  Errand,
  FeedReading,
  FetchedDocument,
  FocusedTelling,
  ItemTexts,
  Manner,
  PageReading,
  RefusalRule,
  SentMessage,
  Summary,
  SummaryInput,
  SummaryLength,
  Telling,
  ThreadPlan,
} from '../model.js';
import type { RuleQuestion } from '../rule/ask.js';
import type { ExpressionProblem } from '../rule/expression.js';
import type { ArticleTerms, ArticleToRead } from '../search/index-terms.js';
import type { Features } from '../story/features.js';
import type { StoryView } from '../story/in-view.js';
import type { StoryItem } from '../story/item.js';
import type { TellingBudget } from '../story/telling.js';
import type { StoryTelling } from '../story/together.js';
import type { Trends, TrendsView } from '../story/trends-in-view.js';
import type { SeenStory } from '../story/view.js';
import type { Allowance } from './allowance.js';
import type { Meter } from './meter.js';
import type { Reply } from './reply.js';

/** The doors to the outside. Everything that is not pure goes through one of them, so a test can stand behind each. */
export interface App {
  readonly store: Store;
  readonly net: Net;
  readonly reader: Reader;
  readonly stories: Stories;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: TracedLog;
  readonly meter: Meter;
  readonly settings: Settings;
  /** When this process began its work. */
  readonly startedAt: Date;
  readonly allowance: Allowance;
  /** How many feeds a guild may still have tested. */
  readonly feedTests: Allowance;
  /** Which rule of the guard turns an address down by its spelling alone; null where none does. Nobody is asked. */
  refusalOf(url: string): RefusalRule | null;
}

/** What the operator chose and the uses need to know. */
export interface Settings {
  /** The usual time between two polls of a feed. */
  readonly pollMs: number;
  /** How many digests a channel may have. */
  readonly digestsPerChannel: number;
  /** How many feeds a guild may follow, counting one in each of its channels. */
  readonly feedsPerGuild: number;
  /** How many feeds a guild may have tested. */
  readonly testsPerHour: number;
  /** For how many days articles are kept. */
  readonly keepDays: number;
  /** How many nightly backups are kept; none are made for 0. */
  readonly backupsKept: number;
}

export interface Clock {
  now(): Date;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Log {
  /** `event` names what happened (`feed.polled`); no secrets, no stack traces of strangers' input in `fields`. */
  debug(event: string, fields?: Readonly<Record<string, unknown>>): void;
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** A log in which the lines of one piece of work are known for one another's. */
export interface TracedLog extends Log {
  /** Every line that this work writes, in whatever room, has the same `request`; work within other work is part of that. */
  during<T>(work: () => T): T;
}

/**
 * The heavy pure work, done off the event loop, with limits on time and memory. A document that breaks its reader is an
 * answer (`unreadable`), never a fault; the pool goes on.
 */
export interface Reader {
  /** A feed, without the items whose prints are among `seen`. */
  readFeed(document: FetchedDocument, seen?: readonly string[]): Promise<FeedReading>;
  /** The texts of items, cleaned, and the language that they are written in, unless it is given. */
  readItems(input: ItemsToRead): Promise<ItemTexts>;
  /** An article's page; `publishedAt` is what its feed says of its date, against which its text is held. */
  readPage(document: FetchedDocument, publishedAt?: Date | null): Promise<PageReading>;
  /** A list of feeds. */
  readOpml(bytes: Uint8Array): Promise<OpmlReading>;
  /** The lengths that are stored. */
  summarise(text: SummaryInput): Promise<Summary>;
  /** One length, for somebody who asked. */
  summariseTo(text: SummaryInput, length: SummaryLength): Promise<Telling>;
  /** One length, for somebody who named words. */
  summariseAbout(text: SummaryInput, length: SummaryLength, focus: string): Promise<FocusedTelling>;
  /** What a text is about, in so many words or names at most. */
  keyPhrases(text: SummaryInput, count: number): Promise<readonly string[]>;
  /** What stories are looked for by, for each of some articles. */
  storyFeatures(articles: readonly StoryItem[]): Promise<readonly Features[]>;
  /** What search finds articles by, for each of some. */
  indexTerms(articles: readonly ArticleToRead[]): Promise<readonly ArticleTerms[]>;
  /** The stories that a guild sees, with all of their articles in view. */
  storiesInView(view: StoryView): Promise<readonly SeenStory[]>;
  /** What several articles say together. */
  tellTogether(articles: readonly StoryItem[], budget: TellingBudget): Promise<StoryTelling>;
  /** What a guild's feeds tell more of than they used to; null where the comparison broke or took too long. */
  trendsInView(view: TrendsView): Promise<Trends | null>;
  /** The sentences that answer a question best, or that none does. */
  answerQuestion(question: QuestionToAnswer): Promise<Answer>;
  /** The id of the rule by which each of some articles is left out; null where it is kept, or the asking broke. */
  askRules(questions: readonly RuleQuestion[]): Promise<readonly (number | null)[]>;
  /** What is wrong with a regular expression; null where nothing is. */
  checkExpression(value: string): Promise<ExpressionProblem | null>;
  /** The picture that an SVG draws, as PNG; null where it broke over it. */
  drawPng(svg: string): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** Finds the stories that new articles belong to. */
export interface Stories {
  /** Resolves when every article that was kept before this call has its place, unless the signal is aborted. */
  placeNew(signal?: AbortSignal): Promise<void>;
}

/**
 * Carries messages to channels. The policy (when, how often, what then) is `digest/deliver.ts`. Nothing here throws for what
 * the far side answers.
 */
export interface Outbox {
  /** Sends one message, once; the same nonce twice within minutes makes one message. */
  post(message: OutgoingMessage): Promise<PostOutcome>;
  /** Looks for a message among those that came to its channel since a moment; it is none of `others`, by their ids. */
  find(message: OutgoingMessage, since: Date, others: ReadonlySet<string>): Promise<FindOutcome>;
  /** Does what is still to be done with a message that arrived. Twice is once. */
  runErrand(errand: Errand | DrawnEdit): Promise<ErrandOutcome>;
  /** Whether what is posted into a channel can be found there again, as far as that is known. */
  canFindIn(channelId: string): Promise<boolean>;
  /** Whether the reply keeps every limit of one message. */
  fits(reply: Reply): boolean;
}

export interface OutgoingMessage {
  readonly guildId: string;
  readonly channelId: string;
  /** Whose direct messages it goes into, wherever those are; null for the channel. */
  readonly userId: string | null;
  /** At most 25 characters. */
  readonly nonce: string;
  readonly reply: Reply;
  readonly manner: Manner;
  readonly thread: ThreadPlan;
  /** The thread of the messages that it belongs to; null for the first of them. */
  readonly threadId: string | null;
}

export type PostOutcome =
  | SentMessage
  /** The channel is no more. */
  | { readonly kind: 'gone' }
  /** The bot cannot post there, until a moderator changes that. `reason` ends a sentence for one. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  /** The message itself was turned down; sending it again unchanged is pointless. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Not now: wait at least so long where the far side said so. It did not arrive. */
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly reason: string }
  /** The far side broke down or fell silent: whether it arrived nobody knows. */
  | UnknownOutcome;

export type FindOutcome =
  | SentMessage
  /** It is not there, or nobody may look. */
  | { readonly kind: 'not-found' }
  /** The far side could not be asked. */
  | UnknownOutcome;

/** An edit, and what the message says after it. It pings nobody, whatever the manner. */
export interface DrawnEdit extends Edit {
  readonly reply: Reply;
}

export type ErrandOutcome =
  | { readonly kind: 'done' }
  /** It never will be. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Not now: wait at least so long where the far side said so. */
  | { readonly kind: 'retry'; readonly afterMs: number | null };

export interface UnknownOutcome {
  readonly kind: 'unknown';
  readonly reason: string;
  /** Whether the same message sent once more would stand there twice, because the far side does not know it by its nonce. */
  readonly mayDouble?: boolean;
}
