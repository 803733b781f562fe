import { cleanLine } from './clean.js';
import { type DomElement, type DomNode, isElement, textNode } from './dom.js';

/** One block of a page as a line of clean text. */
export interface Line {
  readonly text: string;
  /** The share of its characters that are links, 0 to 1. */
  readonly linkShare: number;
  /** The elements around it with their classes and ids, outermost first, without those around all lines: ` ul.tag-list li`. */
  readonly within: string;
}

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

const silent = new Set(
  'audio button canvas datalist embed head iframe input noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** What a reader sees of an element, one line a block; blank lines are left out. */
export function linesOf(root: DomElement): readonly Line[] {
  const writer = new LineWriter();
  write(root, writer, { within: '', isLink: false, keepsBreaks: false });
  writer.endLine('');
  return withoutCommonPlace(writer.lines);
}

/** A page's outermost boxes are named after everything that a page may hold; only what parts one line from another tells. */
function withoutCommonPlace(lines: readonly Line[]): readonly Line[] {
  const places = lines.map(({ within }) => within.split(' '));
  const [first = []] = places;
  const parting = first.findIndex((element, depth) => places.some((place) => place[depth] !== element));
  const common = parting < 0 ? first.length : parting;
  return lines.map((line, index) => ({ ...line, within: ['', ...(places[index]?.slice(common) ?? [])].join(' ') }));
}

interface Place {
  readonly within: string;
  readonly isLink: boolean;
  readonly keepsBreaks: boolean;
}

class LineWriter {
  readonly lines: Line[] = [];
  #text = '';
  #linkLength = 0;

  write(text: string, isLink: boolean): void {
    this.#text += text;
    if (isLink) this.#linkLength += text.trim().length;
  }

  endLine(within: string): void {
    const text = cleanLine(this.#text);
    if (text !== '') this.lines.push({ text, linkShare: Math.min(1, this.#linkLength / text.length), within });
    this.#text = '';
    this.#linkLength = 0;
  }
}

function write(element: DomElement, writer: LineWriter, place: Place): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) writeElement(node, writer, place);
    else if (node.nodeType === textNode) writeText(node, writer, place);
  }
}

function writeText(node: DomNode, writer: LineWriter, place: Place): void {
  const text = node.textContent ?? '';
  if (!place.keepsBreaks) return writer.write(text, place.isLink);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) writer.endLine(place.within);
    writer.write(line, place.isLink);
  }
}

function writeElement(element: DomElement, writer: LineWriter, place: Place): void {
  const name = element.localName;
  if (silent.has(name)) return;
  if (name === 'br') return writer.endLine(place.within);
  const isBlock = blocks.has(name) || name.includes('-');
  if (isBlock) writer.endLine(place.within);

  const inner = {
    within: isBlock || element.getAttribute('class') ? `${place.within} ${labelled(element)}` : place.within,
    isLink: place.isLink || name === 'a',
    keepsBreaks: place.keepsBreaks || name === 'pre',
  };
  write(element, writer, inner);
  if (isBlock) writer.endLine(inner.within);
  else if (name === 'td' || name === 'th') writer.write(' ', false);
}

function labelled(element: DomElement): string {
  const names = [element.localName, element.getAttribute('class'), element.getAttribute('id')];
  return names.filter(Boolean).join('.').toLowerCase().replace(/\s+/g, '.');
}
