import type { Reply } from '../chat/reply.js';

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
}

/** `back`: it left, and is not forgotten yet. */
export type GuildStanding = 'new' | 'here' | 'back';

export interface GuildEntry {
  readonly guildId: string;
  readonly at: Date;
  /** Posted once, without a sound. */
  readonly welcome: { readonly channelId: string; readonly reply: Reply } | null;
}

/** What the bot says to a guild about itself. */
export type Notice = 'welcome' | 'alert';
