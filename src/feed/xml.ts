import { baseUrl } from '../document/url.js';
import { type Element, readElements } from './elements.js';
import { isExplicit } from './explicit.js';
import { authorOf, categoriesOf, markupOf, textOf } from './fields.js';
import { hintsOf } from './hints.js';
import { guidOf, itemUrlOf, siteUrlOf } from './links.js';
import type { MarkedUpFeed, MarkedUpItem } from './markup.js';
import { enclosuresIn, filesOf, pictureOf } from './media.js';
import { mendXml } from './mend.js';
import { NewestItems, publishedAt, updatedAt } from './newest.js';

export type XmlReading =
  { readonly kind: 'read'; readonly feed: MarkedUpFeed } | { readonly kind: 'unknown' | 'broken' };

const frameNames = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']);

/**
 * Reads RSS, RDF, Atom or CDF, whole or damaged; of a long feed the newest items. "Unknown" is what is none of these,
 * "broken" what says nothing or is nested too deep.
 */
export function readXml(text: string, documentUrl: string): XmlReading {
  const xml = mendXml(text);
  const items = new NewestItems();
  const { outside, isTooDeep } = readElements(xml, (item) => items.add(item));
  const frames = framesOf(outside);
  if (isTooDeep) return { kind: 'broken' };
  if (frames.length === 0 && items.isEmpty) return { kind: 'unknown' };

  const about = joined(frames);
  const base = baseUrl(documentUrl, ...frames.map(({ attributes }) => attributes['xml:base']));
  if (about.children.length === 0 && siteUrlOf(about, base) === null && items.isEmpty) return { kind: 'broken' };
  return { kind: 'read', feed: { ...feedOf(about, base), items: items.newest().map((item) => itemOf(item, base)) } };
}

/** The elements that speak of the whole feed, outermost first. */
function framesOf({ children }: Element): readonly Element[] {
  return children.flatMap((child) => (frameNames.has(child.name) ? [child, ...framesOf(child)] : []));
}

function joined(frames: readonly Element[]): Element {
  return {
    name: '',
    attributes: Object.fromEntries(frames.flatMap(({ attributes }) => Object.entries(attributes))),
    children: frames.flatMap(({ children }) => children).filter((child) => !frames.includes(child)),
    text: '',
  };
}

function feedOf(about: Element, base: string): Omit<MarkedUpFeed, 'items'> {
  return {
    title: markupOf(about, 'title', 'dc:title'),
    siteUrl: siteUrlOf(about, base),
    language: textOf(about, 'language', 'dc:language') ?? about.attributes['xml:lang'] ?? null,
    isExplicit: isExplicit(about),
    hints: hintsOf(about),
  };
}

function itemOf(item: Element, outerBase: string): MarkedUpItem {
  const base = baseUrl(outerBase, item.attributes['xml:base']);
  const content = markupOf(item, 'content:encoded', 'content', 'xhtml:body', 'xhtml:div');
  const description = markupOf(item, 'description', 'summary', 'itunes:summary', 'dc:description', 'media:description');
  const enclosures = enclosuresIn(filesOf(item), base);
  const picture = pictureOf(item, enclosures, content || description, base);
  return {
    guid: guidOf(item, base),
    url: itemUrlOf(item, base),
    title: markupOf(item, 'title', 'dc:title', 'media:title', 'itunes:title'),
    author: authorOf(item),
    publishedAt: publishedAt(item),
    updatedAt: updatedAt(item),
    categories: categoriesOf(item),
    enclosures,
    image: picture?.url ?? null,
    imageAlt: picture?.alt ?? null,
    content,
    description,
  };
}
