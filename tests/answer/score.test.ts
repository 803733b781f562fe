import { describe, expect, it } from 'vitest';
import { withBackground } from '../../src/answer/frequencies.js';
import { scoreSentences } from '../../src/answer/score.js';
import { countFrequencies, idf } from '../../src/search/frequencies.js';
import { readFor } from './reading.js';

function best(question: string, texts: readonly string[], areFromSeveral = true): string | undefined {
  const read = readFor(question, texts);
  const scores = scoreSentences(read.question, read.sentences, areFromSeveral);
  return texts[scores.indexOf(Math.max(...scores))];
}

describe('how well a sentence answers', () => {
  it('is better with a date where the question asks when', () => {
    const texts = ['The gate motor was fitted by divers in the lock.', 'The gate motor was fitted in 1921 by divers.'];

    expect(best('When was the gate motor fitted?', texts)).toBe(texts[1]);
  });

  it('is better with more words of the question in any form', () => {
    const texts = ['Divers fit the motors of the gate.', 'Divers eat herring on the quay every day.'];

    expect(best('How are gate motors fitted?', texts)).toBe(texts[0]);
  });

  it('is better where other articles name the same one', () => {
    const texts = [
      'Tore Lind keeps the lock at Port Ansel.',
      'Ida Maren keeps the lock at Port Ansel.',
      'The keeper of the lock, Ida Maren, was on the quay.',
      'Ida Maren opened the lock again.',
    ];

    expect(best('Who keeps the lock?', texts)).toBe(texts[1]);
  });

  it('says nothing of a sentence without words', () => {
    const read = readFor('Who keeps the lock?', ['…', 'The lock is kept by Ida Maren.']);

    const [empty = 0, full = 0] = scoreSentences(read.question, read.sentences, false);

    expect(empty).toBeLessThan(full);
  });

  it('is a number for a question without telling words', () => {
    const read = readFor('Who is it?', ['It is Ida Maren.', 'It rained all day.']);

    expect(scoreSentences(read.question, read.sentences, true).every(Number.isFinite)).toBe(true);
  });
});

describe('frequencies with a background', () => {
  it('know what is rare in the news before the store does', () => {
    const frequencies = withBackground(countFrequencies([]), 'en');

    expect(idf(frequencies, 'peopl')).toBeLessThan(2);
    expect(idf(frequencies, 'barg')).toBeGreaterThan(5);
  });

  it('are the own ones in a language without a background', () => {
    const frequencies = withBackground(countFrequencies([['schleus'], ['schleus', 'tor']]), 'de');

    expect([frequencies.documents, frequencies.of('schleus'), frequencies.of('tor')]).toEqual([2, 2, 1]);
  });
});
