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
  /** Takes a removal back; null where there is none. */
  restoreSaved(userId: string, savedId: number): Promise<SavedArticle | null>;
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
