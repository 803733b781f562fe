import { describe, expect, it } from 'vitest';
import { countWords, estimateWords, splitWords } from '../../src/text/words.js';

describe('splitWords', () => {
  it('gives runs of letters and digits as they are written', () => {
    expect(splitWords('Café Orr’s 3rd lock, re-opened.', 'en')).toEqual([
      'Café',
      'Orr',
      's',
      '3rd',
      'lock',
      're',
      'opened',
    ]);
  });

  it('keeps a letter together with its marks', () => {
    expect(splitWords('cafe\u0301 द्वार', 'hi')).toEqual(['cafe\u0301', 'द्वार']);
  });

  it.each([
    ['ja', '大臣の橋', ['大臣', 'の', '橋']],
    ['zh-Hans', '部长打开大门', ['部长', '打开', '大门']],
    ['th', 'สะพานเปิด', ['สะพาน', 'เปิด']],
    ['und', '部长打开大门', ['部长', '打开', '大门']],
  ])('finds words where no spaces part them (%s)', (language, text, words) => {
    expect(splitWords(text, language)).toEqual(words);
  });

  it('finds the same words however long the text is', () => {
    const sentence = '大臣の橋。';

    const words = splitWords(sentence.repeat(20_000), 'ja');

    expect(words).toHaveLength(60_000);
    expect(new Set(words)).toEqual(new Set(['大臣', 'の', '橋']));
  });

  it('reads 100,000 characters without a gap in a moment', () => {
    const start = performance.now();

    splitWords('\u0e2a\u0e30\u0e1e\u0e32\u0e19'.repeat(20_000), 'th');

    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('gives none for a text without letters', () => {
    expect(splitWords(' — … ', 'en')).toEqual([]);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ["Orr's lock — re-opened", 4],
  ])('counts what spaces part in %j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('estimateWords', () => {
  it.each([
    ['The crew is on deck.', 5],
    ['船在港口停了', 3],
    ['เรือจอดที่ท่า', 3],
    ['港口 has two berths', 4],
    ['', 0],
  ])('%s', (text, words) => {
    expect(estimateWords(text)).toBe(words);
  });
});
