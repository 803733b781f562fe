import type { Action, Block, Reply } from '../chat/reply.js';
import { shareButton } from '../chat/share.js';
import type { Phrases } from '../phrases/phrases.js';
import type { LatestPage } from '../store/store.js';
import { articleEntry, articleSelect } from './articles.js';
import { dotted } from './line.js';

/** A page of the newest articles. `here`, `newer` and `older` come back with their buttons, those at the ends disabled. */
export function latestReply(
  phrases: Phrases,
  { articles, total, skipped }: LatestPage,
  page: { readonly size: number; readonly here: string; readonly newer: string; readonly older: string },
): Reply {
  const number = Math.floor(skipped / page.size) + 1;
  const pages = number + Math.ceil(Math.max(0, total - skipped - articles.length) / page.size);
  const note = dotted(
    phrases.text('articles.count', { count: total }),
    pages > 1 ? phrases.text('page.of', { page: number, pages }) : null,
  );
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('latest.title')] },
      { kind: 'note', line: note },
      ...articles.map((article, index): Block => {
        return {
          kind: 'entry',
          entry: articleEntry(phrases, article, { number: index + 1, size: 'row', length: 'short' }),
        };
      }),
    ],
    actions: [
      [articleSelect(phrases.text('latest.summary-of'), articles)],
      [
        pageButton(phrases.text('latest.newer'), page.newer, number === 1),
        pageButton(phrases.text('latest.older'), page.older, skipped + articles.length >= total),
        shareButton(phrases, 'latest.share', page.here),
      ],
    ],
    listed: articles.map(({ id }) => id),
    replaces: true,
  };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'latest.page', argument, label, isDisabled };
}
