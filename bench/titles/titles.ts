import type { Chance } from '../guard/chance.js';

const hostile = [
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ban:123456789012345678>',
  '<:kek:123456789012345678>',
  '<t:0:R>',
  '<id:guide>',
  '@everyone',
  '@here',
  '[click](https://evil.example)',
  'https://evil.example/a',
  'discord.gg/abc',
  '```',
  '||',
  '**',
  '__',
  '~~',
  '`',
  '\\',
  '# ',
  '> ',
  '-# ',
  '1. ',
  '\n',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\u0301\u0302\u0303\u0304\u0305',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  '\u0000',
  '👩‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'नि',
] as const;

/** A title of random Unicode: any code point, with what Discord reads as markup sprinkled in. */
export function randomTitle(chance: Chance): string {
  const pieces = 1 + chance.below(chance.isLucky(10) ? 600 : 60);
  const spice = chance.below(4);
  return Array.from({ length: pieces }, () =>
    chance.below(4) < spice ? chance.pick(hostile) : character(chance),
  ).join('');
}

function character(chance: Chance): string {
  const limits = [0x7f, 0x2ff, 0x3000, 0xffff, 0x10ffff] as const;
  return String.fromCodePoint(chance.below(chance.pick(limits) + 1));
}
