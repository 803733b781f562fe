import { type Action, type Block, type Line, type Reply, say } from '../chat/reply.js';
import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { mannerOf } from './digest-rules.js';
import { dotted } from './line.js';
import { digestName, scheduleWords } from './schedules.js';
import { ago, dayAndTime } from './time.js';

/** A digest as it was set, and when it comes. */
export interface SetDigest {
  readonly digest: Digest;
  readonly runs: readonly Date[];
  /** How many feeds it draws on. */
  readonly feeds: number;
}

/** A digest was set up: when it comes, and the next three runs. `buttons`: what else may be done with it at once. */
export function digestAddedReply(
  phrases: Phrases,
  set: SetDigest,
  { isFirstTimezone, buttons }: { readonly isFirstTimezone: boolean; readonly buttons: readonly Action[] },
): Reply {
  const { id, timezone } = set.digest;
  return {
    text: settingsBlocks(phrases, set, isFirstTimezone ? [phrases.line('digest-set.timezone', { timezone })] : []),
    actions: [[...buttons, undoButton(phrases, 'digest.undo-add', id)]],
  };
}

/** A digest was changed: what it is now, and the next three runs. `movedFrom` is the channel that it left, if it did. */
export function digestEditedReply(
  phrases: Phrases,
  set: SetDigest,
  { editId, movedFrom }: { readonly editId: number; readonly movedFrom: string | null },
): Reply {
  const moved = (from: string) => phrases.line('digest-set.moved', { channel: { kind: 'channel', id: from } });
  return {
    text: settingsBlocks(phrases, set, movedFrom === null ? [] : [moved(movedFrom)]),
    actions: [[undoButton(phrases, 'digest.undo-edit', editId)]],
  };
}

/** A digest does not go to its channel any more. */
export function digestRemovedReply(phrases: Phrases, digest: Digest): Reply {
  return {
    ...say(phrases.line('digest.removed', { digest: digestName(phrases, digest), channel: channelOf(digest) })),
    actions: [[undoButton(phrases, 'digest.undo-remove', digest.id)]],
  };
}

function undoButton(phrases: Phrases, action: string, id: number): Action {
  return { kind: 'button', action, argument: String(id), label: phrases.text('button.undo') };
}

/** An edit was taken back. */
export function editUndoneLine(phrases: Phrases, digest: Digest): Line {
  return phrases.line('digest-edit.undone', {
    ...{ digest: digestName(phrases, digest), schedule: scheduleWords(phrases, digest) },
    channel: channelOf(digest),
    due: dayAndTime(digest.dueAt),
  });
}

/** An edit could not be taken back, because the digest was edited again. */
export function editedSinceLine(phrases: Phrases, digest: Digest, at: Date): Line {
  return phrases.line('digest-edit.changed-since', { digest: digestName(phrases, digest), age: ago(at) });
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
