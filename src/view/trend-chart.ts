import type { Attachment } from '../chat/reply.js';
import type { ColumnChart } from '../chart/columns.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import type { ShownStory } from './story-entry.js';
import { countSources } from './story-sources.js';

export interface TrendStory {
  readonly story: ShownStory;
  readonly ratio: number;
}

/** The time that is shown: `spanMs` until `endMs`. */
export interface Stretch {
  readonly endMs: number;
  readonly spanMs: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
// Discord’s limit of what a picture is described by.
const longestAlt = 1024;
const longestTitle = 60;

/** How many articles each story had in each hour, or each day where there are more than two. */
export function trendChart(phrases: Phrases, stories: readonly TrendStory[], { endMs, spanMs }: Stretch): ColumnChart {
  const unit = spanMs <= 2 * dayMs ? 'hour' : 'day';
  const unitMs = unit === 'hour' ? hourMs : dayMs;
  const count = Math.max(1, Math.ceil(spanMs / unitMs));
  const rows = stories.map(({ story, ratio }, index) => ({
    number: index + 1,
    title: story.lead.title,
    note: noteOf(phrases, { story, ratio }),
    values: countIn(story, { endMs, unitMs, count }),
  }));
  const most = Math.max(...rows.flatMap(({ values }) => values));
  return {
    title: phrases.text('trending.chart', { unit, most }),
    rows,
    from: phrases.text('trending.ago', { unit, count }),
    to: phrases.text('trending.now'),
  };
}

/** The chart as a file: its numbers are in its description, and, as text, in its bars. */
export function chartAttachment(chart: ColumnChart, png: Uint8Array): Attachment {
  return {
    name: 'trending.png',
    data: Buffer.from(png).toString('base64'),
    description: altOf(chart),
    bars: chart.rows.map(({ number, values }) => ({ label: String(number), values })),
  };
}

function noteOf(phrases: Phrases, { story: { articles }, ratio }: TrendStory): string {
  const sources = countSources(articles);
  return phrases.text('trending.chart-note', { articles: articles.length, sources, ratio: Math.round(ratio) });
}

function countIn(
  { articles }: ShownStory,
  { endMs, unitMs, count }: { readonly endMs: number; readonly unitMs: number; readonly count: number },
): readonly number[] {
  const values = new Array<number>(count).fill(0);
  for (const { publishedAt } of articles) {
    const ago = Math.floor((endMs - publishedAt.getTime()) / unitMs);
    values[count - 1 - Math.min(Math.max(ago, 0), count - 1)]! += 1;
  }
  return values;
}

/** Each row with its numbers; where that is too long, without those of each column. */
function altOf({ title, from, to, rows }: ColumnChart): string {
  const heads = rows.map(({ number, title, note }) => `${number}. ${clip(title, longestTitle)}: ${note}`);
  const whole = heads.map((head, at) => `${head}: ${rows[at]?.values.join(' ')}`);
  const alts = [whole, heads].map((lines) => `${title}, ${from} – ${to}.\n${lines.join('\n')}`);
  return alts.find((alt) => alt.length <= longestAlt) ?? clip(alts.at(-1) ?? title, longestAlt);
}
