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

  it('ties the closing mark in a later paragraph to the sentence before it', () => {
    expect(states('« La porte tient.\nElle est vieille. »\nAske partit. Il pleut.', 'fr')).toEqual([
      'opens',
      'closes',
      'whole',
      'whole',
    ]);
  });

  it('tells by its neighbours which way a straight mark faces, so that one lost mark turns nothing around', () => {
    const text = `It leaks," said Orr. The crew left. "We stay. We work," said Vale. The gate holds.`;

    expect(states(text, 'en')).toEqual(['closes', 'whole', 'opens', 'closes', 'whole']);
  });

  it.each([
    ["The crews' boats left in '98. Nobody stayed. It was the '90s."],
    ["'Til dawn the boats' crews waited. Nobody came."],
  ])('takes no apostrophe of %s for a mark', (text) => {
    expect(new Set(states(text, 'en'))).toEqual(new Set(['whole']));
  });

  it('ends a quotation that nobody closes where the next one begins', () => {
    const text = '"The gate holds. Orr paid. "It is old," said Vale. He left.';

    expect(states(text, 'en')).toEqual(['opens', 'goes-on', 'whole', 'whole']);
  });

  it('does not follow an unclosed quotation through a whole paragraph', () => {
    const text = '"The gate holds. Orr paid. Vale left. Ash slept. Bell sang. Crow rose. Dove fell.';

    expect(states(text, 'en')).toEqual(['opens', ...Array.from({ length: 6 }, () => 'whole')]);
  });
});
