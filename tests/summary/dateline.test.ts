import { describe, expect, it } from 'vitest';
import { datelineLength } from '../../src/summary/dateline.js';

const news = 'The gate was shut.';

describe('datelineLength', () => {
  it.each([
    '(CNN) — ',
    'Rome (CNN) ',
    'BERLIN, Jan 5 (Reuters) – ',
    'Madrid, 5 may (EFE).- ',
    '(EFE).- ',
    '(ANSA) - ROMA, 05 MAG - ',
    'Kiew/Berlin (dpa) - ',
    'LONDON (Some Agency) - ',
    'SANTO DOMINGO - ',
    'МОСКВА, 5 мая — ',
    'Washington.- ',
    'TEGUCIGALPA, HONDURAS.- ',
    '新华社北京5月5日电（记者王明）',
    '【東京時事】',
  ])('is place, agency or date: “%s”', (dateline) => {
    expect(datelineLength(dateline + news)).toBe(dateline.length);
  });

  it.each([
    'The port - an old one - was shut.',
    'Ada Orr - the harbour master - left.',
    'NATO - which met at Ansel - left.',
    news,
  ])('is no part of “%s”', (sentence) => {
    expect(datelineLength(sentence)).toBe(0);
  });
});
