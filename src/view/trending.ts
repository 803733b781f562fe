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
  /** Of how many of those before it one was read. */
  readonly every: number;
  /** How far back the articles of the period go, where they are too many to go back to its beginning; else null. */
  readonly spanMs: number | null;
}

// Below that, everything would be new.
const fewestPeriods = 3;
const hourMs = 3_600_000;
const notCompared = 'They could not be compared just now. → Try again in a minute.';

/** The stories, names and topics that more is written about than before, or that there are none; null was not compared. */
export function trendingReply(trends: ShownTrends | null, compared: Compared): Reply {
  if (trends === null) return { text: [...head(compared), { kind: 'lines', lines: [[notCompared]] }] };
  const { stories, topics } = trends;
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
      ...head(compared),
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

function head(compared: Compared): readonly Block[] {
  return [
    { kind: 'heading', level: 2, line: ['Trending'] },
    { kind: 'note', line: [comparison(compared)] },
  ];
}

/** "5,250 articles of the last week, against one in 5 of 21,000 of the 4 weeks before". */
function comparison({ period, now, before, periodsBefore, every, spanMs }: Compared): string {
  const share = every === 1 ? '' : `one in ${every} of `;
  const last = spanMs === null ? period : lengthOf(spanMs);
  const earlier = spanMs === null ? `${periodsBefore} ${period}s` : lengthOf(periodsBefore * spanMs);
  return `${counted(now, 'article')} of the last ${last}, against ${share}${before.toLocaleString('en')} of the ${earlier} before`;
}

function lengthOf(ms: number): string {
  const hours = Math.round(ms / hourMs);
  return hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day');
}

function whyQuiet({ period, now, before }: Compared): string {
  if (now === 0) return `Nothing bursts: no article came within a ${period}.`;
  if (before >= fewestPeriods * now) return 'Nothing bursts: no story or name is in many more articles than before.';
  return `I cannot tell what bursts yet: for that I need ${fewestPeriods} ${period}s before, as full as this one.`;
}
