import type { Action, Block, Inline, Line, Reply } from '../chat/reply.js';
import type { RisingTopic } from '../story/rising.js';
import { counted, dotted } from './line.js';
import { type ShownStory, storyRow, storyRowSelect } from './story-entry.js';

/** What rises, the strongest first. */
export interface ShownTrends {
  readonly stories: readonly { readonly story: ShownStory; readonly ratio: number }[];
  readonly topics: readonly RisingTopic[];
}

/** What was compared: how many articles of a period, with how many of so many such periods before it. */
export interface Compared {
  readonly period: string;
  readonly now: number;
  readonly before: number;
  readonly periodsBefore: number;
}

// Below that, everything would be new.
const fewestPeriods = 3;

/** The stories, names and topics that more is written about than before, or that there are none. */
export function trendingReply({ stories, topics }: ShownTrends, compared: Compared): Reply {
  const shown = stories.map(({ story }) => story);
  const blocks = stories.map(({ story, ratio }, index): Block => {
    const entry = storyRow(story, index + 1);
    return { kind: 'entry', entry: { ...entry, source: dotted(entry.source, rise(ratio)) } };
  });
  const names: readonly Block[] = [
    { kind: 'lines', lines: [[strong('Names and topics')]] },
    { kind: 'list', items: topics.map(topicItem) },
  ];
  const selects: readonly (readonly Action[])[] = [[storyRowSelect(shown, compared.period)]];
  const isQuiet = stories.length + topics.length === 0;
  return {
    text: [
      { kind: 'heading', level: 2, line: ['Trending'] },
      { kind: 'note', line: [comparison(compared)] },
      ...blocks,
      ...(topics.length === 0 ? [] : names),
      ...(isQuiet ? [{ kind: 'lines', lines: [[whyQuiet(compared)]] } as const] : []),
    ],
    ...(stories.length === 0 ? {} : { actions: selects, listed: shown.map(({ lead }) => lead.id) }),
  };
}

function topicItem({ name, sources, ratio }: RisingTopic): Line {
  return dotted(strong(name), counted(sources, 'source'), rise(ratio));
}

function strong(text: string): Inline {
  return { kind: 'strong', text };
}

/** "6 times as much as before". */
function rise(ratio: number): string {
  return `${Math.round(ratio)} times as much as before`;
}

function comparison({ period, now, before, periodsBefore }: Compared): string {
  return `${counted(now, 'article')} of the last ${period}, against ${before.toLocaleString('en')} of the ${periodsBefore} ${period}s before`;
}

function whyQuiet({ period, now, before }: Compared): string {
  if (now === 0) return `Nothing bursts: no article came within a ${period}.`;
  if (before >= fewestPeriods * now) return 'Nothing bursts: no story or name is in many more articles than before.';
  return `I cannot tell what bursts yet: for that I need ${fewestPeriods} ${period}s before, as full as this one.`;
}
