import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenSentence, SummaryInput } from '../../src/model.js';
import { summariseStored, summariseTo, summariseWithin } from '../../src/summary/summarise.js';
import { countWords } from '../../src/text/words.js';

const fragments = fc.constantFrom(
  'The port authority of Ansel shut the flood gate.',
  'It had no choice.',
  '"We waited," she said. ',
  '“Half of it.',
  'Is it safe?',
  'Share this',
  'Disclaimer: No promise.',
  'Photo: Orr (left)',
  '水門は閉鎖された。',
  '\n',
  ' ',
  '. ',
  'U.S. ',
  '\u2028',
  '🎉',
);
const texts = fc.oneof(
  fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const inputs: fc.Arbitrary<SummaryInput> = fc.record({
  text: texts,
  title: fc.oneof(fc.constant(''), fragments),
  language: fc.constantFrom('en', 'fr', 'ja', 'und', ''),
});

function expectWholeSentences(text: string, chosen: readonly ChosenSentence[]): void {
  for (const [at, { from, to }] of chosen.entries()) {
    const sentence = text.slice(from, to);
    expect(sentence).not.toBe('');
    expect(sentence).toBe(sentence.trim());
    expect(sentence).not.toMatch(/[\n\r\u2028\u2029]/);
    expect(from).toBeGreaterThanOrEqual(chosen[at - 1]?.to ?? 0);
  }
}

describe('any text', () => {
  it('gives verbatim spans in order, at every length', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const lengths = ['short', 'entry', 'medium', 'long', 'key-points'] as const;
        const [short = [], entry = [], medium = [], long = [], points = []] = lengths.map((length) =>
          summariseTo(input, length),
        );

        for (const chosen of [short, entry, medium, long, points]) expectWholeSentences(input.text, chosen);
        expect([short.length <= 1, entry.length <= 2, medium.length <= 3]).toEqual([true, true, true]);
        expect([long.length <= 6, points.length <= 12]).toEqual([true, true]);
      }),
    );
  });

  it('keeps any budget', () => {
    fc.assert(
      fc.property(inputs, fc.nat(20), fc.nat(120), (input, sentences, words) => {
        const chosen = summariseWithin(input, { sentences, words });

        expectWholeSentences(input.text, chosen);
        expect(chosen.length).toBeLessThanOrEqual(sentences);
        expect(countWords(chosen.map(({ from, to }) => input.text.slice(from, to)).join(' '))).toBeLessThanOrEqual(
          words,
        );
      }),
    );
  });

  it.each([
    ['one endless sentence', 'gate and '],
    ['very many sentences', 'The gate of the port is shut. '],
    ['very many lines', 'The gate of the port is shut.\n'],
    ['nothing but quotation marks', '" '],
    ['nothing but brackets', '('],
    ['labels', 'Gate: '],
  ])('of 100,000 characters takes a moment: %s', (_, unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = performance.now();

    summariseStored({ text, title: 'The gate', language: 'en' });

    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('of many different sentences takes a moment, whatever the budget', () => {
    const text = Array.from(
      { length: 60 },
      (_, at) => `Crew ${at} moored barge ${at * 7} at pier ${at * 3} of lock ${at * 5}.`,
    ).join(' ');
    const start = performance.now();

    summariseWithin({ text, title: '', language: 'en' }, { words: 5_000 });

    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
