import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/story/features.js';
import { pairOf, termOf } from '../../src/story/terms.js';
import { item } from './made-up.js';

const prose = Array.from({ length: 400 }, (_, at) => `Word${at} mattered`).join(' ');

describe('featuresOf', () => {
  it('counts stems and pairs of stems, names a little more', () => {
    const { terms, counts } = featuresOf(item({ title: 'Astrid sinks' }));

    expect([...terms]).toEqual([termOf('astrid'), termOf('sink'), pairOf(termOf('astrid'), termOf('sink'))]);
    expect([...counts].map((count) => count.toFixed(2))).toEqual(['1.41', '1.00', '0.70']);
  });

  it('adds words of the address that the title has not', () => {
    const plain = featuresOf(item({ title: 'Astrid sinks' }));
    const addressed = featuresOf(item({ title: 'Astrid sinks', url: 'https://a.example/astrid-sinks-larchfield' }));

    expect(plain.terms).not.toContain(termOf('larchfield'));
    expect(addressed.terms).toContain(termOf('larchfield'));
  });

  it('tells whether there is a text to go by', () => {
    expect(featuresOf(item({ title: 'Astrid sinks' })).ground).toBe('headline');
    expect(featuresOf(item({ title: 'Astrid sinks', text: words(prose, 30) })).ground).toBe('short');
    expect(featuresOf(item({ title: 'Astrid sinks', text: prose })).ground).toBe('text');
  });

  it('keeps the few terms that tell most of a long text', () => {
    const { terms, counts } = featuresOf(item({ text: prose }));

    expect(terms).toHaveLength(96);
    expect(counts).toHaveLength(96);
  });

  it('finds nothing in an item without words', () => {
    expect(featuresOf(item({ title: '…' })).terms).toHaveLength(0);
  });
});

function words(text: string, count: number): string {
  return text.split(/\s+/).slice(0, count).join(' ');
}
