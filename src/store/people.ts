import type { Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Language } from '../phrases/language.js';
import type { Suspension } from './store.js';

/** What the store keeps for a person. It is theirs alone: everything is looked up with their id. */
export interface PeopleStore {
  // Articles that they saved

  /** Saves an article that the guild sees. One that they have taken off their list is saved anew. */
  saveArticle(save: NewSave): Promise<SaveOutcome>;
  /** What a person saved, newest first: in one guild, or for null everywhere, each article once. */
  savedArticles(userId: string, guildId: string | null): Promise<readonly SavedArticle[]>;
  savedArticle(userId: string, savedId: number): Promise<SavedArticle | null>;
  /** Takes an article off the list; null where it is not on it. For a day that can be taken back. */
  removeSaved(userId: string, savedId: number, at: Date): Promise<SavedArticle | null>;
  /** The same, wherever they saved that article. */
  removeSavedEverywhere(userId: string, savedId: number, at: Date): Promise<SavedArticle | null>;
  /** Takes a removal back, wherever it was removed with it; null where there is none. */
  restoreSaved(userId: string, savedId: number): Promise<SavedArticle | null>;

  // What they chose, in all guilds

  person(userId: string): Promise<Person>;
  /** Writes what is named; what is not stays as it is. */
  setPerson(userId: string, chosen: Partial<Person>): Promise<void>;

  // What they follow of a guild's feeds

  /** Following twice is one follow (`follows-already`). */
  follow(wanted: NewFollow): Promise<FollowOutcome>;
  /** In the order in which they began. */
  follows(guildId: string, userId: string): Promise<readonly Follow[]>;
  /** Ends a follow; null where they have none such. For a day that can be taken back. */
  unfollow(userId: string, followId: number, at: Date): Promise<Follow | null>;
  /** Takes the end of a follow back; null where there is nothing to take back, or the same is followed anew. */
  restoreFollow(userId: string, followId: number): Promise<Follow | null>;

  // What they are to be told: each article is held once against what people follow, and what was found waits for them.

  /** The newest article; null where all have been held against what people follow. */
  newestUnmatched(): Promise<number | null>;
  /**
   * The next article, up to one, and the topics that are followed where it is seen: of feeds that the guild follows, but for
   * what is held back, what was published a day before the follow or the subscription began, and what came before the follow.
   */
  articleToMatch(upTo: number): Promise<ArticleToMatch>;
  /**
   * Writes whose follows an article is for: of its feed, its story, and the topics that it is of. It and all before it are
   * held against what people follow no more.
   */
  saveMatches(articleId: number, topics: readonly TopicMatch[], at: Date): Promise<void>;
  /** Whom something waits for that may be told: not those who were told since, nor those who are still owed a message. */
  peopleToTell(toldBefore: Date): Promise<readonly string[]>;
  /** What was found for somebody since, the newest 200, and not told yet, in the order of their follows. */
  foundFor(userId: string, since?: Date): Promise<readonly Found[]>;
  /** Owes somebody a message, and writes down what it tells; what else was found for them by then is forgotten. */
  saveTelling(telling: FollowTelling): Promise<void>;
  /** Since when somebody cannot be written to, where something waits for them; null otherwise. */
  directSuspension(userId: string): Promise<Suspension | null>;
  /** What waits for somebody who cannot be written to is due at once. False where nothing does. */
  retryDirect(userId: string, at: Date): Promise<boolean>;

  // All of it

  /** Everything that is kept about a person, in every guild, by the name of what it is kept as. */
  recordsOf(userId: string): Promise<Readonly<Record<string, unknown>>>;
  countRecordsOf(userId: string): Promise<RecordCounts>;
  /** Erases all of it, in every guild, and gives what is lost. What they did for a guild stays, as done by nobody. */
  forget(userId: string): Promise<RecordCounts>;
}

export interface RecordCounts {
  readonly follows: number;
  readonly saved: number;
}

/** What a person chose; null where they chose nothing. */
export interface Person {
  /** Null: the one that Discord shows them. */
  readonly language: Language | null;
  /** That one, as far as it is known outside of an answer. */
  readonly shownLanguage: Language | null;
  /** IANA name. */
  readonly timezone: string | null;
  /** When they are not written to, in that time zone: `22:00-07:00`; null for never. */
  readonly quietHours: string | null;
}

export type FollowSubject =
  /** A label of feeds, or words, in lower case. */
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'feed'; readonly feedId: number }
  | { readonly kind: 'story'; readonly storyId: number };

export interface NewFollow {
  readonly guildId: string;
  readonly userId: string;
  readonly subject: FollowSubject;
  /** Of the topic, the feed or the story, for people. */
  readonly name: string;
  readonly at: Date;
}

export interface Follow extends Omit<NewFollow, 'at'> {
  readonly id: number;
  readonly followedAt: Date;
}

export type FollowOutcome =
  | { readonly kind: 'follows' | 'follows-already'; readonly follow: Follow }
  /** They follow as much of this guild as one may. */
  | { readonly kind: 'full'; readonly limit: number };

export interface ArticleToMatch {
  /** Where nobody follows anything, the last one that was asked for. */
  readonly articleId: number;
  /** What it says; null where no topic asks for it. */
  readonly spoken: Pick<Article, 'title' | 'text' | 'language'> | null;
  readonly guilds: readonly GuildTopics[];
}

export interface GuildTopics extends TopicMatch {
  /** The labels of the article's feed in the guild. */
  readonly labels: readonly string[];
}

export interface TopicMatch {
  readonly guildId: string;
  /** Each once, however many follow it. */
  readonly topics: readonly string[];
}

export interface Match {
  readonly followId: number;
  readonly articleId: number;
}

export interface Found {
  readonly follow: Follow;
  readonly articleId: number;
}

export interface FollowTelling {
  readonly userId: string;
  /** Null where there is nothing to tell after all. */
  readonly reply: Reply | null;
  readonly told: readonly Match[];
  readonly at: Date;
}

export interface NewSave {
  readonly userId: string;
  readonly guildId: string;
  readonly articleId: number;
  readonly at: Date;
}

export type SaveOutcome =
  | { readonly kind: 'saved' | 'saved-before'; readonly saved: SavedArticle }
  /** The guild sees no such article. */
  | { readonly kind: 'unknown' }
  /** They have saved as many as one may. */
  | { readonly kind: 'full'; readonly limit: number };

/** An article on somebody's list. The article itself may be gone by now. */
export interface SavedArticle {
  readonly id: number;
  /** Where it was saved. */
  readonly guildId: string;
  readonly articleId: number;
  readonly url: string;
  readonly title: string;
  /** The name of its feed. */
  readonly source: string;
  readonly savedAt: Date;
}
