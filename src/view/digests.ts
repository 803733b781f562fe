import type { Block, Card, Entry, Reply, Select } from '../chat/reply.js';
import type { Digest, DigestStyle, StoredLength } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { type DigestStory, storyLine, storyOption } from './digest-story.js';
import { dotted } from './line.js';
import { digestName } from './schedules.js';
import { calendarDay, clockTime, weekdayOf } from './time.js';

const lateAfterMs = 10 * 60 * 1000;
const weekMs = 7 * 24 * 3600 * 1000;
/** How much of each entry a style says. */
export const lengthOf: Readonly<Record<DigestStyle, StoredLength | null>> = {
  brief: null,
  standard: 'entry',
  full: 'medium',
};

/** Whether a run comes so long after its time that its readers are told, or that it is left out. */
export function isLate(dueAt: Date, ranAt: Date): boolean {
  return ranAt.getTime() - dueAt.getTime() > lateAfterMs;
}

/** What a digest is about, but does not tell of: there was too much of it to be looked at. */
export interface Beyond {
  readonly articles: number;
  readonly stories: number;
}

/** Why a run is late: nobody was there at its time, or its channel could not be reached. */
export type Hindrance = 'offline' | 'closed';

/** What one message of a digest holds. */
export interface DigestPart {
  readonly digest: Digest;
  readonly dueAt: Date;
  readonly ranAt: Date;
  /** All that the digest is about: its stories, and how many articles they are of. */
  readonly stories: readonly DigestStory[];
  readonly articles: number;
  readonly beyond: Beyond;
  readonly hindrance: Hindrance;
  readonly part: number;
  readonly parts: number;
  /** The stories of the full entries of all parts: what the numbers and the select mean. */
  readonly listed: readonly DigestStory[];
  /** The full entries of this part, and the number of the first. */
  readonly entries: readonly Entry[];
  readonly firstNumber: number;
  /** One line each, under "Also new"; only in the last part. */
  readonly alsoNew: readonly DigestStory[];
}

/** One message of a digest, as a channel gets it. */
export function digestReply(phrases: Phrases, part: DigestPart): Reply {
  const blocks: readonly Block[] = [
    ...head(phrases, part),
    ...part.entries.flatMap((entry): Block[] => [{ kind: 'divider' }, { kind: 'entry', entry }]),
    ...(part.part === part.parts ? tail(phrases, part) : []),
  ];
  const card: Card = { accent: 'news', blocks };
  if (part.part < part.parts) return { cards: [card] };
  const listed = part.listed.map(({ lead }) => lead.id);
  return { cards: [card], actions: [[storySelect(phrases, part.listed)]], listed };
}

/** The one line of a digest that has nothing to tell, for a channel that wants to know. */
export function nothingNewReply(phrases: Phrases, digest: Digest, ranAt: Date): Reply {
  const { lastDueAt, timezone } = digest;
  const day = calendarDay(phrases, ranAt, timezone);
  const nothing =
    lastDueAt === null
      ? phrases.text('digest.nothing-new')
      : phrases.text('digest.nothing-new-since', {
          moment: momentBefore(phrases, digest, { now: ranAt, at: lastDueAt }),
        });
  const line = dotted(phrases.text('digest.of-day', { digest: digestName(phrases, digest), day }), nothing);
  return { text: [{ kind: 'note', line }] };
}

/** "Wednesday 08:00"; from a week on with its day of the month. */
function momentBefore(
  phrases: Phrases,
  { timezone }: Digest,
  { now, at }: { readonly now: Date; readonly at: Date },
): string {
  const isRecent = now.getTime() - at.getTime() < weekMs;
  const day = isRecent ? weekdayOf(phrases, at, timezone) : calendarDay(phrases, at, timezone);
  return phrases.text('digest.moment', { day, time: clockTime(at, timezone) });
}

/** Opens the card of a story, or of the only article that it has. */
function storySelect(phrases: Phrases, stories: readonly DigestStory[]): Select {
  const options = stories.slice(0, 25).map((story) => storyOption(phrases, story));
  return {
    kind: 'select',
    action: 'story.more',
    argument: '',
    placeholder: phrases.text('digest.choose'),
    of: 'entries',
    options,
  };
}

function head(phrases: Phrases, digestPart: DigestPart): readonly Block[] {
  const { digest, dueAt, ranAt, beyond, hindrance, part, parts } = digestPart;
  const name = digestName(phrases, digest);
  if (part > 1) return [{ kind: 'note', line: [phrases.text('digest.part', { digest: name, part, parts })] }];
  const late = isLate(dueAt, ranAt) ? lateWords(phrases, hindrance, clockTime(dueAt, digest.timezone)) : null;
  const stories = digestPart.stories.length + beyond.stories;
  const articles = digestPart.articles + beyond.articles;
  const counts =
    stories === articles
      ? phrases.text('articles.count', { count: articles })
      : phrases.text('digest.counts', { articles, stories });
  return [
    { kind: 'heading', level: 2, line: [name] },
    {
      kind: 'note',
      line: dotted(calendarDay(phrases, ranAt, digest.timezone), counts, late),
    },
  ];
}

function lateWords(phrases: Phrases, hindrance: Hindrance, time: string): string {
  return phrases.text(hindrance === 'offline' ? 'digest.late' : 'digest.late-closed', { time });
}

function tail(
  phrases: Phrases,
  { digest, alsoNew, entries, firstNumber, stories, beyond }: DigestPart,
): readonly Block[] {
  const more = stories.length + beyond.stories - (firstNumber - 1) - entries.length - alsoNew.length;
  const command = { kind: 'command', name: 'latest' } as const;
  const inLatest = more > 0 ? phrases.line('digest.more-in-latest', { count: more, command }) : null;
  const lines = alsoNew.map((story) => storyLine(phrases, story));
  const list: readonly Block[] =
    lines.length === 0
      ? []
      : [
          { kind: 'lines', lines: [[{ kind: 'strong', text: phrases.text('digest.also-new') }]] },
          { kind: 'list', items: lines },
        ];
  const promise = digest.style === 'brief' ? null : phrases.text('story.word-for-word');
  const note = dotted(inLatest, promise);
  return [{ kind: 'divider' }, ...list, ...(note.length === 0 ? [] : [{ kind: 'note', line: note } as const])];
}
