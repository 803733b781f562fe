/** The nouns that every room shares. Plain, read-only data; ids are the store's own numbers, places are opaque strings. */

/** A range of UTF-16 offsets into a text: `text.slice(from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A source that publishes items. One for each URL, shared by every guild that follows it. */
export interface Feed {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  /** BCP 47, as the feed declares it. */
  readonly language: string | null;
  /** Whether it says of itself that it is for adults alone. */
  readonly isExplicit: boolean;
  /** When it is polled next; while its host is closed, not before that opens. */
  readonly dueAt: Date;
  readonly polledAt: Date | null;
  /** When the newest kept article was published. */
  readonly lastArticleAt: Date | null;
  /** Why the last polls failed, and since when; null while the feed is healthy. */
  readonly trouble: FeedTrouble | null;
  /** What is wrong with its whole host; null while nothing is. */
  readonly hostTrouble: HostTrouble | null;
  /** When it was given up: it is polled no more until somebody follows it anew. */
  readonly stoppedAt: Date | null;
  /** When it took up the address that it has, where it had another before. */
  readonly movedAt: Date | null;
  readonly memory: FetchMemory;
}

export interface FeedTrouble {
  readonly reason: FetchProblem;
  readonly since: Date;
  /** Polls in a row that ended so. */
  readonly times: number;
}

/** What several feeds of one host have met in a row. */
export interface HostTrouble {
  readonly reason: FetchProblem;
  readonly since: Date;
  /** Polls in a row since it was closed; 0 while only one feed has met trouble, which may be broken alone. */
  readonly times: number;
  /** The feed that met it last. */
  readonly feedId: number;
  /** No feed of the host is polled before; null while it is not closed. */
  readonly closedUntil: Date | null;
}

/** What the last answer left behind for the next request. */
export interface FetchMemory {
  /** Validators, byte for byte. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the bytes; the same ones need no second reading. */
  readonly bodyHash: string | null;
  /** Of the items that were read: those that come again unchanged need no second reading. */
  readonly prints: readonly string[];
  /** When an answer last came whole, and not as "unchanged". */
  readonly wholeAt: Date | null;
  /** When all that it lists was last read, also what had not changed. */
  readonly listedAt: Date | null;
  readonly hints: FeedHints;
  /** Where the feed has moved for good, if the next polls agree. */
  readonly move: FeedMove | null;
}

export interface FeedMove {
  readonly url: string;
  /** Polls in a row that led there; 0 where another feed stood there at first. */
  readonly times: number;
}

/** How often a feed publishes, by the dates of what was kept of it. */
export interface FeedRhythm {
  readonly inLastHour: number;
  readonly inLastDay: number;
  readonly inLastFortnight: number;
  /** When something new was last seen; null before the first. */
  readonly lastNewAt: Date | null;
}

/** What kept a fetch from giving what was asked for. The words for people are in `view/trouble.ts`. */
export type FetchProblem =
  | { readonly kind: 'refused'; readonly rule: RefusalRule }
  | { readonly kind: 'unreachable'; readonly cause: 'dns' | 'tls' | 'timeout' | 'reset' | 'other' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'gone' }
  /** A page that lets only browsers with a person before them through. */
  | { readonly kind: 'challenge' }
  /** The site's robots.txt asks programs to leave this page alone. */
  | { readonly kind: 'robots' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'bad-body' }
  | { readonly kind: 'redirects' }
  | { readonly kind: 'not-a-feed'; readonly found: Impostor }
  | { readonly kind: 'unreadable' };

/** What was found in a feed's place. */
export type Impostor = 'html' | 'login' | 'json' | 'empty' | 'text' | 'other';

/** Which rule of the guard turned an address down. */
export type RefusalRule = 'not-http' | 'too-long' | 'credentials' | 'port' | 'host-name' | 'private-address';

/** A feed's document, read. */
export interface ParsedFeed {
  readonly title: string;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** Whether it says of itself that it is for adults alone. */
  readonly isExplicit: boolean;
  readonly hints: FeedHints;
  readonly items: readonly FeedItem[];
}

