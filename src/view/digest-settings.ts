import { type Action, type Block, type Line, type Reply, say } from '../chat/reply.js';
import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Change } from '../store/moderation.js';
import { mannerOf } from './digest-rules.js';
import { undoRows } from './history.js';
import { dotted } from './line.js';
import { digestName, scheduleWords } from './schedules.js';
import { dayAndTime } from './time.js';

/** A digest as it was set, and when it comes. */
export interface SetDigest {
  readonly digest: Digest;
  readonly runs: readonly Date[];
  /** How many feeds it draws on. */
  readonly feeds: number;
}

export interface AddedDigest {
  readonly isFirstTimezone: boolean;
  readonly buttons: readonly Action[];
  readonly change: Change | null;
}

/** A digest was set up: when it comes, and the next three runs. `buttons`: what else may be done with it at once. */
export function digestAddedReply(
  phrases: Phrases,
  set: SetDigest,
  { isFirstTimezone, buttons, change }: AddedDigest,
): Reply {
  const { timezone } = set.digest;
  return {
    text: settingsBlocks(phrases, set, isFirstTimezone ? [phrases.line('digest-set.timezone', { timezone })] : []),
    actions: [[...buttons, ...undoRows(phrases, change).flat()]],
  };
}

/** A digest was changed: what it is now, and the next three runs. `movedFrom` is the channel that it left, if it did. */
export function digestEditedReply(
  phrases: Phrases,
  set: SetDigest,
  { change, movedFrom }: { readonly change: Change | null; readonly movedFrom: string | null },
): Reply {
  const moved = (from: string) => phrases.line('digest-set.moved', { channel: { kind: 'channel', id: from } });
  return {
    text: settingsBlocks(phrases, set, movedFrom === null ? [] : [moved(movedFrom)]),
    actions: undoRows(phrases, change),
  };
}

/** A digest does not go to its channel any more. */
export function digestRemovedReply(phrases: Phrases, digest: Digest, change: Change | null): Reply {
  return {
    ...say(phrases.line('digest.removed', { digest: digestName(phrases, digest), channel: channelOf(digest) })),
    actions: undoRows(phrases, change),
  };
}

/** A digest as it is set, a line each: what it tells, and when. */
export function settingsBlocks(
  phrases: Phrases,
  { digest, runs, feeds }: SetDigest,
  notes: readonly Line[],
): readonly Block[] {
  const { style, entries, words } = digest;
  const lines: readonly Line[] = [
    phrases.line('digest-set.title', { digest: digestName(phrases, digest), channel: channelOf(digest) }),
    dotted(
      scheduleWords(phrases, digest),
      phrases.text(`digest-set.style.${style}`),
      phrases.text('stories.count', { count: entries }),
      phrases.text('digest-set.from-feeds', { count: feeds }),
      ...mannerOf(phrases, digest),
    ),
    ...(words.length === 0 ? [] : [phrases.line('digest-set.words', { words: words.join(', ') })]),
    ...runs.map((run, index) =>
      phrases.line(index === 0 ? 'digest-set.next' : 'digest-set.then', { due: dayAndTime(run) }),
    ),
    ...notes,
    ...(feeds === 0 ? [phrases.line('digest-set.no-feed', { command: { kind: 'command', name: 'feed add' } })] : []),
  ];
  return [
    { kind: 'lines', lines },
    { kind: 'note', line: [rulesOf(phrases, digest)] },
  ];
}

function rulesOf(phrases: Phrases, { missed, empty }: Digest): string {
  const whenMissed = phrases.text(`digest-set.${missed}`);
  return empty === 'say' ? `${whenMissed} ${phrases.text('digest-set.says-empty')}` : whenMissed;
}

function channelOf({ channelId }: Digest) {
  return { kind: 'channel', id: channelId } as const;
}
