import type { Block, Line, Reply } from '../chat/reply.js';
import type { Digest } from '../model.js';
import { mannerOf } from './digest-rules.js';
import { counted, dotted } from './line.js';
import { digestName, scheduleWords } from './schedules.js';
import { ago, dayAndTime } from './time.js';

/** A digest as it was set, and when it comes. */
export interface SetDigest {
  readonly digest: Digest;
  readonly runs: readonly Date[];
  /** How many feeds it draws on. */
  readonly feeds: number;
}

/** A digest was set up: when it comes, and the next three runs. */
export function digestAddedReply(set: SetDigest, isFirstTimezone: boolean): Reply {
  const { id, timezone } = set.digest;
  const zone: Line = [`${timezone} is now this server’s own time zone.`];
  return {
    text: settingsBlocks(set, isFirstTimezone ? [zone] : []),
    actions: [[{ kind: 'button', action: 'digest.undo-add', argument: String(id), label: 'Undo' }]],
  };
}

/** A digest was changed: what it is now, and the next three runs. `movedFrom` is the channel that it left, if it did. */
export function digestEditedReply(set: SetDigest, editId: number, movedFrom: string | null): Reply {
  const moved: readonly Line[] =
    movedFrom === null ? [] : [['It takes along what waited for it in ', { kind: 'channel', id: movedFrom }, '.']];
  return {
    text: settingsBlocks(set, moved),
    actions: [[{ kind: 'button', action: 'digest.undo-edit', argument: String(editId), label: 'Undo' }]],
  };
}

/** An edit was taken back. */
export function editUndoneLine(digest: Digest): Line {
  const channel = { kind: 'channel', id: digest.channelId } as const;
  return [
    '✓ ',
    strongName(digest),
    ' is as it was: ',
    channel,
    ` · ${scheduleWords(digest)} · next `,
    dayAndTime(digest.dueAt),
  ];
}

/** An edit could not be taken back, because the digest was edited again. */
export function editedSinceLine(digest: Digest, at: Date): Line {
  return ['– ', strongName(digest), ' was changed again ', ago(at), '. Nothing was taken back.'];
}

function settingsBlocks({ digest, runs, feeds }: SetDigest, notes: readonly Line[]): readonly Block[] {
  const { channelId, style, entries, words } = digest;
  const lines: readonly Line[] = [
    ['✓ ', strongName(digest), ' in ', { kind: 'channel', id: channelId }],
    dotted(
      scheduleWords(digest),
      style,
      counted(entries, 'story', 'stories'),
      `from ${counted(feeds, 'feed')}`,
      ...mannerOf(digest),
    ),
    ...(words.length === 0 ? [] : [[`First what speaks of: ${words.join(', ')}`]]),
    ...runs.map((run, index): Line => [index === 0 ? 'Next: ' : 'then ', dayAndTime(run)]),
    ...notes,
    ...(feeds === 0 ? [['→ No feed goes there yet: ', { kind: 'command', name: 'feed add' } as const]] : []),
  ];
  return [
    { kind: 'lines', lines },
    { kind: 'note', line: [rulesOf(digest)] },
  ];
}

function rulesOf({ missed, empty }: Digest): string {
  const whenMissed =
    missed === 'catch-up' ? 'it comes once, marked late' : 'it is skipped, and the next one has its articles';
  const whenEmpty = empty === 'say' ? ' If nothing is new, it says so.' : '';
  return `Shown in your own time. If I am offline then, ${whenMissed}.${whenEmpty}`;
}

function strongName(digest: Digest): Line[number] {
  return { kind: 'strong', text: digestName(digest) };
}
