import type { Article, Digest } from '../model.js';
import type { ArticleTrail, BroughtHere, TrailDelivery } from '../store/trail.js';
import type { WhyEnd } from '../view/feed-why.js';

const dayMs = 24 * 3_600_000;

/** What there is to know of an article's way into a channel. */
export interface WayFacts {
  readonly article: Pick<Article, 'publishedAt' | 'seenAt'>;
  readonly trail: ArticleTrail;
  /** Of the channel: those that go on. */
  readonly digests: readonly Digest[];
  /** Whether nothing is posted at once just now. */
  readonly isQuiet: boolean;
}

/** Where an article's way into a channel ended, or stands now. What was told counts, whatever has changed since. */
export function endOfWay({ article, trail, digests, isQuiet }: WayFacts): WhyEnd {
  const { brought, post, run } = trail;
  if (post !== null && post.state !== 'held') return deliveryEnd(post, isQuiet);
  if (run?.isTold === true) return run.delivery === null ? { kind: 'on-its-way' } : deliveryEnd(run.delivery, false);
  if (brought === null) return { kind: 'elsewhere', channels: trail.channels };
  if (trail.heldBack !== null) return { kind: trail.heldBack === 'waiting' ? 'held-back' : 'dropped' };
  if (trail.leftOutBy !== null) return { kind: 'left-out', rule: trail.leftOutBy };
  if (run !== null) return { kind: 'not-chosen', at: run.ranAt };
  if (brought.pausedAt !== null) return { kind: 'paused', at: brought.pausedAt };
  if (trail.isUnasked) return { kind: 'unasked' };
  if (article.publishedAt.getTime() < brought.addedAt.getTime() - dayMs) {
    return { kind: 'too-old', publishedAt: article.publishedAt, addedAt: brought.addedAt };
  }
  return waitingEnd(article, brought, { digests, isHeld: post !== null, isQuiet });
}

function deliveryEnd(
  { state, url, reason, dueAt, settledAt, suspendedSince }: TrailDelivery,
  isQuiet: boolean,
): WhyEnd {
  switch (state) {
    case 'sent':
      return { kind: 'posted', url, at: settledAt ?? dueAt };
    case 'dead':
      return { kind: 'dead', reason: reason ?? '' };
    case 'held':
    case 'pending':
    case 'sending':
      if (reason !== null) return { kind: 'refused', reason, dueAt, isSuspended: suspendedSince !== null };
      return { kind: isQuiet ? 'quiet' : 'on-its-way' };
  }
}

interface Waiting extends Pick<WayFacts, 'digests' | 'isQuiet'> {
  /** Whether it was to be posted at once, and found no room. */
  readonly isHeld: boolean;
}

function waitingEnd({ seenAt }: WayFacts['article'], brought: BroughtHere, waiting: Waiting): WhyEnd {
  const { digests, isHeld, isQuiet } = waiting;
  const { label, hourlyCap } = brought;
  const own = digests
    .filter((digest) => digest.label === null || digest.label === label)
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const [first] = own;
  if (first === undefined && isHeld) return isQuiet ? { kind: 'quiet' } : { kind: 'in-line', cap: hourlyCap };
  if (first === undefined) return { kind: 'no-digest' };
  const latest = Math.max(seenAt.getTime(), brought.addedAt.getTime());
  const next = own.find(({ lastDueAt }) => lastDueAt === null || latest >= lastDueAt.getTime());
  if (next === undefined) return { kind: 'passed-by' };
  return { kind: 'waits', digest: next, cap: isHeld && !isQuiet ? hourlyCap : null };
}
