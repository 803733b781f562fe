import { type Action, type Block, type Inline, type Reply, say } from '../chat/reply.js';
import { shareButton } from '../chat/share.js';
import type { Phrases } from '../phrases/phrases.js';
import type { LatestPage } from '../store/store.js';
import { articleEntry, articleSelect } from './articles.js';
import { dotted } from './line.js';

/** Which page it is: its list, and what comes back with its buttons. */
export interface LatestPlace {
  readonly size: number;
  readonly topic: string | null;
  readonly here: string;
  readonly newer: string;
  readonly older: string;
}

/** A page of the newest articles. `here`, `newer` and `older` come back with their buttons, those at the ends disabled. */
export function latestReply(phrases: Phrases, { articles, total, skipped }: LatestPage, page: LatestPlace): Reply {
  const number = Math.floor(skipped / page.size) + 1;
  const pages = number + Math.ceil(Math.max(0, total - skipped - articles.length) / page.size);
  const note = dotted(
    page.topic === null ? null : phrases.text('latest.about', { topic: page.topic }),
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

export interface NoArticles {
  readonly since: Date | null;
  readonly topic: string | null;
  readonly isOfFeed: boolean;
  /** What to type to look further back, such as `7d`; null where nothing is further back. */
  readonly further: string | null;
}

/** For a list without an article: what there is none of, and what to try. */
export function noArticlesReply(phrases: Phrases, { since, topic, isOfFeed, further }: NoArticles): Reply {
  const what = { about: topic === null ? 'none' : 'topic', topic: topic ?? '', feed: isOfFeed ? 'one' : 'any' };
  if (since === null) return say(phrases.text('latest.none', what));
  const at: Inline = { kind: 'time', atMs: since.getTime(), style: 'full' };
  const line = phrases.line<Inline & object>('latest.none-since', { ...what, since: at });
  return say(further === null ? line : [...line, ` → ${phrases.text('latest.further', { further })}`]);
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'latest.page', argument, label, isDisabled };
}
