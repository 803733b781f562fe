import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequenciesFrom } from '../../src/search/frequencies.js';
import { readQuery } from '../../src/search/query.js';
import { rankArticles } from '../../src/search/rank.js';
import { editDistance, nearestWord } from '../../src/search/spelling.js';

const now = new Date('2026-03-01T12:00:00Z');
const scene = { languages: ['en'], sources: ['Quay FM'], now };
const frequencies = frequenciesFrom(
  100,
  new Map([
    ['gate', 20],
    ['motor', 5],
  ]),
);
const article = (id: number, title: string, text: string, source = 'The Tern', publishedAt = now) => {
  return { id, title, text, source, language: 'en', publishedAt };
};
const ranked = (query: string, articles: readonly ReturnType<typeof article>[]) =>
  rankArticles(readQuery(query, scene), articles, frequencies).map(({ id }) => id);

describe('rankArticles', () => {
  it('puts an article that has both words before those that have one, the rarer word first', () => {
    const articles = [article(1, '', 'A gate.'), article(2, '', 'A motor.'), article(3, '', 'A gate with a motor.')];

    expect(ranked('gate motor', articles)).toEqual([3, 2, 1]);
  });

  it('puts the source and the day that a question names first', () => {
    const text = 'The gate motor came.';

    expect(ranked('gate motor in Quay FM', [article(1, '', text), article(2, '', text, 'Quay FM')])).toEqual([2, 1]);
    expect(
      ranked('gate motor on 6 February', [
        article(2, '', text),
        article(1, '', text, 'The Tern', new Date('2026-02-06T09:00:00Z')),
      ]),
    ).toEqual([1, 2]);
  });

  it('puts the newer one first of two that say the same', () => {
    expect(ranked('gate', [article(1, '', 'A gate.'), article(2, '', 'A gate.')])).toEqual([2, 1]);
  });

  it('leaves out what lacks a phrase or has an excluded word', () => {
    const articles = [article(1, '', 'The motor of the gate.'), article(2, '', 'The gate motor.')];

    expect(ranked('"gate motor"', articles)).toEqual([2]);
    expect(ranked('motor -gates', articles)).toEqual([]);
  });

  it('shows whole words around the best passage, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (noise) => {
        const text = `${noise} gate ${noise}`;
        const [hit] = rankArticles(readQuery('gate', scene), [article(1, '', text)], frequencies);

        const { from, to, hits } = hit!.passage;
        expect(hits.map((span) => text.slice(span.from, span.to).toLowerCase())).toContain('gate');
        expect(text.slice(from, to)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });
});

describe('nearestWord', () => {
  const known = [
    { word: 'gate', documents: 9 },
    { word: 'great', documents: 90 },
    { word: 'motor', documents: 3 },
  ];

  it('finds the word that was meant', () => {
    expect(nearestWord('gaet', known)?.word).toBe('gate');
    expect(nearestWord('motro', known)?.word).toBe('motor');
  });

  it('leaves short words and strange ones alone', () => {
    expect(nearestWord('gat', known)).toBeNull();
    expect(nearestWord('submarine', known)).toBeNull();
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('gaet', 'gate', 2)).toBe(1);
    expect(editDistance('gate', 'gate', 2)).toBe(0);
    expect(editDistance('gate', 'motor', 2)).toBe(3);
  });
});
