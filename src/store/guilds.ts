import type { Reply } from '../chat/reply.js';
import type { Comeback } from './moderation.js';

/** What the store knows of the guilds themselves: where the bot is, and what it has to say to them about itself. */
export interface GuildStore {
  /** Every guild of which anything is kept, and since when the bot is there no more; null while it is. */
  keptGuilds(): Promise<ReadonlyMap<string, Date | null>>;
  guildStanding(guildId: string): Promise<GuildStanding>;
  /** The bot is in a guild: what was kept of it goes on. Owes it a notice, if one is given, unless the bot was there before. */
  enterGuild(entry: GuildEntry): Promise<void>;
  /**
   * The bot was put out of a guild. From here on nothing is polled, run, posted or found for it; what it has stays until it is
   * erased. False where the bot had left it before.
   */
  leaveGuild(guildId: string, at: Date): Promise<boolean>;
  /** Erases all that there is of the guilds that the bot left before a moment, in every table; gives which they were. */
  eraseGuildsLeft(before: Date): Promise<readonly string[]>;

  // What moderators are told needs them. A trouble is a word for it, the same as long as it lasts.

  /** The channels that guilds chose for it. */
  alertPlaces(): Promise<readonly AlertPlace[]>;
  /** What was told, and when. */
  toldTroubles(guildId: string): Promise<ReadonlyMap<string, Date>>;
  /** These are over. */
  forgetTroubles(guildId: string, troubles: readonly string[]): Promise<void>;
  /** Owes a guild a notice of these troubles, which are told from then on. */
  saveAlert(alert: NewAlert): Promise<void>;
  /** The day on which a moderator was last told in a reply how much needs one; null before the first. */
  remindedOn(guildId: string): Promise<string | null>;
  noteReminder(guildId: string, day: string, at: Date): Promise<void>;
}

/** `back`: it left, and is not forgotten yet. */
export type GuildStanding = 'new' | 'here' | 'back';

export interface GuildEntry {
  readonly guildId: string;
  readonly at: Date;
  /** Posted once, without a sound. */
  readonly welcome: { readonly channelId: string; readonly reply: Reply } | null;
  /** The digests whose time passed while the bot was away; none where this is left out. */
  readonly missed?: readonly MissedDigest[];
}

export interface MissedDigest extends Comeback {
  readonly digestId: number;
}

export interface AlertPlace {
  readonly guildId: string;
  readonly channelId: string;
  /** When the guild was last owed an alert. */
  readonly lastAt: Date | null;
}

export interface NewAlert {
  readonly guildId: string;
  readonly channelId: string;
  readonly reply: Reply;
  readonly troubles: readonly string[];
  readonly at: Date;
}

/** What the bot says to a guild about itself. */
export type Notice = 'welcome' | 'alert';
