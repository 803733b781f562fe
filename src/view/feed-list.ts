import { type Action, type Line, type Reply, say, type Select } from '../chat/reply.js';
import type { Feed, FeedTrouble, FetchProblem, Subscription } from '../model.js';
import type { Change } from '../store/moderation.js';
import type { Suspension } from '../store/store.js';
import type { PhraseKey, Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { feedCardSelect } from './feed-card.js';
import { undoRows } from './history.js';
import { dotted } from './line.js';
import { ago, span } from './time.js';
import { troubleOf } from './trouble.js';

const pageSize = 10;

export interface FeedListPage {
  readonly page: number;
  /** Comes back with the number of a page. */
  readonly argument: string;
  readonly now: Date;
  /** How many articles are held back, by feed. */
  readonly heldBack: ReadonlyMap<number, number>;
  /** How many live posts wait in line, by subscription. */
  readonly inLine: ReadonlyMap<number, number>;
  /** The channels that cannot be posted into. */
  readonly suspended: ReadonlyMap<string, Suspension>;
}

/** A page of the feeds that a guild follows, those that need somebody first. */
export function feedListReply(
  phrases: Phrases,
  subscriptions: readonly Subscription[],
  { page, argument, now, heldBack, inLine, suspended }: FeedListPage,
): Reply {
  const isHeld = ({ feed }: Subscription) => heldBack.has(feed.id);
  const isCutOff = ({ channelId }: Subscription) => suspended.has(channelId);
  const rankOf = (one: Subscription) => rank(one) - (isHeld(one) || isCutOff(one) ? healthyRank : 0);
  const ordered = subscriptions.toSorted((a, b) => rankOf(a) - rankOf(b));
  const ranked = (wanted: number) => ordered.filter((one) => rank(one) === wanted).length;
  const [stopped, failing, paused, healthy] = [ranked(0), ranked(1), ranked(pausedRank), ranked(healthyRank)];
  const held = ordered.filter(isHeld).length;
  const cutOff = ordered.filter(isCutOff).length;
  const pages = Math.ceil(ordered.length / pageSize);
  const number = Math.min(Math.max(page, 1), pages);
  const shown = ordered.slice((number - 1) * pageSize, number * pageSize);
  const waitLines = ({ feed, channelId }: Subscription) => [
    ...optional(heldBack.get(feed.id), (held) => heldBackLine(phrases, held)),
    ...optional(suspended.get(channelId), (suspension) => suspensionLine(phrases, suspension)),
  ];
  const count = (key: PhraseKey, of: number) => phrases.text(key, { count: of });
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('feeds.count', { count: ordered.length })] },
      {
        kind: 'note',
        line: dotted(
          count('feed-list.healthy', healthy),
          failing > 0 ? count('feed-list.failing', failing) : null,
          stopped > 0 ? count('feed-list.given-up', stopped) : null,
          paused > 0 ? count('feed-list.paused', paused) : null,
          held > 0 ? count('feed-list.held-back', held) : null,
          cutOff > 0 ? count('feed-list.not-posted', cutOff) : null,
          ordered.length > healthy || held + cutOff > 0 ? phrases.text('feed-list.problems-first') : null,
          pages > 1 ? phrases.text('page.of', { page: number, pages }) : null,
        ),
      },
      {
        kind: 'lines',
        lines: shown.flatMap((one) => [
          ...feedLines(phrases, one, { now, waiting: waitLines(one) }),
          ...optional(inLine.get(one.id), (posts) => inLineLine(phrases, one, posts)),
        ]),
      },
    ],
    actions: [
      ...heldBackActions(phrases, shown.filter(isHeld)),
      [feedCardSelect(phrases, shown)],
      [
        pageButton(phrases.text('button.back'), `${number - 1} ${argument}`, number === 1),
        pageButton(phrases.text('button.next'), `${number + 1} ${argument}`, number === pages),
      ],
    ],
    replaces: true,
  };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'feed.page', argument: argument.trim(), label, isDisabled };
}

const pausedRank = 2;
const healthyRank = 3;

/** In which order feeds are listed: those given up, those in trouble, those that are paused, the healthy ones. */
function rank({ feed, pause }: Subscription): number {
  if (pause !== null) return pausedRank;
  if (feed.stoppedAt !== null) return 0;
  return troubleOfFeed(feed) === null ? healthyRank : 1;
}

/** Its own, or its host's while that is closed. */
function troubleOfFeed({ trouble, hostTrouble }: Feed): Omit<FeedTrouble, 'times'> | null {
  return trouble ?? (hostTrouble?.closedUntil ? hostTrouble : null);
}

