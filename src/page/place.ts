import type { DomElement } from './dom.js';

/** Where a line stands: the innermost element around it that says something, and the places around that. */
export interface Place {
  readonly parent: Place | null;
  /** The element's name, `p`; empty outside of everything. */
  readonly name: string;
  /** Its class, id, role and item property, in lower case. */
  readonly words: string;
  /** All elements down to this one with classes and ids: ` div.story p`. */
  readonly path: string;
  readonly isHidden: boolean;
}

/** The place of what stands in no element. */
export const outermost: Place = { parent: null, name: '', words: '', path: '', isHidden: false };

/** The place that an element makes within another. Its words are put together when they are asked for: most never are. */
export function placeIn(parent: Place, element: DomElement): Place {
  return new ElementPlace(parent, element);
}

/** The innermost place that holds all of these. */
export function commonPlace(places: readonly Place[]): Place {
  const [first = outermost] = places;
  const shared = new Set(ancestors(first));
  let common = first;
  for (const place of new Set(places)) {
    const meeting = ancestors(place).find((each) => shared.has(each)) ?? outermost;
    if (ancestors(meeting).length < ancestors(common).length) common = meeting;
  }
  return common;
}

/** A place and all those around it, innermost first. */
function ancestors(place: Place): readonly Place[] {
  const all: Place[] = [];
  for (let at: Place | null = place; at; at = at.parent) all.push(at);
  return all;
}

class ElementPlace implements Place {
  readonly name: string;
  #words: string | null = null;
  #path: string | null = null;

  constructor(
    readonly parent: Place,
    readonly element: DomElement,
  ) {
    this.name = element.localName;
  }

  get words(): string {
    this.#words ??= ['class', 'id', 'role', 'itemprop']
      .map((name) => this.element.getAttribute(name) ?? '')
      .join(' ')
      .toLowerCase();
    return this.#words;
  }

  get path(): string {
    this.#path ??= `${this.parent.path} ${this.#label()}`;
    return this.#path;
  }

  get isHidden(): boolean {
    return (
      this.element.getAttribute('hidden') !== null ||
      this.element.getAttribute('aria-hidden') === 'true' ||
      /display:\s*none|visibility:\s*hidden/i.test(this.element.getAttribute('style') ?? '')
    );
  }

  #label(): string {
    const names = [this.name, this.element.getAttribute('class'), this.element.getAttribute('id')];
    return names.filter(Boolean).join('.').toLowerCase().replace(/\s+/g, '.');
  }
}
