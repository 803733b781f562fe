import { describe, expect, it } from 'vitest';
import { stopWordsOf } from '../../src/text/stop-words.js';

describe('stopWordsOf', () => {
  it.each([
    ['en', 'the', 'bridge'],
    ['de', 'und', 'brücke'],
    ['da', 'og', 'bro'],
    ['fr', 'les', 'pont'],
    ['es', 'los', 'puente'],
    ['pt-PT', 'não', 'ponte'],
    ['nb', 'ikke', 'bro'],
    ['ru', 'все', 'мост'],
  ])('knows the small words of %s from the others', (language, small, other) => {
    const words = stopWordsOf(language);

    expect([words.has(small), words.has(other)]).toEqual([true, false]);
  });

  it('is empty for a language without a list', () => {
    expect(stopWordsOf('tlh').size).toBe(0);
  });
});
