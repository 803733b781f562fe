import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { SavedArticle } from '../../src/store/people.js';
import { lastRemovedReply, savedReply, type ShownSave } from '../../src/view/saved.js';

const pageSize = 5;

/** Which page of which list: from beside a saved article, or the one `with` it; the first for 0. */
export interface PageRef {
  readonly side: 'from' | 'after' | 'before' | 'with';
  readonly savedId: number;
  /** Words that title or source have; empty for the whole list. */
  readonly query: string;
}

export const firstPage: PageRef = { side: 'from', savedId: 0, query: '' };

/** A page of the person's list: in a direct message of all that they saved, in a guild of what they saved there. */
export async function showPage(
  app: App,
  caller: Caller,
  ref: PageRef,
  removed: SavedArticle | null = null,
): Promise<Reply> {
  const all = await app.store.savedArticles(caller.userId, caller.guildId);
  const list = all.filter(isLike(ref.query));
  const phrases = phrasesIn(caller.language);
  if (list.length === 0) return removed === null ? emptyReply(caller, ref.query) : lastRemovedReply(phrases, removed);
  const skipped = firstOf(list, ref);
  const page = list.slice(skipped, skipped + pageSize);
  return savedReply(phrases, {
    shown: await Promise.all(page.map((saved) => withArticle(app, saved))),
    ...{ total: list.length, skipped, size: pageSize, removed },
    back: writeArgument('before', page[0], ref.query),
    next: writeArgument('after', page.at(-1), ref.query),
    remove: writeArgument('from', page[0], ref.query),
  });
}

/** `after.120.harbour`. */
function writeArgument(side: PageRef['side'], saved: SavedArticle | undefined, query: string): string {
  return [side, saved?.id ?? 0, query].join('.');
}

/** What a button or select of a page carries; a `Mistake` where it is none of ours. */
export function readArgument(argument: string): PageRef {
  const parts = /^(from|after|before)\.(\d{1,15})\.(.*)$/su.exec(argument);
  if (!parts) throw new Mistake('mistake.old-button');
  const side = parts[1] === 'after' || parts[1] === 'before' ? parts[1] : 'from';
  return { side, savedId: Number(parts[2]), query: parts[3] ?? '' };
}

/** The newest are first, and have the largest ids. What was saved or taken off meanwhile shifts nothing. */
function firstOf(list: readonly SavedArticle[], { side, savedId }: PageRef): number {
  if (savedId === 0) return 0;
  const newer = list.filter(({ id }) => id > savedId).length;
  if (side === 'with') return newer - (newer % pageSize);
  if (side === 'before') return Math.max(0, newer - pageSize);
  const first = side === 'from' ? newer : list.filter(({ id }) => id >= savedId).length;
  return first < list.length ? first : Math.max(0, list.length - pageSize);
}

function isLike(query: string): (saved: SavedArticle) => boolean {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return ({ title, source }) => words.every((word) => folded(`${title}\n${source}`).includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

async function withArticle(app: App, saved: SavedArticle): Promise<ShownSave> {
  return { saved, article: await app.store.article(saved.guildId, saved.articleId) };
}

function emptyReply({ language }: Caller, query: string): Reply {
  const phrases = phrasesIn(language);
  if (query === '') return { ...say(phrases.text('saved.none')), replaces: true };
  const command = { kind: 'command', name: 'saved' } as const;
  return { ...say(phrases.line('saved.none-like', { query, command })), replaces: true };
}
