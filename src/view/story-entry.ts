import type { Entry, Line, Select } from '../chat/reply.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { articleEntry, kickersOf } from './articles.js';
import { counted, dotted } from './line.js';
import {
  markedSentences,
  sourceCount,
  sourceNames,
  type Sourced,
  sourcesOf,
  type StorySource,
} from './story-sources.js';
import { ago } from './time.js';

/** A story, with what it says: sentences of any of its articles. */
export type ShownStory = Sourced;

/** A story as a row of a list; one of a single article looks as it does in any other list. */
export function storyEntry(story: ShownStory, number: number): Entry {
  const { lead, articles } = story;
  if (articles.length === 1) return articleEntry(lead, { number, size: 'row', length: 'short' });
  const sources = sourcesOf(story);
  return {
    number,
    size: 'row',
    kickers: kickersOf(lead).map((words) => [words]),
    headline: lead.title,
    url: lead.url,
    sentences: markedSentences(story, sources),
    source: sourceLine(story, sources),
  };
}

/** A select that opens the card of one of the entries. */
export function storySelect(stories: readonly ShownStory[], argument: string): Select {
  return {
    kind: 'select',
    action: 'story.open',
    argument,
    placeholder: 'Choose a story',
    of: 'entries',
    options: stories.map(({ lead, articles }) => ({
      value: String(lead.id),
      label: shortenHeadline(lead.title, 80) || clip(lead.feedTitle, 80),
      description: sourceCount(articles) ?? clip(lead.feedTitle, 80),
    })),
  };
}

/** "**5 sources** · ¹ Harbour Post · ² The Tern · Quay FM · 2 more · 3 hours ago": the age is that of the newest article. */
function sourceLine({ articles, lead }: ShownStory, sources: readonly StorySource[]): Line {
  const count = sourceCount(articles);
  const age = ago((articles.at(-1) ?? lead).publishedAt);
  if (count === null) return dotted(clip(lead.feedTitle, 40), counted(articles.length, 'article'), age);
  const names = sourceNames(sources, { isLinked: false, isMarked: true });
  return dotted({ kind: 'strong', text: count }, ...names, age);
}