/** When the feed itself wants to be asked (RSS 2.0: ttl, skipHours, skipDays), all in UTC. */
export interface FeedHints {
  readonly ttlMs: number | null;
  /** 0 to 23. */
  readonly skipHours: readonly number[];
  /** 0 is Sunday. */
  readonly skipDays: readonly number[];
}

/** What a fetch brought, as bytes; `url` is where it came from in the end, against which links are resolved. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string | null;
}

/** A feed that a page names. */
export interface NamedFeed {
  readonly url: string;
  readonly title: string;
}

/** What reading a feed's document gave. */
export type FeedReading =
  | {
      readonly kind: 'feed';
      readonly feed: ParsedFeed;
      /** Of all its items, by which the next reading knows those that have not changed. */
      readonly prints: readonly string[];
      /** How many of its items were left out, because they have not changed since the last reading. */
      readonly leftOut: number;
    }
  /** An HTML page that names feeds of its own, best first; absolute addresses. */
  | { readonly kind: 'page'; readonly feeds: readonly NamedFeed[] }
  | { readonly kind: 'problem'; readonly problem: FetchProblem };

export type PageReading =
  { readonly kind: 'page'; readonly page: ParsedPage } | { readonly kind: 'problem'; readonly problem: FetchProblem };

/** One element of a feed, as the feed gives it: its title, author and the words for its picture are plain text, the rest still mark-up. */
export interface FeedItem {
  readonly guid: string | null;
  /** Absolute http(s) address of the page, or null where the item names none. */
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly publishedAt: Date | null;
  /** When the publisher last changed it, as the feed says. */
  readonly updatedAt: Date | null;
  /** As the publisher names them. */
  readonly categories: readonly string[];
  readonly enclosures: readonly Enclosure[];
  /** Absolute http(s) address of the picture that goes with it. */
  readonly image: string | null;
  /** What the feed says that the picture shows. */
  readonly imageAlt: string | null;
  /** Mark-up of the full content; empty where the feed gives none. */
  readonly content: string;
  /** Mark-up of the description or summary; empty where the feed gives none. */
  readonly description: string;
}

/** A file that goes with an item; the feed's word for its type and its length in bytes, where it has one. */
export interface Enclosure {
  readonly url: string;
  readonly type: string | null;
  readonly length: number | null;
}

/** The texts of an item, cleaned: paragraphs parted by `\n`, empty where the feed gives none. */
export interface ItemText {
  readonly content: string;
  readonly description: string;
  /** What the cleaning learnt on the way: "AI-generated" notices and the like. */
  readonly labels: readonly Label[];
}

/** The texts of several items, in their order, with the language that they are written in (`und` where that is not sure). */
export interface ItemTexts {
  readonly texts: readonly ItemText[];
  readonly language: string;
}

/** What a publisher says of an article, with the sentence that says so. */
export interface Label {
  readonly kind: 'ai-generated' | 'sponsored' | 'press-release' | 'satire' | 'correction' | 'older-than-date';
  readonly evidence: string;
}

/** An HTML page, read. */
export interface ParsedPage {
  readonly title: string;
  /** The names of its authors, parted by `, `; null where it names none. */
  readonly author: string | null;
  readonly publishedAt: Date | null;
  /** When its publisher last changed it, as the page says. */
  readonly modifiedAt: Date | null;
  /** BCP 47, as the page declares it. */
  readonly language: string | null;
  readonly siteName: string | null;
  /** The part of the site that it stands in, as the publisher names it: "Politics". */
  readonly section: string | null;
  /** Absolute http(s) address under which the publisher wants it known. */
  readonly canonicalUrl: string | null;
  /** Absolute http(s) address of the picture that goes with it. */
  readonly image: string | null;
  /** Clean text, paragraphs parted by `\n`; empty where the page holds no article. */
  readonly text: string;
  /** Why the text is less than the article; null where nothing speaks for that. */
  readonly shortfall: Shortfall | null;
  readonly labels: readonly Label[];
}

/**
 * Why a page gives less than its article: the rest is for those who pay or log in, or it comes only with the page's
 * scripts, or there is hardly any text to begin with.
 */
export type Shortfall = 'paywall' | 'script' | 'thin';

