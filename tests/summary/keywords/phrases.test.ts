import { describe, expect, it } from 'vitest';
import { keyPhrases } from '../../../src/summary/keywords/phrases.js';
import { article, portAnsel } from '../articles.js';

describe('keyPhrases', () => {
  it('puts names of several words first, then words that keep standing together', () => {
    expect(keyPhrases(portAnsel, 3)).toEqual(['Port Ansel', 'flood gate', 'authority']);
  });

  it('says nothing that the article says only once', () => {
    expect(keyPhrases(article('Ada Orr spoke. The gate of Vale Works is shut.'), 3)).toEqual([]);
  });

  it('counts a name together with its short form', () => {
    const text = 'The gate is shut, said Ada Orr. Later Orr left. The town of Old Vale waits.';

    expect(keyPhrases(article(text), 3)).toEqual(['Ada Orr']);
  });

  it.each([
    ['a particle', 'They met Ursula von der Mark. Then von der Mark left.', 'Ursula von der Mark'],
    ['a hyphen', 'They met Jean-Luc Orr. Then Jean-Luc Orr left.', 'Jean-Luc Orr'],
    ['an apostrophe', "They met Scarlett O'Hara. Then Scarlett O'Hara left.", "Scarlett O'Hara"],
  ])('keeps %s inside a name', (_, text, name) => {
    expect(keyPhrases(article(text), 1)).toEqual([name]);
  });

  it('takes no capital from the head of a sentence for a name', () => {
    const text = 'Whilst Orr slept, Vale burned. Whilst Orr ate, Vale burned on.';

    expect(keyPhrases(article(text), 3)).not.toContain('Whilst Orr');
  });

  it('does not join what a comma or a possessive parts', () => {
    const text =
      "We saw Real Vale, Ada Orr and Port Ansel's Jon Aske. It was Real Vale, Ada Orr and Port Ansel's Jon Aske.";

    expect([...keyPhrases(article(text), 9)].sort()).toEqual(['Ada Orr', 'Jon Aske', 'Port Ansel', 'Real Vale']);
  });

  it('joins words that no space parts', () => {
    const text = '潮汐闸门仍然关闭。工程师修好了潮汐闸门的电机。';

    expect(keyPhrases(article(text, { language: 'zh' }), 1)).toEqual(['潮汐闸门']);
  });
});
