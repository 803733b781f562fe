import { cleanLine } from '../clean.js';
import { type DomElement, isElement, textNode } from '../dom.js';

/** An element that calls itself a date, an author or a path, by its class or by its mark-up. */
export interface Mark {
  readonly tag: string;
  /** Its classes, id, `itemprop` and `rel`, lower-case: ` post-date`. */
  readonly names: string;
  /** The same of the elements around it with their tags, innermost first: ` div entry-meta article post`. */
  readonly within: string;
  /** What it says to programs: `datetime`, `content`. */
  readonly value: string | null;
  /** What it says to readers, one string for each piece of text. */
  readonly parts: readonly string[];
}

const telling = /date|datum|fecha|publi|posted|time|byline|author|autor|writer|reporter|creator|breadcrumb|modif|updat/;
const whole = new Set(['html', 'body', 'main', 'article']);
const silent = new Set(
  'script style noscript template svg iframe object select textarea video audio canvas'.split(' '),
);
const maxParts = 12;
const maxPartLength = 200;

/** What an element says of itself; null where its names promise nothing. */
export function markOf(element: DomElement): Mark | null {
  const names = namesOf(element);
  const isTelling = element.localName === 'time' || (telling.test(names) && !whole.has(element.localName));
  if (!isTelling) return null;
  return {
    tag: element.localName,
    names,
    within: namesAround(element),
    value: element.getAttribute('datetime') ?? element.getAttribute('content'),
    parts: partsOf(element, []),
  };
}

/** Whether an element holds nothing that a reader sees as text. */
export function isSilent(element: DomElement): boolean {
  return silent.has(element.localName);
}

/** Each attribute that is looked for costs as much as all the rest of the walk. */
function namesOf(element: DomElement): string {
  const itemprop = element.getAttribute('itemprop');
  const rel = element.localName === 'a' ? element.getAttribute('rel') : null;
  const own = element.getAttribute('class') ?? element.getAttribute('id');
  return [own, itemprop, rel]
    .map((value) => (value ? ` ${value}` : ''))
    .join('')
    .toLowerCase();
}

function namesAround(element: DomElement): string {
  let names = '';
  for (let outer = element.parentNode; outer && isElement(outer); outer = outer.parentNode) {
    if (outer.localName === 'body') break;
    names += ` ${outer.localName}${namesOf(outer)}`;
  }
  return names;
}

/** Piece by piece, because a name and a role that stand in two elements would else be one word. */
function partsOf(element: DomElement, parts: string[]): readonly string[] {
  for (let node = element.firstChild; node && parts.length < maxParts; node = node.nextSibling) {
    if (isElement(node) && !isSilent(node)) partsOf(node, parts);
    const text = node.nodeType === textNode ? cleanLine(node.textContent ?? '').slice(0, maxPartLength) : '';
    if (text !== '') parts.push(text);
  }
  return parts;
}
