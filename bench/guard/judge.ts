import { checkAddresses, checkUrl, isPublicAddress, isSameAddress, literalAddress } from '../../src/net/address.js';
import { type Address, anyAddress, usualSpelling } from './addresses.js';
import { Chance } from './chance.js';
import { isLeftToThePublic } from './registries.js';
import { anyHostSpelling, anySixSpelling } from './spellings.js';

export interface Judgement {
  readonly count: number;
  /** How many of the addresses the registries leave to the public. */
  readonly publicCount: number;
  /** What the guard and the registries see differently. */
  readonly mismatches: readonly string[];
}

/** Lets the guard and the registries judge so many addresses in spellings of chance. */
export function judgeLiterals(count: number, seed: number): Judgement {
  const chance = new Chance(seed);
  const mismatches: string[] = [];
  let publicCount = 0;
  for (let done = 0; done < count; done += 1) {
    const address = anyAddress(chance);
    const isPublic = isLeftToThePublic(usualSpelling(address));
    if (isPublic) publicCount += 1;
    const mismatch = mismatchOf(address, isPublic, chance);
    if (mismatch !== null) mismatches.push(mismatch);
  }
  return { count, publicCount, mismatches };
}

function mismatchOf(address: Address, isPublic: boolean, chance: Chance): string | null {
  const usual = usualSpelling(address);
  const plain = address.family === 6 ? anySixSpelling(address.value, chance) : usual;
  if (isPublicAddress(plain) !== isPublic) return `${plain}: the address of ${usual}`;

  const url = anyUrl(anyHostSpelling(address, chance), chance);
  const verdict = verdictOf(url, usual);
  return verdict === (isPublic ? 'let through' : 'refused') ? null : `${url}: ${usual} was ${verdict}`;
}

function anyUrl(host: string, chance: Chance): string {
  const scheme = chance.pick(['http', 'https', 'HTTP', 'hTTps']);
  return `${scheme}://${host}${chance.pick(['', ':80', ':443', ':8080'])}${chance.pick(['', '/', '/feed?a=1#b'])}`;
}

function verdictOf(text: string, usual: string): 'let through' | 'refused' | 'taken for another' {
  const checked = checkUrl(text, []);
  if (checked.kind === 'refused') return 'refused';
  const literal = literalAddress(checked.url);
  if (literal === null || !isSameAddress(literal, usual)) return 'taken for another';
  return checkAddresses(checked.url, [literal], []).kind === 'ok' ? 'let through' : 'refused';
}
