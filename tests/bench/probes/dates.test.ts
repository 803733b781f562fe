import { describe, expect, it } from 'vitest';
import { openDigestStories } from '../../../bench/probes/digest-stories.js';
import { openStories } from '../../../bench/probes/stories.js';
import { openTrends } from '../../../bench/probes/trends.js';

const begin = Date.parse('2026-03-01T06:00:00Z') / 1000;

function item(id: number, title: string, published: number | string) {
  return { id, title, source: `Paper ${id}`, published };
}

const ferry = 'Ferry Skarven strands near Lumholt lighthouse';
const ahead = [
  item(0, ferry, begin),
  item(1, 'Bread prices in Vessmark rise', '2099-01-01T00:00:00Z'),
  item(2, 'Ferry Skarven still strands near Lumholt lighthouse', begin + 600),
];

async function answersOf(probe: ReturnType<typeof openStories | typeof openTrends>, items: readonly unknown[]) {
  for (const one of items) await probe.take(one);
  return probe.answers(true);
}

describe('the probes of stories', () => {
  it.each([openStories, openDigestStories])(
    'join an item with one that came before an item from years ahead',
    async (open) => {
      const clusters = (await answersOf(open(), ahead)).map((answer) => Object(answer).cluster);

      expect(clusters[2]).toBe(clusters[0]);
      expect(clusters[1]).not.toBe(clusters[0]);
    },
  );

  it('put an item from years ahead into the story that it tells', async () => {
    const clusters = (
      await answersOf(openStories(), [...ahead.slice(0, 1), item(1, `${ferry} in fog`, '2099-01-01')])
    ).map((answer) => Object(answer).cluster);

    expect(clusters[1]).toBe(clusters[0]);
  });

  it('keep the day of trends where an item of it runs years ahead', async () => {
    const days = (await answersOf(openTrends(), ahead)).map((answer) => Object(answer).day);

    expect(days).toEqual([20_513]);
  });
});
