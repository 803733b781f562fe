import { Readability } from '@mozilla/readability';
import { decodeText } from '../document/encoding.js';
import type { FetchedDocument, PageReading } from '../model.js';
import { type DomDocument, type DomElement, parsePage } from './dom.js';
import { linesOf } from './lines.js';
import { type Metadata, readMetadata } from './metadata.js';
import { type PlainHead, readPlainHead } from './plain-head.js';
import { shortfallOf, shortfallSigns } from './shortfall.js';
import { articleText, type CleanText, htmlToText } from './text.js';

/** The article of an HTML page and what the page says of it. Never throws: a page that cannot be read is `unreadable`. */
export function readPage(document: FetchedDocument): PageReading {
  if (!isText(document)) return { kind: 'problem', problem: { kind: 'unreadable' } };
  const html = decodeText(document);
  if (isPlainText(document, html)) return readPlainText(html);

  const tree = parsePage(html);
  if (!tree) return { kind: 'problem', problem: { kind: 'unreadable' } };
  // Readability takes the tree apart, so what the page says of itself is read first.
  const body = tree.querySelector('body');
  const lines = body ? linesOf(body) : [];
  const metadata = readMetadata(tree, document.url, lines);
  const signs = shortfallSigns(tree, lines);
  const found = extractText(tree, metadata.title);
  return { kind: 'page', page: { ...metadata, ...found, shortfall: shortfallOf(signs, found.text) } };
}

function readPlainText(text: string): PageReading {
  const head = readPlainHead(text.split(/\r\n|[\n\r]/));
  const body = htmlToText(escapeMarkup(text), { title: head.title });
  return { kind: 'page', page: { ...unsaid, ...head, ...body, shortfall: null } };
}

/** What no plain text says of itself. */
const unsaid: Omit<Metadata, keyof PlainHead> = {
  modifiedAt: null,
  language: null,
  section: null,
  canonicalUrl: null,
  image: null,
};

function extractText(tree: DomDocument, title: string): CleanText {
  const article = articleElement(tree);
  return article ? articleText(linesOf(article), { title }) : { text: '', labels: [] };
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

function isText({ bytes, contentType }: FetchedDocument): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|octet-stream)/.test(type)) return false;
  return bytes.length > 0 && !/^(?:%PDF-|\x89PNG|PK\x03\x04|GIF8)/.test(String.fromCharCode(...bytes.subarray(0, 8)));
}

function isPlainText({ contentType }: FetchedDocument, text: string): boolean {
  return /^text\/plain\b/i.test(contentType?.trim() ?? '') || !/<[a-z!/?]/i.test(text);
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
