import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../src/search/index-terms.js';
import { TermCounter } from '../../src/search/term-counts.js';

function counted(...texts: readonly string[]): TermCounter {
  const counter = new TermCounter();
  for (const text of texts) counter.add(indexTerms({ title: '', text, language: 'en' }));
  return counter;
}

describe('TermCounter', () => {
  it('counts in how many articles a stem stands, in the order of the stems, with its shortest word', () => {
    const counter = counted('Gates open. Gates close.', 'A gate.');

    expect(counter.articles).toBe(2);
    expect(counter.take()).toEqual([
      { stem: 'close', documents: 1, word: 'close' },
      { stem: 'gate', documents: 2, word: 'gate' },
      { stem: 'open', documents: 1, word: 'open' },
    ]);
  });

  it('begins anew when its counts are taken', () => {
    const counter = counted('A gate.');
    counter.take();

    expect(counter.articles).toBe(0);
    expect(counter.take()).toEqual([]);
  });
});
