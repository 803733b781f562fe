import { parseDate } from '../document/dates.js';
import { absoluteUrl, baseUrl } from '../document/url.js';
import { type Element, readElements } from './elements.js';
import { noHints, rssHints } from './hints.js';
import { escaped, type MarkedUpFeed, type MarkedUpItem } from './markup.js';

const frames = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']);

export type XmlReading =
  { readonly kind: 'read'; readonly feed: MarkedUpFeed } | { readonly kind: 'unknown' | 'broken' };

/** Reads RSS, RDF, Atom or CDF, whole or damaged. Never throws. */
export function readXml(xml: string, documentUrl: string): XmlReading {
  const found: Element[] = [];
  const { outside, isTooDeep } = readElements(xml, (item) => found.push(item));
  if (isTooDeep) return { kind: 'broken' };
  const frame = framesOf(outside);
  if (frame.length === 0 && found.length === 0) return { kind: 'unknown' };
  const about: Element = {
    name: '',
    attributes: mergedAttributes(frame),
    children: frame.flatMap(({ children }) => children).filter((child) => !frame.includes(child)),
    text: '',
  };
  if (about.children.length === 0 && found.length === 0) return { kind: 'broken' };
  const base = baseUrl(documentUrl, ...frame.map(({ attributes }) => attributes['xml:base']));
  return { kind: 'read', feed: { ...feedOf(about, base, xml), items: found.map((item) => itemOf(item, base)) } };
}

/** The elements that speak of the whole feed, outermost first. */
function framesOf({ children }: Element): readonly Element[] {
  return children.flatMap((child) => (frames.has(child.name) ? [child, ...framesOf(child)] : []));
}

function mergedAttributes(elements: readonly Element[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...elements.map(({ attributes }) => attributes)) as Record<string, string>;
}

function feedOf(about: Element, base: string, xml: string): Omit<MarkedUpFeed, 'items'> {
  const ttl = textOf(about, 'ttl');
  return {
    title: markupOf(about, 'title', 'dc:title'),
    siteUrl: linkOf(about, base) ?? webAddress(textOf(about, 'id')),
    language: textOf(about, 'language', 'dc:language') ?? about.attributes['xml:lang'] ?? null,
    hints: ttl === null && !/<skip/i.test(xml) ? noHints : rssHints(Number(ttl ?? NaN), xml),
  };
}

function itemOf(item: Element, outerBase: string): MarkedUpItem {
  const base = baseUrl(outerBase, item.attributes['xml:base']);
  const guid = guidOf(item, base);
  return {
    guid,
    url: linkOf(item, base) ?? permalinkOf(item, base) ?? contentAddress(item, base) ?? webAddress(textOf(item, 'id')),
    title: markupOf(item, 'title', 'dc:title', 'media:title', 'itunes:title'),
    author: authorOf(item),
    publishedAt: dateOf(
      item,
      'pubdate',
      'published',
      'issued',
      'dc:date',
      'created',
      'dcterms:issued',
      'dcterms:created',
      'updated',
      'modified',
      'dcterms:modified',
    ),
    content: markupOf(item, 'content:encoded', 'content', 'xhtml:body', 'xhtml:div'),
    description: markupOf(item, 'description', 'summary', 'itunes:summary', 'dc:description', 'media:description'),
  };
}

const isWritten = ({ text }: Element): boolean => text.trim() !== '';

/** The last of several, as other readers have it: what was added later corrects what was there. */
function textOf(parent: Element, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = parent.children.findLast((child) => child.name === name && isWritten(child));
    if (found) return found.text.trim();
  }
  return null;
}

function firstOf(parent: Element, name: string): Element | undefined {
  return parent.children.find((child) => child.name === name && isWritten(child));
}

function markupOf(parent: Element, ...names: readonly string[]): string {
  for (const name of names) {
    const found = firstOf(parent, name) ?? firstOf(group(parent), name);
    if (found) return asMarkup(found);
  }
  return '';
}

