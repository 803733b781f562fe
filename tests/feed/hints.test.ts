import { describe, expect, it } from 'vitest';
import { readElements } from '../../src/feed/elements.js';
import { hintsOf } from '../../src/feed/hints.js';
import { readFeed } from '../../src/feed/read.js';
import { fetched } from './fixture.js';

function hintsIn(xml: string) {
  return hintsOf(readElements(xml, () => undefined).outside);
}

function hours(...texts: readonly string[]): string {
  return `<skipHours>${texts.map((text) => `<hour>${text}</hour>`).join('')}</skipHours>`;
}

describe('hintsOf', () => {
  it('reads minutes, hours and days', () => {
    const days = '<skipDays>\n<day>Saturday</day>\n<day> sunday </day></skipDays>';

    expect(hintsIn(`<ttl>60</ttl>${hours('0', '1', '2')}${days}`)).toEqual({
      ttlMs: 3_600_000,
      skipHours: [0, 1, 2],
      skipDays: [6, 0],
    });
  });

  it('takes the hour 24 of RSS 0.91 for midnight', () => {
    expect(hintsIn(hours('24', '23')).skipHours).toEqual([0, 23]);
  });

  it('takes nonsense for silence', () => {
    expect(hintsIn(`<ttl>-5</ttl>${hours('25', '-1', '1.5', '')}<skipDays><day>Caturday</day></skipDays>`)).toEqual({
      ttlMs: null,
      skipHours: [],
      skipDays: [],
    });
  });
});

describe('readFeed', () => {
  it('gives the hints of an RSS channel, a single hour too', () => {
    const reading = readFeed(
      fetched(`<rss version="2.0"><channel><title>T</title><ttl>90</ttl><skipHours><hour>3</hour></skipHours>
        <skipDays><day>Monday</day></skipDays><item><title>A</title></item></channel></rss>`),
    );

    expect(reading).toMatchObject({ feed: { hints: { ttlMs: 5_400_000, skipHours: [3], skipDays: [1] } } });
  });
});