/** Which of the three an article's text was taken from. */
export type TextSource = 'page' | 'content' | 'description';

/** An item that we keep. */
export interface Article {
  readonly id: number;
  readonly feedId: number;
  readonly feedTitle: string;
  readonly url: string;
  /** The address under which the publisher wants it known, by which it is found too; null where the page names none. */
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly author: string | null;
  /** The feed's date where it is believable, else the page's, else exactly `seenAt`. */
  readonly publishedAt: Date;
  /** When its publisher last changed it, as feed or page say; null where they do not, or before it was published. */
  readonly modifiedAt: Date | null;
  readonly seenAt: Date;
  /** When its title or text was last seen to have changed; null while it is as it was brought. */
  readonly updatedAt: Date | null;
  readonly language: string;
  /** The text that spans point into; where it changes, the summary is made anew. */
  readonly text: string;
  readonly textSource: TextSource;
  /** Why its page gave less than the article; null where it gave all of it, or was not read. */
  readonly shortfall: Shortfall | null;
  /** What its feed says of it in a few sentences, paragraphs parted by `\n`; null where that is nothing, or the text itself. */
  readonly standfirst: string | null;
  /** Absolute http(s) address of the picture that goes with it. */
  readonly image: string | null;
  /** What its feed says that the picture shows. */
  readonly imageAlt: string | null;
  /** As the publisher names them: the part of the site first, then the feed's; at most 20. */
  readonly categories: readonly string[];
  readonly labels: readonly Label[];
  /** Null until it has been summarised. */
  readonly summary: Summary | null;
}

/** What an article said before it changed. */
export interface ArticleVersion {
  readonly title: string;
  readonly text: string;
  readonly until: Date;
}

/** How much of an article a summary says: one sentence, two (a digest's entry), three, six, or every key point. */
export type SummaryLength = 'short' | 'entry' | 'medium' | 'long' | 'key-points';

/** The lengths that are stored with an article; the others are made when somebody asks. */
export const storedLengths = ['short', 'entry', 'medium'] as const satisfies readonly SummaryLength[];
export type StoredLength = (typeof storedLengths)[number];

/** A chosen sentence: where it stands in the article's text, and why it was chosen, strongest reason first. */
export interface ChosenSentence extends Span {
  readonly reasons: readonly SentenceReason[];
}

export type SentenceReason =
  'about-the-focus' | 'near-the-top' | 'close-to-the-rest' | 'says-the-title' | 'names' | 'goes-with-the-next';

/** What a summary is made from. `language` is BCP 47; `title` may be empty. */
export interface SummaryInput {
  readonly text: string;
  readonly title: string;
  readonly language: string;
}

/** A summary for a reader who named words, and whether the article has them. */
export interface FocusedSummary {
  readonly sentences: readonly ChosenSentence[];
  /** Only `said` changes the summary; what is `mentioned` stands in sentences that may not be said alone. */
  readonly found: 'said' | 'mentioned' | 'absent';
}

/** Why a summary of a text would only pretend to be one. */
export type Refusal = 'nothing-to-say' | 'too-short' | 'no-prose' | 'little-shorter';

