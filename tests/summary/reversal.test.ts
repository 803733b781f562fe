import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/summary/draft.js';
import { reversals } from '../../src/summary/reversal.js';
import { article } from './articles.js';

function reversed(text: string, language = 'en') {
  return reversals(readDraft(article(text, { language })));
}

describe('reversals', () => {
  it.each([
    ['en', 'The gate holds back the water. It is not true for the salt. Crews measured both of them.'],
    ['en', 'The gate holds back the water. "But it leaks a little," said Orr. Crews measured both of them.'],
    ['de', 'Das Tor hält das Wasser zurück. Doch es lässt das Salz durch. Beides wurde am Mittwoch gemessen.'],
    ['fr', 'La porte retient toute l’eau. Mais elle laisse passer le sel. Les deux ont été mesurés.'],
  ])('finds in %s the sentence that the next one takes back', (language, text) => {
    expect(reversed(text, language)).toEqual([true, false, false]);
  });

  it('does not take for a contrast what a word only begins like', () => {
    expect(reversed('The gate holds back the water. Butter costs nine crowns. Crews measured both of them.')).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('knows no contrast in a language that it does not know', () => {
    expect(reversed('Kapu on kinni ja vesi seisab. But it leaks a little water.', 'et')).toEqual([false, false]);
  });
});
