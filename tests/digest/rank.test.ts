import { describe, expect, it } from 'vitest';
import { pointsOf, type RankedStory, rankStories, type Taste } from '../../src/digest/rank.js';

const anything: Taste = { weightOf: () => 3, words: [] };

interface Named extends RankedStory {
  readonly name: string;
}

/** A story of these feeds, published at so many o'clock; undated for null. */
function story(name: string, feeds: readonly number[], hour: number | null = 9, text = ''): Named {
  const seenAt = new Date('2026-03-01T23:00:00Z');
  const publishedAt = hour === null ? seenAt : new Date(Date.UTC(2026, 2, 1, hour));
  return { name, articles: feeds.map((feedId) => ({ feedId, title: name, text, publishedAt, seenAt })) };
}

function order(stories: readonly Named[], taste: Partial<Taste> = {}): readonly string[] {
  return rankStories(stories, { ...anything, ...taste }).map(({ name }) => name);
}

describe('rankStories', () => {
  it('puts most sources first, however old, then the newest, then what has no date', () => {
    const stories = [
      story('undated', [1], null),
      story('old', [1], 6),
      story('new', [2], 20),
      story('three', [1, 2, 3], 5),
    ];

    expect(order(stories)).toEqual(['three', 'new', 'old', 'undated']);
  });

  it('counts a feed once, however much it writes', () => {
    expect(order([story('one feed', [1, 1, 1], 6), story('two feeds', [2, 3], 5)])).toEqual(['two feeds', 'one feed']);
  });

  it('counts a feed by its weight', () => {
    const stories = [story('two light', [1, 2]), story('one heavy', [5])];

    expect(order(stories, { weightOf: ({ feedId }) => (feedId === 5 ? 5 : 1) })).toEqual(['one heavy', 'two light']);
  });

  it('takes a followed word in a headline for two more sources, and one in a text for one', () => {
    const stories = [
      story('Bread costs more', [1, 2], 8),
      story('Night train stays', [3], 9, 'It goes to Orrin.'),
      story('Tram opens', [4], 8),
    ];

    expect(order(stories)).toEqual(['Bread costs more', 'Night train stays', 'Tram opens']);
    expect(order(stories, { words: ['tram', 'orrin'] })).toEqual([
      'Tram opens',
      'Night train stays',
      'Bread costs more',
    ]);
  });

  it('keeps the order of what is alike in everything', () => {
    expect(order([story('first', [1]), story('second', [2]), story('third', [3])])).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('ranks nothing', () => {
    expect(order([])).toEqual([]);
  });
});

describe('pointsOf', () => {
  it('says what each point is for', () => {
    const stories = [
      story('Tram opens', [1, 2], 6),
      story('Bread', [5], 12, 'A tram.'),
      story('Terns', [1], 9),
      story('?', [9], null),
    ];

    expect(pointsOf(stories, { weightOf: ({ feedId }) => (feedId === 5 ? 1 : 3), words: ['tram'] })).toEqual([
      { sources: 2, words: 2, recency: 0 },
      { sources: 1 / 3, words: 1, recency: 0.5 },
      { sources: 1, words: 0, recency: 0.25 },
      { sources: 1, words: 0, recency: 0 },
    ]);
  });

  it('counts followed words once, however many there are', () => {
    const [points] = pointsOf([story('Tram meets tram and ferry', [1])], { ...anything, words: ['tram', 'ferry'] });

    expect(points?.words).toBe(2);
  });
});
