import type { DomElement } from './dom.js';

/** Where a line stands: the innermost element around it that says something, and the places around that. */
export interface Place {
  readonly parent: Place | null;
  /** The element's name, `p`; empty outside of everything. */
  readonly name: string;
  /** Its class, id, role and item property, in lower case, each with a space before and after. */
  readonly words: string;
  /** All elements down to this one with classes and ids: ` div.story p`. */
  readonly path: string;
  readonly isHidden: boolean;
}

/** The place of what stands in no element. */
export const outermost: Place = { parent: null, name: '', words: '', path: '', isHidden: false };

export function placeIn(parent: Place, element: DomElement): Place {
  const [classes, id] = [element.getAttribute('class') ?? '', element.getAttribute('id') ?? ''];
  const role = `${element.getAttribute('role') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  const label = [element.localName, classes, id].filter(Boolean).join('.').toLowerCase().replace(/\s+/g, '.');
  return {
    parent,
    name: element.localName,
    words: ` ${classes} ${id} ${role} `.toLowerCase(),
    path: `${parent.path} ${label}`,
    isHidden: isHidden(element),
  };
}

function isHidden(element: DomElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/i.test(style)
  );
}
