import type { Action, Block, Inline, Line, Reply } from '../chat/reply.js';
import type { RisingTopic } from '../story/rising.js';
import type { Phrases } from '../phrases/phrases.js';
import { dotted } from './line.js';
import { type ShownStory, storyRow, storyRowSelect } from './story-entry.js';

/** What rises, the strongest first. */
export interface ShownTrends {
  readonly stories: readonly { readonly story: ShownStory; readonly ratio: number }[];
  readonly topics: readonly RisingTopic[];
}

/** What was compared: how many articles of a period, with how many of so many such periods before it. */
export interface Compared {
  readonly period: 'day' | 'week' | 'month';
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

/** The stories, names and topics that more is written about than before, or that there are none; null was not compared. */
export function trendingReply(phrases: Phrases, trends: ShownTrends | null, compared: Compared): Reply {
  const head = headOf(phrases, compared);
  if (trends === null) {
    return { text: [...head, { kind: 'lines', lines: [phrases.line('trending.not-compared')] }] };
  }
  const { stories, topics } = trends;
  const shown = stories.map(({ story }) => story);
  const blocks = stories.map(({ story, ratio }, index): Block => {
    const entry = storyRow(phrases, story, index + 1);
    return { kind: 'entry', entry: { ...entry, source: dotted(entry.source, rise(phrases, ratio)) } };
  });
  const names: readonly Block[] = [
    { kind: 'lines', lines: [[strong(phrases.text('trending.topics'))]] },
    { kind: 'list', items: topics.map((topic) => topicItem(phrases, topic)) },
  ];
  const selects: readonly (readonly Action[])[] = [[storyRowSelect(phrases, shown, compared.period)]];
  const isQuiet = stories.length + topics.length === 0;
  return {
    text: [
      ...head,
      ...blocks,
      ...(topics.length === 0 ? [] : names),
      ...(isQuiet ? [{ kind: 'lines', lines: [[whyQuiet(phrases, compared)]] } as const] : []),
    ],
    ...(stories.length === 0 ? {} : { actions: selects, listed: shown.map(({ lead }) => lead.id) }),
  };
}

function topicItem(phrases: Phrases, { name, sources, ratio }: RisingTopic): Line {
  return dotted(strong(name), phrases.text('sources.count', { count: sources }), rise(phrases, ratio));
}

function strong(text: string): Inline {
  return { kind: 'strong', text };
}

/** "6 times as much as before". */
function rise(phrases: Phrases, ratio: number): string {
  return phrases.text('trending.rise', { ratio: Math.round(ratio) });
}

function headOf(phrases: Phrases, compared: Compared): readonly Block[] {
  return [
    { kind: 'heading', level: 2, line: [phrases.text('trending.title')] },
    { kind: 'note', line: [comparison(phrases, compared)] },
  ];
}

/** "5,250 articles of the last week, against one in 5 of 21,000 of the 4 weeks before". */
function comparison(phrases: Phrases, compared: Compared): string {
  const { period, now, before, periodsBefore, every, spanMs } = compared;
  const last = spanMs === null ? { unit: period, count: 1 } : lengthOf(spanMs);
  const earlier = spanMs === null ? { unit: period, count: periodsBefore } : lengthOf(periodsBefore * spanMs);
  return phrases.text(every === 1 ? 'trending.compared' : 'trending.compared-with-some', {
    ...{ now, before, every },
    last: phrases.text(`trending.last.${last.unit}`, { count: last.count }),
    earlier: phrases.text(`trending.earlier.${earlier.unit}`, { count: earlier.count }),
  });
}

function lengthOf(ms: number) {
  const hours = Math.round(ms / hourMs);
  return hours < 48
    ? ({ unit: 'hours', count: hours } as const)
    : ({ unit: 'days', count: Math.round(hours / 24) } as const);
}

function whyQuiet(phrases: Phrases, { period, now, before }: Compared): string {
  if (now === 0) return phrases.text('trending.none-came', { period });
  if (before >= fewestPeriods * now) return phrases.text('trending.quiet');
  return phrases.text('trending.too-early', { period, count: fewestPeriods });
}
