import { describe, expect, it } from 'vitest';
import { signsOf } from '../../../src/answer/signs/signs.js';
import { readFor } from '../reading.js';

function signs(question: string, texts: readonly string[], areFromSeveral = false) {
  const read = readFor(question, texts);
  return signsOf(read.question, read.sentences, areFromSeveral);
}

describe('the signs of an answer', () => {
  it('are at their most where all words stand close together', () => {
    const [whole, part] = signs('When did the lock gate open?', [
      'The lock gate did open in 1921.',
      'A gate is a thing that most people know from gardens, parks, farms and fields.',
    ]);

    expect(whole).toMatchObject({ exactWords: 1, window: 1, hasKind: 1, hasSureKind: 1, isShort: 0 });
    expect(part?.window).toBeLessThan(0.5);
    expect(part).toMatchObject({ hasKind: 0, closeness: 0 });
  });

  it('count a word of the question in another form only for its stem', () => {
    const [sign] = signs('What opens?', ['They opened it on the first day of the year.']);

    expect(sign?.exactWords).toBe(0);
    expect(sign?.bm25).toBeGreaterThan(0);
  });

  it('take no name that the question says itself for an answer', () => {
    const [sign] = signs('Who met Ida Maren?', ['On the quay Ida Maren was met by nobody at all.']);

    expect(sign).toMatchObject({ hasKind: 0 });
  });

  it('tell a short sentence', () => {
    expect(signs('Who won?', ['Ida Maren won.'])[0]).toMatchObject({ isShort: 1 });
  });

  it('are nearer the closer the answer stands to the words of the question', () => {
    const [near, far] = signs('Who built the gate?', [
      'The gate was built by Ida Maren with the help of many people from the town.',
      'The gate was built with the help of many people from all over the town, says Ida Maren.',
    ]);

    expect(near!.closeness).toBeGreaterThan(far!.closeness);
  });
});

describe('voices of other articles', () => {
  const texts = [
    'Ida Maren keeps the lock at Port Ansel.',
    'The keeper of the lock, Ida Maren, was on the quay.',
    'Tore Lind was at the lock in the morning.',
  ];

  it('are heard for what they both name', () => {
    const [first, , third] = signs('Who keeps the lock?', texts, true);

    expect(first!.vote).toBeGreaterThan(third!.vote);
    expect(first!.feedback).toBeGreaterThan(third!.feedback);
  });

  it('are not heard inside one article', () => {
    expect(signs('Who keeps the lock?', texts)[0]).toMatchObject({ vote: 0, feedback: 0 });
  });

  it('are none where they are copies', () => {
    const copies = ['Ida Maren keeps the lock at Port Ansel.', 'Ida Maren keeps the lock at Port Ansel today.'];

    expect(signs('Who keeps the lock?', copies, true)[0]).toMatchObject({ vote: 0, feedback: 0 });
  });
});
