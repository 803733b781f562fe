import { describe, expect, it } from 'vitest';
import { stemmerFor } from '../../src/text/stems.js';

describe('stemmerFor', () => {
  it.each([
    ['en', 'bridges', 'bridged'],
    ['de', 'hauses', 'haus'],
    ['es', 'ministros', 'ministro'],
    ['fr', 'ministres', 'ministre'],
    ['it', 'ministri', 'ministro'],
    ['nl', 'huizen', 'huiz'],
    ['no', 'husene', 'huset'],
    ['nb', 'husene', 'huset'],
    ['pt-BR', 'ministros', 'ministro'],
    ['ru', 'министры', 'министр'],
    ['sv', 'ministrarna', 'ministrar'],
    ['uk', 'міністри', 'міністр'],
  ])('gives forms of one word one stem (%s)', (language, one, other) => {
    const stem = stemmerFor(language);

    expect(stem(one)).toBe(stem(other));
  });

  it.each(['und', 'ja', 'xx', ''])('leaves words as they are where there is no stemmer (%j)', (language) => {
    expect(stemmerFor(language)('bridges')).toBe('bridges');
  });

  it('gives the same stem at every call', () => {
    const stem = stemmerFor('en');

    expect([stem('officially'), stem('officially')]).toEqual(['offici', 'offici']);
  });

  it('takes any word', () => {
    expect(['constructor', '__proto__', '', 'x'.repeat(100_000)].map(stemmerFor('en'))).toHaveLength(4);
  });
});
