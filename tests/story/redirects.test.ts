import { describe, expect, it } from 'vitest';
import { followRedirects, redirectsOf } from '../../src/story/redirects.js';

describe('followRedirects', () => {
  const redirects = redirectsOf([
    { from: 9, into: 5 },
    { from: 5, into: 2 },
  ]);

  it('leads from an old id through every merge to the story of today', () => {
    expect(followRedirects(9, redirects)).toBe(2);
    expect(followRedirects(2, redirects)).toBe(2);
  });

  it('comes to an end where redirects go in a circle', () => {
    const circle = new Map([
      [5, 2],
      [2, 5],
    ]);

    expect(followRedirects(5, circle)).toBe(2);
  });
});
