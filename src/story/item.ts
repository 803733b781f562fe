/** What is known of an article when its story is looked for; any text may be empty. */
export interface StoryItem {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** BCP 47; `und` is read as English. */
  readonly language: string;
}

/** Whether there is only a headline to go by, or a text too: the two need thresholds of their own. */
export type Ground = 'headline' | 'text';
