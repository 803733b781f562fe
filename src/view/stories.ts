import type { Action, Block, Reply } from '../chat/reply.js';
import { shareButton } from '../chat/share.js';
import type { Phrases } from '../phrases/phrases.js';
import { dotted } from './line.js';
import { type ShownStory, storyRow, storyRowSelect } from './story-entry.js';

/** Where a page stands in the list of stories. */
export interface StoriesPage {
  readonly total: number;
  /** How many stand before the first of this page. */
  readonly skipped: number;
  readonly size: number;
  readonly period: string;
  /** What the buttons bring back. */
  readonly here: string;
  readonly back: string;
  readonly next: string;
}

/** A page of the stories of a period. */
export function storiesReply(phrases: Phrases, stories: readonly ShownStory[], page: StoriesPage): Reply {
  const { total, skipped, size } = page;
  const pages = Math.ceil(total / size);
  const number = Math.ceil(skipped / size) + 1;
  const note = dotted(
    phrases.text('stories.count', { count: total }),
    pages > 1 ? phrases.text('page.of', { page: number, pages }) : null,
  );
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('stories.title', { period: page.period })] },
      { kind: 'note', line: note },
      ...stories.map((story, index): Block => ({ kind: 'entry', entry: storyRow(phrases, story, index + 1) })),
    ],
    actions: [
      [storyRowSelect(phrases, stories, page.period)],
      [
        pageButton(phrases.text('button.back'), page.back, skipped === 0),
        pageButton(phrases.text('button.next'), page.next, skipped + stories.length >= total),
        shareButton(phrases, 'stories.share', page.here),
      ],
    ],
    listed: stories.map(({ lead }) => lead.id),
    replaces: true,
  };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'stories.page', argument, label, isDisabled };
}
