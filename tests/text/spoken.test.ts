import { describe, expect, it } from 'vitest';
import { foldTopic, spokenIn } from '../../src/text/spoken.js';

describe('spokenIn', () => {
  it.each([
    ['en', 'The trams of Larchfield stand still.', 'tram', true],
    ['en', 'The TRAM stands still.', 'trams', true],
    ['en', 'The tramp walks home.', 'tram', false],
    ['en', 'In Port Ansel the gates are shut.', 'port ansel', true],
    ['en', 'Ansel sails from port.', 'port ansel', false],
    ['en', 'Climate changes; nobody acts.', 'climate change', true],
    ['en', 'Aske’s crew waits.', 'Aske', true],
    ['en', 'A well-known keeper waits.', 'well-known', true],
    ['de', 'Die Häuser am Hafen sind leer.', 'Haus', true],
    ['es', 'El puerto de Málaga abre.', 'malaga', true],
    ['fr', 'Les écluses sont fermées.', 'écluse', true],
    ['ru', 'Трамваи стоят.', 'трамвай', true],
    ['pl', 'Tramwaj stoi.', 'tramwaj', true],
    ['und', 'Trams stand still.', 'trams', true],
    ['ja', '東京で路面電車が止まった。', '路面電車', true],
    ['ja', '昨日Toyotaは発表した。', 'toyota', true],
    ['en', 'Written in C++ and Rust.', 'c++', true],
    ['en', 'Vitamin C and calcium.', 'c++', false],
    ['en', 'The tram stands still at the port of Ansel.', 'tram port', false],
    ['en', 'Written in C++\nand Rust.', 'c++  and', true],
    ['en', 'Anything at all.', '’', false],
  ])('of %s finds in “%s” the topic “%s”: %s', (language, text, topic, isSpoken) => {
    expect(spokenIn(text, language)(topic)).toBe(isSpoken);
  });
});

describe('many topics', () => {
  it('are held against a text in little time, once they are known', () => {
    const topics = Array.from({ length: 5000 }, (_, number) => `topic ${number}${number % 5 === 0 ? '++' : ''}`);
    topics.forEach(spokenIn('Nothing of it.', 'en'));
    const text = Array.from({ length: 800 }, (_, number) => `word${number}`).join(' ');
    const begunAt = performance.now();

    const found = topics.filter(spokenIn(`${text} topic 4711`, 'en'));

    expect(found).toEqual(['topic 4711']);
    expect(performance.now() - begunAt).toBeLessThan(150);
  });
});

describe('foldTopic', () => {
  it('knows a topic in any case and with any spaces', () => {
    expect(foldTopic('  Port   ANSEL ')).toBe('port ansel');
  });
});
