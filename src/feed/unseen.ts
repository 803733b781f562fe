import { createHash } from 'node:crypto';
import type { FeedItem, Span } from '../model.js';
import { headline } from './headline.js';

/** A feed's text without the items that it had, letter for letter, when it was last read. */
export interface Unseen {
  readonly text: string;
  /** Of all its items, those left out too; empty for a feed whose items cannot be told apart by their tags alone. */
  readonly prints: readonly string[];
  readonly leftOut: readonly string[];
}

// A longer list costs more to keep than it saves.
const maxItems = 500;
const maxTitleMarkup = 2_000;
const itemStart = /<(item|entry)(?=[\s>])/g;

/** Most polls of a feed that changed bring one new item, or none and a new date at its top: only that has to be read. */
export function leaveOutSeen(text: string, seen: ReadonlySet<string>): Unseen {
  const spans = itemSpans(text);
  if (spans.length === 0 || spans.length > maxItems) return { text, prints: [], leftOut: [] };
  const items = spans.map(({ from, to }) => text.slice(from, to));
  const prints = items.map(printOf);
  const isSeen = prints.map((print) => seen.has(print));
  const leftOut = items.filter((_, index) => isSeen[index]);
  if (leftOut.length === 0) return { text, prints, leftOut };
  const between = spans.map(({ from }, index) => text.slice(spans[index - 1]?.to ?? 0, from));
  const rest = between.map((before, index) => before + (isSeen[index] === true ? '' : items[index]));
  return { text: rest.join('') + text.slice(spans.at(-1)?.to), prints, leftOut };
}

/** Where the items stand that begin and end with tags. Linear: an end that is missing is looked for once. */
function itemSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { index, 1: name = '' } of text.matchAll(itemStart)) {
    if (index < at) continue;
    const end = text.indexOf(`</${name}>`, index);
    if (end === -1) break;
    at = end + name.length + 3;
    spans.push({ from: index, to: at });
  }
  return spans;
}

/**
 * Whether an item may share its guid, its page or its title with one that was left out. What items share names none of them,
 * so then all of them have to be read.
 */
export function mayShareName({ guid, url, title }: FeedItem, leftOut: readonly string[]): boolean {
  const names = [guid ?? '', url === null ? '' : pathOf(url)].filter((name) => name !== '');
  const plain = names.flatMap((name) => [name, decoded(name)]);
  const spellings = [...new Set([...plain, ...plain.map((name) => name.replaceAll('&', '&amp;'))])];
  return leftOut.some((element) => spellings.some((name) => element.includes(name)) || titleOf(element) === title);
}

/** Without the query, which may hold what only tracks its readers; but where there is nothing else. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname.length > 1 ? pathname.replace(/\/$/, '') : search;
}

function titleOf(element: string): string {
  const from = element.indexOf('>', element.indexOf('<title')) + 1;
  const to = element.indexOf('</title>', from);
  const markup = to === -1 ? '' : element.slice(from, Math.min(to, from + maxTitleMarkup)).trim();
  return headline(markup.startsWith('<![CDATA[') ? markup.slice('<![CDATA['.length).replace(/\]\]>$/, '') : markup);
}

function decoded(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

function printOf(element: string): string {
  return createHash('sha256').update(element).digest('base64url').slice(0, 12);
}
