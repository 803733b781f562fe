import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/story/features.js';
import { vectorOf } from '../../src/story/vector.js';
import { termOf } from '../../src/story/terms.js';

const item = { id: 1, title: 'Vessmark gate', text: '', url: '', language: 'en' };

describe('vectorOf', () => {
  it('lets a name tell little that stands in most of what a bot reads', () => {
    const features = featuresOf(item);
    const weightOfName = (here: number, size: number) => {
      const { terms, weights } = vectorOf(features, {
        size: () => size,
        count: (term) => (term === termOf('vessmark') ? here : 0),
      });
      return weights[terms.indexOf(termOf('vessmark'))]!;
    };

    expect(weightOfName(12, 30)).toBeLessThan(weightOfName(5, 30) / 3);
    expect(weightOfName(5, 15)).toBeGreaterThan(weightOfName(12, 30) * 3);
  });
});
