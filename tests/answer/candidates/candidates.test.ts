import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../../src/answer/asking/questions.js';
import { candidatesIn } from '../../../src/answer/candidates/candidates.js';

const found = (text: string, kind: AnswerKind, { language = 'en', counted = null as string | null } = {}) =>
  candidatesIn(text, { kind, counted }, language)?.map(({ words, isSure }) => `${words.join(' ')}${isSure ? '!' : ''}`);

describe('what may answer in a sentence', () => {
  it('is a person for who, sure with two names or a title', () => {
    expect(found('The lock keeper, Jon Aske, met Mr Vell and Harbour Bank.', 'person')).toEqual([
      'jon aske!',
      'vell!',
      'harbour bank',
    ]);
  });

  it('is no country for who', () => {
    expect(found('She went to New Zealand.', 'person')).toEqual(['new zealand']);
  });

  it('is a place for where, sure behind a word of place or as a country', () => {
    expect(found('Norway sent Ida to a workshop in Brodal.', 'place')).toEqual(['norway!', 'ida', 'brodal!']);
  });

  it('is a year, a day or "yesterday" for when', () => {
    expect(found('It opened on 4 May 1921 and closed yesterday.', 'time')).toEqual(['4 may!', '1921!', 'yesterday']);
  });

  it('is no price and no part of a longer number for when', () => {
    expect(found('It cost $1921 for 12,000 people.', 'time')).toEqual([]);
  });

  it('is a number for how many, sure before what is counted', () => {
    expect(found('In 1921 eleven waiting barges and 40 boats came.', 'count', { counted: 'barge' })).toEqual([
      'eleven!',
      '40',
    ]);
  });

  it.each([
    ['money', 'A loaf cost 3.10 crowns, and £2 million more in 4 weeks.', ['3.10!', '2 million!', '4']],
    ['duration', 'They worked for nine months with 3 cranes.', ['nine!', '3']],
    ['length', 'The gate is 19,342 feet long.', ['19,342!']],
    ['age', 'Tore Lind, 57, has 2 sons.', ['57!', '2']],
    ['share', 'It grew by 10.2 per cent in 3 towns.', ['10.2!', '3']],
    ['amount', 'The motor weighs nine tonnes.', ['nine!']],
  ] as const)('is a number with its unit for %s', (kind, text, expected) => {
    expect(found(text, kind)).toEqual(expected);
  });

  it('may be anything for why, how and what', () => {
    expect(found('It rained.', 'reason')).toBeUndefined();
    expect(found('It rained.', 'open')).toBeUndefined();
  });

  it.each([
    ['de', 'time', 'Am 3. Mai wurde die Schleuse gestern geprüft.', ['3. mai!', 'gestern']],
    ['fr', 'duration', 'Les travaux durent six semaines.', ['six!']],
    ['es', 'time', 'Abrió en 1921, hace muchos años.', ['1921!', 'hace muchos años']],
    ['pl', 'time', 'Most otwarto 4 maja 1921 roku.', ['4 maja!', '1921!']],
    ['ja', 'time', '水門は2024年5月3日に直った。', ['2024年!', '5月3日!']],
    ['ja', 'person', '田中市長とアン・リーは話した。', ['アン リー!']],
  ] as const)('is read in %s for %s', (language, kind, text, expected) => {
    expect(found(text, kind, { language })).toEqual(expected);
  });
});