/** What a summary of one length came to: sentences of the text, or none, because they would only pretend to be a summary. */
export type Telling =
  | { readonly kind: 'told'; readonly sentences: readonly ChosenSentence[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What a summary came to for a reader who named words; `found` says whether the text has them. */
export interface FocusedTelling extends Pick<FocusedSummary, 'found'> {
  readonly telling: Telling;
}

/** Derived from the text by a method with a version, so that a better method can redo it. */
export interface Summary {
  readonly version: number;
  readonly lengths: Readonly<Record<StoredLength, Telling>>;
}

/** A feed in a channel. */
export interface Subscription {
  readonly id: number;
  readonly guildId: string;
  readonly channelId: string;
  readonly feed: Feed;
  readonly label: string | null;
  readonly mode: FeedMode;
  /** How many live posts an hour at most. */
  readonly hourlyCap: number;
  /** Of its live posts, as `Manner` has it. */
  readonly isSilent: boolean;
  readonly pingRoleId: string | null;
  /** From 1 to 5: how much its articles count in a digest. */
  readonly weight: number;
  /** What its live posts say, in a moderator's words; null where they look as all do. */
  readonly template: string | null;
  /** Since when it brings nothing to its channel; null while it does. */
  readonly pause: Pause | null;
  readonly addedBy: string;
  readonly addedAt: Date;
}

export interface Pause {
  readonly since: Date;
  readonly by: string;
}

/** How a feed reaches its channel: in the digest alone, or at once. */
export type FeedMode = 'digest' | 'live';

/** How a message arrives. */
export interface Manner {
  /** Without a notification. */
  readonly isSilent: boolean;
  /** The one role that is told of it; null for none. */
  readonly pingRoleId: string | null;
}

export type DigestStyle = 'brief' | 'standard' | 'full';
/** What becomes of a run whose time passed while the bot was away: one run, marked late, or none before the next. */
export type MissedRule = 'catch-up' | 'skip';
/** What a channel is told when nothing is new: nothing, or that. */
export type EmptyRule = 'skip' | 'say';

/** What a channel receives on schedule. */
export interface Digest {
  readonly id: number;
  readonly guildId: string;
  readonly channelId: string;
  /** Given by a moderator, or null: then it is named after its schedule. */
  readonly name: string | null;
  /** Five fields of cron, in `timezone`. */
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
  readonly style: DigestStyle;
  readonly entries: number;
  /** Only feeds with this label, or null for every feed of the channel. */
  readonly label: string | null;
  readonly missed: MissedRule;
  readonly empty: EmptyRule;
  /** What the channel follows: an article with one of these words stands further up. */
  readonly words: readonly string[];
  /** How its messages arrive, as `Manner` has it. */
  readonly isSilent: boolean;
  readonly pingRoleId: string | null;
  /** Whether what it says in a day is gathered in one thread. */
  readonly inThread: boolean;
  readonly dueAt: Date;
  /** From when on the next run draws: when the last one was due; null before the first. */
  readonly lastDueAt: Date | null;
  /** How the newest delivery ended where it did not arrive; null otherwise. */
  readonly trouble: string | null;
  /** By whom and since when it has no runs; null while it has. */
  readonly pause: Pause | null;
}

/** Somebody's word that something is to wait. */
export interface Pause {
  readonly by: string;
  readonly since: Date;
}

/** The thread of a message, where its channel has threads; messages that belong together share one. */
export interface ThreadPlan {
  /** Null where it is called after what the message says first. */
  readonly title: string | null;
  /** Names of tags that it bears, of those that its forum has. */
  readonly tags: readonly string[];
  /** Whether one is begun in a channel of messages too; a forum begins one for everything. */
  readonly isWanted: boolean;
}

/** What is known of a message that arrived. */
export interface SentMessage {
  readonly kind: 'sent';
  readonly messageId: string;
  readonly url: string | null;
  /** The thread that it stands in, or is the beginning of; absent or null where there is none. */
  readonly threadId?: string | null;
  /** What is still to be done with it; absent: nothing. */
  readonly errands?: readonly ErrandKind[];
}

/** `publish`: to the channels that follow an announcement channel; `begin-thread`: from the message. */
export type ErrandKind = 'publish' | 'begin-thread';

/** What is still to be done with a message that arrived. */
export interface Errand {
  readonly kind: ErrandKind;
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  /** Of the thread. */
  readonly title: string | null;
}

/** A message that is to say something else than when it arrived. */
export interface Edit {
  readonly kind: 'edit';
  readonly guildId: string;
  readonly channelId: string;
  /** Where it stands, if that is not the channel itself. */
  readonly threadId: string | null;
  readonly messageId: string;
  /** The nonce and the manner that it was posted with. */
  readonly nonce: string;
  readonly manner: Manner;
}

/** Where a person reads: the seat that "the last list" belongs to. `guildId` is null in a direct message. */
export interface Seat {
  readonly guildId: string | null;
  readonly channelId: string;
  readonly userId: string;
}

/** Why nothing is posted into a channel that is no more, as the end of a sentence. */
export const channelGone = 'the channel is gone';

/** The id that stands for somebody whose records were erased; Discord gives it to nobody. */
export const nobody = '0';
