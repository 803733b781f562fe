import { hostOf } from '../document/url.js';
import { type Inline, type Line, type Reply, say } from '../chat/reply.js';
import type { Digest, FeedMode, NamedFeed, Subscription } from '../model.js';
import { clip } from '../text/clip.js';
import { counted } from './line.js';
import { ago, dayAndTime } from './time.js';

/** A feed now goes to a channel. `digest` is the next one of that channel, if it has any. */
export function feedAddedReply(subscription: Subscription, digest: Digest | null): Reply {
  const { id, feed, channelId } = subscription;
  const what = { kind: 'strong', text: `${feed.title} now goes to` } as const;
  const how = `, ${modeWords(subscription)}. First poll done, next `;
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          ['✓ ', what, ' ', { kind: 'channel', id: channelId }, how, ago(feed.dueAt), '.'],
          whatElse(subscription, digest),
        ],
      },
    ],
    actions: [[{ kind: 'button', action: 'feed.undo-add', argument: String(id), label: 'Undo' }]],
  };
}

/** How a feed reaches its channel: "in the digest", "at once, at most 4 an hour". */
function modeWords({ mode, hourlyCap }: Subscription): string {
  return mode === 'live' ? `at once, at most ${hourlyCap} an hour` : 'in the digest';
}

function whatElse({ mode, channelId }: Subscription, digest: Digest | null): Line {
  const channel: Inline = { kind: 'channel', id: channelId };
  const add: Inline = { kind: 'command', name: 'digest add' };
  if (digest === null && mode === 'live')
    return ['What is more waits its turn. → ', add, ' tells it together instead.'];
  if (digest === null) return ['→ ', channel, ' has no digest yet: ', add];
  return [mode === 'live' ? 'What is more is in the next digest ' : 'Next digest ', dayAndTime(digest.dueAt)];
}

/** A feed is in its channel already; `wanted` is how somebody wants it there. */
export function feedThereReply(subscription: Subscription, wanted: FeedMode): Reply {
  const { feed, channelId, mode } = subscription;
  const name: Inline = { kind: 'strong', text: feed.title };
  const channel: Inline = { kind: 'channel', id: channelId };
  if (mode === wanted) return say(['– ', name, ' goes to ', channel, ' already.']);
  const remove: Inline = { kind: 'command', name: 'feed remove' };
  return say(
    ['– ', name, ' goes to ', channel, ` already, ${modeWords(subscription)}.`],
    ['→ To change that, remove it first: ', remove],
  );
}

/** A feed that was in trouble, or given up, was added anew and answers. */
export function feedBackReply({ feed, channelId }: Subscription): Reply {
  const name: Inline = { kind: 'strong', text: feed.title };
  return say(['✓ ', name, ' answers again. It goes to ', { kind: 'channel', id: channelId }, ' as before.']);
}

/** A page names several feeds: which one is meant? `argument` comes back with the choice. */
export function feedChoiceReply(url: string, argument: string, feeds: readonly NamedFeed[]): Reply {
  const question = { kind: 'strong', text: `${hostOf(url)} has ${counted(feeds.length, 'feed')}.` } as const;
  return {
    text: [{ kind: 'lines', lines: [[question, ' Which one?']] }],
    actions: [
      [
        {
          kind: 'select',
          action: 'feed.choose',
          argument,
          placeholder: 'Choose a feed',
          of: 'choices',
          options: feeds.slice(0, 25).map((feed) => ({
            value: feed.url,
            label: clip(feed.title || feed.url, 80),
            ...(feed.title === '' ? {} : { description: clip(feed.url, 80) }),
          })),
        },
      ],
    ],
    replaces: true,
  };
}

/** A page names no feed, and none was found. */
export function noFeedReply(url: string): Reply {
  const { host, pathname } = new URL(url);
  const where = clip(`${host}${pathname === '/' ? '' : pathname}`, 100);
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          [
            '× ',
            { kind: 'strong', text: `There is no feed at ${where}.` },
            ' I checked the page’s own links and the usual addresses.',
          ],
          ['→ Try the site’s front page, or look for “RSS” at its foot.'],
        ],
      },
    ],
    tone: 'error',
  };
}
