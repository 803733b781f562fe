import { BlockList, isIPv4 } from 'node:net';

/**
 * What is not to be fetched, written from IANA's registries of special-purpose addresses, of multicast and of the IPv6
 * address space, independently of the guard. Node's own `BlockList` judges, so no line of the guard's takes part.
 */
const blocks = {
  ipv4: [
    '0.0.0.0/8 "this network"',
    '10.0.0.0/8 private use',
    '100.64.0.0/10 shared address space',
    '127.0.0.0/8 loopback',
    '169.254.0.0/16 link-local',
    '172.16.0.0/12 private use',
    '192.0.0.0/24 IETF protocol assignments',
    '192.0.2.0/24 TEST-NET-1',
    '192.31.196.0/24 AS112-v4',
    '192.52.193.0/24 AMT',
    '192.88.99.0/24 deprecated 6to4 relay anycast',
    '192.168.0.0/16 private use',
    '192.175.48.0/24 direct delegation AS112 service',
    '198.18.0.0/15 benchmarking',
    '198.51.100.0/24 TEST-NET-2',
    '203.0.113.0/24 TEST-NET-3',
    '224.0.0.0/4 multicast',
    '240.0.0.0/4 reserved',
    '255.255.255.255/32 limited broadcast',
  ],
  ipv6: [
    // Of the address space only 2000::/3 is global unicast.
    '::/3 unspecified, loopback, mapped, compatible, translated, NAT64, discard-only, unassigned',
    '4000::/2 unassigned, SRv6',
    '8000::/1 unassigned, unique local, link-local, site-local, multicast',
    '2001::/23 IETF protocol assignments: Teredo, benchmarking, ORCHID, AMT, drone remote ID',
    '2001:db8::/32 documentation',
    '2002::/16 6to4',
    '2620:4f:8000::/48 direct delegation AS112 service',
    '3ffe::/16 6bone, returned',
    '3fff::/20 documentation',
  ],
} as const;

// Blocks inside the ones above whose edges are worth a look.
const landmarks = [
  '::1/128',
  '::ffff:0:0/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2000::/3',
  '2001:2::/48',
  '2001:20::/28',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const family of ['ipv4', 'ipv6'] as const) {
  for (const block of blocks[family]) {
    const [address, prefix] = partsOf(block);
    lists[family].addSubnet(address, prefix, family);
  }
}

/** Every block that has edges, as an address and the length of its prefix. */
export const registeredBlocks: readonly (readonly [address: string, prefix: number])[] = [
  ...blocks.ipv4,
  ...blocks.ipv6,
  ...landmarks,
].map(partsOf);

/** Whether the registries leave an address, in its usual spelling, to the public. */
export function isLeftToThePublic(address: string): boolean {
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  return !lists[family].check(address, family);
}

function partsOf(block: string): readonly [address: string, prefix: number] {
  const [range = ''] = block.split(' ');
  const [address = '', prefix = ''] = range.split('/');
  return [address, Number(prefix)];
}
