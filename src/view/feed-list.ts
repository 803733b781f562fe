import type { Action, Line, Reply, Select } from '../chat/reply.js';
import type { Feed, FeedTrouble, FetchProblem, Subscription } from '../model.js';
import type { Suspension } from '../store/store.js';
import { clip } from '../text/clip.js';
import { counted, dotted } from './line.js';
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
  subscriptions: readonly Subscription[],
  { page, argument, now, heldBack, inLine, suspended }: FeedListPage,
): Reply {
  const isHeld = ({ feed }: Subscription) => heldBack.has(feed.id);
  const isCutOff = ({ channelId }: Subscription) => suspended.has(channelId);
  const rankOf = (one: Subscription) => rank(one.feed) - (isHeld(one) || isCutOff(one) ? healthyRank : 0);
  const ordered = subscriptions.toSorted((a, b) => rankOf(a) - rankOf(b));
  const stopped = ordered.filter(({ feed }) => feed.stoppedAt !== null).length;
  const failing = ordered.filter(({ feed }) => rank(feed) < healthyRank).length - stopped;
  const held = ordered.filter(isHeld).length;
  const cutOff = ordered.filter(isCutOff).length;
  const pages = Math.ceil(ordered.length / pageSize);
  const number = Math.min(Math.max(page, 1), pages);
  const shown = ordered.slice((number - 1) * pageSize, number * pageSize);
  const waitLines = ({ feed, channelId }: Subscription) => [
    ...optional(heldBack.get(feed.id), heldBackLine),
    ...optional(suspended.get(channelId), suspensionLine),
  ];
  return {
    text: [
      { kind: 'heading', level: 2, line: [counted(ordered.length, 'feed')] },
      {
        kind: 'note',
        line: dotted(
          `${ordered.length - failing - stopped} healthy`,
          failing > 0 ? `${failing} failing` : null,
          stopped > 0 ? `${stopped} given up` : null,
          held > 0 ? `${held} held back` : null,
          cutOff > 0 ? `${cutOff} not posted` : null,
          failing + stopped + held + cutOff > 0 ? 'problems first' : null,
          pages > 1 ? `page ${number} of ${pages}` : null,
        ),
      },
      {
        kind: 'lines',
        lines: shown.flatMap((one) => [
          ...feedLines(one, now, waitLines(one)),
          ...optional(inLine.get(one.id), (posts) => inLineLine(one, posts)),
        ]),
      },
    ],
    actions: [
      ...heldBackActions(shown.filter(isHeld)),
      [
        pageButton('Back', `${number - 1} ${argument}`, number === 1),
        pageButton('Next', `${number + 1} ${argument}`, number === pages),
      ],
    ],
    replaces: true,
  };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'feed.page', argument: argument.trim(), label, isDisabled };
}

const healthyRank = 2;

/** In which order feeds are listed: those given up, those in trouble, the healthy ones. */
function rank(feed: Feed): number {
  if (feed.stoppedAt !== null) return 0;
  return troubleOfFeed(feed) === null ? healthyRank : 1;
}

/** Its own, or its host's while that is closed. */
function troubleOfFeed({ trouble, hostTrouble }: Feed): Omit<FeedTrouble, 'times'> | null {
  return trouble ?? (hostTrouble?.closedUntil ? hostTrouble : null);
}

/** `waiting`: what else there is to say of it, because something waits for a moderator. */
function feedLines(
  { feed, channelId, label, mode }: Subscription,
  now: Date,
  waiting: readonly Line[],
): readonly Line[] {
  const name: Line = [{ kind: 'strong', text: clip(feed.title, 80) }];
  const where = dotted(name, { kind: 'channel', id: channelId }, label, mode === 'live' ? 'at once' : null);
  const trouble = troubleOfFeed(feed);
  if (trouble === null) {
    return [[waiting.length === 0 ? '✓ ' : '! ', ...dotted(where, ...health(feed))], ...waiting];
  }
  const { stoppedAt } = feed;
  const lines =
    stoppedAt === null
      ? [['! ', ...dotted(where, `failing for ${span(trouble.since, now)}`)], troubleLine(trouble.reason, feed.dueAt)]
      : [['× ', ...dotted(where, ['given up ', ago(stoppedAt)])], stoppedLine(trouble.reason)];
  return [...lines, ...waiting];
}

