import { maskedUrl } from '../document/masked-url.js';
import { hostOf } from '../document/url.js';
import { type Line, type Reply, say } from '../chat/reply.js';
import type { Digest, FeedMode, NamedFeed, Subscription } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Change } from '../store/moderation.js';
import { clip } from '../text/clip.js';
import { cancelButton } from './feed-add.js';
import { undoRows } from './history.js';
import { ago, dayAndTime } from './time.js';

/** What the places {feed} and {channel} of a phrase hold. */
export function placeOf({ feed, channelId }: Pick<Subscription, 'feed' | 'channelId'>) {
  return { feed: clip(feed.title, 80), channel: { kind: 'channel', id: channelId } } as const;
}

export interface AddedFeed {
  readonly subscription: Subscription;
  /** The next one of its channel, if it has any. */
  readonly digest: Digest | null;
  readonly change: Change | null;
}

/** A feed now goes to a channel. */
export function feedAddedReply(phrases: Phrases, { subscription, digest, change }: AddedFeed): Reply {
  const { feed, mode, hourlyCap } = subscription;
  const added = phrases.line(`feed.added.${mode}`, { ...placeOf(subscription), cap: hourlyCap, due: ago(feed.dueAt) });
  return {
    ...say(added, whatElse(phrases, subscription, digest)),
    actions: undoRows(phrases, change),
  };
}

function whatElse(phrases: Phrases, { mode, channelId }: Subscription, digest: Digest | null): Line {
  const command = { kind: 'command', name: 'digest add' } as const;
  if (digest === null && mode === 'live') return phrases.line('feed.rest-waits', { command });
  if (digest === null) return phrases.line('feed.no-digest', { channel: { kind: 'channel', id: channelId }, command });
  return phrases.line(mode === 'live' ? 'feed.rest-in-digest' : 'feed.next-digest', { due: dayAndTime(digest.dueAt) });
}

/** A feed is in its channel already; `wanted` is how somebody wants it there. */
export function feedThereReply(phrases: Phrases, subscription: Subscription, wanted: FeedMode): Reply {
  const { mode, hourlyCap } = subscription;
  if (mode === wanted) return say(phrases.line('feed.there', placeOf(subscription)));
  return say(
    phrases.line(`feed.there.${mode}`, { ...placeOf(subscription), cap: hourlyCap }),
    phrases.line('feed.there.step', { command: { kind: 'command', name: 'feed remove' } }),
  );
}

/** A feed that was in trouble, or given up, was added anew and answers. */
export function feedBackReply(phrases: Phrases, subscription: Subscription): Reply {
  return say(phrases.line('feed.back', placeOf(subscription)));
}

/** A feed does not go to its channel any more. */
export function feedRemovedReply(phrases: Phrases, subscription: Subscription, change: Change | null): Reply {
  return {
    ...say(phrases.line('feed.removed', placeOf(subscription))),
    actions: undoRows(phrases, change),
  };
}

/** A page names several feeds: which one is meant? `argument` comes back with the choice. */
export function feedChoiceReply(
  phrases: Phrases,
  { url, argument }: { readonly url: string; readonly argument: string },
  feeds: readonly NamedFeed[],
): Reply {
  return {
    ...say(phrases.line('feed.which', { host: hostOf(url), count: feeds.length })),
    actions: [
      [
        {
          kind: 'select',
          action: 'feed.choose',
          argument,
          placeholder: phrases.text('feed.choose'),
          of: 'choices',
          options: feeds.slice(0, 25).map((feed) => ({
            value: feed.url,
            label: clip(feed.title || maskedUrl(feed.url), 80),
            ...(feed.title === '' ? {} : { description: clip(maskedUrl(feed.url), 80) }),
          })),
        },
      ],
      [cancelButton(phrases, '')],
    ],
    replaces: true,
  };
}

/** A page names no feed, and none was found. */
export function noFeedReply(phrases: Phrases, url: string): Reply {
  const { host, pathname } = new URL(maskedUrl(url));
  const where = clip(`${host}${pathname === '/' ? '' : pathname}`, 100);
  return { ...say(phrases.line('feed.none', { where }), phrases.text('feed.none.step')), tone: 'error' };
}
