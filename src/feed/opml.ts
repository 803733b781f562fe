import { absoluteUrl } from '../document/url.js';
import { decodeText } from '../document/encoding.js';
import { type Element, readElements } from './elements.js';
import { cleanLine } from '../page/clean.js';
import { mendXml } from './mend.js';

/** One feed of a list: the names of the folders around it, outermost first, are its labels. */
export interface OutlinedFeed {
  readonly url: string;
  readonly title: string;
  readonly labels: readonly string[];
}

export type OpmlReading =
  | {
      readonly kind: 'list';
      readonly feeds: readonly OutlinedFeed[];
      /** What the list names as feeds' addresses and is none, as written. */
      readonly refused: readonly string[];
      /** How many feeds were left out because the list is too long. */
      readonly leftOut: number;
    }
  | { readonly kind: 'problem'; readonly found: 'too-large' | 'no-opml' | 'nested-too-deep' };

const maxBytes = 1024 * 1024;
const maxWrittenLength = 300;
const maxFeeds = 500;
const maxLabelLength = 100;

/** Reads OPML 1.0 or 2.0, however damaged: at most 1 MB, the first 500 feeds, each once. Never throws. */
export function readOpml(bytes: Uint8Array): OpmlReading {
  if (bytes.length > maxBytes) return { kind: 'problem', found: 'too-large' };
  const { outside, isTooDeep } = readElements(mendXml(decodeText({ bytes, contentType: null })), () => undefined);
  if (isTooDeep) return { kind: 'problem', found: 'nested-too-deep' };
  const outlines = outlinesIn(outside, []);
  if (outlines.length === 0 && !holdsOpml(outside)) return { kind: 'problem', found: 'no-opml' };

  const feeds = new Map<string, OutlinedFeed>();
  for (const { url, title, labels } of outlines) {
    if (url !== null && !feeds.has(url)) feeds.set(url, { url, title, labels });
  }
  return {
    kind: 'list',
    feeds: [...feeds.values()].slice(0, maxFeeds),
    refused: outlines
      .filter(({ url }) => url === null)
      .slice(0, maxFeeds)
      .map(({ written }) => written.slice(0, maxWrittenLength)),
    leftOut: Math.max(0, feeds.size - maxFeeds),
  };
}

interface Outline extends Omit<OutlinedFeed, 'url'> {
  readonly url: string | null;
  readonly written: string;
}

/** The feeds below an element, with the labels of the folders that they stand in. Nested at most as deep as elements may be. */
function outlinesIn({ children }: Element, labels: readonly string[]): readonly Outline[] {
  return children.flatMap((child) => {
    const written = child.name === 'outline' ? (child.attributes['xmlurl'] ?? addressOfRss(child)) : undefined;
    const name = cleanLine(child.attributes['text'] || child.attributes['title'] || '').slice(0, maxLabelLength);
    // Some programs nest outlines in a feed; they are its articles or its category, but no folder of feeds.
    if (written !== undefined) {
      return [
        { url: feedAddress(written), title: name, labels: [...labels, ...categoriesOf(child)], written },
        ...outlinesIn(child, labels),
      ];
    }
    return outlinesIn(child, child.name === 'outline' && name !== '' ? [...labels, name] : labels);
  });
}

/** Old lists say `url` where newer ones say `xmlUrl`. */
function addressOfRss({ attributes: { type, url } }: Element): string | undefined {
  return /^(?:rss|atom|feed)$/i.test(type ?? '') ? url : undefined;
}

function feedAddress(written: string): string | null {
  const address = written
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  return /^https?:/i.test(address) ? absoluteUrl(address, address) : null;
}

/** OPML 2.0 may say the folders in an attribute: "/News/Harbour,/Boats". */
function categoriesOf({ attributes: { category } }: Element): readonly string[] {
  return (category ?? '')
    .split(/[,/]/)
    .map((name) => name.trim().slice(0, maxLabelLength))
    .filter((name) => name !== '');
}

function holdsOpml({ children }: Element): boolean {
  return children.some(({ name }) => name === 'opml');
}

/** Writes a list as OPML 2.0: feeds with the same labels share folders. What `readOpml` reads of it is the same list. */
export function writeOpml(title: string, feeds: readonly OutlinedFeed[]): string {
  const lines = folderLines(feeds, 0, '    ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapedAttribute(title)}</title>
  </head>
  <body>
${lines.join('\n')}
  </body>
</opml>
`;
}

/** The feeds whose labels end at this depth, and a folder for each label that others have there. */
function folderLines(feeds: readonly OutlinedFeed[], depth: number, indent: string): readonly string[] {
  const folders = new Map<string, OutlinedFeed[]>();
  const lines: string[] = [];
  for (const feed of feeds) {
    const label = feed.labels[depth];
    if (label === undefined) lines.push(`${indent}${outlineOf(feed)}`);
    else folders.set(label, [...(folders.get(label) ?? []), feed]);
  }
  for (const [label, inside] of folders) {
    lines.push(
      `${indent}<outline text="${escapedAttribute(label)}">`,
      ...folderLines(inside, depth + 1, `${indent}  `),
      `${indent}</outline>`,
    );
  }
  return lines;
}

function outlineOf({ url, title }: OutlinedFeed): string {
  const text = escapedAttribute(title);
  return `<outline type="rss" text="${text}" title="${text}" xmlUrl="${escapedAttribute(url)}"/>`;
}

function escapedAttribute(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\u0000-\u001f]/g, ' ');
}
