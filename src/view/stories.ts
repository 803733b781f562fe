import type { Action, Block, Reply } from '../chat/reply.js';
import { counted, dotted } from './line.js';
import { type ShownStory, storyRow, storyRowSelect } from './story-entry.js';

/** Where a page stands in the list of stories. */
export interface StoriesPage {
  readonly total: number;
  /** How many stand before the first of this page. */
  readonly skipped: number;
  readonly size: number;
  readonly period: string;
  /** What the buttons bring back. */
  readonly back: string;
  readonly next: string;
}

/** A page of the stories of a period. */
export function storiesReply(stories: readonly ShownStory[], page: StoriesPage): Reply {
  const { total, skipped, size } = page;
  const pages = Math.ceil(total / size);
  const number = Math.ceil(skipped / size) + 1;
  const note = dotted(counted(total, 'story', 'stories'), pages > 1 ? `page ${number} of ${pages}` : null);
  return {
    text: [
      { kind: 'heading', level: 2, line: [`Stories of the ${page.period}`] },
      { kind: 'note', line: note },
      ...stories.map((story, index): Block => ({ kind: 'entry', entry: storyRow(story, index + 1) })),
    ],
    actions: [
      [storyRowSelect(stories, page.period)],
      [pageButton('Back', page.back, skipped === 0), pageButton('Next', page.next, skipped + stories.length >= total)],
    ],
    listed: stories.map(({ lead }) => lead.id),
    replaces: true,
  };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'stories.page', argument, label, isDisabled };
}
