import { describe, expect, it } from 'vitest';
import { type Element, readElements } from '../../src/feed/elements.js';

/** Each item as a record of its children's texts. */
function itemsOf(xml: string): readonly Readonly<Record<string, string>>[] {
  const found: Element[] = [];
  readElements(xml, (item) => found.push(item));
  return found.map(({ children }) => Object.fromEntries(children.map(({ name, text }) => [name, text.trim()])));
}

describe('readElements', () => {
  it('knows names by their namespace, however the document spells the prefix', () => {
    const xml = `<r xmlns:a="http://www.w3.org/2005/Atom" xmlns:q="http://purl.org/dc/elements/1.1/">
      <ITEM><a:Title>T</a:Title><q:DATE>2025</q:DATE><odd:x>y</odd:x></ITEM></r>`;

    expect(itemsOf(xml)).toEqual([{ title: 'T', 'dc:date': '2025', 'odd:x': 'y' }]);
  });

  it('closes fields and items that were left open', () => {
    const xml = `<channel><item><title>One<link>https://a.example/1</link><guid>1</guid>
      <item><title>Two</title><description>Text<pubDate>now</pubDate></item></channel>`;

    expect(itemsOf(xml)).toEqual([
      { title: 'One', link: 'https://a.example/1', guid: '1' },
      { title: 'Two', description: 'Text', pubdate: 'now' },
    ]);
  });

  it('leaves out an item in whose middle the document breaks off', () => {
    expect(itemsOf('<rss><channel><item><title>One</title></item><item><title>Tw')).toEqual([{ title: 'One' }]);
  });

  it('gives mark-up that nobody escaped as it stands', () => {
    const xml = `<entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><svg><title>x</title></svg>
      a &lt; <b>c</b></div></content><title>T</title></entry>`;

    expect(itemsOf(xml)).toEqual([
      { content: expect.stringMatching(/^<div [^]*a &lt; <b>c<\/b><\/div>$/), title: 'T' },
    ]);
  });

  it('keeps entities that XML does not know, and expands none that the document declares', () => {
    const xml =
      '<!DOCTYPE rss [<!ENTITY boom "bang">]><rss><item><title>&boom; &amp; caf&eacute; &#233;</title></item></rss>';

    expect(itemsOf(xml)).toEqual([{ title: '&boom; & caf&eacute; é' }]);
  });

  it('reads references to control characters as windows-1252 means them', () => {
    expect(itemsOf('<item><title>A &#150; B&#x92;s</title></item>')).toEqual([{ title: 'A – B’s' }]);
  });

  it('takes unquoted attributes, and elements named like parts of JavaScript', () => {
    const found: Element[] = [];
    readElements('<item ID=7><__proto__><polluted>1</polluted></__proto__><constructor a=b/></item>', (item) =>
      found.push(item),
    );

    expect(found[0]?.attributes).toEqual({ id: '7' });
    expect(found[0]?.children.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  it.each(['<x>', '<item>', '<p a="">'])('refuses 100,000 open %s within a second', (tag) => {
    const before = performance.now();

    expect(readElements(`<rss>${tag.repeat(100_000)}`, () => undefined).isTooDeep).toBe(true);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
