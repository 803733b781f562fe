import type { Action, Line, Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { isDated } from './articles.js';
import { dotted } from './line.js';
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
export function timeLineReply(
  phrases: Phrases,
  articles: readonly Article[],
  { argument, page, timezone }: TimeLinePlace,
): Reply {
  const pages = Math.ceil(articles.length / pageSize);
  const shown = Math.min(Math.max(1, Math.trunc(page)), pages);
  const onPage = articles.slice((shown - 1) * pageSize, shown * pageSize);
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('time-line.title')] },
      {
        kind: 'note',
        line: dotted(
          growth(phrases, articles, timezone),
          pages > 1 ? phrases.text('page.of', { page: shown, pages }) : null,
        ),
      },
      { kind: 'list', items: onPage.map((article) => itemOf(phrases, article)) },
    ],
    actions: [
      ...(pages > 1
        ? [
            [
              turn(phrases.text('time-line.earlier'), { argument, page: shown - 1, isEnd: shown === 1 }),
              turn(phrases.text('time-line.later'), { argument, page: shown + 1, isEnd: shown === pages }),
            ],
          ]
        : []),
      [{ kind: 'button', action: 'story.show', argument, label: phrases.text('button.back') }],
    ],
    replaces: true,
  };
}

/** "8 articles: 3 on Monday 2 March, 4 on Tuesday 3 March, 1 without a date"; "8 articles on Monday 2 March". */
function growth(phrases: Phrases, articles: readonly Article[], timezone: string): string {
  const counts = new Map<string, number>();
  const dated = articles.filter(isDated);
  for (const { publishedAt } of dated) {
    const day = calendarDay(phrases, publishedAt, timezone);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }

  const count = articles.length;
  const undated = count - dated.length;
  if (undated === count) return phrases.text('time-line.undated', { count });
  const [only = ''] = counts.keys();
  if (undated === 0 && counts.size === 1) return phrases.text('time-line.one-day', { count, day: only });
  const days = [...counts].map(([day, some]) => phrases.text('time-line.some-on-day', { count: some, day }));
  const rest = undated === 0 ? [] : [phrases.text('time-line.some-undated', { count: undated })];
  return phrases.text('time-line.days', { count, days: [...days, ...rest].join(', ') });
}

function itemOf(phrases: Phrases, article: Article): Line {
  const { publishedAt, feedTitle, title, url } = article;
  const at = dayAndTime(publishedAt);
  const when = isDated(article) ? at : phrases.line('time-line.first-seen', { at });
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
