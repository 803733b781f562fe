import { type DomElement, type DomNode, isElement, textNode } from './dom.js';
import { type Gap, LineWriter, type PageLine, type Position } from './line.js';
import { commonPlace, outermost, placeIn } from './place.js';

const gaps = new Map<string, Gap>([
  ['img', 'picture'],
  ['svg', 'picture'],
  ['picture', 'picture'],
  ['hr', 'rule'],
  ['button', 'control'],
  ['input', 'control'],
  ['select', 'control'],
  ['textarea', 'control'],
  ['iframe', 'player'],
  ['video', 'player'],
  ['audio', 'player'],
  ['object', 'player'],
  ['embed', 'player'],
]);

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

const stressing = new Set(['b', 'strong', 'em', 'i']);

/** What a reader sees of an element, one line a block; blank lines are left out. */
export function linesOf(root: DomElement): readonly PageLine[] {
  const writer = new LineWriter();
  write(root, writer, { place: outermost, isLink: false, isStressed: false, keepsBreaks: false });
  writer.endLine(outermost);
  return withoutCommonPlace(writer.lines);
}

/** A page's outermost boxes are named after everything that a page may hold; only what parts one line from another tells. */
function withoutCommonPlace(lines: readonly PageLine[]): readonly PageLine[] {
  const common = commonPlace(lines.map(({ place }) => place)).path.length;
  return lines.map((line) => ({ ...line, within: line.place.path.slice(common) }));
}

function write(element: DomElement, writer: LineWriter, position: Position): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) writeElement(node, writer, position);
    else if (node.nodeType === textNode) writeText(node, writer, position);
  }
}

function writeText(node: DomNode, writer: LineWriter, position: Position): void {
  const text = node.textContent ?? '';
  if (!position.keepsBreaks) return writer.write(text, position, node);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) writer.endLine(position.place);
    writer.write(line, position, node);
  }
}

function writeElement(element: DomElement, writer: LineWriter, position: Position): void {
  const name = element.localName;
  const gap = gaps.get(name);
  if (gap) writer.pass(gap);
  if (silent.has(name)) return;
  if (name === 'br') return writer.endLine(position.place);
  const isBlock = blocks.has(name) || name.includes('-');
  if (isBlock) writer.endLine(position.place);

  const inner = {
    place: isBlock || element.getAttribute('class') ? placeIn(position.place, element) : position.place,
    isLink: position.isLink || name === 'a',
    isStressed: position.isStressed || stressing.has(name),
    keepsBreaks: position.keepsBreaks || name === 'pre',
  };
  write(element, writer, inner);
  if (isBlock) writer.endLine(inner.place);
  else if (name === 'td' || name === 'th') writer.space();
}
