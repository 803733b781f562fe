import { type Inline, type Line, type Reply, say } from '../chat/reply.js';
import type { Pause, Subscription } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Change } from '../store/moderation.js';
import type { SubscriptionSettings } from '../store/subscriptions.js';
import { clip } from '../text/clip.js';
import { placeOf } from './feeds.js';
import { undoRows } from './history.js';
import { ago } from './time.js';

/** How a feed reaches its channel was changed: of each field what it was, and what it is. */
export function feedEditedReply(phrases: Phrases, subscription: Subscription, change: Change): Reply {
  return {
    ...say(
      phrases.line('feed-edit.done', placeOf(subscription)),
      ...changeLines(phrases, change),
      ...notesOf(phrases, subscription, change),
    ),
    actions: undoRows(phrases, change),
  };
}

/** Nothing would be other than it is. */
export function feedSameReply(phrases: Phrases, subscription: Subscription): Reply {
  return say(phrases.line('feed-edit.same', placeOf(subscription)));
}

/** Of each field of a subscription that a change names what it was, and what it is: "Mode: in the digest → at once". */
export function changeLines(phrases: Phrases, { before, after }: Pick<Change, 'before' | 'after'>): readonly Line[] {
  return fields
    .filter((field) => after !== null && field in after)
    .map((field) =>
      phrases.line('feed-edit.change', {
        field: phrases.text(`feed-edit.field.${field}`),
        was: valueOf(phrases, field, before?.[field] ?? null),
        now: valueOf(phrases, field, after?.[field] ?? null),
      }),
    );
}

type Field = keyof SubscriptionSettings;

// In the order in which they are told.
const fields = [
  'channelId',
  'label',
  'mode',
  'weight',
  'hourlyCap',
  'pingRoleId',
  'isSilent',
  'template',
  'isPaused',
] as const satisfies readonly Field[];

function valueOf(phrases: Phrases, field: Field, value: unknown): Inline {
  switch (field) {
    case 'channelId':
      return { kind: 'channel', id: String(value) };
    case 'pingRoleId':
      return value === null ? phrases.text('feed-edit.nobody') : { kind: 'role', id: String(value) };
    case 'label':
    case 'template':
      return value === null ? phrases.text('feed-edit.none') : clip(String(value), 100);
    case 'mode':
      return phrases.text(value === 'live' ? 'feed-edit.mode.live' : 'feed-edit.mode.digest');
    case 'isSilent':
      return phrases.text(value === true ? 'feed-edit.silent' : 'feed-edit.loud');
    case 'isPaused':
      return phrases.text(value === true ? 'feed-edit.yes' : 'feed-edit.no');
    case 'weight':
    case 'hourlyCap':
      return String(value);
  }
}

const ofPosts: readonly Field[] = ['hourlyCap', 'pingRoleId', 'isSilent', 'template'];

function notesOf(phrases: Phrases, { mode }: Subscription, { after }: Change): readonly Line[] {
  const changed = Object.keys(after ?? {});
  const isForNothing = mode === 'digest' && ofPosts.some((field) => changed.includes(field));
  return [
    ...(mode === 'live' && changed.includes('channelId') ? [phrases.line('feed-edit.owed-moves')] : []),
    ...(isForNothing ? [phrases.line('feed-edit.digest-only')] : []),
  ];
}

/** A feed brings nothing to its channel any more, until it is resumed. */
export function feedPausedReply(phrases: Phrases, subscription: Subscription, change: Change): Reply {
  const command = { kind: 'command', name: 'feed resume' } as const;
  return {
    ...say(phrases.line('feed-pause.done', placeOf(subscription)), phrases.line('feed-pause.step', { command })),
    actions: undoRows(phrases, change),
  };
}

/** It was paused before. */
export function feedPausedBeforeReply(phrases: Phrases, subscription: Subscription, { since, by }: Pause): Reply {
  const person = { kind: 'person', id: by } as const;
  return say(phrases.line('feed-pause.already', { ...placeOf(subscription), person, age: ago(since) }));
}

/** A feed goes on; what came during its pause floods nobody. */
export function feedResumedReply(phrases: Phrases, subscription: Subscription, change: Change): Reply {
  return {
    ...say(phrases.line('feed-resume.done', placeOf(subscription)), phrases.line('feed-resume.past')),
    actions: undoRows(phrases, change),
  };
}

/** It was not paused. */
export function feedNotPausedReply(phrases: Phrases, subscription: Subscription): Reply {
  return say(phrases.line('feed-resume.already', placeOf(subscription)));
}
