import type { Digest, DigestStyle, SummaryLength } from '../model.js';
import type { Language } from '../phrases/language.js';

/** What the store keeps of a guild for its moderators. Each write is recorded in the guild's history, in its own transaction. */
export interface ModerationStore {
  guildSettings(guildId: string): Promise<GuildSettings>;
  /** Writes what is named; what is not stays as it is. Gives the change; null where there is none to record. */
  editGuildSettings(guildId: string, chosen: Partial<GuildSettings>, actor: Actor): Promise<Change | null>;

  // Digests that wait

  /** From now on a digest has no runs; null where the guild has no such live digest, or it waits already. */
  pauseDigest(guildId: string, digestId: number, actor: Actor): Promise<Digest | null>;
  /** Takes a pause back; null where there is none. */
  resumeDigest(guildId: string, digestId: number, resumption: Resumption): Promise<Digest | null>;

  // History: what moderators changed within the last 90 days

  /** Newest first. */
  changes(guildId: string, query: ChangesQuery): Promise<readonly Change[]>;
  change(guildId: string, changeId: number): Promise<Change | null>;
  /** What was changed after it of the same thing, newest first. */
  changesSince(guildId: string, changeId: number): Promise<readonly Change[]>;
}

/** Who changes something, and when. What `nobody` does, such as the try-out's own set-up, is no moderator's: it is not recorded. */
export interface Actor {
  readonly by: string;
  readonly at: Date;
  /** The change that this one takes back, which is marked as undone. The newest of a thing is without being named. */
  readonly undoes?: number;
}

/** How a digest goes on that did not come for a while. */
export interface Comeback {
  /** When the digest comes next. */
  readonly dueAt: Date;
  /** What came before is told no more. */
  readonly drawsSince: Date;
}

export interface Resumption extends Actor, Comeback {}

export interface GuildSettings {
  /** IANA name, or null until somebody chose one. */
  readonly timezone: string | null;
  /** When nothing is posted at once, in that time zone: `22:00-07:00`; null for never. */
  readonly quietHours: string | null;
  /** In which its channels are told of the news. */
  readonly language: Language;
  /** Of `/summary`, where nobody says otherwise. */
  readonly summaryLength: Exclude<SummaryLength, 'entry'>;
  /** Of new digests, where nobody says otherwise. */
  readonly digestStyle: DigestStyle;
  /** Who has it may do what Manage Server allows; null for nobody else. */
  readonly moderatorRoleId: string | null;
  /** Where moderators are told of trouble; null for nowhere. */
  readonly alertChannelId: string | null;
  /** Of new live subscriptions: how many posts an hour. */
  readonly hourlyCap: number;
  /** Who may use what costs much. */
  readonly costlyFor: 'everyone' | 'moderators';
}

/**
 * What can change. A `feed` is one that the guild follows: a subscription. A `story` is an article that is split off it, and
 * `held-back` what a guild decided about all that waited of one feed: their ids are those of the article and the feed.
 */
export type ChangedNoun = 'feed' | 'digest' | 'rule' | 'settings' | 'story' | 'held-back';

/** Some fields of a noun, as JSON has them. */
export type ChangedFields = Readonly<Record<string, unknown>>;

export interface NewChange extends Actor {
  readonly guildId: string;
  readonly noun: ChangedNoun;
  /** Null for what a guild has one of. */
  readonly nounId: number | null;
  /** What it was called then: a feed's title, a digest's name. */
  readonly name: string;
  /** What the fields that changed were; null where the noun was not there. */
  readonly before: ChangedFields | null;
  /** What they are since; null where it is there no more. */
  readonly after: ChangedFields | null;
}

export interface Change extends Omit<NewChange, 'undoes'> {
  readonly id: number;
  /** The change that took it back; null where none did. */
  readonly undoneIn: number | null;
}

export interface ChangesQuery {
  /** Only what was changed of this; of all that are called so where no id is named. */
  readonly of?: { readonly noun: ChangedNoun; readonly nounId?: number | null } | null;
  readonly by?: string | null;
  readonly since?: Date | null;
  /** Only what is older than this change. */
  readonly beforeId?: number | null;
  /** Only what is newer than this change: the `limit` nearest to it. */
  readonly afterId?: number | null;
  readonly limit: number;
}
