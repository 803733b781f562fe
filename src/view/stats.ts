import { type Block, type Line, type Reply, say } from '../chat/reply.js';
import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { DigestStats, FeedStats } from '../store/stats.js';
import { clip } from '../text/clip.js';
import { dotted } from './line.js';
import { digestName } from './schedules.js';

const mostFeeds = 15;
const mostDigests = 10;
const mostUnread = 10;

export interface ShownStats {
  readonly period: 'day' | 'week' | 'month';
  readonly since: Date;
  readonly feeds: readonly FeedStats[];
  readonly digests: readonly { readonly digest: Digest; readonly stats: DigestStats }[];
}

/** What feeds and digests brought in a period, those that are opened most first, and what is posted and opened by nobody. */
export function statsReply(phrases: Phrases, { period, since, feeds, digests }: ShownStats): Reply {
  const command = { kind: 'command', name: 'feed add' } as const;
  if (feeds.length + digests.length === 0) return say(phrases.line('stats.nothing', { command }));
  const read = feeds.toSorted((a, b) => b.opened + b.saved - a.opened - a.saved);
  const unread = feeds.filter((feed) => isUnread(feed, since)).map(({ title }) => clip(title, 80));
  const more = Math.max(feeds.length - mostFeeds, 0) + Math.max(digests.length - mostDigests, 0);
  const names = unread.slice(0, mostUnread).join(', ') + (unread.length > mostUnread ? ' …' : '');
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('stats.title', { period })] },
      ...section(
        phrases.text('stats.feeds'),
        read.slice(0, mostFeeds).map((feed) => feedLine(phrases, feed)),
      ),
      ...section(
        phrases.text('stats.digests'),
        digests.slice(0, mostDigests).map((one) => digestLine(phrases, one)),
      ),
      ...(unread.length === 0 ? [] : [lines([phrases.line('stats.unread', { feeds: names })])]),
      ...(more === 0 ? [] : [{ kind: 'note', line: [phrases.text('stats.more', { count: more })] } as const]),
      { kind: 'note', line: [phrases.text('stats.kept')] },
    ],
  };
}

/** Whether it was posted all the time, and nobody did anything with it. */
function isUnread({ since: followedSince, posted, opened, saved, useful, notUseful }: FeedStats, since: Date): boolean {
  return followedSince <= since && posted > 0 && opened + saved + useful + notUseful === 0;
}

function section(title: string, items: readonly Line[]): readonly Block[] {
  if (items.length === 0) return [];
  return [lines([[{ kind: 'strong', text: title }]]), { kind: 'list', items }];
}

function lines(of: readonly Line[]): Block {
  return { kind: 'lines', lines: of };
}

function feedLine(phrases: Phrases, { title, articles, posted, opened, saved, useful, notUseful }: FeedStats): Line {
  return dotted(
    { kind: 'strong', text: clip(title, 80) },
    phrases.text('stats.articles', { count: articles }),
    phrases.text('stats.posted', { count: posted }),
    ...pressed(phrases, { opened, saved }),
    useful + notUseful === 0 ? null : phrases.text('stats.opinions', { useful, not: notUseful }),
  );
}

function digestLine(phrases: Phrases, { digest, stats }: ShownStats['digests'][number]): Line {
  return dotted(
    { kind: 'strong', text: digestName(phrases, digest) },
    { kind: 'channel', id: digest.channelId },
    phrases.text('stats.sent', { count: stats.sent }),
    phrases.text('stats.articles', { count: stats.articles }),
    ...pressed(phrases, stats),
  );
}

function pressed(phrases: Phrases, { opened, saved }: { readonly opened: number; readonly saved: number }) {
  return [
    phrases.text('stats.opened', { count: opened }),
    saved === 0 ? null : phrases.text('stats.saved', { count: saved }),
  ];
}
