/** How what a guild is told is read. Presses are counted without who pressed. */
export interface StatsStore {
  /** Counts a press on an article, where the channel was told of that; nothing otherwise. */
  countPress(press: CountedPress): Promise<void>;
  /** Of each feed that the guild follows, in order of title. */
  feedStats(guildId: string, since: Date): Promise<readonly FeedStats[]>;
  /** Of each of the guild's digests, in order of their ids. */
  digestStats(guildId: string, since: Date): Promise<readonly DigestStats[]>;
}

export interface CountedPress {
  readonly guildId: string;
  readonly channelId: string;
  readonly articleId: number;
  readonly kind: 'opened' | 'saved';
  readonly at: Date;
}

interface PressStats {
  readonly opened: number;
  readonly saved: number;
}

export interface FeedStats extends PressStats {
  readonly feedId: number;
  readonly title: string;
  /** When the first channel of the guild that follows it began to. */
  readonly since: Date;
  readonly articles: number;
  /** How many of them channels were told of, at once or in a digest. */
  readonly posted: number;
  readonly useful: number;
  readonly notUseful: number;
}

export interface DigestStats extends PressStats {
  readonly digestId: number;
  readonly sent: number;
  /** How many articles they told of. */
  readonly articles: number;
}
