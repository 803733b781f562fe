import { cleanLine } from '../clean.js';
import { type DomDocument, type DomElement, isElement } from '../dom.js';
import { isSilent, type Mark, markOf } from './marks.js';

/** What a page holds that may tell of its article, in the page's order. */
export interface Clues {
  /** The `lang` of its root. */
  readonly language: string | null;
  /** The `meta` elements by name, property, `itemprop` or `http-equiv`, lower-case, with all contents of a name. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The sources of its JSON-LD. */
  readonly linkedData: readonly string[];
  /** The `href` of its canonical link and of its base. */
  readonly canonical: string | null;
  readonly base: string | null;
  readonly title: string;
  /** The texts of its first-level headings. */
  readonly headings: readonly string[];
  readonly marks: readonly Mark[];
}

// More than any page needs: what comes in thousands is an attack, or a list of other articles.
const maxMarks = 150;
const maxHeadings = 20;
const maxTitle = 1000;

/** Everything that a page says of itself, gathered in one walk: each selector would be a walk of its own. */
export function gatherClues(document: DomDocument): Clues {
  const root = document.documentElement;
  const gatherer = new ClueGatherer(root.getAttribute('lang') ?? root.getAttribute('xml:lang'));
  walk(root, gatherer);
  return gatherer;
}

function walk(element: DomElement, gatherer: ClueGatherer): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (!isElement(node)) continue;
    gatherer.take(node);
    if (!isSilent(node)) walk(node, gatherer);
  }
}

class ClueGatherer implements Clues {
  readonly language: string | null;
  readonly metas = new Map<string, string[]>();
  readonly linkedData: string[] = [];
  readonly headings: string[] = [];
  readonly marks: Mark[] = [];
  canonical: string | null = null;
  base: string | null = null;
  title = '';

  constructor(language: string | null) {
    this.language = language;
  }

  take(element: DomElement): void {
    switch (element.localName) {
      case 'meta':
        this.#takeMeta(element);
        break;
      case 'script':
        if (isLinkedData(element)) this.linkedData.push(element.textContent ?? '');
        break;
      case 'link':
        if (isCanonical(element)) this.canonical ??= element.getAttribute('href');
        break;
      case 'base':
        this.base ??= element.getAttribute('href');
        break;
      case 'title':
        this.title ||= titleText(element);
        break;
      default:
        this.#takeVisible(element);
    }
  }

  #takeVisible(element: DomElement): void {
    if (element.localName === 'h1' && this.headings.length < maxHeadings) this.headings.push(titleText(element));
    const mark = this.marks.length < maxMarks ? markOf(element) : null;
    if (mark) this.marks.push(mark);
  }

  #takeMeta(meta: DomElement): void {
    const content = cleanLine(meta.getAttribute('content') ?? '');
    if (content === '') return;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name) this.#addMeta(name, content);
    }
  }

  #addMeta(name: string, content: string): void {
    const contents = this.metas.get(name);
    if (contents) contents.push(content);
    else this.metas.set(name, [content]);
  }
}

function titleText(element: DomElement): string {
  return cleanLine((element.textContent ?? '').slice(0, maxTitle));
}

function isLinkedData(script: DomElement): boolean {
  return /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? '');
}

function isCanonical(link: DomElement): boolean {
  return link.getAttribute('rel')?.trim().toLowerCase() === 'canonical';
}
