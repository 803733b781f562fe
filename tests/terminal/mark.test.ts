import { expect, it } from 'vitest';
import { words } from '../../src/terminal/line.js';

const style = { isPlain: true, width: null, colour: false, nowMs: 0, channelNames: new Map(), roleNames: new Map() };

it('sets the mark of a source apart from its sentence, and once from a name', () => {
  expect(words(['The gate stopped.', { kind: 'mark', number: 1 }], style)).toBe('The gate stopped. [1]');
  expect(words([' · ', { kind: 'mark', number: 2 }, ' ', 'The Tern'], style)).toBe(' · [2] The Tern');
});
