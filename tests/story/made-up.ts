import type { Arrival } from '../../src/story/arrival.js';
import { featuresOf } from '../../src/story/features.js';
import type { StoryItem } from '../../src/story/item.js';
import type { Assignment, StoryIndex } from '../../src/story/story-index.js';

export const hour = 3_600_000;
export const noon = Date.UTC(2026, 2, 4, 12);

export const ferry = [
  'Ferry Astrid runs aground off Larchfield with 80 aboard',
  'Passengers of ferry Astrid rescued near Larchfield rocks',
  'Larchfield: all 80 aboard stranded ferry Astrid are safe',
];
export const library = [
  'Harbour Bay library to close after budget vote',
  'Budget vote closes Harbour Bay library for good',
];

/** An item of invented words, with what the test is about set. */
export function item(fields: Partial<StoryItem>): StoryItem {
  return { id: 1, title: '', text: '', url: '', language: 'en', ...fields };
}

export function arrival(id: number, fields: Partial<StoryItem>, at = noon): Arrival {
  return { id, features: featuresOf(item({ id, ...fields })), publishedAt: at, seenAt: at };
}

/** Headlines, one an hour, put into an index. */
export function addHeadlines(index: StoryIndex, titles: readonly string[], from = noon): readonly Assignment[] {
  return titles.map((title, at) => index.add(arrival(at + 1, { title }, from + at * hour)));
}
