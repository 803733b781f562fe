import type { FetchProblem } from '../model.js';

/**
 * What stands in the database, for whoever runs the bot: counted in short reads when it is asked for. Neither the words of
 * articles and messages nor what tells people or servers are in it.
 */
export interface StatusStore {
  /** Of the feeds that somebody follows. */
  feedStatus(now: Date): Promise<FeedStatus>;
  pollStatus(now: Date): Promise<PollStatus>;
  runStatus(now: Date): Promise<RunStatus>;
  deliveryStatus(now: Date): Promise<DeliveryStatus>;
  /** What channels and people are owed, or were, in the last 24 hours. */
  settledStatus(now: Date): Promise<SettledStatus>;
  articleStatus(now: Date): Promise<ArticleStatus>;
  fileStatus(): Promise<FileStatus>;
  /** Writes something of no meaning; rejects where the database takes nothing. */
  checkWritable(now: Date): Promise<void>;
}

/** `struggling` feeds failed within the last day, which most get over; `failing` ones do so for longer. */
export type FeedState = 'healthy' | 'unread' | 'struggling' | 'failing' | 'stopped' | 'paused';

export interface FeedStatus {
  readonly counts: Readonly<Record<FeedState, number>>;
  /** Those that failed for longest, at most twenty. */
  readonly worst: readonly TroubledFeed[];
}

export interface TroubledFeed {
  readonly id: number;
  /** A stranger's words. */
  readonly title: string;
  /** With the keys that it may hold. */
  readonly url: string;
  readonly state: 'struggling' | 'failing' | 'stopped';
  readonly reason: FetchProblem | null;
  readonly since: Date;
  /** When it is polled next; null for one that never is. */
  readonly dueAt: Date | null;
}

export interface PollStatus {
  readonly due: number;
  /** For how long the first of them waits, in milliseconds; 0 where none is due. */
  readonly lagMs: number;
  /** The next five. */
  readonly next: readonly { readonly title: string; readonly url: string; readonly dueAt: Date }[];
}

export interface RunStatus {
  readonly digests: number;
  readonly paused: number;
  /** Runs of the last 24 hours that told of something. */
  readonly ranInDay: number;
  /** For how long the first of those whose time has come waits for its run, in milliseconds; 0 where none does. */
  readonly lagMs: number;
  /** The next five. */
  readonly next: readonly { readonly id: number; readonly name: string | null; readonly dueAt: Date }[];
}

export interface DeliveryStatus {
  /** Messages that are to be sent, and those of them whose attempt has begun. */
  readonly owed: number;
  readonly sending: number;
  /** Posts of single articles that wait because their channel has had enough. */
  readonly held: number;
  /** Since when the oldest of what is owed is owed. */
  readonly oldestOwedAt: Date | null;
  /** Of what is owed, what no closed channel and no person who cannot be written to keeps back. */
  readonly sendable: number;
  readonly oldestSendableAt: Date | null;
  /** Channels that cannot be posted into: how many, and the first five. Persons are none of them. */
  readonly closedCount: number;
  readonly closed: readonly ClosedChannel[];
  /** What kept messages back at their last attempt; the five most frequent. */
  readonly reasons: readonly CountedReason[];
  /** What remains to be done with messages that arrived. */
  readonly errands: number;
}

export interface ClosedChannel {
  readonly channelId: string;
  readonly since: Date;
  /** Ends a sentence. */
  readonly reason: string;
  readonly waiting: number;
}

export interface CountedReason {
  readonly reason: string;
  readonly count: number;
}

export interface SettledStatus {
  /** The messages that arrived. */
  readonly sent: HourlyCounts;
  readonly givenUp: number;
  /** Why; the five most frequent. */
  readonly reasons: readonly CountedReason[];
}

/** 24 whole hours, the last of them not over yet. */
export interface HourlyCounts {
  readonly from: Date;
  readonly counts: readonly number[];
}

export interface ArticleStatus {
  readonly kept: number;
  readonly seen: HourlyCounts;
  /** Articles that wait for work of the bot's own; beyond 10,000 they are not counted. */
  readonly toSummarise: number;
  readonly toIndex: number;
  readonly toAskRules: number;
}

export interface FileStatus {
  readonly bytes: number;
  /** Of these, what is empty and will be used again. */
  readonly freeBytes: number;
  /** How many backups lie beside it, and when the newest was made. */
  readonly backups: number;
  readonly newestBackupAt: Date | null;
  /** When the first server or article of those that are kept came; null where there is neither. */
  readonly firstUsedAt: Date | null;
  /** Servers that the bot is in. */
  readonly guilds: number;
}