/** How a feed does. `waiting`: what else there is to say of it, because something waits for a moderator. */
export function feedLines(
  phrases: Phrases,
  { feed, channelId, label, mode, pause }: Subscription,
  { now, waiting }: { readonly now: Date; readonly waiting: readonly Line[] },
): readonly Line[] {
  const name: Line = [{ kind: 'strong', text: clip(feed.title, 80) }];
  const atOnce = mode === 'live' ? phrases.text('feed-list.at-once') : null;
  const where = dotted(name, { kind: 'channel', id: channelId }, label, atOnce);
  if (pause !== null) {
    const person = { kind: 'person', id: pause.by } as const;
    const since = phrases.line('feed-list.paused-by', { person, age: ago(pause.since) });
    return [['– ', ...dotted(where, since)], ...waiting];
  }
  const trouble = troubleOfFeed(feed);
  if (trouble === null) {
    return [[waiting.length === 0 ? '✓ ' : '! ', ...dotted(where, ...health(phrases, feed))], ...waiting];
  }
  const { stoppedAt } = feed;
  if (stoppedAt !== null) {
    const since = phrases.line('feed-list.given-up-since', { age: ago(stoppedAt) });
    return [['× ', ...dotted(where, since)], stoppedLine(phrases, trouble.reason), ...waiting];
  }
  const { unit, count } = span(trouble.since, now);
  const since = phrases.text(`feed-list.failing-${unit}`, { count });
  return [['! ', ...dotted(where, since)], troubleLine(phrases, trouble.reason, feed.dueAt), ...waiting];
}

function heldBackLine(phrases: Phrases, held: number): Line {
  return phrases.line('feed-list.articles-held', { count: held });
}

function inLineLine(phrases: Phrases, { hourlyCap }: Subscription, posts: number): Line {
  const command = { kind: 'command', name: 'digest add' } as const;
  return phrases.line('feed-list.in-line', { count: posts, cap: hourlyCap, command });
}

function suspensionLine(phrases: Phrases, { since, reason, waiting }: Suspension): Line {
  return phrases.line('feed-list.suspended', { reason, since: ago(since), count: waiting });
}

function optional<T>(value: T | undefined, lineOf: (value: T) => Line): readonly Line[] {
  return value === undefined ? [] : [lineOf(value)];
}

function stoppedLine(phrases: Phrases, reason: FetchProblem): Line {
  const { what } = troubleOf(phrases, reason);
  const remove = { kind: 'command', name: 'feed remove' } as const;
  const add = { kind: 'command', name: 'feed add' } as const;
  return phrases.line(reason.kind === 'gone' ? 'feed-list.gone' : 'feed-list.stopped', { what, remove, add });
}

function troubleLine(phrases: Phrases, reason: FetchProblem, dueAt: Date): Line {
  const { what, step } = troubleOf(phrases, reason);
  const due = ago(dueAt);
  if (step === null) return phrases.line('feed-list.wait', { what, due });
  return phrases.line('feed-list.retry', { what, due, step });
}

function health(phrases: Phrases, { lastArticleAt, dueAt }: Feed): readonly Line[] {
  const last =
    lastArticleAt === null
      ? phrases.line('feed-list.no-article')
      : phrases.line('feed-list.last-article', { age: ago(lastArticleAt) });
  return [last, phrases.line('feed-list.next-poll', { due: ago(dueAt) })];
}

/** Two buttons for one feed, two selects for several. */
function heldBackActions(phrases: Phrases, subscriptions: readonly Subscription[]): readonly (readonly Action[])[] {
  const feeds = [...new Map(subscriptions.map(({ feed }) => [feed.id, feed])).values()];
  const [only, ...others] = feeds;
  if (only === undefined) return [];
  const release = { action: 'feed.release', placeholder: phrases.text('feed-list.release-of') } as const;
  const drop = { action: 'feed.drop', placeholder: phrases.text('feed-list.drop-of') } as const;
  if (others.length > 0) return [[feedSelect(release, feeds)], [feedSelect(drop, feeds)]];
  const argument = String(only.id);
  return [
    [
      { kind: 'button', action: release.action, argument, label: phrases.text('feed-list.release'), style: 'primary' },
      { kind: 'button', action: drop.action, argument, label: phrases.text('feed-list.drop') },
    ],
  ];
}

function feedSelect(of: Pick<Select, 'action' | 'placeholder'>, feeds: readonly Feed[]): Select {
  const options = feeds.map(({ id, title }) => ({ value: String(id), label: clip(title, 80) }));
  return { kind: 'select', ...of, argument: '', of: 'choices', options };
}

/** What was held back of a feed is released or dropped. */
export function judgedReply(
  phrases: Phrases,
  { verdict, articles }: { readonly verdict: 'released' | 'dropped'; readonly articles: number },
  change: Change | null,
): Reply {
  const command = { kind: 'command', name: 'latest' } as const;
  const said = say(phrases.line(`feed-list.${verdict}`, { count: articles, command }));
  return { ...said, actions: undoRows(phrases, change) };
}
