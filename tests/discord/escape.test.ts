import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cutText, escapeText, escapeWithin, linkableUrl } from '../../src/discord/escape.js';

const anything = fc.string({ unit: 'binary', maxLength: 300 });
const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';

describe('escapeText', () => {
  it.each([
    ['**bold** and _more_', '\\*\\*bold\\*\\* and \\_more\\_'],
    ['# Big', '\\# Big'],
    ['-# small', '\\-# small'],
    ['> quote', '\\> quote'],
    ['[click](https://evil.example)', '\\[click\\](https\\://evil.example)'],
    ['<@123456789012345678> @everyone', '\\<\\@123456789012345678> \\@everyone'],
    ['<t:0:R>', '\\<t\\:0:R>'],
    ['`code` ||spoiler||', '\\`code\\` \\|\\|spoiler\\|\\|'],
    ['ends with \\', 'ends with \\\\'],
  ])('shows %j as the letters that it is', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it.each([
    ['join discord.gg/abc now', 'join discord.gg /abc now'],
    ['discord\u200B.gg/abc', 'discord.gg /abc'],
    ['https://discord.com/invite/abc', 'https\\://discord.com /invite/abc'],
    ['https://discord.com/channels/1/2', 'https\\://discord.com/channels/1/2'],
  ])('parts the invite in %j with a gap', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('leaves no character of markup without a backslash', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(escapeText(text).replace(/\\[\\*_~|>#\-[\]<@:`.]/g, '')).not.toMatch(/[\\*_~|[\]<@`\n]|:\/\/|^ *[>#-]/);
      }),
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['two\r\n lines\tand\u00A0spaces', 'two lines and spaces'],
    ['safe\u202Egnp.exe', 'safegnp.exe'],
    ['\u{E0041}tag', 'tag'],
    ['lone \uD800 half', 'lone \uFFFD half'],
    ['e\u0301', '\u00E9'],
    ['Z\u0310\u0311\u0312\u0313\u0314', 'Z\u0310'],
    ['\u2800\u3164', ' '],
  ])('turns %j into %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([family, '1\uFE0F\u20E3', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', 'می\u200Cشود'])(
    'leaves %s as it is',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('cutText', () => {
  it('cuts at a word and says so', () => {
    expect(cutText('The lower gate stopped halfway', 20)).toBe('The lower gate…');
  });

  it('cuts a long word where it must', () => {
    expect(cutText('a'.repeat(30), 10)).toBe('aaaaaaaaa…');
  });

  it('keeps an emoji of several characters whole or leaves it out', () => {
    expect(cutText(family.repeat(3), 10)).toBe(`${family}…`);
  });

  it('never gives more than it may', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 120 }), (text, maxLength) => {
        expect(cutText(text, maxLength).length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });
});

describe('escapeWithin', () => {
  it('counts the backslashes and never parts one from its character', () => {
    expect(escapeWithin('*'.repeat(10), 6)).toBe('\\*\\*…');
  });

  it('never gives more than it may', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 120 }), (text, maxLength) => {
        expect(escapeWithin(text, maxLength).length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });
});

describe('linkableUrl', () => {
  it.each([
    ['https://quay.example/a?b=c#d', 'https://quay.example/a?b=c#d'],
    ['https://quay.example/a_(b)', 'https://quay.example/a_%28b%29'],
    ['https://quay.example/)[x](https://evil.example', 'https://quay.example/%29%5Bx%5D%28https://evil.example'],
    ['https://quay.example/a b**', 'https://quay.example/a%20b%2A%2A'],
    ['https://discord.com/channels/1/2/3', 'https://discord.com/channels/1/2/3'],
  ])('links %s as %s', (address, target) => {
    expect(linkableUrl(address, 300)).toBe(target);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://quay.example/',
    'https://user:word@quay.example/',
    'https://discord.gg/abc',
    'quay.example',
    '',
    `https://quay.example/${'a'.repeat(300)}`,
  ])('does not link %j', (address) => {
    expect(linkableUrl(address, 300)).toBeNull();
  });
});
