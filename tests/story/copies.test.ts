import { describe, expect, it } from 'vitest';
import { copyKeysOf } from '../../src/story/copies.js';
import { item } from './made-up.js';

const wire = Array.from(
  { length: 30 },
  (_, at) => `On day ${at} the crew of ship ${at * 7} told harbour master ${at * 3} what it had seen.`,
).join(' ');

function shareKey(one: Parameters<typeof item>[0], other: Parameters<typeof item>[0]): boolean {
  const keys = new Set(copyKeysOf(item(one)));
  return [...copyKeysOf(item(other))].some((key) => keys.has(key));
}

describe('copyKeysOf', () => {
  it('gives spellings of one address a key in common', () => {
    const isShared = shareKey({ url: 'https://www.a.example/x?utm_source=feed' }, { url: 'http://a.example/x/' });

    expect(isShared).toBe(true);
  });

  it('gives a wire copy with another head and foot a key in common', () => {
    const isShared = shareKey({ text: wire }, { text: `LARCHFIELD (Quay) - ${wire} Edited by M. Marlow.` });

    expect(isShared).toBe(true);
  });

  it('gives other texts, short texts and front pages none', () => {
    expect(shareKey({ text: wire }, { text: wire.replace(/crew|told|had/g, 'cook') })).toBe(false);
    expect(shareKey({ text: 'Nothing new.' }, { text: 'Nothing new.' })).toBe(false);
    expect(shareKey({ url: 'https://a.example/' }, { url: 'https://a.example/' })).toBe(false);
  });
});
