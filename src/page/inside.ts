import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, type DomNode, isElement, textNode } from './dom.js';
import { linesOf, type PageLine } from './lines.js';

export interface MarkedLines {
  readonly lines: readonly PageLine[];
  readonly isInside: readonly boolean[];
}

/** Which lines of a page Readability takes for its article. The tree is taken apart by that. */
export function markInside(document: DomDocument, lines: readonly PageLine[]): MarkedLines {
  const original = restoreByCloning(document);
  const content = articleElement(document);
  if (!content) return { lines, isInside: lines.map(() => false) };
  const nodes = new Set(textsIn(content).map(original));
  const isInside = lines.map((line) => shareOf(line, nodes) >= 0.5);
  const length = lines.reduce((sum, { text }, index) => (isInside[index] ? sum + text.length : sum), 0);
  if (length * 2 >= (content.textContent ?? '').replace(/\s+/g, ' ').length) return { lines, isInside };
  // It looks into places that no reader sees, and now and then the article is there.
  const found = linesOf(content);
  return { lines: found, isInside: found.map(() => true) };
}

function shareOf(line: PageLine, nodes: ReadonlySet<DomNode>): number {
  let [all, found] = [0, 0];
  for (const node of line.nodes) {
    const { length } = (node.textContent ?? '').trim();
    all += length;
    if (nodes.has(node)) found += length;
  }
  return all === 0 ? 0 : found / all;
}

/**
 * Where its first try finds little, Readability puts the body's source back and begins anew, in nodes that nobody has
 * seen. Here the body gives and takes copies of its nodes instead of source; the answer tells which node one stems from.
 */
function restoreByCloning(document: DomDocument): (node: DomNode) => DomNode {
  const body = document.querySelector('body');
  const origins = new Map<DomNode, DomNode>();
  if (body) {
    let kept: DomElement | null = null;
    let texts: readonly DomNode[] = [];
    Object.defineProperty(body, 'innerHTML', {
      get: () => {
        texts = textsIn(body);
        kept = body.cloneNode(true);
        return '';
      },
      set: () => {
        const copy = kept?.cloneNode(true);
        if (!copy) return;
        for (const [index, node] of textsIn(copy).entries()) origins.set(node, texts[index] ?? node);
        body.replaceChildren(...copy.childNodes);
      },
    });
  }
  return (node) => origins.get(node) ?? node;
}

function textsIn(element: DomElement): readonly DomNode[] {
  const texts: DomNode[] = [];
  eachText(element, (node) => texts.push(node));
  return texts;
}

function eachText(element: DomElement, visit: (node: DomNode) => void): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) eachText(node, visit);
    else if (node.nodeType === textNode) visit(node);
  }
}

/** What Readability takes for the article, with its classes, which tell captions and boxes from prose. */
function articleElement(tree: DomDocument): DomElement | null {
  // Readability's types name the browser's classes, which this program does not declare; the tree has their shape.
  const readability = new Readability<DomElement>(tree as never, {
    keepClasses: true,
    serializer: ((node: DomElement) => node) as never,
  });
  return readability.parse()?.content ?? null;
}
