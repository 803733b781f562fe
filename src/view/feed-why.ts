import type { Inline, Line, Reply } from '../chat/reply.js';
import { hostOf } from '../document/url.js';
import { type Article, type Digest, nobody, type Subscription } from '../model.js';
import type { PhraseKey, Phrases } from '../phrases/phrases.js';
import type { KeptRule } from '../store/rules.js';
import { clip } from '../text/clip.js';
import { estimateWords } from '../text/words.js';
import { ruleWords } from './rule-words.js';
import { digestName } from './schedules.js';
import { textUsed } from './text-used.js';
import { ago, dayAndTime, dayOfMonth } from './time.js';
import { troubleOf } from './trouble.js';

/** Where an article's way into a channel ended, or stands now. */
export type WhyEnd =
  | { readonly kind: 'elsewhere'; readonly channels: readonly string[] }
  | { readonly kind: 'held-back' | 'dropped' | 'unasked' | 'no-digest' | 'passed-by' | 'quiet' | 'on-its-way' }
  | { readonly kind: 'left-out'; readonly rule: KeptRule }
  | { readonly kind: 'too-old'; readonly publishedAt: Date; readonly addedAt: Date }
  | { readonly kind: 'paused' | 'not-chosen'; readonly at: Date }
  | { readonly kind: 'in-line'; readonly cap: number }
  /** `cap`: of posts an hour, where it was to be posted at once and was over that. */
  | { readonly kind: 'waits'; readonly digest: Digest; readonly cap: number | null }
  | { readonly kind: 'posted'; readonly url: string | null; readonly at: Date }
  | { readonly kind: 'refused'; readonly reason: string; readonly dueAt: Date; readonly isSuspended: boolean }
  | { readonly kind: 'dead'; readonly reason: string };

type Stage = 'feed' | 'held' | 'rules' | 'digest' | 'delivery';

/** At which stage each end is, and what it means: passed, stopped, or not there yet. */
const ends: Readonly<Record<WhyEnd['kind'], readonly [stage: Stage, sign: '✓' | '×' | '–']>> = {
  elsewhere: ['feed', '×'],
  'held-back': ['held', '×'],
  dropped: ['held', '×'],
  'left-out': ['rules', '×'],
  unasked: ['rules', '–'],
  paused: ['digest', '×'],
  'too-old': ['digest', '×'],
  'no-digest': ['digest', '×'],
  'passed-by': ['digest', '×'],
  'not-chosen': ['digest', '×'],
  waits: ['digest', '–'],
  'in-line': ['delivery', '–'],
  quiet: ['delivery', '–'],
  'on-its-way': ['delivery', '–'],
  posted: ['delivery', '✓'],
  refused: ['delivery', '×'],
  dead: ['delivery', '×'],
};
const order: readonly Stage[] = ['feed', 'held', 'rules', 'digest', 'delivery'];

/** The way of an article into a channel. */
export interface Way {
  readonly article: Article;
  readonly channelId: string;
  /** How many rules it was asked. */
  readonly rules: number;
  readonly end: WhyEnd;
}

/** Why an article was or was not posted in a channel, stage by stage, and what can be done about it. */
export function wayReply(phrases: Phrases, way: Way): Reply {
  const [stage, sign] = ends[way.end.kind];
  const channel: Inline = { kind: 'channel', id: way.channelId };
  const said = sign === '✓' ? 'posted' : sign === '×' ? 'not-posted' : 'not-yet';
  const heading = phrases.line(`feed-why.${said}`, { channel, title: clip(way.article.title, 120) });
  const step = stepLine(phrases, way.end, channel);
  const lines = [
    ...passedLines(phrases, way, order.indexOf(stage)).map((line): Line => ['✓ ', ...line]),
    [`${sign} `, ...endLine(phrases, way.end, channel)],
    ...notReached(phrases, stage, way.end),
    ...(step === null ? [] : [step]),
  ];
  return {
    text: [
      { kind: 'heading', level: 2, line: heading },
      { kind: 'lines', lines },
    ],
  };
}

function passedLines(phrases: Phrases, { article, rules }: Way, reached: number): readonly Line[] {
  const found = phrases.line('feed-why.found', { feed: clip(article.feedTitle, 80), age: ago(article.seenAt) });
  const text = phrases.text(article.shortfall === null ? 'feed-why.text' : 'feed-why.text-less', {
    count: estimateWords(article.text),
    used: textUsed(phrases, article),
  });
  const kept = rules > 0 && reached > order.indexOf('rules') ? [[phrases.text('feed-why.kept', { count: rules })]] : [];
  return [found, [phrases.text('feed-why.new')], [text], ...kept];
}

