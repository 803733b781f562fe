/** What the store keeps of the cards that people look at. */
export interface CardStore {
  // What people think of summaries: a guild's own records, each person once for an article

  /** Writes down what somebody thinks, or, for null, that they take it back. False where the guild sees no such article. */
  saveOpinion(opinion: OpinionOf, at: Date): Promise<boolean>;
  opinion(guildId: string, articleId: number, userId: string): Promise<Opinion | null>;

  // Links that were summarised. Buttons name them by a list and a place in it; the list is known only where it was made

  /** Keeps a list of links for buttons to name; the same list in the same place once. Gives its id. */
  saveLinks(list: LinkList, at: Date): Promise<number>;
  /** The list with this id, if it was made in this place; empty otherwise. */
  links(place: string, listId: number): Promise<readonly string[]>;
  /** Keeps for a day what was read at an address. */
  savePage(url: string, content: string, at: Date): Promise<void>;
  /** What was read at an address within a day; null where nothing was. */
  readPage(url: string, now: Date): Promise<string | null>;
}

export interface LinkList {
  /** A guild, or a channel without one. */
  readonly place: string;
  /** Whose it is, outside of a guild; null in one. */
  readonly userId: string | null;
  readonly links: readonly string[];
}

export type Opinion = 'useful' | 'not-useful';

export interface OpinionOf {
  readonly guildId: string;
  readonly articleId: number;
  readonly userId: string;
  readonly opinion: Opinion | null;
}
