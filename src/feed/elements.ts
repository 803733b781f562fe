import { Parser } from 'htmlparser2';
import { knownName, type Prefixes, prefixesWithin } from './namespaces.js';

/** A part of a feed: names are those of `knownName`, attributes' names too. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What stands in it, references decoded; where that is mark-up that nobody escaped, the mark-up. */
  readonly text: string;
}

/** The children of that name. */
export function childrenNamed(parent: Element, name: string): readonly Element[] {
  return parent.children.filter((child) => child.name === name);
}

/** What the reader makes of the document's elements: each whole item, and at the end everything else around the items. */
export interface Reading {
  readonly outside: Element;
  readonly isTooDeep: boolean;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly prefixes: Prefixes;
  readonly children: Element[];
  /** How many tags were open when it began, counting those that the document forgot to close. */
  readonly level: number;
  /** Where its inside begins, if that is text. */
  readonly start: number;
  text: string;
  holdsMarkup: boolean;
}

// No feed of the world comes near. The first is about elements that mean something, the second about tags inside texts too.
const maxDepth = 100;
const maxOpenTags = 2000;
const maxAttributes = 100;
const maxChildren = 10_000;

const items = new Set(['item', 'entry']);
// What stands in these is text, or mark-up of it; tags in it are not the feed's.
const texts = new Set(
  (
    'title description summary content content:encoded tagline subtitle info ' +
    'dc:title dc:description media:title media:description itunes:summary xhtml:body xhtml:div'
  ).split(' '),
);
// None of these can stand in a text or in another of them: an open one was forgotten.
const fields = new Set(
  'title link guid id pubdate description summary content content:encoded updated published dc:date dc:creator'.split(
    ' ',
  ),
);

/**
 * Reads XML, or what was meant to be, in one pass: tags may be left open, attributes unquoted, the document cut short. A cut
 * item is left out. Knows no entities but XML's own five (HTML's stay as they are, for whoever reads the mark-up) and
 * references by number, which never grow a text, so that nothing can expand. Linear in time; refuses what is nested too deep.
 */
export function readElements(xml: string, onItem: (item: Element) => void): Reading {
  return new ElementReader(xml, onItem).read();
}

class ElementReader {
  readonly #xml: string;
  readonly #onItem: (item: Element) => void;
  readonly #parser: Parser;
  readonly #root = openElement('', {}, new Map(), 0, 0);
  readonly #open: OpenElement[] = [this.#root];
  #level = 0;
  #isCut = false;
  #isTooDeep = false;

  constructor(xml: string, onItem: (item: Element) => void) {
    this.#xml = xml;
    this.#onItem = onItem;
    const handler = {
      onopentag: (name: string, attributes: Record<string, string>) => this.#begin(name, attributes),
      ontext: (text: string) => (this.#top.text += text),
      onclosetag: () => this.#end(),
    };
    this.#parser = new Parser(handler, { xmlMode: true, lowerCaseAttributeNames: true });
  }

  read(): Reading {
    this.#parser.write(this.#xml);
    this.#isCut = true;
    if (!this.#isTooDeep) this.#parser.end();
    while (this.#open.length > 1) this.#close(this.#xml.length);
    return { outside: finished(this.#root, this.#xml, this.#xml.length), isTooDeep: this.#isTooDeep };
  }

  get #top(): OpenElement {
    return this.#open.at(-1) ?? this.#root;
  }

  #begin(written: string, attributes: Readonly<Record<string, string>>): void {
    this.#level += 1;
    const prefixes = prefixesWithin(this.#top.prefixes, written, attributes);
    const name = knownName(written, prefixes);
    const kept = forgottenFrom(this.#open, name, this.#level);
    while (this.#open.length > kept) this.#close(this.#parser.startIndex);
    this.#isTooDeep ||= this.#level > maxOpenTags || this.#open.length > maxDepth;
    if (this.#isTooDeep) return this.#parser.reset();
    if (texts.has(this.#top.name)) this.#top.holdsMarkup = true;
    else this.#open.push(openElement(name, attributes, prefixes, this.#level, this.#parser.endIndex + 1));
  }

  #end(): void {
    while (this.#open.length > 1 && this.#top.level >= this.#level) this.#close(this.#parser.startIndex);
    this.#level -= 1;
  }

  #close(end: number): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const element = finished(closed, this.#xml, end);
    if (!items.has(closed.name)) addChild(this.#top, element);
    else if (!this.#isCut) this.#onItem(element);
  }
}

function openElement(
  name: string,
  written: Readonly<Record<string, string>>,
  prefixes: Prefixes,
  level: number,
  start: number,
): OpenElement {
  const attributes: Record<string, string> = {};
  for (const attribute of Object.keys(written).slice(0, maxAttributes)) {
    attributes[attribute.includes(':') ? knownName(attribute, prefixes) : attribute] = written[attribute] ?? '';
  }
  return { name, attributes, prefixes, children: [], level, start, text: '', holdsMarkup: false };
}

/** From which place on the open elements must be ones that somebody forgot to close, now that this one begins. */
function forgottenFrom(open: readonly OpenElement[], name: string, level: number): number {
  const item = items.has(name) ? open.findIndex((element) => items.has(element.name)) : -1;
  if (item >= 0) return item;
  // Deeper inside, it belongs to the mark-up of a text: the title of a drawing, the summary of details.
  const isForgotten = (element: OpenElement): boolean => fields.has(element.name) && element.level === level - 1;
  const field = fields.has(name) ? open.findLastIndex(isForgotten) : -1;
  return field >= 0 ? field : open.length;
}

function finished(
  { name, attributes, children, text, holdsMarkup, start }: OpenElement,
  xml: string,
  end: number,
): Element {
  return { name, attributes, children, text: withoutControls(holdsMarkup ? xml.slice(start, end) : text) };
}

// What windows-1252 has where Latin-1 has control characters: references by number often mean that.
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withoutControls(text: string): string {
  return /[\u0080-\u009f]/.test(text)
    ? text.replace(/[\u0080-\u009f]/g, (control) => windowsLetters[control.charCodeAt(0) - 0x80] ?? '')
    : text;
}

function addChild(parent: OpenElement, child: Element): void {
  if (parent.children.length < maxChildren) parent.children.push(child);
}
