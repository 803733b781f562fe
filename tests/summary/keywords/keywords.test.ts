import { describe, expect, it } from 'vitest';
import { keywordsLine } from '../../../bench/probes/keywords.js';
import { keywordsOf } from '../../../src/summary/keywords/keywords.js';
import { article, portAnsel } from '../articles.js';

describe('keywordsOf', () => {
  it('puts what an article keeps coming back to first', () => {
    expect(keywordsOf(portAnsel).slice(0, 4)).toEqual(['gate', 'authority', 'flood', 'motor']);
  });

  it('says each word once, in the form that the article uses most', () => {
    const text = 'The brakes failed. New brakes were fitted, and each brake was tested.';

    expect(keywordsOf(article(text)).filter((word) => /^brake/i.test(word))).toEqual(['brakes']);
  });

  it.each([
    ['stop words', 'The gate is where it was.', ['gate']],
    ['numbers', 'Gate 4711 and 12 barges.', ['barges', 'Gate']],
    ['parts of compounds', 'A flood-gate for the barges.', ['barges']],
  ])('leaves out %s', (_, text, keywords) => {
    expect([...keywordsOf(article(text))].sort()).toEqual([...keywords].sort());
  });

  it('reads "U.N." as one word, and a possessive without its ending', () => {
    expect(keywordsOf(article("The U.N. took Ada's barge."))).toEqual(expect.arrayContaining(['UN', 'Ada']));
  });

  it('has none for a text without words', () => {
    expect(keywordsOf(article(''))).toEqual([]);
    expect(keywordsOf(article('— 12 — 13 …'))).toEqual([]);
  });

  it.each([
    ['de', 'Die Schleuse bleibt zu. Der Motor der Schleuse war verbrannt.', 'Schleuse'],
    ['fi', 'Portti pysyy kiinni. Insinöörit korjasivat moottorin, ja portti avataan.', 'Portti'],
    ['ru', 'Шлюз закрыт. Инженеры починили мотор, и шлюз откроют.', 'Шлюз'],
    ['zh', '闸门仍然关闭。工程师修好了闸门的电机。', '闸门'],
    ['ja', '水門は閉じたままだ。技師が水門のモーターを直した。', '水門'],
    ['und', 'Brána zůstává zavřená. Inženýři opravili motor a brána se otevře.', 'Brána'],
  ])('finds what repeats in a text in "%s"', (language, text, keyword) => {
    expect(keywordsOf(article(text, { language })).slice(0, 3)).toContain(keyword);
  });

  it('reads ten texts of 400 sentences within a second', () => {
    const long = article(`${portAnsel.text}\n`.repeat(60));
    const start = performance.now();

    for (let at = 0; at < 10; at += 1) keywordsOf(long);

    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('the probe "keywords"', () => {
  it('answers with the best first', async () => {
    const { text, title } = portAnsel;

    expect(await keywordsLine({ id: 7, title, text })).toMatchObject({
      id: 7,
      keys: { 0: 'gate', 1: 'authority', length: 50 },
    });
  });

  it('answers a line with a title alone, and one with nothing', async () => {
    expect(await keywordsLine({ id: 'a', title: 'Barge crews moor' })).toMatchObject({
      keys: expect.arrayContaining(['Barge', 'crews', 'moor']) as unknown,
    });
    expect(await keywordsLine({ id: 'a' })).toEqual({ id: 'a', keys: [] });
  });
});
