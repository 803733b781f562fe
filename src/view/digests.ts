import type { Block, Card, Line, Reply } from '../chat/reply.js';
import type { Article, Digest, DigestStyle, StoredLength } from '../model.js';
import { articleEntry, articleSelect, kickersOf } from './articles.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { counted, dotted } from './line.js';
import { digestName, scheduleWords } from './schedules.js';
import { calendarDay, clockTime, dayAndTime } from './time.js';

const lateAfterMs = 10 * 60 * 1000;
const lengthOf: Readonly<Record<DigestStyle, StoredLength | null>> = { brief: null, standard: 'entry', full: 'medium' };

/** What one message of a digest holds. */
export interface DigestPart {
  readonly digest: Digest;
  readonly dueAt: Date;
  readonly ranAt: Date;
  /** How many articles the whole digest is about. */
  readonly total: number;
  readonly part: number;
  readonly parts: number;
  /** The full entries of all parts: what the numbers and the select mean. */
  readonly listed: readonly Article[];
  /** The full entries of this part, and the number of the first. */
  readonly entries: readonly Article[];
  readonly firstNumber: number;
  /** One line each, under "Also new"; only in the last part. */
  readonly alsoNew: readonly Article[];
}

/** One message of a digest, as a channel gets it. */
export function digestReply(part: DigestPart): Reply {
  const blocks: readonly Block[] = [
    ...head(part),
    ...part.entries.flatMap((article, index): Block[] => [
      { kind: 'divider' },
      {
        kind: 'entry',
        entry: articleEntry(article, {
          number: part.firstNumber + index,
          size: 'story',
          length: lengthOf[part.digest.style],
        }),
      },
    ]),
    ...(part.part === part.parts ? tail(part) : []),
  ];
  const card: Card = { accent: 'news', blocks };
  if (part.part < part.parts) return { cards: [card] };
  const listed = part.listed.map(({ id }) => id);
  return { cards: [card], actions: [[articleSelect('Choose a story', part.listed)]], listed };
}

function head({ digest, dueAt, ranAt, total, part, parts }: DigestPart): readonly Block[] {
  const name = digestName(digest);
  if (part > 1) return [{ kind: 'note', line: [`${name}, part ${part} of ${parts}`] }];
  const isLate = ranAt.getTime() - dueAt.getTime() > lateAfterMs;
  const late = `due ${clockTime(dueAt, digest.timezone)}, late because I was offline`;
  return [
    { kind: 'heading', level: 2, line: [name] },
    {
      kind: 'note',
      line: dotted(calendarDay(ranAt, digest.timezone), counted(total, 'article'), isLate ? late : null),
    },
  ];
}

function tail({ alsoNew, entries, firstNumber, total }: DigestPart): readonly Block[] {
  const more = total - (firstNumber - 1) - entries.length - alsoNew.length;
  const inLatest: Line | null = more > 0 ? [`${more} more in `, { kind: 'command', name: 'latest' }] : null;
  const lines = alsoNew.map((article): Line => {
    const { title, url, feedTitle } = article;
    return dotted({ kind: 'link', text: shortenHeadline(title, 120), url }, clip(feedTitle, 40), ...kickersOf(article));
  });
  const list: readonly Block[] =
    lines.length === 0
      ? []
      : [
          { kind: 'lines', lines: [[{ kind: 'strong', text: 'Also new' }]] },
          { kind: 'list', items: lines },
        ];
  return [
    { kind: 'divider' },
    ...list,
    { kind: 'note', line: dotted(inLatest, 'Every sentence is the publisher’s own, word for word.') },
  ];
}

/** A digest was set up: when it comes, and the next three runs. */
export function digestAddedReply(
  digest: Digest,
  runs: readonly Date[],
  feeds: number,
  isFirstTimezone: boolean,
): Reply {
  const when = dotted(
    scheduleWords(digest),
    digest.style,
    counted(digest.entries, 'story', 'stories'),
    `from ${counted(feeds, 'feed')}`,
  );
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          ['✓ ', { kind: 'strong', text: digestName(digest) }, ' in ', { kind: 'channel', id: digest.channelId }],
          when,
          ...runs.map((run, index): Line => [index === 0 ? 'Next: ' : 'then ', dayAndTime(run)]),
          ...(isFirstTimezone ? [[`${digest.timezone} is now this server’s own time zone.`]] : []),
          ...(feeds === 0 ? [['→ No feed goes there yet: ', { kind: 'command', name: 'feed add' } as const]] : []),
        ],
      },
      { kind: 'note', line: ['Shown in your own time. If I am offline then, it comes once, marked late.'] },
    ],
    actions: [[{ kind: 'button', action: 'digest.undo-add', argument: String(digest.id), label: 'Undo' }]],
  };
}

/** Every digest of a guild, with its next run and what is wrong with it. */
export function digestListReply(digests: readonly Digest[]): Reply {
  return {
    text: [
      { kind: 'heading', level: 2, line: [counted(digests.length, 'digest')] },
      {
        kind: 'lines',
        lines: digests.flatMap((digest): Line[] => [
          [
            digest.trouble === null ? '✓ ' : '! ',
            { kind: 'strong', text: digestName(digest) },
            ' · ',
            { kind: 'channel', id: digest.channelId },
            ` · ${scheduleWords(digest)} · next `,
            dayAndTime(digest.dueAt),
          ],
          ...(digest.trouble === null ? [] : [[`The last one did not arrive: ${digest.trouble}.`]]),
        ]),
      },
    ],
  };
}
