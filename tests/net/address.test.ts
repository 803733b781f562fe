import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllowList, checkAddresses, checkUrl, isPublicAddress, parseAllowList } from '../../src/net/address.js';

function allowing(text: string): AllowList {
  const parsed = parseAllowList(text);
  if (parsed.kind === 'problem') throw new Error(`not an allow-list: ${text}`);
  return parsed.list;
}

function verdict(url: string, allow: AllowList = []): string {
  const checked = checkUrl(url, allow);
  return checked.kind === 'ok' ? checked.url.href : checked.rule;
}

describe('checkUrl', () => {
  it.each([
    ['https://news.example.com/rss.xml', 'https://news.example.com/rss.xml'],
    ['  HTTP://News.Example.com:8080/a?b=c#d', 'http://news.example.com:8080/a?b=c#d'],
    ['https://news.example.com./rss', 'https://news.example.com/rss'],
    ['https://internal.example.com/', 'https://internal.example.com/'],
    ['http://93.184.216.34/', 'http://93.184.216.34/'],
    ['http://[2606:2800:220:1::1]/', 'http://[2606:2800:220:1::1]/'],
    ['https://bücher.example.com/', 'https://xn--bcher-kva.example.com/'],
  ])('lets %s through', (url, href) => {
    expect(verdict(url)).toBe(href);
  });

  it.each([
    ['file:///etc/passwd', 'not-http'],
    ['javascript:alert(1)', 'not-http'],
    ['feed://news.example.com/', 'not-http'],
    ['//news.example.com/', 'not-http'],
    ['news.example.com', 'not-http'],
    ['', 'not-http'],
    ['http://', 'not-http'],
    ['http://1.2.3.4.5/', 'not-http'],
    ['http://news.example.com:65536/', 'not-http'],
    [`https://news.example.com/${'a'.repeat(2048)}`, 'too-long'],
    ['http://user@news.example.com/', 'credentials'],
    ['http://:secret@news.example.com/', 'credentials'],
    ['http://news.example.com:22/', 'port'],
    ['http://news.example.com:6379/', 'port'],
    ['http://localhost/', 'host-name'],
    ['http://LocalHost./', 'host-name'],
    ['http://localhost../', 'host-name'],
    ['http://intranet/', 'host-name'],
    ['http://./', 'host-name'],
    ['http://printer.local/', 'host-name'],
    ['http://metadata.google.internal/', 'host-name'],
    ['http://router.home.arpa/', 'host-name'],
    ['http://ⓛocalhost/', 'host-name'],
    ['http://something.onion/', 'host-name'],
    [`http://${'a'.repeat(64)}.example.com/`, 'host-name'],
    [`http://${'ab.'.repeat(84)}com/`, 'host-name'],
  ])('turns %s down by the rule %s', (url, rule) => {
    expect(verdict(url)).toBe(rule);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0x0.0x0.0x1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://127%2e0.0.1/',
    'http:////10.1.2.3/',
    'http://10.\t1.2.3/',
    'http://0/',
    'http://169.254.169.254/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::FFFF:A9FE:A9FE]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[ff02::1]/',
  ])('sees through the spelling %j of an address inside', (url) => {
    expect(verdict(url)).toBe('private-address');
  });

  it('lets an address of the allow-list through on any port', () => {
    expect(verdict('http://192.168.1.5:9000/feed', allowing('192.168.1.0/24'))).toBe('http://192.168.1.5:9000/feed');
  });

  it('still turns down the other addresses where there is an allow-list', () => {
    expect(verdict('http://192.168.2.5/feed', allowing('192.168.1.0/24'))).toBe('private-address');
  });
});

describe('checkAddresses', () => {
  const url = new URL('http://news.example.com/');
  const local = new URL('http://nas:9000/feed');

  it('turns a name down when one of its addresses is inside', () => {
    expect(checkAddresses(url, ['93.184.216.34', '10.1.2.3'], [])).toEqual({
      kind: 'refused',
      rule: 'private-address',
    });
  });

  it('turns a name without addresses down', () => {
    expect(checkAddresses(url, [], allowing('10.0.0.0/8'))).toEqual({ kind: 'refused', rule: 'private-address' });
  });

  it('lets a local name on any port through when every address of it is on the allow-list', () => {
    expect(checkAddresses(local, ['10.1.2.3'], allowing('10.0.0.0/8'))).toEqual({ kind: 'ok', isAllowed: true });
  });

  it('applies every rule to a name with one address that is not on the allow-list', () => {
    expect(checkAddresses(local, ['10.1.2.3', '93.184.216.34'], allowing('10.0.0.0/8'))).toEqual({
      kind: 'refused',
      rule: 'host-name',
    });
  });

  it('says of public addresses that they are not on the allow-list', () => {
    expect(checkAddresses(url, ['93.184.216.34'], allowing('10.0.0.0/8'))).toEqual({ kind: 'ok', isAllowed: false });
  });
});

