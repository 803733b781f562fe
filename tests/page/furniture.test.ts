import { describe, expect, it } from 'vitest';
import { withoutFurniture } from '../../src/page/furniture.js';
import type { Line } from '../../src/page/lines.js';

const first = 'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.';
const last = 'Eleven barges are waiting in the outer basin until a new motor has been fitted to the gate.';

function kept(texts: readonly string[], title = ''): readonly string[] {
  const lines: readonly Line[] = texts.map((text) => ({ text, linkShare: 0, within: ' p' }));
  return withoutFurniture(lines, { title }).map(({ text }) => text);
}

describe('withoutFurniture', () => {
  it.each([
    'Share',
    'Share- Harbour Post',
    '- 0 Comments',
    '1.2k views',
    '2 minutes read',
    '5 min read',
    'October 02, 2025',
    'Published: 3 June 2025, 09:39',
    '3 hours ago',
    'By Ida Maren',
    'Read more: Night train keeps its sleeping cars',
    'Advertisement',
    'Photo: Jon Aske',
    'Sign up for our newsletter',
  ])('drops "%s" from above and from below the body', (line) => {
    expect(kept([line, first, last])).toEqual([first, last]);
    expect(kept([first, last, line])).toEqual([first, last]);
  });

  it.each([
    '© 2025 Harbour Post. All rights reserved.',
    'Filed under: Port, Traffic',
    'The content is provided for informational purposes only and does not constitute professional advice.',
    'We use cookies to make this site work; see our cookie policy.',
    'The post Lock gate fails appeared first on Harbour Post.',
  ])('drops "%s" from below the body', (line) => {
    expect(kept([first, last, line])).toEqual([first, last]);
  });

  it.each(['June 3, 2025', '12 views', 'By Rail', 'Comments', 'Palm Bay 70, Rockledge 44', 'What happens next'])(
    'keeps "%s" in the middle, where it may be a heading or a table',
    (line) => {
      expect(kept([first, line, last])).toEqual([first, line, last]);
    },
  );

  it.each([
    'Share prices fell by three percent.',
    'Read it and weep.',
    'Photo agencies have left the port, say those who stayed.',
  ])('keeps the sentence "%s" wherever it stands', (line) => {
    expect(kept([line, first, last])).toEqual([line, first, last]);
  });

  it('drops the headline above the whole head of a copied page', () => {
    expect(kept(['Gate fails for the second time this week', 'Share', 'June 3, 2025', '0 Comments', first])).toEqual([
      first,
    ]);
  });

  it('keeps a short text that holds no paragraph', () => {
    expect(kept(['The gate has failed again.', 'Read more'])).toEqual(['The gate has failed again.']);
  });

  it('goes by the elements around a line', () => {
    const caption: Line = { text: 'The gate on Monday, before it failed.', linkShare: 0, within: ' figure figcaption' };
    const related: Line = { text: 'Ferry timetable changes in April', linkShare: 1, within: ' ul.more li' };
    const body: Line = { text: first, linkShare: 0, within: ' p' };

    expect(withoutFurniture([body, caption, related, body], {})).toEqual([body, body]);
  });
});
