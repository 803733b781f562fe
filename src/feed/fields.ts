import { parseDate } from '../document/dates.js';
import { childrenNamed, type Element } from './elements.js';
import { escaped } from './markup.js';

/** The text of the first of these elements that is there. Of several alike the last: what was added later corrects. */
export function textOf(parent: Element, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = parent.children.findLast((child) => child.name === name && isWritten(child));
    if (found) return found.text.trim();
  }
  return null;
}

/** The mark-up of the first of these elements that is there, also if it stands in a group of media; empty if none is. */
export function markupOf(parent: Element, ...names: readonly string[]): string {
  const group = parent.children.find(({ name }) => name === 'media:group');
  for (const name of names) {
    const isIt = (child: Element): boolean => child.name === name && isWritten(child);
    const found = parent.children.find(isIt) ?? group?.children.find(isIt);
    if (found) return asMarkup(found);
  }
  return '';
}

/** The first of these dates that is one. */
export function dateOf(parent: Element, ...names: readonly string[]): Date | null {
  for (const name of names) {
    const written = textOf(parent, name) ?? '';
    // A year alone is a date where a date is due (W3C-DTF); on a page it may be anything.
    const date = parseDate(/^(?:19|20)\d{2}$/.test(written) ? `${written}-01-01` : written);
    if (date) return date;
  }
  return null;
}

/** Who wrote an item, several parted by commas. */
export function authorOf(item: Element): string | null {
  const people = childrenNamed(item, 'author').map((author) => textOf(author, 'name') ?? author.text);
  const creators = childrenNamed(item, 'dc:creator').map(({ text }) => text);
  return joined(people) ?? joined(creators) ?? textOf(item, 'itunes:author', 'media:credit');
}

/** What an item is about: RSS writes it out, Atom has a word for machines and perhaps a label for people. */
export function categoriesOf(item: Element): readonly string[] {
  const categories = childrenNamed(item, 'category').map(({ text, attributes }) => {
    return attributes['label'] ?? (text.trim() === '' ? (attributes['term'] ?? '') : text);
  });
  return [...categories, ...childrenNamed(item, 'dc:subject').map(({ text }) => text)];
}

function isWritten({ text }: Element): boolean {
  return /\S/.test(text);
}

function joined(names: readonly string[]): string | null {
  const written = names.map((name) => name.trim()).filter((name) => name !== '');
  return written.join(', ') || null;
}

/** Atom says whether a text is mark-up; "text" with a `<` in it means the character. Atom 0.3 has a second attribute for that. */
function asMarkup({ text, attributes: { type, mode } }: Element): string {
  if (mode === 'base64' || type === 'base64' || isBinary(type)) return fromBase64(text);
  return type === 'text' || type === 'text/plain' ? escaped(text) : text;
}

function isBinary(type = ''): boolean {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) && !/^text\/|xml$|html$/i.test(type);
}

function fromBase64(text: string): string {
  const packed = text.replace(/\s+/g, '');
  return /^[\w+/]+={0,2}$/.test(packed) ? Buffer.from(packed, 'base64').toString('utf8') : text;
}
