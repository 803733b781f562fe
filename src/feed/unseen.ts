import { createHash } from 'node:crypto';
import type { FeedItem } from '../model.js';
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
const itemElement = /<(item|entry)(?=[\s>])[^>]*>[^]*?<\/\1\s*>/g;

/** Most polls of a feed that changed bring one new item, or none and a new date at its top: only that has to be read. */
export function leaveOutSeen(text: string, seen: ReadonlySet<string>): Unseen {
  const elements = [...text.matchAll(itemElement)].map(([element]) => element);
  if (elements.length === 0 || elements.length > maxItems) return { text, prints: [], leftOut: [] };
  const prints = elements.map(printOf);
  const leftOut = elements.filter((_, index) => seen.has(prints[index] ?? ''));
  if (leftOut.length === 0) return { text, prints, leftOut };
  let index = 0;
  const rest = text.replace(itemElement, (element) => (seen.has(prints[index++] ?? '') ? '' : element));
  return { text: rest, prints, leftOut };
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
  const markup = /<title\b[^>]*>([^]*?)<\/title>/.exec(element)?.[1] ?? '';
  return headline(markup.replace(/^\s*<!\[CDATA\[([^]*)\]\]>\s*$/, '$1'));
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
