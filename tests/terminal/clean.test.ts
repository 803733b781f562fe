import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/terminal/clean.js';

describe('clean', () => {
  it.each([
    ['a colour', '\u001b[31mRed\u001b[0m lock', 'Red lock'],
    ['a cleared screen', 'before\u001b[2J\u001b[Hafter', 'beforeafter'],
    ['a window title', '\u001b]0;owned\u0007Gate', 'Gate'],
    ['a link of the terminal', '\u001b]8;;https://evil.example\u001b\\Gate\u001b]8;;\u001b\\', 'Gate'],
    ['8-bit openings', '\u009b31mGate \u009d0;owned\u009cmotor', 'Gate motor'],
    ['a lone escape, bell and backspace', 'Ga\u001bte\u0007\u0008', 'Gate'],
    ['directional overrides', 'Gate \u202erotom\u202c \u2066x\u2069', 'Gate rotom x'],
    ['a soft hyphen and a zero-width space', 'har\u00adbour\u200b', 'harbour'],
  ])('removes %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('puts everything on one line', () => {
    expect(clean('Gate\r\nmotor\tarrives\u2028today')).toBe('Gate motor arrives today');
  });

  it('keeps letters of every script, emoji and joiners', () => {
    const text = 'Göteborg 水門 بوابة क्षि 👩‍🚀';

    expect(clean(text)).toBe(text);
  });

  it('keeps the words after a control string that is never closed', () => {
    expect(clean('\u001b]0;Gate motor')).toBe(']0;Gate motor');
  });

  it('lets no control character through', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('\u001b', '[', ']', '0', ';', 'm', '\u0007', '\u009b', '\\', 'a'),
    });

    fc.assert(fc.property(nasty, (text) => !/\p{Cc}/u.test(clean(text))));
  });
});
