import { describe, expect, it } from 'vitest';
import { readTerms } from '../../src/rule/read-terms.js';

describe('readTerms', () => {
  it('reads a sign before a language, a label, an author or a category', () => {
    expect(readTerms('language', ' -pt-BR ', 'word')).toEqual({
      kind: 'terms',
      terms: { kind: 'language', keeps: false, value: 'pt', match: 'word' },
    });
    expect(readTerms('category', '+ Local News', 'phrase')).toEqual({
      kind: 'terms',
      terms: { kind: 'category', keeps: true, value: 'Local News', match: 'phrase' },
    });
    expect(readTerms('label', 'Press release', 'regex')).toEqual({
      kind: 'terms',
      terms: { kind: 'label', keeps: false, value: 'press-release', match: 'word' },
    });
  });

  it('reads none before words', () => {
    expect(readTerms('exclude', '-5', 'word')).toEqual({
      kind: 'terms',
      terms: { kind: 'exclude', keeps: false, value: '-5', match: 'word' },
    });
  });

  it.each([
    ['exclude', ' * ', 'no-word'],
    ['exclude', 'a'.repeat(101), 'too-long'],
    ['author', '+', 'no-word'],
    ['language', 'English', 'language'],
    ['language', 'qq', 'language'],
    ['label', 'boring', 'label'],
    ['min-words', '0', 'count'],
    ['min-words', '20001', 'count'],
    ['min-words', 'many', 'count'],
  ] as const)('turns down %s “%s”: %s', (kind, typed, problem) => {
    expect(readTerms(kind, typed, 'word')).toEqual({ kind: 'problem', problem });
  });
});
