import { type Address, bytesOf, groupsOf } from './addresses.js';
import type { Chance } from './chance.js';

/** An address as a stranger may write it in place of a host name, in one of the ways that a browser understands. */
export function anyHostSpelling(address: Address, chance: Chance): string {
  if (address.family === 6) return `[${anySixSpelling(address.value, chance)}]`;
  const parts = anyParts(address.value, chance);
  const dot = chance.isLucky(8) ? chance.pick(['\u3002', '\uff0e', '\uff61', '%2e', '%2E']) : '.';
  const end = chance.isLucky(8) ? dot : '';
  return disguised(parts.join(' '), chance).replaceAll(' ', dot) + end;
}

/** An address of version 6 without brackets: upper and lower case, zeros, any run of zeros left out, a dotted end. */
export function anySixSpelling(value: bigint, chance: Chance): string {
  const isDotted = chance.isLucky(3);
  const groups = groupsOf(value)
    .slice(0, isDotted ? 6 : 8)
    .map((group) => group.toString(16).padStart(1 + chance.below(4), '0'));
  const end = isDotted ? [bytesOf(value & 0xffffffffn, 4).join('.')] : [];
  const text = compressed([...groups, ...end], chance);
  return chance.isLucky(2) ? text.toUpperCase() : text;
}

/** One to four numbers, of which the last stands for all the bytes that are left, each to a base of its own. */
function anyParts(value: bigint, chance: Chance): readonly string[] {
  const count = 1 + chance.below(4);
  const bytes = bytesOf(value, 4);
  const leading = bytes.slice(0, count - 1);
  const last = bytes.slice(count - 1).reduce((sum, byte) => sum * 256 + byte, 0);
  return [...leading, last].map((part) => anyNumber(part, chance));
}

function anyNumber(number: number, chance: Chance): string {
  const zeros = '0'.repeat(chance.isLucky(4) ? chance.below(12) : 0);
  switch (chance.below(4)) {
    case 0:
      return `0${zeros}${number.toString(8)}`;
    case 1:
      return `${chance.pick(['0x', '0X'])}${zeros}${chance.pick([number.toString(16), number.toString(16).toUpperCase()])}`;
    default:
      return String(number);
  }
}

/** Some of the characters in another dress: percent-encoded, full-width, circled, or followed by what is not seen. */
function disguised(text: string, chance: Chance): string {
  if (!chance.isLucky(3)) return text;
  return [...text].map((character) => (chance.isLucky(3) ? dressed(character, chance) : character)).join('');
}

function dressed(character: string, chance: Chance): string {
  if (character === ' ') return character;
  const code = character.charCodeAt(0);
  const digit = Number(character);
  switch (chance.below(4)) {
    case 0:
      return `%${code.toString(16)}`;
    case 1:
      return String.fromCharCode(code + 0xfee0);
    case 2:
      return character + chance.pick(['\u00ad', '\u200b', '\t', '\n']);
    default:
      if (Number.isNaN(digit)) return character;
      return digit === 0 ? '\u24ea' : String.fromCharCode(0x2460 + digit - 1);
  }
}

function compressed(groups: readonly string[], chance: Chance): string {
  const isZero = (group: string | undefined) => group !== undefined && /^0+$/.test(group);
  const zeros = groups.flatMap((group, index) => (isZero(group) ? [index] : []));
  const start = zeros[chance.below(zeros.length)];
  if (start === undefined || chance.isLucky(4)) return groups.join(':');
  let end = start + 1;
  while (isZero(groups[end])) end += 1;
  return `${groups.slice(0, start).join(':')}::${groups.slice(end).join(':')}`;
}
