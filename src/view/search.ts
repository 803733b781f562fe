import type { Action, Block, Inline, Line, Reply } from '../chat/reply.js';
import { shareButton } from '../chat/share.js';
import type { Article, Span } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Passage } from '../search/passage.js';
import { clip } from '../text/clip.js';
import { articleEntry, articleSelect } from './articles.js';
import { dotted } from './line.js';

/** An article that was found, and where the words stand in its text. */
export interface FoundArticle {
  readonly article: Article;
  readonly passage: Passage;
}

export interface SearchPage {
  readonly query: string;
  readonly found: readonly FoundArticle[];
  readonly total: number;
  readonly skipped: number;
  readonly size: number;
  /** They come back with their buttons, those at the ends disabled. */
  readonly here: string;
  readonly back: string;
  readonly next: string;
  readonly suggestion: Suggestion | null;
  /** Whether all that there is could be found. */
  readonly isWhole: boolean;
}

/** A query that was perhaps meant, with what its button brings back. */
export interface Suggestion {
  readonly query: string;
  readonly argument: string;
}

/** A page of what was found. */
export function searchReply(
  phrases: Phrases,
  { query, found, total, skipped, size, here, back, next, suggestion, isWhole }: SearchPage,
): Reply {
  const pages = Math.ceil(total / size);
  const page = Math.floor(skipped / size) + 1;
  const note = dotted(
    phrases.text('articles.count', { count: total }),
    total > 1 ? phrases.text('search.best-first') : null,
    pages > 1 ? phrases.text('page.of', { page, pages }) : null,
  );
  const articles = found.map(({ article }) => article);
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('search.query', { query: shown(query) })] },
      { kind: 'note', line: note },
      ...(isWhole ? [] : [stillReading(phrases)]),
      ...found.map((one, index): Block => ({ kind: 'entry', entry: foundEntry(phrases, one, index + 1) })),
    ],
    actions: [
      [articleSelect(phrases.text('latest.summary-of'), articles)],
      [
        pageButton(phrases.text('button.back'), back, skipped === 0),
        pageButton(phrases.text('button.next'), next, skipped + found.length >= total),
        shareButton(phrases, 'search.share', here),
      ],
      ...(suggestion === null ? [] : [[suggestionButton(phrases, suggestion)]]),
    ],
    listed: articles.map(({ id }) => id),
    replaces: true,
  };
}

/** Nothing was found. */
export function nothingFoundReply(
  phrases: Phrases,
  query: string,
  { suggestion, isWhole }: Pick<SearchPage, 'suggestion' | 'isWhole'>,
): Reply {
  const words: Line = [phrases.text('search.none', { query: shown(query) })];
  const text: readonly Block[] = [{ kind: 'lines', lines: [words] }, ...(isWhole ? [] : [stillReading(phrases)])];
  if (suggestion === null) return { text, replaces: true };
  return { text, actions: [[suggestionButton(phrases, suggestion)]], replaces: true };
}

/** Said where the index of search is being made anew, or a feed has just brought its whole past. */
export function stillReading(phrases: Phrases): Block {
  return { kind: 'note', line: [phrases.text('search.still-reading')] };
}

function suggestionButton(phrases: Phrases, { query, argument }: Suggestion): Action {
  return pageButton(phrases.text('search.instead', { query: clip(query, 60) }), argument, false);
}

function foundEntry(phrases: Phrases, { article, passage }: FoundArticle, number: number) {
  const entry = articleEntry(phrases, article, { number, size: 'row', length: null });
  return { ...entry, sentences: article.text.trim() === '' ? [] : [passageLine(article.text, passage)] };
}

/** The passage with its hits in strong type, and an ellipsis where the text goes on. */
export function passageLine(text: string, { from, to, hits }: Passage): Line {
  const pieces: Inline[] = from > 0 ? ['… '] : [];
  let at = from;
  for (const hit of joined(hits)) {
    if (hit.from > at) pieces.push(inOneLine(text.slice(at, hit.from)));
    pieces.push({ kind: 'strong', text: text.slice(hit.from, hit.to) });
    at = hit.to;
  }
  if (to > at) pieces.push(inOneLine(text.slice(at, to)));
  return to < text.trimEnd().length ? [...pieces, ' …'] : pieces;
}

/** Hits that touch are one: strong words side by side would lose their marks. */
function joined(hits: readonly Span[]): readonly Span[] {
  return hits.reduce<readonly Span[]>((before, hit) => {
    const last = before.at(-1);
    return last?.to === hit.from ? [...before.slice(0, -1), { from: last.from, to: hit.to }] : [...before, hit];
  }, []);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function shown(query: string): string {
  return clip(query, 150);
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'search.page', argument, label, isDisabled };
}