describe('isPublicAddress', () => {
  // The edges of every block: the last address before it, its first, its last, and the first after it.
  it.each([
    ['1.0.0.0', true],
    ['9.255.255.255', true],
    ['10.0.0.0', false],
    ['10.255.255.255', false],
    ['11.0.0.0', true],
    ['100.63.255.255', true],
    ['100.64.0.0', false],
    ['100.127.255.255', false],
    ['100.128.0.0', true],
    ['126.255.255.255', true],
    ['127.0.0.0', false],
    ['128.0.0.0', true],
    ['169.254.0.0', false],
    ['172.15.255.255', true],
    ['172.16.0.0', false],
    ['172.31.255.255', false],
    ['172.32.0.0', true],
    ['192.0.0.255', false],
    ['192.0.1.0', true],
    ['192.88.99.1', false],
    ['198.17.255.255', true],
    ['198.18.0.0', false],
    ['198.20.0.0', true],
    ['223.255.255.255', true],
    ['224.0.0.0', false],
    ['255.255.255.255', false],
    ['0.255.255.255', false],
    ['1fff:ffff::1', false],
    ['2000::1', true],
    ['2001:1ff::1', false],
    ['2001:200::1', true],
    ['2001:db8::1', false],
    ['2002::1', false],
    ['2620:4f:8000::1', false],
    ['3ffd:ffff::1', true],
    ['3ffe::1', false],
    ['3fff:fff::1', false],
    ['3fff:1000::1', true],
    ['4000::1', false],
    ['::ffff:8.8.8.8', false],
    ['2606:4700::1%eth0', false],
    ['not an address', false],
    ['', false],
  ])('says of %s: %s', (ip, isPublic) => {
    expect(isPublicAddress(ip)).toBe(isPublic);
  });
});

describe('the guard', () => {
  const anyIpv4 = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));

  it('judges every spelling of an IPv4 address as the dotted one', () => {
    fc.assert(
      fc.property(anyIpv4, fc.nat(spellings.length - 1), (bytes, style) => {
        const dotted = bytes.join('.');
        const spelled = spellings[style]?.(bytes) ?? dotted;

        expect(verdict(`http://${spelled}/`)).toBe(isPublicAddress(dotted) ? `http://${dotted}/` : 'private-address');
      }),
    );
  });

  it('lets no IPv6 address through that holds an IPv4 address inside', () => {
    fc.assert(
      fc.property(anyIpv4, fc.constantFrom('::ffff:', '::', '64:ff9b::'), (bytes, prefix) => {
        expect(verdict(`http://[${prefix}${bytes.join('.')}]/`)).toBe('private-address');
      }),
    );
  });

  it('answers any text at all without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof verdict(`http://${text}`)).toBe('string');
      }),
    );
  });
});

type Bytes = readonly [number, number, number, number];
const whole = ([a, b, c, d]: Bytes) => ((a * 256 + b) * 256 + c) * 256 + d;
const spellings: readonly ((bytes: Bytes) => string)[] = [
  (bytes) => String(whole(bytes)),
  (bytes) => `0x${whole(bytes).toString(16)}`,
  (bytes) => `0${whole(bytes).toString(8)}`,
  (bytes) => bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
  (bytes) => bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
  ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  (bytes) => bytes.join('%2E'),
  (bytes) => bytes.join('．'),
];

describe('parseAllowList', () => {
  it.each(['', '127.0.0.1', '10.0.0.0/8, 192.168.1.5,fd00::/8', ' ::1 ,'])('reads %j', (text) => {
    expect(parseAllowList(text).kind).toBe('ok');
  });

  it.each([
    ['127.0.0.1,localhost', 'localhost'],
    ['10.0.0.0/33', '10.0.0.0/33'],
    ['10.0.0/8', '10.0.0/8'],
    ['10.0.0.0/', '10.0.0.0/'],
    ['10.0.0.0/8/8', '10.0.0.0/8/8'],
    ['*', '*'],
  ])('names the entry of %j that is no address', (text, entry) => {
    expect(parseAllowList(text)).toEqual({ kind: 'problem', entry });
  });
});
