import { describe, expect, it } from 'vitest';
import { sharedWords } from '../../src/text/shared-words.js';

describe('sharedWords', () => {
  it.each([
    ['all of them', 'Ferry late at Port Ansel harbour', 'The ferry is late: Port Ansel’s harbour is closed.', 1],
    ['their inflections', 'Fähren warten draußen im Hafenbecken', 'Die Fähre wartet im Hafenbecken.', 0.75],
    ['half of them', 'Ferry late, harbour closed', 'A ferry is late.', 0.5],
    ['none of them', 'Ferry late, harbour closed', 'Accept all cookies.', 0],
    ['words without spaces', '渡轮停在港口', '渡轮今天停在河边。', 0.4],
  ])('finds %s', (_what, witness, text, share) => {
    expect(sharedWords(witness, text)).toBe(share);
  });

  it('does not tell by a few words', () => {
    expect(sharedWords('On the ferry', 'Accept all cookies.')).toBeNull();
  });
});
