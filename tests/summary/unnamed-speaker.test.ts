import { describe, expect, it } from 'vitest';
import { hasUnnamedSpeaker } from '../../src/summary/unnamed-speaker.js';

describe('hasUnnamedSpeaker', () => {
  it.each([
    ['en', '"We were lucky," she said.'],
    ['en', '“The gate is old,” he told the court.'],
    ['en', "'Nobody sleeps in the harbour', said he."],
    ['fr', '"La porte est vieille", a-t-il déploré.'],
    ['fr', '« La porte est vieille », explique-t-elle.'],
    ['de', '„Das Tor ist alt“, sagte sie.'],
    ['es', '“La compuerta es vieja”, afirmó.'],
    ['pt', '"A comporta é velha", disse ele.'],
    ['it', '«La chiusa è vecchia», ha detto.'],
    ['nl', '“De sluis is oud”, zei hij.'],
    ['no', '– Porten er gammel, sier hun.'],
    ['da', '»Porten er gammel,« siger han.'],
    ['sv', '– Porten är gammal, säger hon.'],
  ])('asks in %s who said it: %s', (language, sentence) => {
    expect(hasUnnamedSpeaker(sentence, language)).toBe(true);
  });

  it.each([
    ['en', '"We were lucky," Ada Orr said.'],
    ['en', 'Ada Orr called the gate "old", she said.'],
    ['en', '"He said nothing," said Ada Orr.'],
    ['fr', '"La porte est vieille", a déploré Ada Orr.'],
    ['es', '“La compuerta es vieja”, afirmó Ada Orr.'],
    ['ru', '«Шлюз старый», — сказал он.'],
  ])('knows in %s who said it, or has no list: %s', (language, sentence) => {
    expect(hasUnnamedSpeaker(sentence, language)).toBe(false);
  });
});