const nothing: Element = { name: '', attributes: {}, children: [], text: '' };

function group(item: Element): Element {
  return item.children.find(({ name }) => name === 'media:group') ?? nothing;
}

/** Atom says whether a text is mark-up; "text" with a `<` in it means the character. Atom 0.3 has a second attribute for that. */
function asMarkup({ text, attributes: { type, mode } }: Element): string {
  if (mode === 'base64' || type === 'base64' || isBinary(type)) return decodedBase64(text);
  return type === 'text' || type === 'text/plain' ? escaped(text) : text;
}

function isBinary(type = ''): boolean {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) && !/^text\/|xml$|html$/i.test(type);
}

function decodedBase64(text: string): string {
  const packed = text.replace(/\s+/g, '');
  return /^[\w+/]+={0,2}$/.test(packed) ? Buffer.from(packed, 'base64').toString('utf8') : text;
}

function dateOf(item: Element, ...names: readonly string[]): Date | null {
  for (const name of names) {
    const date = parseDate(textOf(item, name) ?? '');
    if (date) return date;
  }
  return null;
}

function guidOf(item: Element, base: string): string | null {
  const guid = firstOf(item, 'guid');
  const text = textOf(item, 'guid', 'id') ?? item.attributes['rdf:about'] ?? textOf(item, 'dc:identifier');
  // A permalink that is relative is the address that it stands for.
  const isAddress = guid?.attributes['ispermalink']?.toLowerCase() === 'true';
  return isAddress && text !== null ? (absoluteUrl(text, base) ?? text) : text;
}

/** A guid that is an address is the item's link, unless the feed denies it. */
function permalinkOf(item: Element, base: string): string | null {
  const guid = firstOf(item, 'guid');
  const permalink = guid?.attributes['ispermalink']?.toLowerCase();
  if (!guid || permalink === 'false') return null;
  return permalink === 'true' ? absoluteUrl(guid.text, base) : webAddress(guid.text.trim());
}

function contentAddress(item: Element, base: string): string | null {
  const content = item.children.find(({ name, attributes }) => name === 'content' && attributes['src']);
  return absoluteUrl(content?.attributes['src'], base);
}

function webAddress(id: string | null): string | null {
  return id !== null && /^https?:/i.test(id) ? absoluteUrl(id, id) : null;
}

/** The link for people: RSS writes it out; Atom's is `rel="alternate"` or has no `rel`, HTML before anything else. */
function linkOf(parent: Element, outerBase: string): string | null {
  const links = parent.children.filter(({ name }) => name === 'link');
  const address = (link: Element | undefined, href: string | undefined): string | null =>
    absoluteUrl(href, baseUrl(outerBase, link?.attributes['xml:base']));
  const written = links.findLast(({ text, attributes }) => text.trim() !== '' && !attributes['href']);
  const forPeople = links.filter(
    ({ attributes: { href, rel } }) => href && /^(?:alternate)?$/i.test(rel?.trim() ?? ''),
  );
  const html = forPeople.findLast(({ attributes: { type } }) => !type || /html/i.test(type));
  const alternate = html ?? forPeople.at(-1);
  return (
    address(written, written?.text) ??
    address(alternate, alternate?.attributes['href']) ??
    absoluteUrl(parent.attributes['href'] ?? parent.attributes['rdf:about'], outerBase)
  );
}

function authorOf(item: Element): string | null {
  return (
    joined(item, 'author', (author) => textOf(author, 'name') ?? author.text) ??
    joined(item, 'dc:creator') ??
    textOf(item, 'itunes:author', 'media:credit')
  );
}

function joined(item: Element, name: string, read: (element: Element) => string = ({ text }) => text): string | null {
  const names = item.children.filter((child) => child.name === name).map((child) => read(child).trim());
  return names.filter((text) => text !== '').join(', ') || null;
}
