import { hostOf } from '../document/url.js';
import type { Line, Reply } from '../chat/reply.js';
import type { Digest, NamedFeed, Subscription } from '../model.js';
import { clip } from '../text/clip.js';
import { counted } from './line.js';
import { ago, dayAndTime } from './time.js';

/** A feed now goes to a channel. `digest` is the next one of that channel, if it has any. */
export function feedAddedReply({ id, feed, channelId }: Subscription, digest: Digest | null): Reply {
  const next: Line =
    digest === null
      ? ['→ ', { kind: 'channel', id: channelId }, ' has no digest yet: ', { kind: 'command', name: 'digest add' }]
      : ['Next digest ', dayAndTime(digest.dueAt)];
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          [
            '✓ ',
            { kind: 'strong', text: `${feed.title} now goes to` },
            ' ',
            { kind: 'channel', id: channelId },
            ', in the digest. First poll done, next ',
            ago(feed.dueAt),
            '.',
          ],
          next,
        ],
      },
    ],
    actions: [[{ kind: 'button', action: 'feed.undo-add', argument: String(id), label: 'Undo' }]],
  };
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
