import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenHeadline } from '../../src/text/headline.js';

describe('shortenHeadline', () => {
  it('leaves a headline that fits', () => {
    expect(shortenHeadline('Gate shut', 9)).toBe('Gate shut');
  });

  it.each([
    ['a comma', 'The gate of the port is shut, and barge crews wait', 40, 'The gate of the port is shut…'],
    ['a dash', 'The gate of the port is shut – barge crews wait', 40, 'The gate of the port is shut…'],
    ['a colon', 'The gate of the port is shut: who pays for it', 40, 'The gate of the port is shut…'],
    ['a Chinese comma', '港口的新电机星期一运到，闸门将在秋季大潮之前关闭并进行测试', 20, '港口的新电机星期一运到…'],
  ])('ends it after a clause: %s', (_, headline, most, short) => {
    expect(shortenHeadline(headline, most)).toBe(short);
  });

  it.each([
    ['a name', 'Motor for the lock arrives in Port Ansel by rail', 36, 'Motor for the lock arrives…'],
    ['a name with a small word', 'Crews thank the University of Ansel for its help', 32, 'Crews thank…'],
    ['a number', 'The port authority paid 4.2 million crowns', 30, 'The port authority paid…'],
    ['a number with a comma', 'The port authority paid 4,200 crowns', 32, 'The port authority paid…'],
    ['a small word', 'Barge crews moored up the river for three nights', 27, 'Barge crews moored…'],
  ])('does not end it inside or at %s', (_, headline, most, short) => {
    expect(shortenHeadline(headline, most)).toBe(short);
  });

  it('ends it at a word where every word could be of a name', () => {
    expect(shortenHeadline('New Motor For Flood Gate Of Port Ansel Arrives', 30)).toBe('New Motor For Flood Gate Of…');
  });

  it('keeps its length and cuts nothing but the end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (headline, most) => {
        const short = shortenHeadline(headline, most);

        expect(short.length).toBeLessThanOrEqual(most);
        expect(headline.startsWith(short.replace(/…$/, '')) || headline === short).toBe(true);
      }),
    );
  });
});
