import { expect, it } from 'vitest';
import { countFrequencies, frequenciesFrom, idf } from '../../src/search/frequencies.js';

it('counts a document once, however often it says a word', () => {
  const frequencies = countFrequencies([['gate', 'gate', 'motor'], ['gate']]);

  expect([frequencies.documents, frequencies.of('gate'), frequencies.of('motor'), frequencies.of('tern')]).toEqual([
    2, 2, 1, 0,
  ]);
});

it('weighs a rare word more than one that stands everywhere', () => {
  const frequencies = frequenciesFrom(3, new Map([['gate', 3]]));

  expect(idf(frequencies, 'gate')).toBeCloseTo(Math.log(1 + 0.5 / 3.5));
  expect(idf(frequencies, 'tern')).toBeCloseTo(Math.log(1 + 3.5 / 0.5));
});
