import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/story/features.js';
import { trendsOf } from '../../src/story/trends.js';
import { item, noon } from './made-up.js';

const article = (id: number, title: string, source: string) => ({
  id,
  features: featuresOf(item({ title })),
  at: noon,
  source,
});
const past = Array.from({ length: 120 }, (_, at) =>
  article(1000 + at, `Harbour Bay council meets on road ${at}`, 'Tern'),
);
const burst = [1, 2, 3, 4, 5].map((id) => article(id, `Ferry Astrid aground, says witness ${id}`, `Paper ${id % 3}`));
const usual = [6, 7, 8, 9].map((id) => article(id, `Harbour Bay council meets on road ${id}`, `Paper ${id % 3}`));
const today = [...burst, ...usual];
const stories = [burst.map(({ id }) => id), usual.map(({ id }) => id)];

describe('trendsOf', () => {
  it('finds the story that bursts, and not the one that goes on as ever', () => {
    const trends = trendsOf({ stories, today, past });

    expect(trends.map(({ articleIds, sources }) => ({ articleIds, sources }))).toEqual([
      { articleIds: [1, 2, 3, 4, 5], sources: 3 },
    ]);
    expect(trends[0]!.ratio).toBeGreaterThan(2);
  });

  it('asks for three sources', () => {
    const oneVoice = today.map((each) => ({ ...each, source: 'Tern' }));

    expect(trendsOf({ stories, today: oneVoice, past })).toEqual([]);
  });

  it('finds nothing while little is known of the past', () => {
    expect(trendsOf({ stories, today, past: past.slice(0, 20) })).toEqual([]);
    expect(trendsOf({ stories: [], today: [], past: [] })).toEqual([]);
  });
});
