import type { Block, Card, Entry, Line, Reply, Select } from '../chat/reply.js';
import type { Digest, DigestStyle, StoredLength } from '../model.js';
import { type DigestStory, storyLine, storyOption } from './digest-story.js';
import { counted, dotted } from './line.js';
import { digestName } from './schedules.js';
import { calendarDay, clockTime } from './time.js';

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
export function digestReply(part: DigestPart): Reply {
  const blocks: readonly Block[] = [
    ...head(part),
    ...part.entries.flatMap((entry): Block[] => [{ kind: 'divider' }, { kind: 'entry', entry }]),
    ...(part.part === part.parts ? tail(part) : []),
  ];
  const card: Card = { accent: 'news', blocks };
  if (part.part < part.parts) return { cards: [card] };
  const listed = part.listed.map(({ lead }) => lead.id);
  return { cards: [card], actions: [[storySelect(part.listed)]], listed };
}

/** The one line of a digest that has nothing to tell, for a channel that wants to know. */
export function nothingNewReply(digest: Digest, ranAt: Date): Reply {
  const { lastDueAt, timezone } = digest;
  const since = lastDueAt === null ? '.' : ` since ${momentBefore(ranAt, lastDueAt, timezone)}.`;
  const line = dotted(`${digestName(digest)}, ${calendarDay(ranAt, timezone)}`, `Nothing new${since}`);
  return { text: [{ kind: 'note', line }] };
}

/** "Wednesday 08:00"; from a week on with its day of the month. */
function momentBefore(now: Date, at: Date, timezone: string): string {
  const day = calendarDay(at, timezone);
  const isRecent = now.getTime() - at.getTime() < weekMs;
  return `${isRecent ? day.split(' ', 1)[0] : day} ${clockTime(at, timezone)}`;
}

/** Opens the card of a story, or of the only article that it has. */
function storySelect(stories: readonly DigestStory[]): Select {
  const options = stories.slice(0, 25).map(storyOption);
  return {
    kind: 'select',
    action: 'story.more',
    argument: '',
    placeholder: 'Choose a story',
    of: 'entries',
    options,
  };
}

function head(digestPart: DigestPart): readonly Block[] {
  const { digest, dueAt, ranAt, beyond, hindrance, part, parts } = digestPart;
  const name = digestName(digest);
  if (part > 1) return [{ kind: 'note', line: [`${name}, part ${part} of ${parts}`] }];
  const why = hindrance === 'offline' ? 'I was offline' : 'I could not post here';
  const late = isLate(dueAt, ranAt) ? `due ${clockTime(dueAt, digest.timezone)}, late because ${why}` : null;
  const stories = digestPart.stories.length + beyond.stories;
  const articles = digestPart.articles + beyond.articles;
  const counts =
    stories === articles
      ? counted(articles, 'article')
      : `${counted(articles, 'article')}, ${counted(stories, 'story', 'stories')}`;
  return [
    { kind: 'heading', level: 2, line: [name] },
    {
      kind: 'note',
      line: dotted(calendarDay(ranAt, digest.timezone), counts, late),
    },
  ];
}

function tail({ digest, alsoNew, entries, firstNumber, stories, beyond }: DigestPart): readonly Block[] {
  const more = stories.length + beyond.stories - (firstNumber - 1) - entries.length - alsoNew.length;
  const inLatest: Line | null = more > 0 ? [`${more} more in `, { kind: 'command', name: 'latest' }] : null;
  const lines = alsoNew.map(storyLine);
  const list: readonly Block[] =
    lines.length === 0
      ? []
      : [
          { kind: 'lines', lines: [[{ kind: 'strong', text: 'Also new' }]] },
          { kind: 'list', items: lines },
        ];
  const promise = digest.style === 'brief' ? null : 'Every sentence is the publisher’s own, word for word.';
  const note = dotted(inLatest, promise);
  return [{ kind: 'divider' }, ...list, ...(note.length === 0 ? [] : [{ kind: 'note', line: note } as const])];
}
