import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.js';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The lock keeper said on Tuesday that the gate would open again before winter.'],
    ['fr', "L'éclusier a déclaré mardi que la porte serait rouverte avant l'hiver."],
    ['de', 'Der Schleusenwärter sagte am Dienstag, das Tor werde vor dem Winter wieder öffnen.'],
    ['ja', '水門の管理人は火曜日、冬の前に門が再び開くと述べた。'],
  ])('tells %s', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it.each(['', ' \n', '12 345', '🎉🎉'])('does not guess at %j', async (text) => {
    expect(await detectLanguage(text)).toBe('und');
  });
});
