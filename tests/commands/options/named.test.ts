import { describe, expect, it } from 'vitest';
import { matchNamed } from '../../../commands/options/named.js';

const papers = ['Daily Lantern', 'The Tern', 'Harbour Post', 'Harbour Post Weekly'].map((title, id) => ({ id, title }));
const match = (text: string) => matchNamed(papers, text, ({ title }) => [title]).map(({ title }) => title);

describe('matchNamed', () => {
  it('takes a whole name for that one, whatever else begins so', () => {
    expect(match('harbour post')).toEqual(['Harbour Post']);
  });

  it('takes a word of a name before a part of a word', () => {
    expect(match('tern')).toEqual(['The Tern']);
    expect(match('post')).toEqual(['Harbour Post', 'Harbour Post Weekly']);
  });

  it('takes a part of a word where nothing has it as a word', () => {
    expect(match('lant')).toEqual(['Daily Lantern']);
  });

  it('takes an id', () => {
    expect(match('#2')).toEqual(['Harbour Post']);
  });

  it('takes all for nothing', () => {
    expect(match('')).toHaveLength(4);
  });
});
