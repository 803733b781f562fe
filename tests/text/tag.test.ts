import { describe, expect, it } from 'vitest';
import { baseLanguage } from '../../src/text/tag.js';

describe('baseLanguage', () => {
  it.each([
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['DE_at', 'de'],
    ['nn-NO', 'no'],
    ['', 'und'],
    ['english', 'und'],
  ])('reads %j as %s', (tag, base) => {
    expect(baseLanguage(tag)).toBe(base);
  });
});
