import { describe, expect, it } from 'vitest';
import { type Candidate, chooseBest } from '../../src/summary/choose.js';

const limits = { sentences: 2, words: 100, referenceTokens: 30, isFilled: false };

function candidate(overrides: Partial<Candidate>): Candidate {
  return { bigrams: [], tokens: 10, words: 10, needs: [], isHalf: false, interest: 0, repeats: [], ...overrides };
}

describe('chooseBest', () => {
  it('takes the sentences that say most', () => {
    const candidates = [candidate({ bigrams: [0] }), candidate({ bigrams: [1] }), candidate({ bigrams: [2] })];

    expect(chooseBest(candidates, [0.5, 0.1, 0.9], limits)).toEqual([0, 2]);
  });

  it('counts what two sentences share only once', () => {
    const candidates = [candidate({ bigrams: [0, 1] }), candidate({ bigrams: [0, 1] }), candidate({ bigrams: [2] })];

    expect(chooseBest(candidates, [0.9, 0.9, 0.8], limits)).toEqual([0, 2]);
  });

  it('leaves out a sentence that costs more reading than it says', () => {
    const candidates = [candidate({ bigrams: [0] }), candidate({ bigrams: [1], tokens: 90 })];

    expect(chooseBest(candidates, [0.9, 0.2], limits)).toEqual([0]);
  });

  it('takes it all the same where the limits shall be filled', () => {
    const candidates = [candidate({ bigrams: [0] }), candidate({ bigrams: [1], tokens: 90 })];

    expect(chooseBest(candidates, [0.9, 0.2], { ...limits, isFilled: true })).toEqual([0, 1]);
  });

  it('keeps the limit of words', () => {
    const candidates = [candidate({ bigrams: [0], words: 60 }), candidate({ bigrams: [1], words: 60 })];

    expect(chooseBest(candidates, [0.5, 0.9], limits)).toEqual([1]);
  });

  it('would rather not say half of a contrast', () => {
    const candidates = [candidate({ bigrams: [0], isHalf: true }), candidate({ bigrams: [1] })];

    expect(chooseBest(candidates, [0.5, 0.48], { ...limits, sentences: 1 })).toEqual([1]);
    expect(chooseBest(candidates, [0.9, 0.48], { ...limits, sentences: 1 })).toEqual([0]);
  });

  it('says a contrast whole', () => {
    const candidates = [
      candidate({ bigrams: [0], isHalf: true }),
      candidate({ bigrams: [1], needs: [0] }),
      candidate({ bigrams: [2] }),
    ];

    expect(chooseBest(candidates, [0.9, 0.5, 0.48], limits)).toEqual([0, 1]);
    expect(chooseBest(candidates, [0.9, 0.3, 0.48], limits)).toEqual([0, 2]);
  });

  it('takes a sentence only together with what it needs', () => {
    const candidates = [
      candidate({ bigrams: [0] }),
      candidate({ bigrams: [1], needs: [0] }),
      candidate({ bigrams: [2] }),
    ];

    expect(chooseBest(candidates, [0.01, 0.9, 0.5], { ...limits, sentences: 1 })).toEqual([2]);
    expect(chooseBest(candidates, [0.01, 0.9, 0.5], limits)).toEqual([0, 1]);
  });

  it('never takes two sentences that say much the same', () => {
    const candidates = [
      candidate({ bigrams: [0], repeats: [1] }),
      candidate({ bigrams: [1], repeats: [0] }),
      candidate({ bigrams: [2] }),
    ];

    expect(chooseBest(candidates, [0.9, 0.8, 0.7], limits)).toEqual([0, 2]);
  });

  it('prefers the earlier of two equal sentences', () => {
    const candidates = [candidate({ bigrams: [0] }), candidate({ bigrams: [1] })];

    expect(chooseBest(candidates, [0.5, 0.5], { ...limits, sentences: 1 })).toEqual([0]);
  });

  it('is empty where nothing is admissible', () => {
    expect(chooseBest([], [], limits)).toEqual([]);
    expect(chooseBest([candidate({ bigrams: [0], words: 101 })], [0.9], limits)).toEqual([]);
  });
});
