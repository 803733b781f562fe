import { describe, expect, it } from 'vitest';
import { beginningOf, mentionOf, partsOf } from '../../src/text/mention.js';

describe('mentionOf', () => {
  it.each([
    ['tram', 'The TRAM opens', true],
    ['tram', 'Trampled', false],
    ['tram', 'The trams', false],
    ['Straße', 'In der straße', true],
    ['night train', 'The night\ntrain to Orrin', true],
    ['C++', 'Written in C++, they say', true],
    ['A-1', 'On the A-1.', true],
    ['.*', 'Anything', false],
    ['電車', '新しい電車が走る', true],
    ['ﬁsh', 'Fish', true],
    ['café', 'Cafe\u0301', true],
  ])('tells of %s and “%s”: %s', (word, text, isThere) => {
    expect(mentionOf([word])(text)).toBe(isThere);
  });

  it('finds any of several, and none of none', () => {
    expect(mentionOf(['ferry', 'tram'])('The tram')).toBe(true);
    expect(mentionOf([])('The tram')).toBe(false);
    expect(mentionOf([' '])('The tram')).toBe(false);
  });
});

describe('partsOf', () => {
  it.each([
    [' école  HARB ', 'ÉCOLE at the Harbour burns', true],
    ['school harbour', 'Harbour school reopens', true],
    ['harbour tram', 'Harbour school reopens', false],
    ['0%', 'Harbour 100% full', true],
    ['_', 'Harbour', false],
    ['', 'Harbour', true],
  ])('tells of “%s” and “%s”: %s', (words, text, isThere) => {
    expect(partsOf(words)(text)).toBe(isThere);
  });
});

describe('beginningOf', () => {
  it.each([
    ['tra', 'The TRAM opens', true],
    ['ram', 'The tram opens', false],
    ['port a', 'Gate motor for Port Ansel', true],
    ['電車', '新しい電車が走る', true],
    ['', 'Anything', true],
    ['.*', 'Anything', false],
  ])('tells of %s and “%s”: %s', (letters, text, isThere) => {
    expect(beginningOf(letters)(text)).toBe(isThere);
  });
});
