import { describe, expect, it } from 'vitest';
import { withoutLines } from '../../src/page/closing.js';

describe('withoutLines', () => {
  const prints = new Set(['follow us.', '0 comments']);

  it.each([
    ['One.\nTwo.\nFollow us.', 'One.\nTwo.', ['follow us.']],
    ['One.\nTwo.\n12 comments\nFollow us.', 'One.\nTwo.', ['follow us.', '0 comments']],
    ['Follow us.\nOne.\nTwo.', 'Follow us.\nOne.\nTwo.', []],
    ['12 comments\nFollow us.', '', ['follow us.', '0 comments']],
    ['Follow us.', '', ['follow us.']],
    ['', '', []],
  ])('makes of %j %j', (text, rest, met) => {
    expect(withoutLines(text, 'Lock stuck', prints)).toEqual({ text: rest, met });
  });

  it.each(['This article ', 'This story corrects ', 'an earlier version of this article '])(
    'passes over a line of 200 kB of %j in 200 ms',
    (words) => {
      const text = words.repeat(200_000 / words.length);
      const start = performance.now();

      const rest = withoutLines(text, 'Lock stuck', prints);

      expect(rest).toEqual({ text, met: [] });
      expect(performance.now() - start).toBeLessThan(200);
    },
  );
});
