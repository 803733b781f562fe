import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/story/features.js';
import { mostCentralHeadline } from '../../src/story/headline.js';
import { ferry, item } from './made-up.js';

const titled = (titles: readonly string[]) =>
  titles.map((title, id) => ({ id, title, language: 'en', features: featuresOf(item({ title })) }));

describe('mostCentralHeadline', () => {
  it('takes the headline that says what the others say', () => {
    const titles = ['A night that Larchfield will not forget', ferry[0]!, ferry[1]!, 'Passengers tell of the storm'];

    expect(mostCentralHeadline(titled(titles))).toBe(2);
  });

  it.each([
    'Did ferry Astrid run aground off Larchfield with 80 aboard?',
    'Ferry Astrid runs aground off Larchfield with 80 aboard!',
    'Ferry Astrid runs aground off Larchfield with 80 …',
    'FERRY ASTRID RUNS AGROUND OFF LARCHFIELD WITH 80 ABOARD',
    'Astrid aground',
  ])('prefers a plain one to %j', (title) => {
    expect(mostCentralHeadline(titled([title, ferry[0]!]))).toBe(1);
  });

  it('finds none among articles without titles', () => {
    expect(mostCentralHeadline(titled(['', ' ']))).toBeNull();
  });
});
