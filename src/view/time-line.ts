import type { Action, Line, Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import { clip } from '../text/clip.js';
import { isDated } from './articles.js';
import { counted, dotted } from './line.js';
import { calendarDay, dayAndTime } from './time.js';

const pageSize = 10;

/** Where the time line stands, and by whose days it counts. `argument` names the story. */
export interface TimeLinePlace {
  readonly argument: string;
  /** From 1. */
  readonly page: number;
  readonly timezone: string;
}

/** The articles of a story, oldest first, a page of them, and how many each day brought. */
export function timeLineReply(articles: readonly Article[], { argument, page, timezone }: TimeLinePlace): Reply {
  const pages = Math.ceil(articles.length / pageSize);
  const shown = Math.min(Math.max(1, Math.trunc(page)), pages);
  const onPage = articles.slice((shown - 1) * pageSize, shown * pageSize);
  return {
    text: [
      { kind: 'heading', level: 2, line: ['Time line'] },
      { kind: 'note', line: dotted(growth(articles, timezone), pages > 1 ? `page ${shown} of ${pages}` : null) },
      { kind: 'list', items: onPage.map(itemOf) },
    ],
    actions: [
      ...(pages > 1
        ? [
            [
              turn('Earlier', { argument, page: shown - 1, isEnd: shown === 1 }),
              turn('Later', { argument, page: shown + 1, isEnd: shown === pages }),
            ],
          ]
        : []),
      [{ kind: 'button', action: 'story.show', argument, label: 'Back' }],
    ],
    replaces: true,
  };
}

/** "8 articles: 3 on Monday 2 March, 4 on Tuesday 3 March, 1 without a date"; "8 articles on Monday 2 March". */
function growth(articles: readonly Article[], timezone: string): string {
  const counts = new Map<string, number>();
  const dated = articles.filter(isDated);
  for (const { publishedAt } of dated) {
    const day = `on ${calendarDay(publishedAt, timezone)}`;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  if (dated.length < articles.length) counts.set('without a date', articles.length - dated.length);

  const all = counted(articles.length, 'article');
  if (counts.size === 1) return `${all} ${[...counts.keys()].join()}`;
  return `${all}: ${[...counts].map(([when, count]) => `${count} ${when}`).join(', ')}`;
}

function itemOf(article: Article): Line {
  const { publishedAt, feedTitle, title, url } = article;
  const when = isDated(article) ? dayAndTime(publishedAt) : ['first seen ', dayAndTime(publishedAt)];
  return dotted(when, clip(feedTitle, 40), { kind: 'link', text: title, url });
}

function turn(
  label: string,
  { argument, page, isEnd }: { readonly argument: string; readonly page: number; readonly isEnd: boolean },
): Action {
  return {
    kind: 'button',
    action: 'story.time-line',
    argument: `${argument} ${page}`,
    label,
    isDisabled: isEnd,
  };
}
