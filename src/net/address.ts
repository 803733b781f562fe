import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { RefusalRule } from '../model.js';

/** Addresses that the operator lets through, whatever network and port they are in. */
export type AllowList = readonly AddressRange[];
type Address = ipaddr.IPv4 | ipaddr.IPv6;
type AddressRange = readonly [base: Address, prefixLength: number];

export interface Refused {
  readonly kind: 'refused';
  readonly rule: RefusalRule;
}

/** The blocks of the IANA special-purpose registry (RFC 6890 and its updates) that are not for the public internet. */
const specialIpv4 = ranges(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
);

/** All that IANA has given out for the public so far; mapped, translated and local addresses lie outside it. */
const globalIpv6 = ranges('2000::/3');
const specialIpv6 = ranges('2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3ffe::/16', '3fff::/20');

const openPorts = new Set(['', '80', '443', '8080', '8443']);
const localSuffixes = ['localhost', 'local', 'internal', 'home.arpa', 'onion', 'i2p'];
const maxUrlLength = 2048;

/** Reads `FETCH_ALLOW_ADDRESSES`: addresses or CIDR blocks parted by commas; `entry` is the first that is neither. */
export function parseAllowList(
  text: string,
): { readonly kind: 'ok'; readonly list: AllowList } | { readonly kind: 'problem'; readonly entry: string } {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const list: AddressRange[] = [];
  for (const entry of entries) {
    const range = parseRange(entry);
    if (range === null) return { kind: 'problem', entry };
    list.push(range);
  }
  return { kind: 'ok', list };
}

/** Whether an address is one of the public internet. What is not an address is not. */
export function isPublicAddress(ip: string): boolean {
  // A zone ("%eth0") names an interface of this machine.
  if (isIP(ip) === 0 || ip.includes('%')) return false;
  const address = ipaddr.parse(ip);
  if (address.kind() === 'ipv4') return !isWithin(specialIpv4, address);
  return isWithin(globalIpv6, address) && !isWithin(specialIpv6, address);
}

/**
 * Judges an address that a stranger named, as far as that can be done without asking the DNS. Where the operator lets
 * addresses through, a name's port and ending are judged by `checkAddresses`, once it is known where the name leads.
 */
export function checkUrl(text: string, allow: AllowList): { readonly kind: 'ok'; readonly url: URL } | Refused {
  if (!/^\s*https?:\/\//i.test(text)) return refused('not-http');
  if (text.length > maxUrlLength) return refused('too-long');
  const url = parseUrl(text);
  if (url === null) return refused('not-http');
  if (url.username !== '' || url.password !== '') return refused('credentials');

  const literal = literalAddress(url);
  const rule = literal === null ? (allow.length === 0 ? nameRule(url) : null) : addressRule(url, [literal], allow);
  return rule === null ? { kind: 'ok', url } : refused(rule);
}

/** Judges all the addresses that a checked URL leads to. `isAllowed`: the operator lets every one of them through. */
export function checkAddresses(
  url: URL,
  addresses: readonly string[],
  allow: AllowList,
): { readonly kind: 'ok'; readonly isAllowed: boolean } | Refused {
  const rule = addressRule(url, addresses, allow);
  if (rule !== null) return refused(rule);
  return { kind: 'ok', isAllowed: areAllowed(addresses, allow) };
}

/** Whether two spellings mean one address. */
export function isSameAddress(one: string, other: string): boolean {
  if (isIP(one) === 0 || isIP(other) === 0) return false;
  return ipaddr.parse(one).toNormalizedString() === ipaddr.parse(other).toNormalizedString();
}

/** The address that a URL names instead of a host name, or null. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}

// One forbidden answer is enough: a name that leads both inside and outside is not to be trusted with either.
function addressRule(url: URL, addresses: readonly string[], allow: AllowList): RefusalRule | null {
  if (areAllowed(addresses, allow)) return null;
  const rule = literalAddress(url) === null ? nameRule(url) : portRule(url);
  if (rule !== null) return rule;
  const areSafe = addresses.length > 0 && addresses.every((ip) => isPublicAddress(ip) || areAllowed([ip], allow));
  return areSafe ? null : 'private-address';
}

function nameRule(url: URL): RefusalRule | null {
  const labels = url.hostname.split('.');
  const isLocal = labels.length === 1 || localSuffixes.some((suffix) => url.hostname.endsWith(`.${suffix}`));
  // No such name can be looked up (RFC 1035, 2.3.4).
  const isMisshapen = url.hostname.length > 253 || labels.some(({ length }) => length === 0 || length > 63);
  return isLocal || isMisshapen ? 'host-name' : portRule(url);
}

function portRule(url: URL): RefusalRule | null {
  return openPorts.has(url.port) ? null : 'port';
}

function areAllowed(addresses: readonly string[], allow: AllowList): boolean {
  return addresses.length > 0 && addresses.every((ip) => isIP(ip) !== 0 && isWithin(allow, ipaddr.parse(ip)));
}

function parseUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  // "example.com." is the same host, but neither certificates nor SNI know the dot.
  url.hostname = url.hostname.replace(/\.$/, '');
  return url;
}

function parseRange(entry: string): AddressRange | null {
  const [ip = '', ...rest] = entry.split('/');
  if (isIP(ip) === 0) return null;
  if (rest.length === 0) return [ipaddr.parse(ip), isIP(ip) === 4 ? 32 : 128];
  return ipaddr.isValidCIDR(entry) ? ipaddr.parseCIDR(entry) : null;
}

function isWithin(blocks: readonly AddressRange[], address: Address): boolean {
  return blocks.some(([base, prefixLength]) => address.kind() === base.kind() && address.match(base, prefixLength));
}

function ranges(...blocks: readonly string[]): readonly AddressRange[] {
  return blocks.map((block) => ipaddr.parseCIDR(block));
}

function refused(rule: RefusalRule): Refused {
  return { kind: 'refused', rule };
}
