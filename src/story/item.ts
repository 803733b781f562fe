/** What is known of an article when its story is looked for; any text may be empty. */
export interface StoryItem {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** BCP 47; `und` is read as English. */
  readonly language: string;
}

/** How much there is to go by, least first: the less that is, the less alike are two articles on one event. */
export const grounds = ['headline', 'short', 'text'] as const;
export type Ground = (typeof grounds)[number];
