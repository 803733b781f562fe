import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, type DomNode, isElement, textNode } from './dom.js';
import type { PageLine } from './line.js';
import { linesOf } from './lines.js';

export interface MarkedLines {
  readonly lines: readonly PageLine[];
  /** Of each line, whether Readability takes it for a part of the article. */
  readonly isInside: readonly boolean[];
}

/** A page's tree with the lines that a reader sees of it. */
export interface PageTree {
  readonly document: DomDocument;
  readonly lines: readonly PageLine[];
}

// Readability's own threshold, under which it tries again with fewer of its rules.
const enoughCharacters = 500;

/**
 * Which lines of a page are inside what Readability takes for its article, told by the identity of their text nodes. The tree
 * is taken apart by that; where little is found, `again` is asked for a new one, as Readability would parse the page anew.
 */
export function markInside(tree: PageTree, again: () => PageTree | null): MarkedLines {
  let best: Attempt = { lines: tree.lines, isInside: tree.lines.map(() => false), characters: 0 };
  for (let dropped = 0; dropped <= droppable.length; dropped++) {
    const fresh = dropped === 0 ? tree : again();
    const attempt = fresh && tryOnce(fresh, droppable.slice(0, dropped));
    if (attempt && attempt.characters > best.characters) best = attempt;
    if (best.characters >= enoughCharacters) break;
  }
  return { lines: best.lines, isInside: best.isInside };
}

interface Attempt extends MarkedLines {
  readonly characters: number;
}

type Flag = (typeof droppable)[number];
/** The rules that it goes without, one more at each further try. */
const droppable = ['FLAG_STRIP_UNLIKELYS', 'FLAG_WEIGHT_CLASSES', 'FLAG_CLEAN_CONDITIONALLY'] as const;

function tryOnce({ document, lines }: PageTree, without: readonly Flag[]): Attempt | null {
  const content = articleElement(document, without);
  if (!content) return null;
  const characters = lengthOf(content.textContent ?? '');
  const nodes = new Set(textsIn(content));
  const isInside = lines.map((line) => isMostlyIn(line, nodes));
  const marked = lines.reduce((sum, { text }, index) => (isInside[index] ? sum + text.length : sum), 0);
  if (marked * 2 >= characters) return { lines, isInside, characters };
  // It looks into places that no reader sees, and now and then the article is there.
  const found = linesOf(content);
  return { lines: found, isInside: found.map(() => true), characters };
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, ' ').trim().length;
}

function isMostlyIn({ nodes }: PageLine, inside: ReadonlySet<DomNode>): boolean {
  const [first] = nodes;
  if (nodes.length === 1 && first) return inside.has(first);
  let [all, found] = [0, 0];
  for (const node of nodes) {
    const { length } = (node.textContent ?? '').trim();
    all += length;
    if (inside.has(node)) found += length;
  }
  return found > 0 && found * 2 >= all;
}

function textsIn(element: DomElement): readonly DomNode[] {
  const texts: DomNode[] = [];
  const walk = (parent: DomElement): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isElement(node)) walk(node);
      else if (node.nodeType === textNode) texts.push(node);
    }
  };
  walk(element);
  return texts;
}

/** What is private in Readability 0.6, and needed to try again in a tree of our own: its flags, of which it drops one a try. */
type Flags = Readonly<Record<Flag, number>> & { _flags: number };

/** What Readability takes for the article. */
function articleElement(document: DomDocument, without: readonly Flag[]): DomElement | null {
  keepNoSource(document);
  // Its types name the browser's classes, which this program does not declare; the tree has their shape.
  const readability = new Readability<DomElement>(document as never, {
    // Below 0, nothing is too little: its own second try would find no source to begin anew from.
    charThreshold: -1,
    keepClasses: true,
    serializer: ((node: DomElement) => node) as never,
  });
  const flags = readability as unknown as Flags;
  if (!droppable.every((flag) => flags[flag] > 0))
    throw new Error('Readability no longer names its rules as version 0.6 did');
  for (const flag of without) flags._flags &= ~flags[flag];
  return readability.parse()?.content ?? null;
}

/** It writes down the body's source to put it back before another try; there is none, and the source costs as much as a parse. */
function keepNoSource(document: DomDocument): void {
  const body = document.querySelector('body');
  if (body) Object.defineProperty(body, 'innerHTML', { value: '', writable: true });
}
