import type { Inline, Line, Reply } from '../chat/reply.js';
import type { Trouble } from '../chat/troubles.js';
import type { Feed } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { span } from './time.js';
import { troubleOf } from './trouble.js';

// As many as one message surely holds.
const mostLines = 12;

/** What needs the moderators of a guild, for their channel. */
export function alertReply(phrases: Phrases, troubles: readonly Trouble[], now: Date): Reply {
  const more = troubles.length - mostLines;
  const lines = troubles.slice(0, mostLines).map((trouble) => lineOf(phrases, trouble, now));
  const inList = phrases.line('alert.more', { count: more, command: mention('feed list') });
  const title = phrases.text('alert.title', { count: troubles.length });
  return {
    cards: [
      {
        accent: 'attention',
        blocks: [
          { kind: 'heading', level: 2, line: [title] },
          { kind: 'lines', lines },
          ...(more > 0 ? [{ kind: 'note', line: inList } as const] : []),
        ],
      },
    ],
    actions: [[{ kind: 'button', action: 'feed.page', argument: '1', label: phrases.text('button.open-feeds') }]],
  };
}

function lineOf(phrases: Phrases, trouble: Trouble, now: Date): Line {
  switch (trouble.kind) {
    case 'failing':
      return failingLine(phrases, trouble, now);
    case 'stopped':
      return stoppedLine(phrases, trouble.feed);
    case 'moved':
      // Its whole address may hold a secret.
      return phrases.line('alert.moved', { feed: nameOf(trouble.feed), host: new URL(trouble.feed.url).host });
    case 'held-back': {
      const places = { feed: nameOf(trouble.feed), count: trouble.articles, command: mention('feed list') };
      return phrases.line('alert.held-back', places);
    }
    case 'closed': {
      const channel = { kind: 'channel', id: trouble.channelId } as const;
      return phrases.line('alert.closed', { channel, reason: trouble.reason, count: trouble.waiting });
    }
    case 'lost': {
      const channel: Exclude<Inline, string> = { kind: 'channel', id: trouble.channelId };
      const commands = { edit: mention('digest edit'), remove: mention('feed remove') };
      return phrases.line('alert.lost', { channel, count: trouble.waiting, ...commands });
    }
  }
}

function failingLine(
  phrases: Phrases,
  { feed, since }: Extract<Trouble, { readonly kind: 'failing' }>,
  now: Date,
): Line {
  const reason = (feed.trouble ?? feed.hostTrouble)?.reason ?? ({ kind: 'unreadable' } as const);
  const { what, step } = troubleOf(phrases, reason);
  const { unit, count } = span(since, now);
  const places = { feed: nameOf(feed), count: unit === 'days' ? count : 1, what };
  return step === null
    ? phrases.line('alert.failing', places)
    : phrases.line('alert.failing-step', { ...places, step });
}

function stoppedLine(phrases: Phrases, feed: Feed): Line {
  const reason = (feed.trouble ?? feed.hostTrouble)?.reason ?? ({ kind: 'unreadable' } as const);
  const places = { feed: nameOf(feed), what: troubleOf(phrases, reason).what, remove: mention('feed remove') };
  if (reason.kind === 'gone') return phrases.line('alert.gone', places);
  return phrases.line('alert.given-up', { ...places, add: mention('feed add') });
}

function nameOf({ title }: Feed): string {
  return clip(title, 80);
}

function mention(name: string): Exclude<Inline, string> {
  return { kind: 'command', name };
}
