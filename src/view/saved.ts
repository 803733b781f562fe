import type { Action, Block, Entry, Reply, Select } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { SavedArticle } from '../store/people.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { articleEntry } from './articles.js';
import { dotted } from './line.js';
import { ago } from './time.js';

/** A saved article, and the article itself where it is still kept. */
export interface ShownSave {
  readonly saved: SavedArticle;
  readonly article: Article | null;
}

export interface SavedPage {
  readonly shown: readonly ShownSave[];
  readonly total: number;
  readonly skipped: number;
  readonly size: number;
  /** They come back with their buttons. */
  readonly back: string;
  readonly next: string;
  /** With the select that takes an article off. */
  readonly remove: string;
  /** What was just taken off. */
  readonly removed: SavedArticle | null;
}

/** A page of what somebody saved. */
export function savedReply(phrases: Phrases, page: SavedPage): Reply {
  const { shown, total, skipped, size, removed } = page;
  const pages = Math.ceil(total / size);
  const note = dotted(
    phrases.text('articles.count', { count: total }),
    pages > 1 ? phrases.text('page.of', { page: Math.floor(skipped / size) + 1, pages }) : null,
  );
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('saved.title')] },
      { kind: 'note', line: note },
      ...shown.map((one, index): Block => ({ kind: 'entry', entry: savedEntry(phrases, one, index + 1) })),
      ...(removed === null ? [] : [removedLine(phrases, removed)]),
    ],
    actions: [
      [savesSelect(phrases.text('saved.summary-of'), 'saved.open', '', 'entries', shown)],
      [savesSelect(phrases.text('saved.remove'), 'saved.remove', page.remove, 'choices', shown)],
      [
        pageButton(phrases.text('button.back'), page.back, skipped === 0),
        pageButton(phrases.text('button.next'), page.next, skipped + shown.length >= total),
        ...(removed === null ? [] : [restoreButton(phrases, removed)]),
      ],
    ],
    listed: shown.map(({ saved }) => saved.articleId),
    replaces: true,
  };
}

/** For what was the last of a list. */
export function lastRemovedReply(phrases: Phrases, removed: SavedArticle): Reply {
  return { text: [removedLine(phrases, removed)], actions: [[restoreButton(phrases, removed)]], replaces: true };
}

/** For an article that is no longer kept. */
export function goneReply(phrases: Phrases, { title, url }: Pick<SavedArticle, 'title' | 'url'>): Reply {
  const line = phrases.line('article.gone', { link: { kind: 'link', text: title, url } as const });
  return { text: [{ kind: 'lines', lines: [line] }] };
}

function savedEntry(phrases: Phrases, { saved, article }: ShownSave, number: number): Entry {
  const at = phrases.line('saved.at', { when: ago(saved.savedAt) });
  if (article !== null) {
    const entry = articleEntry(phrases, article, { number, size: 'row', length: 'short' });
    return { ...entry, source: dotted(entry.source, at) };
  }
  const source = dotted(clip(saved.source, 40), phrases.text('saved.gone'), at);
  return { number, size: 'row', kickers: [], headline: saved.title, url: saved.url, sentences: [], source };
}

function removedLine(phrases: Phrases, { title }: SavedArticle): Block {
  return { kind: 'lines', lines: [[phrases.text('saved.removed', { title: shortenHeadline(title, 120) })]] };
}

function savesSelect(
  placeholder: string,
  action: 'saved.open' | 'saved.remove',
  argument: string,
  of: Select['of'],
  shown: readonly ShownSave[],
): Select {
  const options = shown.map(({ saved }) => ({
    value: String(saved.id),
    label: shortenHeadline(saved.title, 80),
    description: clip(saved.source, 80),
  }));
  return { kind: 'select', action, argument, placeholder, of, options };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'saved.page', argument, label, isDisabled };
}

function restoreButton(phrases: Phrases, { id }: SavedArticle): Action {
  return { kind: 'button', action: 'saved.restore', argument: String(id), label: phrases.text('button.undo') };
}
