import type { FeedMode } from '../model.js';
import type { KeptRule } from './rules.js';

/** What is known of the way of an article into a channel. */
export interface TrailStore {
  /** Null where the guild sees no such article: what other guilds follow leaves no trace here. */
  articleTrail(guildId: string, articleId: number, channelId: string): Promise<ArticleTrail | null>;
}

export interface ArticleTrail {
  /** What brings its feed to this channel; null where nothing does. */
  readonly brought: BroughtHere | null;
  /** The channels of the guild that its feed goes to. */
  readonly channels: readonly string[];
  /** What became of it where it was held back, because its feed brought too much at once; null where it was not, or is released. */
  readonly heldBack: 'waiting' | 'dropped' | null;
  /** How many rules it was asked, and whether it waits for that. */
  readonly rules: number;
  readonly isUnasked: boolean;
  readonly leftOutBy: KeptRule | null;
  /** Its own post, if it was ever owed one. */
  readonly post: TrailDelivery | null;
  /** The digest of this channel that used it, best of all one that tells of it. */
  readonly run: TrailRun | null;
}

export interface BroughtHere {
  readonly label: string | null;
  readonly mode: FeedMode;
  readonly hourlyCap: number;
  readonly addedAt: Date;
  readonly pausedAt: Date | null;
}

export interface TrailRun {
  readonly ranAt: Date;
  /** Whether the digest tells of it; otherwise it was only read for it. */
  readonly isTold: boolean;
  /** The message that tells of it. */
  readonly delivery: TrailDelivery | null;
}

export interface TrailDelivery {
  readonly state: 'held' | 'pending' | 'sending' | 'sent' | 'dead';
  /** Where it can be read; null where the message has no link, or has not arrived. */
  readonly url: string | null;
  /** Why it did not arrive; ends a sentence. */
  readonly reason: string | null;
  /** Since when its channel cannot be posted into; null where it can. */
  readonly suspendedSince: Date | null;
  /** When it is tried next, while it is owed. */
  readonly dueAt: Date;
  readonly settledAt: Date | null;
}
