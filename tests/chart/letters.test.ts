import { describe, expect, it } from 'vitest';
import { drawableText, escapeXml, fitText } from '../../src/chart/letters.js';

describe('drawableText', () => {
  it.each([
    ['Ferry “Astrid” aground – 5 €', 'Ferry “Astrid” aground – 5 €'],
    ['Łódź, Việt Nam', 'Łódź, Việt Nam'],
    ['Περιμένοντας το πλοίο', 'Περιμένοντας το πλοίο'],
    ['Паром «Астрид» № 5', 'Паром «Астрид» № 5'],
    ['a\u202eb\u202c\u200bc\u0007\nd', 'abc d'],
    ['Goal 😀 ❤️ 1', 'Goal 1'],
    ['新しい電車', null],
    ['ferry 電車', null],
    ['سفينة', null],
    ['🚢', null],
    ['\ud83d', null],
    ['', null],
  ])('makes of %j %j', (text, drawn) => {
    expect(drawableText(text)).toBe(drawn);
  });
});

describe('escapeXml', () => {
  it('leaves no sign that means anything', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;');
  });
});

describe('fitText', () => {
  it('cuts at a word what would be too wide', () => {
    expect(fitText('Ferry Astrid aground off Larchfield', 300, 28)).toBe('Ferry Astrid…');
    expect(fitText('Ferry', 300, 28)).toBe('Ferry');
    expect(fitText('W'.repeat(50), 100, 28)).toBe('WW…');
  });
});
