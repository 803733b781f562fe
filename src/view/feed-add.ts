import { type Action, type Card, type Line, type Reply, say } from '../chat/reply.js';
import type { Article, FeedMode } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { articleEntry } from './articles.js';
import { livePostReply } from './live-post.js';
import { ago } from './time.js';

/** A feed that somebody is asked about. It is kept as JSON. */
export interface PreviewedFeed {
  readonly title: string;
  readonly channelId: string;
  readonly mode: FeedMode;
  /** How many posts an hour, if it goes at once. */
  readonly hourlyCap: number;
  readonly articles: number;
  readonly newestAtMs: number | null;
  /** Its newest article as it would look, by mode; empty where it has none. */
  readonly cards: PreviewCards;
}

export type PreviewCards = Readonly<Record<FeedMode, readonly Card[]>>;

/** An article as its channel would get it, by mode; the buttons are left out. */
export function previewCards(phrases: Phrases, article: Article | null): PreviewCards {
  if (article === null) return { digest: [], live: [] };
  const entry = articleEntry(phrases, article, { number: 1, size: 'story', length: 'entry' });
  return {
    digest: [{ accent: 'news', blocks: [{ kind: 'entry', entry }] }],
    live: livePostReply(phrases, article).cards ?? [],
  };
}

/** What adding a feed would bring; asks whether to. Where nobody can be asked it is added. */
export function feedPreviewReply(phrases: Phrases, feed: PreviewedFeed, draftId: number): Reply {
  const argument = String(draftId);
  const channel = { kind: 'channel', id: feed.channelId } as const;
  const isEmpty = feed.articles === 0;
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          phrases.line(isEmpty ? 'feed-add.preview-empty' : 'feed-add.preview', {
            feed: clip(feed.title, 80),
            channel,
          }),
        ],
      },
      ...(isEmpty ? [] : [{ kind: 'note', line: whatIsThere(phrases, feed) } as const]),
    ],
    cards: feed.cards[feed.mode],
    actions: [[modeSelect(phrases, feed, argument)], answers(phrases, argument)],
    replaces: true,
    unattended: { action: 'feed.confirm-add', argument },
  };
}

function whatIsThere(phrases: Phrases, { articles: count, newestAtMs }: PreviewedFeed): Line {
  const past = phrases.text('feed-add.past');
  if (newestAtMs === null) return [past];
  return [...phrases.line('feed-add.newest', { count, age: ago(new Date(newestAtMs)) }), ' ', past];
}

function modeSelect(phrases: Phrases, { mode, hourlyCap }: PreviewedFeed, argument: string): Action {
  const option = (value: FeedMode, label: string) => ({ value, label, isChosen: value === mode });
  return {
    kind: 'select',
    action: 'feed.add-mode',
    argument,
    placeholder: phrases.text('feed-add.mode.choose'),
    of: 'choices',
    options: [
      option('digest', phrases.text('feed-add.mode.digest')),
      option('live', phrases.text('feed-add.mode.live', { cap: hourlyCap })),
    ],
  };
}

function answers(phrases: Phrases, argument: string): readonly Action[] {
  const label = phrases.text('button.add-feed');
  return [
    { kind: 'button', action: 'feed.confirm-add', argument, label, style: 'primary' },
    cancelButton(phrases, argument),
  ];
}

/** Adds nothing. */
export function cancelButton(phrases: Phrases, argument: string): Action {
  return { kind: 'button', action: 'feed.cancel-add', argument, label: phrases.text('button.cancel') };
}

/** An address that no feed was found at: another one can be tried. `argument` comes back with it. */
export function withAnotherTry(phrases: Phrases, reply: Reply, argument: string): Reply {
  const label = phrases.text('button.another-address');
  return { ...reply, actions: [[{ kind: 'button', action: 'feed.try-another', argument, label }]] };
}

/** A guild follows as many feeds as it may. */
export function feedsFullReply(phrases: Phrases, count: number): Reply {
  const command = { kind: 'command', name: 'feed remove' } as const;
  return { ...say(phrases.line('feed-add.full', { count, command })), tone: 'error' };
}
