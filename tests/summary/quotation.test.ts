import { describe, expect, it } from 'vitest';
import { quotationStates } from '../../src/summary/quotation.js';
import { splitSentences } from '../../src/text/sentences.js';

function states(text: string, language = 'de') {
  return quotationStates(text, splitSentences(text, language));
}

describe('quotationStates', () => {
  it.each([
    ['„Die Schleuse hält. Sie ist alt.“ Aske ging.'],
    ['»Die Schleuse hält. Sie ist alt.« Aske ging.'],
    ['‚Die Schleuse hält. Sie ist alt.‘ Aske ging.'],
    ['« La porte tient. Elle est vieille. » Aske partit.'],
    ['“The gate holds. It is old.” Aske left.'],
  ])('follows %s from the mark that opens to the one that closes', (text) => {
    expect(states(text)).toEqual(['opens', 'closes', 'whole']);
  });

  it('does not take for an opening the mark that closes what an earlier paragraph began', () => {
    expect(states('« La porte tient.\nElle est vieille. »\nAske partit. Il pleut.', 'fr')).toEqual([
      'opens',
      'whole',
      'whole',
      'whole',
    ]);
  });
});
