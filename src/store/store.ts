import type { Reply } from '../chat/reply.js';
import type {
  Article,
  ArticleVersion,
  Digest,
  Edit,
  Errand,
  Feed,
  FeedHints,
  FeedMode,
  FeedMove,
  FeedRhythm,
  FetchProblem,
  Label,
  Manner,
  Seat,
  SentMessage,
  Shortfall,
  Subscription,
  Summary,
  TextSource,
  ThreadPlan,
} from '../model.js';
import type { ArticleTerms, ArticleToRead } from '../search/index-terms.js';
import type { SearchQuery } from '../search/query.js';
import type { Hit } from '../search/rank.js';
import type { TermCount } from '../search/term-counts.js';
import type { Features } from '../story/features.js';
import type { Merge } from '../story/story-index.js';
import type { Placement } from '../story/view.js';
import type { CardStore } from './cards.js';
import type { GuildStore, Notice } from './guilds.js';
import type { Actor, ModerationStore, Resumption } from './moderation.js';
import type { PeopleStore } from './people.js';
import type { RuleStore } from './rules.js';
import type { StatsStore } from './stats.js';
import type { StatusStore } from './status.js';
import type { TrailStore } from './trail.js';
import type { SubscriptionStore } from './subscriptions.js';
import type { UpkeepStore } from './upkeep.js';

/**
 * Everything the program asks of its database. Each method is one whole operation in one transaction, so an
 * implementation never hands a transaction to its caller, and returns a promise even where the database answers at once,
 * so that a networked database can take its place. What belongs to a guild is looked up with its guild id: an id alone
 * opens nothing.
 */
