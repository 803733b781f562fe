import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headline } from '../../src/feed/headline.js';
import { plainLine } from '../../src/page/text.js';

describe('headline', () => {
  it.each([
    ['Tide tables', 'Tide tables'],
    ['  Two\n lines ', 'Two lines'],
    ['Q &amp; A', 'Q & A'],
    ['AT&amp;amp;T', 'AT&T'],
    ['<b>Bold</b> move', 'Bold move'],
    ['&lt;b&gt;Bold&lt;/b&gt; move', 'Bold move'],
    ['First<br>second', 'First second'],
    ['5 < 6 and a <b', '5 < 6 and a <b'],
    ['Safe<script>alert(1)</script> words', 'Safe words'],
    ['Caf&eacute; &#8211; open', 'Café – open'],
    ['a\u200b\u2060b \u202etxt\u{e0041}', 'ab txt'],
    ['👨\u200d👩\u200d👧 می\u200cخواهم', '👨\u200d👩\u200d👧 می\u200cخواهم'],
    ['a\u0300\u0301\u0302\u0303\u0304', 'à\u0301\u0302'],
  ])('reads %j as %j', (markup, line) => {
    expect(headline(markup)).toBe(line);
  });

  it('says of simple mark-up what the reader of pages says of it', () => {
    const piece = fc.constantFrom(
      'Tram',
      ' ',
      '&amp;',
      '&lt;',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      'é',
      '&quot;',
      '7',
      '<br>',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(headline(pieces.join(''))).toBe(plainLine(pieces.join('')));
      }),
    );
  });

  it('takes a million characters of brackets at once', () => {
    const before = performance.now();

    headline('<'.repeat(1_000_000));
    headline('<a href="'.repeat(100_000));

    expect(performance.now() - before).toBeLessThan(200);
  });
});
