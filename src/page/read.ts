import { decodeText } from '../document/encoding.js';
import type { FetchedDocument, Label, PageReading, ParsedPage } from '../model.js';
import { ageLabel } from './age.js';
import { parsePage } from './dom.js';
import { markInside, type PageTree } from './inside.js';
import { lineModel } from './judge/learnt.js';
import type { LineModel } from './judge/model.js';
import { articleBodyIn } from './json-ld.js';
import { linesOf } from './lines.js';
import { gatherClues } from './metadata/clues.js';
import { type Metadata, readMetadata } from './metadata.js';
import { type PlainHead, readPlainHead } from './plain-head.js';
import { shortfallOf, type ShortfallSigns, shortfallSigns } from './shortfall.js';
import { type Scene, sceneOf } from './signs/scene.js';
import { articleText, type CleanText, htmlToText } from './text.js';

export interface PageOptions {
  /** When its feed says that the article was published; a page's own word counts only without it. */
  readonly publishedAt?: Date | null;
  readonly model?: LineModel;
}

/** The article of an HTML page and what the page says of it. Never throws: a page that cannot be read is `unreadable`. */
export function readPage(document: FetchedDocument, options: PageOptions = {}): PageReading {
  const reading = readDocument(document, options.model ?? lineModel);
  return reading.kind === 'page' ? { kind: 'page', page: withAge(reading.page, options) } : reading;
}

function readDocument(document: FetchedDocument, model: LineModel): PageReading {
  if (!isText(document)) return { kind: 'problem', problem: { kind: 'unreadable' } };
  const html = decodeText(document);
  if (isPlainText(document, html)) return readPlainText(html);

  const opened = openPage(html, document.url);
  if (!opened) return { kind: 'problem', problem: { kind: 'unreadable' } };
  const found = fuller(articleText(opened.scene, model), opened);
  return {
    kind: 'page',
    page: { ...opened.metadata, ...found, shortfall: shortfallOf(opened.signs, found.text) },
  };
}

// What is longer was found well enough not to ask what else the page tells of it.
const longEnough = 1000;
const shortestBody = 300;
const muchLess = 0.6;

/**
 * The text that was found, unless it is little and the page tells search engines much more of its article. What readers have
 * to pay for is not taken that way.
 */
function fuller(found: CleanText, { articleBody, metadata, signs }: OpenedPage): CleanText {
  if (found.text.length >= longEnough || shortfallOf(signs, found.text) === 'paywall') return found;
  const body = articleBody();
  if (body.length <= shortestBody || found.text.length >= muchLess * body.length) return found;
  const told = htmlToText(body, { title: metadata.title });
  if (told.text.length <= found.text.length) return found;
  const isNews = ({ kind }: Label) => found.labels.every((label) => label.kind !== kind);
  return { text: told.text, labels: [...found.labels, ...told.labels.filter(isNews)] };
}

function withAge(page: ParsedPage, { publishedAt = null }: PageOptions): ParsedPage {
  const label = ageLabel(page.text, publishedAt ?? page.publishedAt);
  return label ? { ...page, labels: [...page.labels, label] } : page;
}

/** A page, taken apart: what is known of it before its lines are judged. */
export interface OpenedPage {
  readonly metadata: Metadata;
  readonly signs: ShortfallSigns;
  readonly scene: Scene;
  /** What it tells search engines of the article's text, as it is written there. */
  readonly articleBody: () => string;
}

/** Takes a page apart; null where it is too large or nested too deep. */
export function openPage(html: string, url: string): OpenedPage | null {
  const tree = treeOf(html);
  if (!tree) return null;
  const clues = gatherClues(tree.document);
  const metadata = readMetadata(clues, url, tree.lines);
  const signs = shortfallSigns({ html, ...tree });
  // Readability takes the tree apart, so it comes last.
  const { lines, isInside } = markInside(tree, () => treeOf(html));
  return {
    metadata,
    signs,
    scene: sceneOf(lines, isInside, metadata.title),
    articleBody: () => articleBodyIn(clues.linkedData, metadata.title),
  };
}

function treeOf(html: string): PageTree | null {
  const document = parsePage(html);
  const body = document?.querySelector('body');
  return document && body ? { document, lines: linesOf(body) } : null;
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
