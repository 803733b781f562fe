import { type Action, type Attachment, type Line, type Reply, say } from '../chat/reply.js';
import type { RefusalRule } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { maskedUrl } from '../document/masked-url.js';
import { clip } from '../text/clip.js';
import { troubleOf } from './trouble.js';

/** What becomes of a feed of a list. */
export type FeedPlan =
  | { readonly kind: 'add' }
  | { readonly kind: 'there' }
  | { readonly kind: 'refused'; readonly rule: RefusalRule }
  /** It is for adults alone, and would go into a channel, `#name`, that is open to every age. */
  | { readonly kind: 'explicit'; readonly channel: string }
  /** The server follows as many feeds as it may. */
  | { readonly kind: 'full' };

interface ListedFeed {
  readonly url: string;
  readonly title: string;
  readonly plan: FeedPlan;
}

// The file behind the reply has a line for each.
const mostRefusedLines = 10;

/** A server's feeds, as a file. */
export function feedsExportedReply(phrases: Phrases, feeds: number, opml: string): Reply {
  return {
    ...say(phrases.line('feed-export.done', { count: feeds })),
    attachments: [textFile('feeds.opml', opml, phrases.text('feed-export.file', { count: feeds }))],
  };
}

/** What importing a list would do; asks whether to do it, unless there is nothing to add. */
export function importDraftReply(
  phrases: Phrases,
  feeds: readonly ListedFeed[],
  {
    draftId,
    channelId,
    leftOut,
    most,
  }: {
    readonly draftId: number | null;
    readonly channelId: string;
    readonly leftOut: number;
    /** How many feeds the server may follow. */
    readonly most: number;
  },
): Reply {
  const counts = countsOf(feeds);
  const plan = counts.refused > 0 ? 'feed-import.plan-refused' : 'feed-import.plan';
  const channel = { kind: 'channel', id: channelId } as const;
  return {
    ...say(
      phrases.line(plan, { count: feeds.length, ...counts }),
      ...(leftOut > 0 ? [phrases.line('feed-import.left-out', { count: leftOut })] : []),
      ...refusedLines(phrases, feeds),
      ...fullLines(phrases, feeds, most),
      ...(draftId === null ? [] : [phrases.line('feed-import.ask', { channel })]),
    ),
    actions: draftId === null ? [] : [draftButtons(phrases, String(draftId), counts.added)],
    ...(draftId === null ? {} : { unattended: { action: 'feed.import', argument: String(draftId) } }),
  };
}

function draftButtons(phrases: Phrases, argument: string, added: number): readonly Action[] {
  const label = phrases.text('feed-import.add', { count: added });
  return [
    { kind: 'button', action: 'feed.import', argument, label, style: 'primary' },
    { kind: 'button', action: 'feed.cancel-import', argument, label: phrases.text('button.cancel') },
  ];
}

/** What importing a list did: the counts, why some feeds were not added, and a file with a line for each. */
export function importedReply(
  phrases: Phrases,
  feeds: readonly ListedFeed[],
  { channelId, most }: { readonly channelId: string; readonly most: number },
): Reply {
  const { added, there, refused } = countsOf(feeds);
  const now = phrases.line(refused > 0 ? 'feed-import.done-refused' : 'feed-import.done', {
    ...{ count: added, there, refused },
    channel: { kind: 'channel', id: channelId },
    command: { kind: 'command', name: 'feed list' },
  });
  const report = feeds.map((feed) => reportLine(phrases, feed)).join('\n');
  return {
    ...say(now, ...refusedLines(phrases, feeds), ...fullLines(phrases, feeds, most)),
    attachments: [textFile('import.txt', `${report}\n`, phrases.text('feed-import.report'))],
    replaces: true,
  };
}

function countsOf(feeds: readonly ListedFeed[]) {
  const count = (kind: FeedPlan['kind']) => feeds.filter(({ plan }) => plan.kind === kind).length;
  return { added: count('add'), there: count('there'), refused: count('refused') + count('explicit') + count('full') };
}

/** What does not fit any more, in one line. */
function fullLines(phrases: Phrases, feeds: readonly ListedFeed[], most: number): readonly Line[] {
  const count = feeds.filter(({ plan }) => plan.kind === 'full').length;
  return count === 0 ? [] : [feedsBeyondLine(phrases, count, most)];
}

/** So many feeds more than a server may follow. */
export function feedsBeyondLine(phrases: Phrases, count: number, most: number): Line {
  return phrases.line('feed-import.full', { count, most, command: { kind: 'command', name: 'feed remove' } });
}

function refusedLines(phrases: Phrases, feeds: readonly ListedFeed[]): readonly Line[] {
  const lines = feeds.flatMap(({ url, plan }): Line[] =>
    plan.kind === 'refused' || plan.kind === 'explicit'
      ? [phrases.line('feed-import.refused', { url: clip(maskedUrl(url), 100), why: whyRefused(phrases, plan) })]
      : [],
  );
  const more = lines.length - mostRefusedLines;
  if (more <= 0) return lines;
  return [...lines.slice(0, mostRefusedLines), phrases.line('feed-import.more-refused', { count: more })];
}

function reportLine(phrases: Phrases, { url, title, plan }: ListedFeed): string {
  const shown = maskedUrl(url);
  const feed = title === '' ? shown : `${title} <${shown}>`;
  switch (plan.kind) {
    case 'add':
    case 'there':
      return phrases.text(`feed-import.report.${plan.kind}`, { feed });
    case 'refused':
    case 'explicit':
      return phrases.text('feed-import.report.refused', { feed, why: whyRefused(phrases, plan) });
    case 'full':
      return phrases.text('feed-import.report.refused', { feed, why: phrases.text('feed-import.no-room') });
  }
}

function whyRefused(phrases: Phrases, plan: Extract<FeedPlan, { readonly kind: 'refused' | 'explicit' }>): string {
  if (plan.kind === 'explicit') return phrases.text('access.explicit', { channel: plan.channel });
  return troubleOf(phrases, { kind: 'refused', rule: plan.rule }).what;
}

/** What stands in the way of a whole import: a feed for adults alone that would go into a channel that is open to every age. */
export function explicitFeedReply(phrases: Phrases, title: string, channel: string): Reply {
  const why = phrases.text('access.explicit', { channel });
  return { ...say(phrases.line('feed-import.refused', { url: clip(title, 100), why })), tone: 'error' };
}

function textFile(name: string, text: string, description: string): Attachment {
  return { name, data: Buffer.from(text).toString('base64'), description };
}
