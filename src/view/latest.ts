import type { Action, Block, Reply } from '../chat/reply.js';
import type { LatestPage } from '../store/store.js';
import { articleEntry, articleSelect } from './articles.js';
import { counted, dotted } from './line.js';

/** A page of the newest articles. `newer` and `older` come back with their buttons, which are disabled at the ends. */
export function latestReply(
  { articles, total, skipped }: LatestPage,
  page: { readonly size: number; readonly newer: string; readonly older: string },
): Reply {
  const number = Math.floor(skipped / page.size) + 1;
  const pages = number + Math.ceil(Math.max(0, total - skipped - articles.length) / page.size);
  const note = dotted(counted(total, 'article'), pages > 1 ? `page ${number} of ${pages}` : null);
  return {
    text: [
      { kind: 'heading', level: 2, line: ['Latest'] },
      { kind: 'note', line: note },
      ...articles.map((article, index): Block => {
        return { kind: 'entry', entry: articleEntry(article, { number: index + 1, size: 'row', length: 'short' }) };
      }),
    ],
    actions: [
      [articleSelect('Summary of…', articles)],
      [
        pageButton('Newer', page.newer, number === 1),
        pageButton('Older', page.older, skipped + articles.length >= total),
      ],
    ],
    listed: articles.map(({ id }) => id),
    replaces: true,
  };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'latest.page', argument, label, isDisabled };
}
