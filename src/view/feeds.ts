import type { Line, Reply } from '../chat/reply.js';
import type { Digest, Feed, Subscription } from '../model.js';
import { clip, counted, dotted } from './line.js';
import { ago, dayAndTime } from './time.js';
import { troubleSentence } from './trouble.js';

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

/** Every feed that a guild follows, those with trouble first. */
export function feedListReply(subscriptions: readonly Subscription[], now: Date): Reply {
  const ordered = subscriptions.toSorted((a, b) => Number(isHealthy(a)) - Number(isHealthy(b)));
  const failing = ordered.filter((subscription) => !isHealthy(subscription)).length;
  return {
    text: [
      { kind: 'heading', level: 2, line: [counted(ordered.length, 'feed')] },
      {
        kind: 'note',
        line: dotted(
          `${ordered.length - failing} healthy`,
          failing > 0 ? `${failing} failing` : null,
          failing > 0 ? 'problems first' : null,
        ),
      },
      { kind: 'lines', lines: ordered.flatMap((subscription) => feedLines(subscription, now)) },
    ],
  };
}

/** A page that names several feeds: which one is meant? Feeds whose address is too long for a choice are left out. */
export function feedChoiceReply(
  host: string,
  channelId: string,
  feeds: readonly { readonly url: string; readonly title: string }[],
): Reply {
  const options = feeds.filter(({ url }) => url.length <= 100).slice(0, 25);
  return {
    text: [
      {
        kind: 'lines',
        lines: [[{ kind: 'strong', text: `${host} has ${counted(feeds.length, 'feed')}.` }, ' Which one?']],
      },
    ],
    actions: [
      [
        {
          kind: 'select',
          action: 'feed.choose',
          argument: channelId,
          placeholder: 'Choose a feed',
          of: 'choices',
          options: options.map(({ url, title }) => ({
            value: url,
            label: clip(title === '' ? url : title, 80),
            description: clip(url, 80),
          })),
        },
      ],
    ],
    replaces: true,
  };
}

function isHealthy({ feed }: Subscription): boolean {
  return feed.trouble === null;
}

function feedLines({ feed, channelId, label }: Subscription, now: Date): readonly Line[] {
  const name: Line = [{ kind: 'strong', text: clip(feed.title, 80) }];
  const where = dotted(name, { kind: 'channel', id: channelId }, label);
  const { trouble } = feed;
  if (trouble === null) return [['✓ ', ...dotted(where, ...health(feed))]];
  const since: Line = ['failing since ', ago(trouble.since)];
  const next: Line = feed.dueAt > now ? [' I try again ', ago(feed.dueAt), '.'] : [];
  return [
    [trouble.reason.kind === 'gone' ? '× ' : '! ', ...dotted(where, since)],
    [troubleSentence(trouble.reason), ...next],
  ];
}

function health(feed: Feed): readonly Line[] {
  const last: Line = feed.lastArticleAt === null ? ['no article yet'] : ['last article ', ago(feed.lastArticleAt)];
  return [last, ['next poll ', ago(feed.dueAt)]];
}
