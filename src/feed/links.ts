import { absoluteUrl, baseUrl } from '../document/url.js';
import { childrenNamed, type Element } from './elements.js';
import { textOf } from './fields.js';

/** Where a feed's site is. */
export function siteUrlOf(about: Element, base: string): string | null {
  return linkOf(about, base) ?? webAddress(textOf(about, 'id'));
}

/** Where an item is to be read. */
export function itemUrlOf(item: Element, base: string): string | null {
  return linkOf(item, base) ?? permalinkOf(item, base) ?? contentAddress(item, base) ?? webAddress(textOf(item, 'id'));
}

/** What an item calls itself. A permalink that is relative is the address that it stands for. */
export function guidOf(item: Element, base: string): string | null {
  const text = textOf(item, 'guid', 'id') ?? item.attributes['rdf:about'] ?? textOf(item, 'dc:identifier');
  return text !== null && isPermalink(item) === true ? (absoluteUrl(text, base) ?? text) : text;
}

/** The link for people: RSS writes it out; Atom's is `rel="alternate"` or has no `rel`, HTML before anything else. */
function linkOf(parent: Element, base: string): string | null {
  const links = childrenNamed(parent, 'link');
  const written = links.findLast(({ text, attributes }) => !attributes['href'] && text.trim() !== '');
  const forPeople = links.filter(
    ({ attributes: { href, rel } }) => href && /^(?:alternate)?$/i.test(rel?.trim() ?? ''),
  );
  const html = forPeople.findLast(({ attributes: { type } }) => !type || /html/i.test(type));
  const alternate = html ?? forPeople.at(-1);
  return (
    addressOf(written, written?.text, base) ??
    addressOf(alternate, alternate?.attributes['href'], base) ??
    absoluteUrl(parent.attributes['href'] ?? parent.attributes['rdf:about'], base)
  );
}

function addressOf(link: Element | undefined, href: string | undefined, base: string): string | null {
  return absoluteUrl(href, baseUrl(base, link?.attributes['xml:base']));
}

/** A guid that is an address is the item's link, unless the feed denies it. */
function permalinkOf(item: Element, base: string): string | null {
  const text = childrenNamed(item, 'guid')[0]?.text.trim() ?? null;
  if (isPermalink(item) === false || text === null) return null;
  return isPermalink(item) === true ? absoluteUrl(text, base) : webAddress(text);
}

/** What the feed says of its guid; null where it says nothing. */
function isPermalink(item: Element): boolean | null {
  const written = childrenNamed(item, 'guid')[0]?.attributes['ispermalink']?.trim().toLowerCase();
  return written === undefined ? null : written === 'true';
}

function contentAddress(item: Element, base: string): string | null {
  const content = childrenNamed(item, 'content').find(({ attributes }) => attributes['src']);
  return absoluteUrl(content?.attributes['src'], base);
}

function webAddress(id: string | null): string | null {
  return id !== null && /^https?:/i.test(id) ? absoluteUrl(id, id) : null;
}
