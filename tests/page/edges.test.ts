import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/page/text.js';

const first = 'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.';
const last = 'Eleven barges are waiting in the outer basin until a new motor has been fitted to the gate.';

function kept(texts: readonly string[], title = ''): readonly string[] {
  return htmlToText(texts.join('\n'), { title }).text.split('\n');
}

describe('what a copied text has around its paragraphs', () => {
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
  ])('loses "%s" above and below', (line) => {
    expect(kept([line, first, last])).toEqual([first, last]);
    expect(kept([first, last, line])).toEqual([first, last]);
  });

  it.each([
    '© 2025 Harbour Post. All rights reserved.',
    'Filed under: Port, Traffic',
    'The content is provided for informational purposes only and does not constitute professional advice.',
    'We use cookies to make this site work; see our cookie policy.',
    'The post Lock gate fails appeared first on Harbour Post.',
  ])('loses "%s" below', (line) => {
    expect(kept([first, last, line])).toEqual([first, last]);
  });

  it('loses what asks to subscribe between them', () => {
    expect(kept([first, 'Sign up for our daily newsletter and never miss a story.', last])).toEqual([first, last]);
  });

  it.each(['June 3, 2025', '12 views', 'By Rail', 'Comments', 'Palm Bay 70, Rockledge 44', 'What happens next'])(
    'keeps "%s" between them, where it may be a heading or a table',
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

  it('loses the headline above the whole head of a copied page', () => {
    const head = ['Gate fails for the second time this week', 'Share', 'June 3, 2025', '0 Comments'];

    expect(kept([...head, first, last])).toEqual([first, last]);
  });

  it('loses the title where the text begins with it', () => {
    expect(kept(['Gate fails again', first, last], 'Gate fails – again')).toEqual([first, last]);
  });

  it('keeps the entries of a calendar below the last paragraph', () => {
    const calendar = ['Lock week, 10 March – Port Ansel', '21 April – Larchfield', '2 May: Quay Fair'];

    expect(kept([first, last, ...calendar])).toEqual([first, last, ...calendar]);
  });

  it.each([
    'Sign up rates for newsletters have fallen by half, the union says.',
    'Get rid of the inbox, says the author.',
    'Sites must offer a button to reject all cookies.',
    'Copyright holders were not pleased by the ruling.',
    'The loan does not constitute state aid, the court ruled on Monday.',
    'The post office in Larchfield first appeared on maps in 1890.',
    'When: Friday 3 June 2025',
  ])('keeps "%s" below the last paragraph', (line) => {
    expect(kept([first, last, line])).toEqual([first, last, line]);
  });

  it.each([
    'Photos: Snow in Port Ansel',
    'Share of renewables hits record',
    'By Ann Lee, who won the prize',
    'Ads by Brodal are too many, says regulator',
  ])('keeps "%s", which is all the news that there is', (line) => {
    expect(kept([line])).toEqual([line]);
  });

  it.each([
    'I have <a href="/a">written about how the council lost its bridge to the harbour</a>.',
    '<a href="/a">The council voted on Monday to end the long debate.</a>',
    'Snow! <a href="/t">#snow</a> <a href="/u">@ann</a>',
    '<ul><li><a href="/a">Bridge closed</a></li><li><a href="/b">Ferry late</a></li></ul>',
  ])('keeps an item that is mostly links: %s', (html) => {
    expect(htmlToText(html).text).not.toBe('');
  });

  it('keeps the values of a table in an item', () => {
    const table = '<table><tr><td>Magnitude</td><td>4.5</td></tr><tr><td>Depth</td><td>10 km</td></tr></table>';

    expect(htmlToText(table).text).toMatch(/Magnitude\s+4\.5\s+Depth\s+10 km/);
  });

  it.each(['The ferry was late.', 'Ferry late again', 'Tide tables for June'])(
    'keeps the teaser "%s", which is all that there is',
    (line) => {
      expect(kept([line])).toEqual([line]);
    },
  );
});
