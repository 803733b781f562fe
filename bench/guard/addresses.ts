import { isIPv4 } from 'node:net';
import type { Chance } from './chance.js';
import { registeredBlocks } from './registries.js';

/** An address as a number. */
export interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

const edges: readonly Address[] = registeredBlocks.flatMap(([text, prefix]) => {
  const { family, value } = addressOf(text);
  const size = 1n << BigInt(widthOf(family) - prefix);
  return [value, value + size].map((edge) => ({ family, value: edge }));
});

/** The usual spelling of an address. */
export function usualSpelling({ family, value }: Address): string {
  if (family === 4) return bytesOf(value, 4).join('.');
  return groupsOf(value)
    .map((group) => group.toString(16))
    .join(':');
}

/** An address from anywhere, from near the edge of a block, or one of version 6 with one of version 4 inside. */
export function anyAddress(chance: Chance): Address {
  switch (chance.below(5)) {
    case 0:
      return { family: 4, value: chance.bits(32) };
    case 1:
      return { family: 6, value: chance.bits(128) };
    case 2:
      return { family: 6, value: (1n << 125n) | chance.bits(125) };
    case 3:
      return carrying(chance);
    default:
      return nearAnEdge(chance);
  }
}

export function groupsOf(value: bigint): readonly number[] {
  return Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(112 - 16 * index)) & 0xffffn));
}

export function bytesOf(value: bigint, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Number((value >> BigInt(8 * (count - 1 - index))) & 0xffn));
}

function nearAnEdge(chance: Chance): Address {
  const { family, value } = edges[chance.below(edges.length)] ?? { family: 4, value: 0n };
  const distance = BigInt(chance.below(chance.pick([2, 4, 300])));
  const sign = chance.pick([1n, -1n]);
  return { family, value: BigInt.asUintN(widthOf(family), value + sign * distance) };
}

/** The ways in which an address of version 6 carries one of version 4 (RFC 4291, 6052, 6145, 3056, 4380, 5214). */
function carrying(chance: Chance): Address {
  const inner = chance.isLucky(2) ? chance.bits(32) : innerEdge(chance);
  const tail = inner | (chance.isLucky(4) ? chance.bits(16) << 32n : 0n);
  const value = chance.pick([
    (0xffffn << 32n) | inner,
    inner,
    (0xffff0000n << 32n) | inner,
    (0x64ff9bn << 96n) | tail,
    (0x64ff9b0001n << 80n) | tail,
    (0x2002n << 112n) | (inner << 80n) | chance.bits(80),
    (0x20010000n << 96n) | (chance.bits(64) << 32n) | (inner ^ 0xffffffffn),
    (0xfe80n << 112n) | (0x5efen << 32n) | inner,
    (0x26064700n << 96n) | (0x5efen << 32n) | inner,
  ]);
  return { family: 6, value };
}

function innerEdge(chance: Chance): bigint {
  const { family, value } = nearAnEdge(chance);
  return family === 4 ? value : 0x7f000001n;
}

function addressOf(text: string): Address {
  if (isIPv4(text)) return { family: 4, value: text.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n) };
  const [head = '', tail = ''] = text.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return { family: 6, value: all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n) };
}

function widthOf(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}
