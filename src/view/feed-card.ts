import type { Action, Reply, Select } from '../chat/reply.js';
import type { Subscription } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { feedLines } from './feed-list.js';

/** One feed of a guild: how it does, how it comes, and what a moderator can do with it. */
export function feedCardReply(phrases: Phrases, subscription: Subscription, now: Date): Reply {
  const { id, mode, weight, hourlyCap: cap, pause } = subscription;
  const argument = String(id);
  const button = (action: string, label: string): Action => ({ kind: 'button', action, argument, label });
  const command = { kind: 'command', name: 'feed edit' } as const;
  return {
    text: [
      { kind: 'lines', lines: feedLines(phrases, subscription, { now, waiting: [] }) },
      {
        kind: 'note',
        line: phrases.line('feed-card.settings', { mode: phrases.text(`feed-edit.mode.${mode}`), weight, cap }),
      },
      { kind: 'lines', lines: [phrases.line('feed-card.edit', { command })] },
    ],
    actions: [
      [
        button('feed.test', phrases.text('button.test')),
        pause === null
          ? button('feed.pause', phrases.text('button.pause-feed'))
          : button('feed.resume', phrases.text('button.resume-feed')),
        button('feed.remove', phrases.text('button.remove-feed')),
      ],
    ],
  };
}

/** Opens the card of one of these. */
export function feedCardSelect(phrases: Phrases, subscriptions: readonly Subscription[]): Select {
  return {
    kind: 'select',
    action: 'feed.open',
    argument: '',
    placeholder: phrases.text('feed-list.choose'),
    of: 'choices',
    options: subscriptions.map(({ id, feed, label, mode }) => ({
      value: String(id),
      label: clip(feed.title, 80),
      description: label ?? phrases.text(`feed-edit.mode.${mode}`),
    })),
  };
}
