import { type Line, type Reply, say } from '../chat/reply.js';
import { hostOf } from '../document/url.js';
import type { FetchProblem, RefusalRule, Subscription } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { ago } from './time.js';
import { troubleOf } from './trouble.js';

/** What happened when a feed was polled for somebody who watches, as far as it went. */
export type FeedTest =
  /** Nobody was asked. */
  | { readonly kind: 'refused'; readonly rule: RefusalRule }
  /** `seconds` from the wish to the answer, waiting for a turn included. */
  | { readonly kind: 'failed'; readonly problem: FetchProblem; readonly seconds: number }
  | { readonly kind: 'unchanged'; readonly seconds: number }
  | { readonly kind: 'read'; readonly items: number; readonly fresh: number; readonly seconds: number };

/** A test of a feed, step by step; what is wrong, and what to do; when it is polled next. */
export function feedTestReply(phrases: Phrases, { feed, pause }: Subscription, test: FeedTest): Reply {
  const isOver = feed.stoppedAt !== null || pause !== null;
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('feed-test.title', { feed: clip(feed.title, 80) })] },
      { kind: 'lines', lines: stepsOf(phrases, hostOf(feed.url), test) },
      ...(isOver ? [] : [{ kind: 'note', line: phrases.line('feed-test.next', { due: ago(feed.dueAt) }) } as const]),
      ...(pause === null ? [] : [{ kind: 'note', line: phrases.line('feed-test.paused') } as const]),
    ],
  };
}

function stepsOf(phrases: Phrases, host: string, test: FeedTest): readonly Line[] {
  if (test.kind === 'refused') {
    const { what, step } = troubleOf(phrases, { kind: 'refused', rule: test.rule });
    return [
      phrases.line('feed-test.refused', { what }),
      phrases.line('feed-test.not-reached'),
      ...stepLine(phrases, step),
    ];
  }
  const allowed = phrases.line('feed-test.allowed', { host });
  const { seconds } = test;
  switch (test.kind) {
    case 'failed': {
      const { what, step } = troubleOf(phrases, test.problem);
      const failed = phrases.line('feed-test.failed', { seconds, what });
      return [allowed, failed, phrases.line('feed-test.not-reached'), ...stepLine(phrases, step)];
    }
    case 'unchanged':
      return [allowed, phrases.line('feed-test.answered', { seconds }), phrases.line('feed-test.unchanged')];
    case 'read': {
      const { items: count, fresh } = test;
      const read = phrases.line('feed-test.read', { count, fresh });
      return [allowed, phrases.line('feed-test.answered', { seconds }), read];
    }
  }
}

function stepLine(phrases: Phrases, step: string | null): readonly Line[] {
  return step === null ? [] : [phrases.line('feed-test.step', { step })];
}

/** A guild has had as many tests as it may within an hour. */
export function tooManyTestsReply(phrases: Phrases, count: number, freeAt: Date): Reply {
  return { ...say(phrases.line('feed-test.too-many', { count, again: ago(freeAt) })), tone: 'error' };
}
