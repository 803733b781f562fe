import { describe, expect, it } from 'vitest';
import { type QueryScene, readQuery } from '../../src/search/query.js';

const scene: QueryScene = {
  languages: ['en'],
  sources: ['The Verge', 'The Age', 'FOX News - Health'],
  now: new Date('2026-03-01T12:00:00Z'),
};
const exact = (text: string, parts: Partial<QueryScene> = {}) =>
  readQuery(text, { ...scene, ...parts }).words.map((word) => word.exact);

describe('readQuery', () => {
  it('keeps the words that tell something, each once', () => {
    expect(exact('When is the new gate motor of the gates fitted?')).toEqual(['new', 'gates', 'motor', 'fitted']);
  });

  it('keeps small words where there are no others', () => {
    expect(exact('The Who')).toEqual(['the', 'who']);
  });

  it('takes phrases, excluded words, titles and sources out of it', () => {
    const query = readQuery('"gate motor" -rail title:lock source:"Quay FM"', scene);

    expect(query.phrases.map((phrase) => phrase.map((word) => word.exact))).toEqual([['gate', 'motor']]);
    expect(query.without.map((word) => word.exact)).toEqual(['rail']);
    expect(query.inTitle.map((word) => word.exact)).toEqual(['lock']);
    expect(query.onlySources).toEqual(['Quay FM']);
    expect(query.words.map((word) => word.exact)).toEqual(['gate', 'motor', 'lock']);
  });

  it('takes what a sentence quotes for words like others', () => {
    const query = readQuery('He was held at an "undisclosed location" when the diplomat met him last night', scene);

    expect(query.phrases).toEqual([]);
    expect(query.words.map((word) => word.exact)).toContain('undisclosed');
  });

  it('takes no dash between words for an exclusion', () => {
    expect(readQuery('night-train - Orrin', scene).without).toEqual([]);
  });

  it('finds the sources that a question names, and drops what it says of their articles', () => {
    const query = readQuery('What did the article in FOX News and The Verge say of ferries?', scene);

    expect(query.sources).toEqual(['The Verge', 'FOX News - Health']);
    expect(query.words.map((word) => word.exact)).toEqual(['say', 'ferries']);
  });

  it('takes a name in small letters for words', () => {
    expect(readQuery('what is the age of the bridge', scene).sources).toEqual([]);
  });

  it('reads days, those without a year as the latest that has begun', () => {
    expect(readQuery('votes on November 6, 2023', scene).days).toEqual([Date.UTC(2023, 10, 6)]);
    expect(readQuery('votes on 6 November', scene).days).toEqual([Date.UTC(2025, 10, 6)]);
    expect(readQuery('votes on February 6', scene).days).toEqual([Date.UTC(2026, 1, 6)]);
    expect(readQuery('votes on 2026-02-30', scene).days).toEqual([]);
  });

  it('stems a word in each language of the feeds', () => {
    const [word] = readQuery('Häuser', { ...scene, languages: ['en', 'de'] }).words;

    expect(word?.stems).toEqual(['hauser', 'haus']);
  });
});
