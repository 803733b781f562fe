import { hostOf } from '../document/url.js';
import type { Action, Line, Reply } from '../chat/reply.js';
import type { Digest, Feed, FeedTrouble, FetchProblem, Subscription } from '../model.js';
import { clip } from '../text/clip.js';
import { counted, dotted } from './line.js';
import { ago, dayAndTime, span } from './time.js';
import { troubleOf } from './trouble.js';

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

const pageSize = 10;

/** A page of the feeds that a guild follows, those with trouble first. `argument` comes back with the number of a page. */
export function feedListReply(
  subscriptions: readonly Subscription[],
  { page, argument, now }: { readonly page: number; readonly argument: string; readonly now: Date },
): Reply {
  const ordered = subscriptions.toSorted((a, b) => rank(a.feed) - rank(b.feed));
  const stopped = ordered.filter(({ feed }) => feed.stoppedAt !== null).length;
  const failing = ordered.filter(({ feed }) => rank(feed) < healthyRank).length - stopped;
  const pages = Math.ceil(ordered.length / pageSize);
  const number = Math.min(Math.max(page, 1), pages);
  const shown = ordered.slice((number - 1) * pageSize, number * pageSize);
  return {
    text: [
      { kind: 'heading', level: 2, line: [counted(ordered.length, 'feed')] },
      {
        kind: 'note',
        line: dotted(
          `${ordered.length - failing - stopped} healthy`,
          failing > 0 ? `${failing} failing` : null,
          stopped > 0 ? `${stopped} given up` : null,
          failing + stopped > 0 ? 'problems first' : null,
          pages > 1 ? `page ${number} of ${pages}` : null,
        ),
      },
      { kind: 'lines', lines: shown.flatMap((subscription) => feedLines(subscription, now)) },
    ],
    actions: [
      [
        pageButton('Back', `${number - 1} ${argument}`, number === 1),
        pageButton('Next', `${number + 1} ${argument}`, number === pages),
      ],
    ],
    replaces: true,
  };
}

/** A page names several feeds: which one is meant? `argument` comes back with the choice. */
export function feedChoiceReply(
  url: string,
  argument: string,
  feeds: readonly { readonly url: string; readonly title: string }[],
): Reply {
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

/** A page names no feed. */
export function noFeedReply(url: string): Reply {
  const { host, pathname } = new URL(url);
  const where = clip(`${host}${pathname === '/' ? '' : pathname}`, 100);
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          ['× ', { kind: 'strong', text: `There is no feed at ${where}.` }, ' I checked the page’s own links.'],
          ['→ Try the site’s front page, or look for “RSS” at its foot.'],
        ],
      },
    ],
    tone: 'error',
  };
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'feed.page', argument: argument.trim(), label, isDisabled };
}

const healthyRank = 2;

/** In which order feeds are listed: those given up, those in trouble, the healthy ones. */
function rank(feed: Feed): number {
  if (feed.stoppedAt !== null) return 0;
  return troubleOfFeed(feed) === null ? healthyRank : 1;
}

/** Its own, or its host's while that is closed. */
function troubleOfFeed({ trouble, hostTrouble }: Feed): Omit<FeedTrouble, 'times'> | null {
  return trouble ?? (hostTrouble?.closedUntil ? hostTrouble : null);
}

function feedLines({ feed, channelId, label }: Subscription, now: Date): readonly Line[] {
  const name: Line = [{ kind: 'strong', text: clip(feed.title, 80) }];
  const where = dotted(name, { kind: 'channel', id: channelId }, label);
  const trouble = troubleOfFeed(feed);
  if (trouble === null) return [['✓ ', ...dotted(where, ...health(feed))]];
  const { stoppedAt } = feed;
  if (stoppedAt !== null) return [['× ', ...dotted(where, ['given up ', ago(stoppedAt)])], stoppedLine(trouble.reason)];
  return [['! ', ...dotted(where, `failing for ${span(trouble.since, now)}`)], troubleLine(trouble.reason, feed.dueAt)];
}

function stoppedLine(reason: FetchProblem): Line {
  const { what } = troubleOf(reason);
  const remove = { kind: 'command', name: 'feed remove' } as const;
  const add = { kind: 'command', name: 'feed add' } as const;
  if (reason.kind === 'gone') return [`${what} I stopped asking. → `, remove, ', or ', add, ' with its new address'];
  return [`${what} I stopped asking after two weeks of this. → `, add, ' with its address to try again, or ', remove];
}

function troubleLine(reason: FetchProblem, dueAt: Date): Line {
  const { what, step } = troubleOf(reason);
  if (step === null) return [`${what} I wait and try again `, ago(dueAt), '; nothing to do yet.'];
  return [`${what} I try again `, ago(dueAt), `. → ${step}`];
}

function health(feed: Feed): readonly Line[] {
  const last: Line = feed.lastArticleAt === null ? ['no article yet'] : ['last article ', ago(feed.lastArticleAt)];
  return [last, ['next poll ', ago(feed.dueAt)]];
}
