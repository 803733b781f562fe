import { describe, expect, it } from 'vitest';
import { inContext } from '../../src/summary/in-context.js';

const sentences = ['Alpha came.', 'Beta went.', 'Gamma stayed.', 'Delta slept.', 'Epsilon woke.', 'Zeta ate.'];
const text = `${sentences.slice(0, 3).join(' ')}\n${sentences.slice(3).join(' ')}`;
const spanOf = (sentence: string) => ({ from: text.indexOf(sentence), to: text.indexOf(sentence) + sentence.length });
const read = (chosen: readonly string[]) =>
  inContext(text, 'en', chosen.map(spanOf)).map((passage) =>
    passage.map(({ from, to, isChosen }) => (isChosen ? `*${text.slice(from, to)}*` : text.slice(from, to))),
  );

describe('inContext', () => {
  it('puts a sentence between its neighbours, across paragraphs too', () => {
    expect(read(['Gamma stayed.'])).toEqual([['Beta went.', '*Gamma stayed.*', 'Delta slept.']]);
  });

  it('has one neighbour at either end of the text', () => {
    expect(read(['Alpha came.', 'Zeta ate.'])).toEqual([
      ['*Alpha came.*', 'Beta went.'],
      ['Epsilon woke.', '*Zeta ate.*'],
    ]);
  });

  it('makes one passage of what touches, in the order of the text', () => {
    expect(read(['Gamma stayed.', 'Beta went.'])).toEqual([
      ['Alpha came.', '*Beta went.*', '*Gamma stayed.*', 'Delta slept.'],
    ]);
    expect(read(['Beta went.', 'Delta slept.'])).toEqual([
      ['Alpha came.', '*Beta went.*', 'Gamma stayed.', '*Delta slept.*', 'Epsilon woke.'],
    ]);
    expect(read(['Alpha came.', 'Delta slept.'])).toEqual([
      ['*Alpha came.*', 'Beta went.', 'Gamma stayed.', '*Delta slept.*', 'Epsilon woke.'],
    ]);
  });

  it('leaves out a neighbour that is too long to be shown whole', () => {
    const long = `Alpha ${'and so on '.repeat(150)}came. Beta went. Gamma ${'and so on '.repeat(150)}stayed.`;
    const from = long.indexOf('Beta');

    expect(inContext(long, 'en', [{ from, to: from + 10 }])).toEqual([[{ from, to: from + 10, isChosen: true }]]);
  });
});