function endLine(phrases: Phrases, end: WhyEnd, channel: Inline): Line {
  switch (end.kind) {
    case 'elsewhere': {
      const channels = end.channels.flatMap((id, index): Inline[] => [
        ...(index > 0 ? [', '] : []),
        { kind: 'channel', id },
      ]);
      return phrases.line('feed-why.elsewhere', { channel, channels });
    }
    case 'left-out':
      return leftOutLine(phrases, end.rule);
    case 'too-old':
      return phrases.line('feed-why.too-old', { published: ago(end.publishedAt), added: ago(end.addedAt), channel });
    case 'paused':
    case 'not-chosen':
      return phrases.line(`feed-why.${end.kind}`, { age: ago(end.at), channel });
    case 'in-line':
      return phrases.line('feed-why.in-line', { cap: end.cap });
    case 'waits': {
      const digest = digestName(phrases, end.digest);
      const due = dayAndTime(end.digest.dueAt);
      return end.cap === null
        ? phrases.line('feed-why.waits', { digest, due })
        : phrases.line('feed-why.over-cap', { digest, due, cap: end.cap });
    }
    case 'posted': {
      const { url, at } = end;
      const message = phrases.text('feed-why.message');
      const where: Inline = url === null ? ago(at) : { kind: 'link', text: message, url };
      return phrases.line('feed-why.posted-at', { channel, message: where });
    }
    case 'refused':
      return phrases.line('feed-why.refused', { reason: end.reason, due: ago(end.dueAt) });
    case 'dead':
      return phrases.line('feed-why.dead', { reason: end.reason });
    case 'held-back':
    case 'dropped':
    case 'unasked':
    case 'no-digest':
    case 'passed-by':
    case 'quiet':
    case 'on-its-way':
      return phrases.line(`feed-why.${end.kind}`, { channel });
  }
}

function leftOutLine(phrases: Phrases, rule: KeptRule): Line {
  const by: readonly Inline[] = rule.addedBy === nobody ? [] : [{ kind: 'person', id: rule.addedBy }, ', '];
  const words = { number: String(rule.number), rule: ruleWords(phrases, rule) };
  return phrases.line('feed-why.left-out', { ...words, since: [...by, dayOfMonth(phrases, rule.addedAt)] });
}

function notReached(phrases: Phrases, stage: Stage, end: WhyEnd): readonly Line[] {
  const rest = order
    .slice(order.indexOf(stage) + 1)
    .filter((name) => name === 'rules' || name === 'digest' || name === 'delivery');
  if (rest.length === 0 || end.kind === 'waits') return [];
  const stages = rest.map((name) => phrases.text(`feed-why.stage.${name}` as const)).join(', ');
  return [[`– ${phrases.text('feed-why.not-reached', { stages })}`]];
}

/** What a moderator can do about it; null where there is nothing to do. */
function stepLine(phrases: Phrases, end: WhyEnd, channel: Inline): Line | null {
  const step = (key: PhraseKey, name: string) => phrases.line(key, { command: { kind: 'command', name }, channel });
  switch (end.kind) {
    case 'elsewhere':
      return step('feed-why.step.add', 'feed add');
    case 'held-back':
      return step('feed-why.step.let-in', 'feed list');
    case 'left-out':
      return step('feed-why.step.rule', 'rule list');
    case 'paused':
      return step('feed-why.step.resume', 'feed resume');
    case 'no-digest':
      return step('feed-why.step.digest', 'digest add');
    case 'not-chosen':
      return step('feed-why.step.entries', 'digest edit');
    case 'refused':
      return end.isSuspended ? phrases.line('feed-why.step.allow', { channel }) : null;
    case 'dropped':
    case 'unasked':
    case 'too-old':
    case 'passed-by':
    case 'waits':
    case 'in-line':
    case 'quiet':
    case 'on-its-way':
    case 'posted':
    case 'dead':
      return null;
  }
}

const mostFeeds = 3;

/** No feed of the guild has brought an address: what is known of the feeds of its site. */
export function unknownAddressReply(phrases: Phrases, url: string, subscriptions: readonly Subscription[]): Reply {
  const host = siteOf(url);
  const feeds = [...new Map(subscriptions.map(({ feed }) => [feed.id, feed])).values()];
  const own = feeds.filter(
    (feed) => siteOf(feed.url) === host || (feed.siteUrl !== null && siteOf(feed.siteUrl) === host),
  );
  const lines = own.slice(0, mostFeeds).map((feed): Line => {
    const known = { feed: clip(feed.title, 80), due: ago(feed.dueAt) };
    const trouble = feed.trouble ?? feed.hostTrouble;
    if (feed.stoppedAt === null && trouble !== null) {
      return [
        '× ',
        ...phrases.line('feed-why.failing', {
          ...known,
          since: ago(trouble.since),
          what: troubleOf(phrases, trouble.reason).what,
        }),
      ];
    }
    if (feed.stoppedAt !== null)
      return ['× ', ...phrases.line('feed-why.stopped', { ...known, since: ago(feed.stoppedAt) })];
    if (feed.polledAt === null) return ['– ', ...phrases.line('feed-why.not-polled', known)];
    return ['× ', ...phrases.line('feed-why.not-listed', { ...known, polled: ago(feed.polledAt) })];
  });
  const none = phrases.line('feed-why.no-feed', { host });
  const add = phrases.line('feed-why.step.follow', { command: { kind: 'command', name: 'feed add' } });
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('feed-why.unknown', { address: clip(url, 120) })] },
      { kind: 'lines', lines: lines.length > 0 ? lines : [['× ', ...none], add] },
    ],
  };
}

function siteOf(url: string): string {
  return hostOf(url).replace(/^www\./, '');
}