export interface Store
  extends
    PeopleStore,
    CardStore,
    ModerationStore,
    RuleStore,
    TrailStore,
    SubscriptionStore,
    GuildStore,
    StatsStore,
    StatusStore,
    UpkeepStore {
  // Feeds and who follows them

  /** Follows a feed in a channel, with the guild's own cap of posts an hour; following twice is one subscription (`isNew` false). */
  subscribe(subscription: NewSubscription): Promise<{ readonly subscription: Subscription; readonly isNew: boolean }>;
  /** Stops following; null where this guild has no such live subscription. The row is kept, so that it can be restored. */
  unsubscribe(guildId: string, subscriptionId: number, actor: Actor): Promise<Subscription | null>;
  /** Takes an `unsubscribe` back; null where there is nothing to take back. */
  restoreSubscription(guildId: string, subscriptionId: number, actor: Actor): Promise<Subscription | null>;
  /** One that the guild has, or had and removed. */
  subscription(guildId: string, subscriptionId: number): Promise<Subscription | null>;
  /** In order of feed title. */
  subscriptions(guildId: string): Promise<readonly Subscription[]>;

  /**
   * Feeds that somebody follows, and has not paused, and whose time has come, longest due first: of each host that is not closed and not among
   * `exceptHosts` (with their ports, as in `URL.host`) the longest due.
   */
  dueFeeds(now: Date, limit: number, exceptHosts?: readonly string[]): Promise<readonly Feed[]>;
  /** Spreads the feeds that became due before `now` evenly from `now` on, longest due first. Gives the milliseconds until the last is due. */
  spreadOverdue(now: Date, spread: Spread): Promise<number>;
  rhythm(feedId: number, now: Date): Promise<FeedRhythm>;
  /** How many articles a poll brings that brings any, on average: without the first poll, and what was held back. 0 before. */
  newsPerPoll(feedId: number): Promise<number>;
  /** Which of some titles a feed has brought with two polls or more since a moment. */
  repeatedTitles(feedId: number, titles: readonly string[], since: Date): Promise<ReadonlySet<string>>;
  /**
   * Gives a feed another address; its old one is kept for a way back. Where that address is a feed of its own, the two
   * become one: its subscribers, articles and identity memory move over, and what was used in digests stays used.
   */
  moveFeed(feedId: number, url: string, at: Date): Promise<void>;
  /** Which of these identity keys the feed's memory holds. */
  knownKeys(feedId: number, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** What the items with these keys became, by key; without those whose article is not kept, or was kept without a fingerprint. */
  keptItems(feedId: number, keys: readonly string[]): Promise<ReadonlyMap<string, KeptItem>>;
  /** The lines that a feed puts under its articles, as far as they were learnt, and its newest articles, to learn more from. */
  feedFurniture(feedId: number, limit: number): Promise<FeedFurniture>;
  /**
   * Writes what a poll brought: the feed's state, its new articles, what changed of others, the memory of their identity, and
   * the live posts that channels are owed. Gives the new articles' ids. An article whose words changed owes its summary
   * again; it is not new.
   */
  saveFetch(fetch: FetchRecord): Promise<readonly number[]>;

  // What is held back, because its feed brought too much at once: in no list and no digest of a guild that has not released it

  /** What waits for this guild's decision, of the feeds that it follows. */
  heldBack(guildId: string): Promise<readonly HeldBack[]>;
  /** Decides for this guild about all that waits of one of its feeds; gives how many articles. Dropped is never shown, and stays known. */
  judgeHeldBack(guildId: string, feedId: number, verdict: Verdict, actor: Actor): Promise<number>;
  /** Takes back what was decided at that moment: it waits again. Gives how many articles. */
  reopenHeldBack(guildId: string, feedId: number, judgedAt: Date, actor: Actor): Promise<number>;

  // Articles

  /** Articles that have no summary, newest first. */
  articlesToSummarise(limit: number): Promise<readonly Article[]>;
  /** Of so many newest articles, those whose summary is of another version, newest first. */
  articlesToSummariseAnew(query: AnewQuery): Promise<readonly Article[]>;
  /** Writes the summaries of several articles; of one that has changed since it was read, or is no longer kept, none. */
  saveSummaries(summaries: ReadonlyMap<SummarisedArticle, Summary>): Promise<void>;
  /** What the guild's feeds brought, newest first. */
  latestArticles(guildId: string, query: LatestQuery): Promise<LatestPage>;
  /** An article, where one of the guild's feeds brought it. */
  article(guildId: string, articleId: number): Promise<Article | null>;
  /** By its own address, else by the one under which its publisher wants it known. */
  articleByUrl(guildId: string, url: string): Promise<Article | null>;
  /** What an article said before, the newest first: at most five. */
  articleVersions(guildId: string, articleId: number): Promise<readonly ArticleVersion[]>;

  // Search: an index of the articles' words, made off their way in

  /** Articles that are not in the index, or otherwise than they are now; newest first. */
  articlesToIndex(limit: number): Promise<readonly ArticleToIndex[]>;
  /**
   * Writes articles into the index; one that has changed since it was read, or is no longer kept, stays as it is. Gives the
   * ids of those that are new to the index, whose terms are to be counted.
   */
  saveIndexed(indexed: readonly IndexedArticle[]): Promise<readonly number[]>;
  /** Adds to the counts by which a word's weight and a misspelt word's neighbours are known. */
  countTerms(counts: readonly TermCount[]): Promise<void>;
  /**
   * Of the articles that the guild sees those that answer best what somebody typed, best first: at most fifty. Never on the
   * event loop's time, where the database is a file; a `Mistake` where too many wait for theirs already.
   */
  searchArticles(guildId: string, search: ArticleSearch): Promise<SearchFindings>;
  /** Keeps what was searched for, for 90 days after it was asked last, and no more than a guild's newest 1,000. The same words have the same id. */
  saveSearched(guildId: string, query: string, at: Date): Promise<number>;
  searched(guildId: string, id: number): Promise<string | null>;

  // Stories: which articles tell the same news, placed once for all guilds. A guild sees what its own feeds brought of each.

  /** Articles first seen at or after a moment that today's method has not placed, by rising ids: as they came. */
  articlesToPlace(query: ToPlaceQuery): Promise<readonly ArticleToPlace[]>;
  /** Writes where articles stand, then the merges; of an article that is no longer kept nothing. */
  savePlacements(placed: readonly PlacedArticle[], merges: readonly Merge[]): Promise<void>;
  /** What today's method has placed, of articles first seen at or after a moment, in the order in which they came. */
  placedArticles(query: PlacedQuery): Promise<readonly PlacedArticle[]>;
  /** Larger than the id of every story there ever was. */
  nextStoryId(): Promise<number>;
  /** Of these articles those that stand in stories and that the guild may see, and what its moderators have split. */
  storyPlaces(guildId: string, articleIds: readonly number[]): Promise<StoryPlaces>;
  /** What the guild's feeds published in a stretch of time, newest first, without texts: cheap enough for thousands. */
  storyHeadlines(guildId: string, query: HeadlinesQuery): Promise<readonly StoryHeadline[]>;
  /** How many articles the guild's feeds published in a stretch of time. */
  countPublished(guildId: string, stretch: Stretch): Promise<number>;
  /** The headlines of a story that the guild sees, split off or not, oldest first; an id from before a merge means what it became. */
  headlinesOfStory(guildId: string, storyId: number): Promise<readonly StoryHeadline[]>;
  /** Of these articles those that the guild sees, oldest first. */
  articlesOf(guildId: string, articleIds: readonly number[]): Promise<readonly Article[]>;
  /** The articles of a story that the guild sees, oldest first; an id from before a merge means what it became. */
  storyArticles(guildId: string, storyId: number): Promise<readonly Article[]>;
  /** Takes an article off a story for this guild; false where it is split off already, or not there to be seen. */
  splitStory(split: StorySplit, actor: Actor): Promise<boolean>;
  /** Takes a split back; false where there is none. */
  unsplitStory(split: StorySplit, actor: Actor): Promise<boolean>;

  // Lists that people saw

  saveList(seat: Seat, articleIds: readonly number[]): Promise<void>;
  /** The articles of the last list seen in this seat, in its order; empty where there was none. */
  lastList(seat: Seat): Promise<readonly number[]>;

  // Drafts

  /** Keeps what somebody is asked about, for a day. Gives its id. */
  saveDraft(draft: NewDraft): Promise<number>;
  /** What whoever takes a draft now would be given. */
  draft(guildId: string, draftId: number, at: Date): Promise<DraftTaking>;
  /** Takes a draft, once: whoever comes second is told so. */
  takeDraft(guildId: string, draftId: number, at: Date): Promise<DraftTaking>;

  // Digests

  addDigest(digest: NewDigest): Promise<Digest>;
  removeDigest(guildId: string, digestId: number, actor: Actor): Promise<Digest | null>;
  /** Takes a removal back; null where there is none. One whose time has not passed meanwhile keeps it. */
  restoreDigest(guildId: string, digestId: number, resumption: Resumption): Promise<Digest | null>;
  /** Writes what a digest is to be from now on; null where the guild has no such live digest. A move that is taken back has never been. */
  editDigest(edit: DigestEdit, actor: Actor): Promise<Digest | null>;
  digest(guildId: string, digestId: number): Promise<Digest | null>;
  /** In order of their ids. */
  digests(guildId: string): Promise<readonly Digest[]>;
  /**
   * Digests whose time has come. One whose channel is still owed what could not be sent waits, so that an outage ends with
   * one late digest and not with all that were missed.
   */
  dueDigests(now: Date): Promise<readonly Digest[]>;
  /**
   * What a run may draw on, without texts: articles of the digest's feeds that it has not used, newest first. Of a feed that joined the
   * channel nothing that was a day old by then: it brings its news and not its archive. One that has moved takes along what
   * waited for it in its old channel, and nothing that a digest of its new one has told before it came. Nothing
   * that was posted at once, nothing that rules leave out, or that they were not asked of yet.
   */
  digestMaterial(digest: Digest, query: MaterialQuery): Promise<readonly StoryHeadline[]>;
  /**
   * Writes one run: the articles it used, a delivery for each part, the next due time. Live posts of these articles that were
   * held until now are owed no more. A run of the same digest and due time is written once: `isNew` is false for a second
   * one, and nothing changes.
   */
  saveRun(run: DigestRun): Promise<{ readonly isNew: boolean; readonly deliveryIds: readonly number[] }>;
  /** What digests, and posts of single articles, told in a channel since a moment, newest first, but for what will never arrive. */
  recentMentions(query: MentionsQuery): Promise<readonly Mention[]>;
  /** Leaves a run out: what it would have drawn on is for the next one. */
  skipRun(skip: SkippedRun): Promise<void>;

  // Deliveries

  /** What is owed and due, in the order it was owed; of each channel only the first, so that parts stay in order. */
  owedDeliveries(now: Date, limit: number): Promise<readonly Delivery[]>;
  /**
   * Writes down that an attempt begins, before it does: from here on the message may stand in its channel. False where it is
   * not owed any more, or no longer to the channel that was read with it.
   */
  startDelivery(deliveryId: number, at: Date, channelId?: string): Promise<boolean>;
  /** Writes down how an attempt ended. One that certainly brought no message leaves no doubt, but does not end an earlier one. */
  settleDelivery(deliveryId: number, settlement: Settlement, at: Date): Promise<void>;
  delivery(guildId: string, deliveryId: number): Promise<DeliveryState | null>;
  /** The ids of the last hundreds of messages that are known to have arrived in a channel. */
  arrivedMessages(guildId: string, channelId: string): Promise<ReadonlySet<string>>;
  /** The channels of a guild that are owed something and cannot be posted into, by their ids. */
  suspendedChannels(guildId: string): Promise<ReadonlyMap<string, Suspension>>;
  /** What the suspended channels of a guild are owed is due at once: something has changed there. Gives how many channels. */
  retrySuspended(guildId: string, at: Date): Promise<number>;
  /** The parts of the newest digest run that arrived in a channel, in order. */
  lastPosted(guildId: string, channelId: string): Promise<readonly Delivery[]>;

  // Live posts: articles that are posted at once. They are owed by `saveFetch`, as `digest/live.ts` has it.

  /** Owes what is held, oldest first, as far as there is room for it now. */
  releaseHeld(now: Date): Promise<void>;
  /** How many posts are held that no digest will tell, by subscription; of a guild. */
  heldPosts(guildId: string): Promise<ReadonlyMap<number, number>>;
  /**
   * Posts that are owed but have no words yet, and those whose article has changed since they got theirs, unless an attempt
   * may have brought them; in the order in which they came.
   */
  undrawnPosts(): Promise<readonly UndrawnPost[]>;
  /** Gives posts like these their words. None gets those of an article that has changed since it was read. */
  savePosts(posts: readonly DrawnPost[]): Promise<void>;

  // Errands: what is still to be done with messages that arrived

  /**
   * What is to be done now: of each channel and kind only the first, but every edit. Nothing is published where that was
   * tried so often within the last hour, or where it arrived a day ago. A post that has arrived, or is about to, is owed an
   * edit when its article's words change (`saveFetch`), for as long and as often as `digest/live.ts` has it.
   */
  dueErrands(now: Date, query: ErrandQuery): Promise<readonly OwedErrand[]>;
  /** Writes down that an attempt begins, before it does: it counts. */
  startErrand(errand: OwedErrand, at: Date): Promise<void>;
  /** Writes down how an attempt ended. An edit that was owed anew meanwhile stays so. */
  settleErrand(errand: OwedErrand, settlement: ErrandSettlement, at: Date): Promise<void>;

  // The program's own

  /** Whether nobody ever followed a feed. */
  isEmpty(): Promise<boolean>;
  /** A note of the program to itself: when the try-out began, which commands are registered. */
  recall(key: string): Promise<string | null>;
  remember(key: string, value: string): Promise<void>;

  close(): Promise<void>;
}

export interface NewSubscription {
  readonly guildId: string;
  readonly channelId: string;
  readonly feedUrl: string;
  readonly feedTitle: string;
  readonly label: string | null;
  /** In the digest where this is left out. */
  readonly mode?: FeedMode;
  /** As the guild has it for new ones, silent, without a ping and of middling weight where these are left out. */
  readonly hourlyCap?: number;
  readonly isSilent?: boolean;
  readonly pingRoleId?: string | null;
  readonly weight?: number;
  readonly addedBy: string;
  readonly at: Date;
  /** When the feed is polled next, unless it is polled already; at once where this is left out. */
  readonly dueAt?: Date;
}

export interface Spread {
  /** So many or fewer stay as they are. */
  readonly beyond: number;
  /** From one to the next, or less, so that the last is due within `withinMs`. */
  readonly gapMs: number;
  readonly withinMs: number;
}

export interface FetchRecord {
  readonly feedId: number;
  readonly at: Date;
  readonly nextDueAt: Date;
  readonly result: FetchResult;
  /** What the poll showed of the feed's host; nothing where this is left out. */
  readonly host?: HostFinding;
  readonly move?: FeedMove | null;
  /** Whether the feed is given up. */
  readonly isStopped?: boolean;
  /** Whether nobody tried for long, so that earlier failures of the feed and its host no longer count. */
  readonly isAnew?: boolean;
}

export type HostFinding =
  | { readonly kind: 'fine' }
  /** `closedUntil` is null where only this feed has met trouble so far. */
  | { readonly kind: 'trouble'; readonly reason: FetchProblem; readonly closedUntil: Date | null }
  /** Every feed of the host is given up. */
  | { readonly kind: 'dead'; readonly reason: FetchProblem };

export type FetchResult =
  | {
      readonly kind: 'read';
      readonly title: string;
      readonly siteUrl: string | null;
      readonly language: string | null;
      readonly isExplicit: boolean;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly bodyHash: string | null;
      readonly prints: readonly string[];
      /** How much of what the feed lists was read. */
      readonly reach: ListingReach;
      /** The names among those of the items that were read that are known: remembered for as long again. */
      readonly listed: readonly string[];
      readonly hints: FeedHints;
      readonly articles: readonly NewArticle[];
      readonly changes: readonly ArticleChange[];
      /** Whether the new articles wait until a guild releases them. */
      readonly isHeldBack: boolean;
      /** Further names of items that are known already: remembered, so that one of them is enough. */
      readonly aliases: readonly string[];
      /** Lines that the feed puts under its articles, seen now; forgotten when they were not seen for 90 days. */
      readonly furniture: readonly string[];
    }
  | { readonly kind: 'unchanged' }
  /** It came whole, and is what was read before. */
  | { readonly kind: 'same'; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly kind: 'problem'; readonly problem: FetchProblem }
  /** The poll broke over a fault of ours, which says nothing of the feed: only its next due time is written. */
  | { readonly kind: 'postponed' };

/** All that the feed lists; of a long list the newest; or what had changed since the last reading. */
export type ListingReach = 'all' | 'newest' | 'changed';

/** An article with the keys that tell it from others of its feed. One with a known key is not new, and is not written. */
export interface NewArticle {
  readonly keys: readonly string[];
  /** The same while its item says the same. */
  readonly fingerprint: string;
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly author: string | null;
  /** Null where no believable date is known: then it counts as published when it is first seen. */
  readonly publishedAt: Date | null;
  readonly modifiedAt: Date | null;
  readonly language: string;
  readonly text: string;
  readonly textSource: TextSource;
  readonly shortfall: Shortfall | null;
  readonly standfirst: string | null;
  readonly image: string | null;
  readonly imageAlt: string | null;
  readonly categories: readonly string[];
  readonly labels: readonly Label[];
}

export interface FeedFurniture {
  /** In the form in which lines are compared; at most 200. */
  readonly prints: ReadonlySet<string>;
  /** Newest first. */
  readonly recent: readonly Pick<Article, 'title' | 'text'>[];
}

export interface NewDraft {
  readonly guildId: string;
  readonly content: string;
  readonly at: Date;
}

export type DraftTaking =
  | { readonly kind: 'draft'; readonly content: string }
  /** It was made more than an hour ago. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'taken' };

export interface HeldBack {
  readonly feedId: number;
  readonly articles: number;
}

export type Verdict = 'released' | 'dropped';

/** The article that an item became, as far as it takes to see whether the item has changed. */
export interface KeptItem {
  readonly articleId: number;
  readonly fingerprint: string;
  readonly textSource: TextSource;
  readonly shortfall: Shortfall | null;
}

/**
 * What an item says now whose article is kept. Where its words are the same, only the fingerprint and the standfirst are
 * written. What it no longer says stays; a standfirst stays with its text.
 */
export interface ArticleChange extends Omit<NewArticle, 'keys' | 'url' | 'title' | 'categories' | keyof ArticleBody> {
  readonly articleId: number;
  /** Null where the article keeps the title that it has. */
  readonly title: string | null;
  /** Null, or none, where the article keeps those that it has. */
  readonly categories: readonly string[] | null;
  /** Null where the article keeps the text that it has. */
  readonly body: ArticleBody | null;
}

/** An article's text, and what goes with it alone. */
export type ArticleBody = Pick<NewArticle, 'text' | 'textSource' | 'shortfall' | 'language' | 'labels'>;

/** An article, in the state in which it was summarised. */
export type SummarisedArticle = Pick<Article, 'id' | 'updatedAt'>;

export interface AnewQuery {
  readonly version: number;
  readonly newest: number;
  readonly limit: number;
}

export interface LatestQuery {
  readonly limit: number;
  /** Of these feeds alone. */
  readonly feedIds?: readonly number[] | null;
  readonly since?: Date | null;
  /** Only what stands after this article in the list. */
  readonly after?: number | null;
  /** Only what stands before this article in the list: the `limit` nearest to it. */
  readonly before?: number | null;
}

export interface LatestPage {
  readonly articles: readonly Article[];
  /** How many there are in all, and how many stand before the first of this page. */
  readonly total: number;
  readonly skipped: number;
}

export type ArticleToIndex = ArticleToRead & Pick<Article, 'id' | 'feedId' | 'updatedAt'>;

export interface IndexedArticle extends Pick<ArticleToIndex, 'id' | 'feedId' | 'language' | 'updatedAt'> {
  readonly terms: ArticleTerms;
}

export interface ArticleSearch {
  /** As it was typed. */
  readonly text: string;
  /** By which days without a year are told. */
  readonly now: Date;
  readonly feedId?: number | null;
  /** Only what was published from then on… */
  readonly since?: Date | null;
  /** …and before that. */
  readonly before?: Date | null;
}

export interface SearchFindings {
  readonly query: SearchQuery;
  /** Of the query's stems, in all that is indexed. */
  readonly documents: number;
  readonly frequencies: ReadonlyMap<string, number>;
  /** Passages are of the articles' texts. */
  readonly hits: readonly Hit[];
  /** The query with its misspelt words put right, where it finds something then; else null. */
  readonly suggestion: string | null;
  /** False while so much of what the guild's feeds brought is not in the index yet that a reader would miss it. */
  readonly isWhole: boolean;
}

interface StoryWindow {
  /** Of today's method. */
  readonly version: number;
  readonly seenSince: Date;
  readonly limit: number;
}

export interface ToPlaceQuery extends StoryWindow {
  /** Only articles with larger ids: whoever asks again and again need not look at all that was placed. */
  readonly afterId: number;
}

/** An article with the story in which an older method placed it, if any. */
export type ArticleToPlace = Pick<Article, 'id' | 'title' | 'text' | 'url' | 'language' | 'publishedAt' | 'seenAt'> & {
  readonly storyId: number | null;
};

export interface PlacedArticle {
  readonly articleId: number;
  readonly storyId: number;
  readonly version: number;
  readonly features: Features;
  readonly publishedAt: Date;
  readonly seenAt: Date;
}

export interface PlacedQuery extends StoryWindow {
  /** Only what came after this article. */
  readonly after: Pick<PlacedArticle, 'articleId' | 'seenAt'> | null;
}

export interface StoryPlaces {
  readonly places: readonly Pick<PlacedArticle, 'articleId' | 'storyId' | 'features' | 'publishedAt'>[];
  readonly apart: readonly Placement[];
}

/** From a moment on, and before another. */
export interface Stretch {
  readonly since: Date;
  readonly before: Date;
}

export interface HeadlinesQuery extends Stretch {
  readonly limit: number;
  /** Only what stands after this one in the list. */
  readonly after: Pick<StoryHeadline, 'id' | 'publishedAt'> | null;
  /** Of so many articles one, chosen evenly by their ids; 1 for all. */
  readonly every: number;
}

/** An article as far as stories and trends are found by it. */
export type StoryHeadline = Pick<Article, 'id' | 'feedId' | 'title' | 'language' | 'publishedAt'> & {
  /** Null where it has no place yet. */
  readonly storyId: number | null;
};

export interface StorySplit extends Placement {
  readonly guildId: string;
}

/**
 * One that catches up, is silent when nothing is new, is posted aloud, pings nobody and begins no thread, until it is edited
 * or where nothing else is said.
 */
export interface NewDigest
  extends
    Omit<Digest, 'id' | 'lastDueAt' | 'trouble' | 'pause' | 'missed' | 'empty' | 'words' | keyof DigestManner>,
    Partial<DigestManner> {
  readonly addedBy: string;
  readonly at: Date;
}

type DigestManner = Pick<Digest, 'isSilent' | 'pingRoleId' | 'inThread'>;

/** What a moderator chooses of a digest. */
export type DigestSettings = Omit<Digest, 'id' | 'guildId' | 'dueAt' | 'lastDueAt' | 'trouble' | 'pause'>;

export interface DigestEdit {
  readonly guildId: string;
  readonly digestId: number;
  readonly settings: DigestSettings;
  /** When the digest comes next. */
  readonly dueAt: Date;
}

export interface MaterialQuery {
  /** Only articles published at or after this moment… */
  readonly publishedSince: Date | null;
  /** …and first seen, or brought to the channel by its feed, at or after this one. */
  readonly seenSince: Date | null;
  /** Whether it may tell what was posted at once; not where this is left out. */
  readonly alsoPosted?: boolean;
  readonly limit: number;
}

export interface DigestRun {
  readonly digestId: number;
  /** The due time it answers, which tells runs apart. */
  readonly dueAt: Date;
  readonly ranAt: Date;
  readonly nextDueAt: Date;
  readonly articleIds: readonly number[];
  /** One message each, in order. */
  readonly parts: readonly Reply[];
  /** Of the first part; the others ping nobody. */
  readonly manner: Manner;
  readonly thread: ThreadPlan;
  /** What they say of these articles; all of them are among those that it used. */
  readonly mentions: readonly NewMention[];
}

export interface SkippedRun {
  readonly digestId: number;
  readonly dueAt: Date;
  readonly nextDueAt: Date;
  /** From when on the next run draws, where none has been before. */
  readonly drawsSince: Date;
}

/** What a digest says of one event. */
export interface NewMention {
  readonly articleIds: readonly number[];
  /** In which of the parts, from 0. */
  readonly part: number;
  /** Title and sentences, a line each. */
  readonly said: string;
}

export interface MentionsQuery {
  readonly guildId: string;
  readonly channelId: string;
  /** Only what this digest told; null for all that was told there, also by posts of single articles. */
  readonly digestId: number | null;
  readonly since: Date;
  readonly limit: number;
}

export interface Mention extends Omit<NewMention, 'part'> {
  readonly by: 'digest' | 'post';
  readonly at: Date;
  /** Where it can be read; null where the message has no link, or has not arrived yet. */
  readonly url: string | null;
}

/** One message that a channel, or a person, is owed. */
export interface Delivery {
  readonly id: number;
  readonly guildId: string;
  readonly channelId: string;
  /** Its own, the same at every attempt. */
  readonly nonce: string;
  readonly reply: Reply;
  readonly manner: Manner;
  readonly thread: ThreadPlan;
  /** The thread in which messages that it shares one with were posted last; null where none was. */
  readonly threadId: string | null;
  /** How many attempts have begun since it was owed, or since its channel was last suspended. */
  readonly attempts: number;
  /** When the first attempt began whose end nobody knows; null where it is certain that the message is not there. */
  readonly unsureSince: Date | null;
  /** Since when that is doubted: after a restore not from longer ago than that. Null where there is no doubt. */
  readonly doubtedSince: Date | null;
  /** Whose direct message it is; null in a channel. Then `guildId` is `@me`, and `channelId` the person. */
  readonly userId: string | null;
  /** Since when its channel cannot be posted into; null where it can, as far as is known. */
  readonly suspendedSince: Date | null;
  /** What the bot says of itself by it; null where it tells news. */
  readonly notice: Notice | null;
}

/** What the subscription of a post has of its own. */
export interface PostLook {
  /** What it says, in a moderator's words; null where it looks as all do. */
  readonly template: string | null;
  readonly label: string | null;
}

export interface UndrawnPost extends PostLook {
  readonly deliveryId: number;
  readonly guildId: string;
  readonly articleId: number;
}

export interface DrawnPost {
  readonly deliveryId: number;
  readonly reply: Reply;
  /** `updatedAt` of the article that it was drawn from. */
  readonly articleUpdatedAt: Date | null;
}

/** How an attempt ended. `mayHaveArrived`: whether the message may stand in its channel by this attempt. */
export type Settlement =
  | SentMessage
  | { readonly kind: 'again'; readonly dueAt: Date; readonly reason: string; readonly mayHaveArrived: boolean }
  /** The channel cannot be posted into; all else that it is owed waits behind this. */
  | { readonly kind: 'suspended'; readonly dueAt: Date; readonly reason: string; readonly mayHaveArrived: boolean }
  | { readonly kind: 'dead'; readonly reason: string };

export interface Suspension {
  readonly since: Date;
  /** Ends a sentence for a moderator. */
  readonly reason: string;
  /** How many messages wait. */
  readonly waiting: number;
}

export type DeliveryState =
  | { readonly kind: 'sent'; readonly url: string | null }
  | { readonly kind: 'waiting'; readonly reason: string | null }
  | { readonly kind: 'dead'; readonly reason: string };

export interface ErrandQuery {
  readonly limit: number;
  readonly publishedAnHour: number;
}

export type OwedErrand = (Errand | EditOfPost) & {
  readonly deliveryId: number;
  /** How many have begun. */
  readonly attempts: number;
};

export interface EditOfPost extends Edit, PostLook {
  /** What the post is about. */
  readonly articleId: number;
}

export type ErrandSettlement =
  /** It is done, or never will be. */
  { readonly kind: 'ended' } | { readonly kind: 'again'; readonly dueAt: Date };
