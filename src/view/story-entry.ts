import type { Entry, Select } from '../chat/reply.js';
import type { StorySentence } from '../story/telling.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { articleEntry } from './articles.js';
import { saidBy, sourceCount, type Sourced, sourcedEntry } from './story-sources.js';

/** A story, with what it says: sentences of any of its articles. */
export interface ShownStory extends Sourced {
  readonly sentences: readonly StorySentence[];
}

/** A story as a row of a list; one of a single article looks as it does in any other list. */
export function storyRow(phrases: Phrases, story: ShownStory, number: number): Entry {
  const { lead, articles, sentences } = story;
  const alone = articleEntry(phrases, lead, { number, size: 'row', length: 'short' });
  if (articles.length === 1) return alone;
  return { ...alone, ...sourcedEntry(phrases, story, saidBy(articles, sentences), { isLinked: false }) };
}

/** A select that opens the card of one of the rows. */
export function storyRowSelect(phrases: Phrases, stories: readonly ShownStory[], argument: string): Select {
  return {
    kind: 'select',
    action: 'story.open',
    argument,
    placeholder: phrases.text('stories.choose'),
    of: 'entries',
    options: stories.map(({ lead, articles }) => ({
      value: String(lead.id),
      label: shortenHeadline(lead.title, 80) || clip(lead.feedTitle, 80),
      description: sourceCount(phrases, articles) ?? clip(lead.feedTitle, 80),
    })),
  };
}
