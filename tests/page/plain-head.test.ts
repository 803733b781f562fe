import { describe, expect, it } from 'vitest';
import { readPlainHead } from '../../src/page/plain-head.js';

const title = 'Lock gate at Port Ansel fails again';
const prose =
  'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said on Tuesday.';

describe('readPlainHead', () => {
  it('reads the title, the site and the date between counters and buttons', () => {
    const head = readPlainHead([
      title,
      'Share- Harbour Post',
      '- June 03, 2025',
      '- 0 Comments',
      '2 minutes read',
      '',
      prose,
    ]);

    expect(head).toEqual({
      title,
      siteName: 'Harbour Post',
      author: null,
      publishedAt: new Date('2025-06-03T00:00:00Z'),
    });
  });

  it('reads them from one line', () => {
    const head = readPlainHead([title, 'By Ida Maren | Harbour Post | 3 June 2025, 05:39 | 1.2K Views', prose]);

    expect(head).toMatchObject({
      author: 'Ida Maren',
      siteName: 'Harbour Post',
      publishedAt: new Date('2025-06-03T05:39:00Z'),
    });
  });

  it('takes no short line for a site where nothing else speaks of a page', () => {
    expect(readPlainHead([title, 'Port Ansel', prose])).toMatchObject({ title, siteName: null, publishedAt: null });
  });

  it('takes no date out of the article', () => {
    expect(readPlainHead([title, prose, 'It was built on 3 June 1991 by the Brodal works.'])).toMatchObject({
      publishedAt: null,
    });
  });

  it.each([
    ['a sentence', ['It rained.', prose]],
    [
      'the first of lines that were broken at a fixed width',
      ['The lower gate stopped halfway and could not be', 'closed by hand.'],
    ],
    ['a line with nothing below it', [title]],
    ['nothing', []],
  ])('takes %s for no title', (_, lines) => {
    expect(readPlainHead(lines).title).toBe('');
  });
});
