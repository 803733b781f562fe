import { Mistake } from '../../src/phrases/mistake.js';

/** Which list a page is a page of. It travels in the buttons, so that a button outlives the process. */
export interface LatestList {
  readonly size: number;
  readonly feedId: number | null;
  readonly since: Date | null;
  /** A label of feeds, else a word or name. */
  readonly topic: string | null;
}

/** Beside which article a page begins or ends; neither for the first page. */
export interface Cursor {
  readonly after?: number;
  readonly before?: number;
}

/** So that it fits into a button, beside numbers of 20 digits in all. */
export const longestTopic = 40;

/** `after.120.5.7.1767225600000.tram`: direction, article (0 for the first page), page size, feed and since (0 for none), topic (may be missing). */
export function writeArgument({ size, feedId, since, topic }: LatestList, cursor: Cursor): string {
  const list = [...placeOf(cursor), size, feedId ?? 0, since?.getTime() ?? 0];
  return [...list, ...(topic === null ? [] : [topic])].join('.');
}

/** Reads what `writeArgument` wrote, which comes from outside; a `Mistake` for anything else. */
export function readArgument(argument: string): { readonly list: LatestList; readonly cursor: Cursor } {
  const parts = /^(after|before|first)\.(\d{1,15})\.(\d{1,2})\.(\d{1,15})\.(-?\d{1,15})(?:\.(.{1,100}))?$/su.exec(
    argument,
  );
  if (!parts) throw new Mistake('mistake.old-button');
  const [articleId = 0, size = 0, feedId = 0, sinceMs = 0] = parts.slice(2, 6).map(Number);
  return {
    list: {
      size: Math.min(Math.max(size, 1), 10),
      feedId: feedId === 0 ? null : feedId,
      since: sinceMs === 0 ? null : new Date(sinceMs),
      topic: parts[6] ?? null,
    },
    cursor: cursorOf(parts[1], articleId),
  };
}

function placeOf({ after, before }: Cursor): readonly [string, number] {
  if (after !== undefined) return ['after', after];
  return before === undefined ? ['first', 0] : ['before', before];
}

function cursorOf(direction: string | undefined, articleId: number): Cursor {
  if (direction === 'first') return {};
  return direction === 'after' ? { after: articleId } : { before: articleId };
}
