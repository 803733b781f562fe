import { parseHTML } from 'linkedom/worker';

/** The little of the DOM that these rooms use, so that the browser's global types stay out of a program without one. */
export interface DomNode {
  readonly nodeType: number;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: Iterable<DomElement>;
  readonly childNodes: Iterable<DomNode>;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  append(...nodes: DomNode[]): void;
  prepend(...nodes: DomNode[]): void;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  createElement(name: string): DomElement;
}

const elementNode = 1;
export const textNode = 3;

const maxCharacters = 5_000_000;
// Real pages stay under 40 levels. Readability slows down with their square and overflows the stack at some 30,000.
const maxDepth = 256;
// Before parsing, only tags can be counted, and pages forget to close them; but linkedom takes seconds at 50,000.
const maxOpenTags = 5000;

const headElements = new Set('base link meta noscript script style template title'.split(' '));

// What may stand before the document's first element.
const prologue = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!doctype[^>]*>)*/i;

/** A whole HTML page as a tree with one head and one body; null where it is too large or nested too deep to read. */
export function parsePage(html: string): DomDocument | null {
  const isWhole = /^<html[\s>]/i.test(html.replace(prologue, ''));
  const document = parse(isWhole ? html : `<!doctype html><html>${html.replace(/<\/?html\b[^>]*>/gi, '')}</html>`);
  if (document) repair(document);
  // Looking for them takes a walk through the tree.
  if (document && /\bhidden\b[^>]*\bid="S:|\bid="S:[^>]*\bhidden\b/i.test(html)) showStreamedContent(document);
  return document;
}

/** The body of a piece of HTML, or of text that is almost HTML; null where it is too large or nested too deep. */
export function parseFragment(html: string): DomElement | null {
  return parse(`<!doctype html><html><body>${html}</body></html>`)?.querySelector('body') ?? null;
}

function parse(html: string): DomDocument | null {
  if (html.length > maxCharacters || hasTooManyOpenTags(html)) return null;
  // linkedom types its result as the browser's window, which this program does not declare.
  const { document } = parseHTML(html) as unknown as { readonly document: DomDocument };
  return isDeeperThan(maxDepth, document.documentElement) ? null : document;
}

function hasTooManyOpenTags(html: string): boolean {
  let open = 0;
  for (const [, slash] of html.matchAll(/<(\/?)(?!(?:br|p|li|img|input|link|meta|td|tr)\b)[a-z]/gi)) {
    open = slash === '/' ? Math.max(0, open - 1) : open + 1;
    if (open > maxOpenTags) return true;
  }
  return false;
}

/** Whether anything stands deeper in an element than so many levels; it goes no deeper itself. */
function isDeeperThan(levels: number, element: DomElement): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (levels === 0 || isDeeperThan(levels - 1, node))) return true;
  }
  return false;
}

/** linkedom builds no HTML5 tree: what stands between or after head and body has to be brought into the body. */
function repair(document: DomDocument): void {
  const html = document.documentElement;
  const children = [...html.childNodes].filter((node): node is DomElement => node.nodeType === elementNode);
  const body = children.find(({ localName }) => localName === 'body') ?? document.createElement('body');
  const bodyAt = children.indexOf(body);
  const head = children.find(({ localName }) => localName === 'head');

  const strays = [...html.childNodes].filter((node) => node !== head && node !== body);
  const before = strays.filter((node) => bodyAt >= 0 && isBefore(node, body));
  body.prepend(...flowChildren(head), ...before);
  for (const node of strays) {
    if (before.includes(node)) continue;
    body.append(...(isElement(node, 'body') ? node.childNodes : [node]));
    if (isElement(node, 'body')) node.remove();
  }
  if (bodyAt < 0) html.append(body);
}

function flowChildren(head: DomElement | undefined): DomNode[] {
  return head ? [...head.children].filter(({ localName }) => !headElements.has(localName)) : [];
}

function isBefore(node: DomNode, other: DomNode): boolean {
  for (let next = node.nextSibling; next; next = next.nextSibling) if (next === other) return true;
  return false;
}

export function isElement(node: DomNode, name?: string): node is DomElement {
  return node.nodeType === elementNode && (name === undefined || (node as DomElement).localName === name);
}

// React streams a page in hidden pieces, which a script moves into place.
function showStreamedContent(document: DomDocument): void {
  for (const piece of document.querySelectorAll('div[hidden][id^="S:"]')) piece.removeAttribute('hidden');
}
