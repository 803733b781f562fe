import { controls } from './controls.js';
import { feedImport } from './feed-import.js';
import { feedList } from './feed-list.js';
import { feeds } from './feeds.js';
import { latest } from './latest.js';
import { mistakes } from './mistakes.js';
import { trouble } from './trouble.js';

/** Everything that the bot says, in English: ICU messages by key. The other languages have the same keys and places. */
export const english = {
  ...controls,
  ...feedImport,
  ...feedList,
  ...feeds,
  ...latest,
  ...mistakes,
  ...trouble,
} as const;
