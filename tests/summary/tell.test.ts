import { describe, expect, it } from 'vitest';
import { summariseTo } from '../../src/summary/summarise.js';
import { tellAbout, tellTo } from '../../src/summary/tell.js';
import { article, hardlyLonger, portAnsel } from './articles.js';

describe('tellTo', () => {
  it('tells what is worth telling', () => {
    expect(tellTo(portAnsel, 'long')).toEqual({ kind: 'told', sentences: summariseTo(portAnsel, 'long') });
  });

  it.each([
    ['medium', 'refused'],
    ['long', 'told'],
    ['key-points', 'told'],
  ] as const)('of a text that is hardly longer says at length %s: %s', (length, kind) => {
    expect(tellTo(hardlyLonger, length).kind).toBe(kind);
  });

  it('refuses a text that is too short at every length', () => {
    expect(tellTo(article('The gate of Port Ansel is shut.'), 'long')).toEqual({
      kind: 'refused',
      refusal: 'too-short',
    });
  });
});

describe('tellAbout', () => {
  it('tells about what a reader names, and refuses what is no text', () => {
    expect(tellAbout(portAnsel, 'short', 'hearing')).toMatchObject({ telling: { kind: 'told' }, found: 'said' });
    expect(tellAbout(article('The hearing is set.'), 'short', 'hearing').telling.kind).toBe('refused');
  });
});
