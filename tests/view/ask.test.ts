import { describe, expect, it } from 'vitest';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { nothingFoundReply } from '../../src/view/ask.js';
import { wordsOf } from '../helpers/app.js';

const phrases = phrasesIn('en');
const looked = { count: 214, since: new Date('2026-02-10T12:00:00Z'), canLookFurther: true };

describe('an answer that is none', () => {
  it('says what was looked through, what no article speaks of, and where to look', () => {
    const reply = nothingFoundReply(phrases, looked, {
      absent: ['ferry', 'strike'],
      words: ['ferry', 'strike'],
      isWhole: true,
    });

    expect(wordsOf(reply)).toEqual([
      'I found nothing about that.',
      'I looked through 214 articles since 10 February. None speaks of “ferry” and “strike” together.',
      '→ Look further back with since:90d, or use /search ferry strike.',
    ]);
  });

  it.each([
    [['ferry'], 'None speaks of “ferry”.'],
    [['ferry', 'strike', 'pay'], 'None speaks of “ferry”, “strike” and “pay” together.'],
    [[], 'None says enough of it.'],
  ])('names %j', (absent, expected) => {
    const reply = nothingFoundReply(phrases, looked, { absent, words: ['ferry'], isWhole: true });

    expect(wordsOf(reply)[1]).toContain(expected);
  });

  it('sends nobody further back than 90 days', () => {
    const reply = nothingFoundReply(
      phrases,
      { ...looked, canLookFurther: false },
      { absent: [], words: ['ferry'], isWhole: true },
    );

    expect(wordsOf(reply)[2]).toBe('→ Use /search ferry.');
  });
});
