import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { ownWordsInCard, ownWordsInEntry, type Unsummarised } from '../../src/view/own-words.js';

const english = phrasesIn('en');

const sentence = 'The gate of Port Ansel stays shut until the autumn tides are over.';
const article = (parts: Partial<Unsummarised>): Unsummarised => ({
  text: sentence,
  textSource: 'page',
  shortfall: null,
  standfirst: null,
  language: 'en',
  ...parts,
});

describe('ownWordsInEntry', () => {
  it('shows as many whole sentences as an entry has room for', () => {
    const { lines } = ownWordsInEntry(english, article({ text: `${sentence} `.repeat(12) }), 'little-shorter');

    expect(lines).toEqual(Array.from({ length: 7 }, () => sentence));
  });

  it('shows none of a sentence that is longer than that', () => {
    const text = `The gate ${'of the harbour '.repeat(40)}is shut.`;

    expect(ownWordsInEntry(english, article({ text }), 'too-short')).toEqual({
      lines: [],
      mark: 'not summarised: too short to summarise',
    });
  });

  it.each([
    ['too-short', [sentence]],
    ['little-shorter', [sentence]],
    ['no-prose', []],
    ['nothing-to-say', []],
  ] as const)('of a text that is refused as %s shows %j', (refusal: Refusal, lines) => {
    expect(ownWordsInEntry(english, article({}), refusal).lines).toEqual(lines);
  });

  it.each([
    ['description', 'the feed’s own standfirst'],
    ['content', 'the feed’s own text'],
    ['page', 'the page’s own text'],
  ] as const)('marks a text of the source %s as %s', (textSource, mark) => {
    expect(ownWordsInEntry(english, article({ textSource }), 'too-short').mark).toBe(mark);
  });
});

describe('ownWordsInCard', () => {
  it('shows the standfirst before the text', () => {
    expect(ownWordsInCard(english, article({ standfirst: 'Shut for nine weeks.' }), 'too-short')).toEqual({
      lines: ['Shut for nine weeks.'],
      mark: 'The feed’s own standfirst, word for word; too short to summarise.',
    });
  });

  it('leaves the paragraphs of a text together and leaves out empty ones', () => {
    const text = `${sentence} ${sentence}\n\n${sentence}`;

    expect(ownWordsInCard(english, article({ text }), 'little-shorter').lines).toEqual([
      `${sentence} ${sentence}`,
      sentence,
    ]);
  });
});