function heldBackLine(held: number): Line {
  return [`${counted(held, 'article')} held back: it published more at once than it ever does.`];
}

function inLineLine({ hourlyCap }: Subscription, posts: number): Line {
  const words = `${counted(posts, 'post')} in line, at most ${hourlyCap} an hour. → `;
  return [words, { kind: 'command', name: 'digest add' }, ' tells them together instead.'];
}

function suspensionLine({ since, reason, waiting }: Suspension): Line {
  const what = counted(waiting, 'message');
  const goes = waiting === 1 ? 'waits and goes' : 'wait and go';
  return ['Nothing is posted: ', `${reason}, since `, ago(since), `. ${what} ${goes} out once I can post there.`];
}

function optional<T>(value: T | undefined, lineOf: (value: T) => Line): readonly Line[] {
  return value === undefined ? [] : [lineOf(value)];
}

function stoppedLine(reason: FetchProblem): Line {
  const { what } = troubleOf(reason);
  const remove = { kind: 'command', name: 'feed remove' } as const;
  const add = { kind: 'command', name: 'feed add' } as const;
  if (reason.kind === 'gone') return [`${what} I stopped asking. → `, remove, ', or ', add, ' with its new address'];
  return [`${what} I stopped asking after two weeks of this. → `, add, ' with its address to try again, or ', remove];
}

function troubleLine(reason: FetchProblem, dueAt: Date): Line {
  const { what, step } = troubleOf(reason);
  if (step === null) return [`${what} I wait and try again `, ago(dueAt), '; nothing to do yet.'];
  return [`${what} I try again `, ago(dueAt), `. → ${step}`];
}

function health(feed: Feed): readonly Line[] {
  const last: Line = feed.lastArticleAt === null ? ['no article yet'] : ['last article ', ago(feed.lastArticleAt)];
  return [last, ['next poll ', ago(feed.dueAt)]];
}

/** Two buttons for one feed, two selects for several. */
function heldBackActions(subscriptions: readonly Subscription[]): readonly (readonly Action[])[] {
  const feeds = [...new Map(subscriptions.map(({ feed }) => [feed.id, feed])).values()];
  const [only, ...others] = feeds;
  if (only === undefined) return [];
  const release = { action: 'feed.release', placeholder: 'Release the articles of…' } as const;
  const drop = { action: 'feed.drop', placeholder: 'Drop the articles of…' } as const;
  if (others.length > 0) return [[feedSelect(release, feeds)], [feedSelect(drop, feeds)]];
  const argument = String(only.id);
  return [
    [
      { kind: 'button', action: release.action, argument, label: 'Release', style: 'primary' },
      { kind: 'button', action: drop.action, argument, label: 'Drop' },
    ],
  ];
}

function feedSelect(of: Pick<Select, 'action' | 'placeholder'>, feeds: readonly Feed[]): Select {
  const options = feeds.map(({ id, title }) => ({ value: String(id), label: clip(title, 80) }));
  return { kind: 'select', ...of, argument: '', of: 'choices', options };
}

/** What was held back of a feed is released or dropped. `argument` comes back to undo it. */
export function judgedReply(verdict: 'released' | 'dropped', articles: number, argument: string): Reply {
  const what = counted(articles, 'article');
  const line =
    verdict === 'released'
      ? [
          '✓ ',
          { kind: 'strong', text: `${what} released.` },
          ' They are in ',
          { kind: 'command', name: 'latest' },
          ' now, and the next digest may pick from them.',
        ]
      : ['✓ ', { kind: 'strong', text: `${what} dropped.` }, ' They are shown nowhere, and do not come again.'];
  return {
    text: [{ kind: 'lines', lines: [line as Line] }],
    actions: [[{ kind: 'button', action: 'feed.undo-judgement', argument, label: 'Undo' }]],
  };
}
