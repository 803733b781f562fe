import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/document/date-in-text.js';

function found(text: string, dayFirst?: boolean): readonly string[] {
  return datesIn(text, dayFirst === undefined ? {} : { dayFirst }).map(({ date }) => date.toISOString());
}

describe('datesIn', () => {
  it.each([
    ['English', 'Published on June 3rd, 2025 by Ida Maren'],
    ['English, day first', 'Ida Maren · 3 June 2025 · 4 min read'],
    ['an abbreviation', 'Jun. 3, 2025'],
    ['German', 'Veröffentlicht am 3. Juni 2025'],
    ['French', 'Publié le 3 juin 2025'],
    ['Spanish', 'Publicado el 3 de junio de 2025'],
    ['Portuguese', 'Publicado em 3 de junho de 2025'],
    ['Italian', 'Pubblicato il 3 giugno 2025'],
    ['Dutch', 'Gepubliceerd op 3 juni 2025'],
    ['Swedish', 'Publicerad 3 juni 2025'],
    ['Norwegian', 'Publisert 3. juni 2025'],
    ['Polish', 'Opublikowano 3 czerwca 2025'],
    ['Russian', 'Опубликовано 3 июня 2025'],
    ['Turkish', 'Yayın tarihi: 3 Haziran 2025'],
    ['Japanese', '公開日：2025年6月3日'],
    ['Korean', '입력 2025년 6월 3일'],
    ['dots', 'dpa am 03.06.2025'],
    ['ISO', 'Ann - 2025/6/3'],
  ])('finds a date in %s', (_, text) => {
    expect(found(text)).toEqual(['2025-06-03T00:00:00.000Z']);
  });

  it.each([
    ['Updated June 3, 2025 at 5:39 pm', '2025-06-03T17:39:00.000Z'],
    ['03.06.2025, 17:39 Uhr', '2025-06-03T17:39:00.000Z'],
    ['3 June 2025 · 17:39 CEST', '2025-06-03T15:39:00.000Z'],
  ])('reads the time behind it: %s', (text, iso) => {
    expect(found(text)).toEqual([iso]);
  });

  it('gives what stands before each of several dates', () => {
    const dates = datesIn('Published 3 June 2025, updated 5 June 2025');

    expect(dates.map(({ before, written }) => [before, written])).toEqual([
      ['Published ', '3 June 2025'],
      ['Published 3 June 2025, updated ', '5 June 2025'],
    ]);
  });

  it('reads slashes only where somebody says which number is the day', () => {
    expect(found('03/06/2025')).toEqual([]);
    expect(found('03/06/2025', true)).toEqual(['2025-06-03T00:00:00.000Z']);
    expect(found('03/06/2025', false)).toEqual(['2025-03-06T00:00:00.000Z']);
    expect(found('25/06/2025')).toEqual(['2025-06-25T00:00:00.000Z']);
  });

  it.each([
    'Market 12, 2024',
    '10 Best Phones 2025',
    'June 3',
    'Season 2024/25',
    'version 1.2.20',
    'Call 030 2025 1111',
    '31 June 2025',
    'The 2025 harbour festival',
  ])('finds none in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});
