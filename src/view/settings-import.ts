import { type Action, type Line, type Reply, say } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { type Changed, changeLine } from './changes.js';
import { feedsBeyondLine } from './feed-import.js';

const mostShown = 10;

/** What importing a file would do. */
export interface ImportPreview {
  /** What the things are called that it adds. */
  readonly added: readonly string[];
  readonly changed: readonly Changed[];
  /** How many channels are closed. */
  readonly moved: number;
  /** Where what goes there comes. */
  readonly channelId: string;
  readonly leavesRoles: boolean;
}

/** What importing a file would add and change, and whether it is to; where nobody can be asked it is done. */
export function importPreviewReply(phrases: Phrases, preview: ImportPreview, draftId: number): Reply {
  const { added, changed } = preview;
  const argument = String(draftId);
  const lines = changed.slice(0, mostShown).map((change) => changeLine(phrases, change));
  const beyond = changed.length - lines.length;
  const more = phrases.text('settings-import.more', { names: '…', count: beyond });
  const names = namesIn(phrases, added);
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          phrases.line('settings-import.plan', { adds: added.length, changes: changed.length }),
          ...(added.length === 0 ? [] : [phrases.line('settings-import.adds', { names })]),
        ],
      },
      ...(lines.length === 0 ? [] : [{ kind: 'list', items: beyond > 0 ? [...lines, [more]] : lines } as const]),
      ...notes(phrases, preview).map((line) => ({ kind: 'lines', lines: [line] }) as const),
    ],
    actions: [answers(phrases, argument)],
    unattended: { action: 'settings.import', argument },
  };
}

function namesIn(phrases: Phrases, added: readonly string[]): string {
  const names = added
    .slice(0, mostShown)
    .map((name) => clip(name, 40))
    .join(', ');
  const count = added.length - mostShown;
  return count > 0 ? phrases.text('settings-import.more', { names, count }) : names;
}

function notes(phrases: Phrases, { moved, channelId, leavesRoles }: ImportPreview): readonly Line[] {
  const channel = { kind: 'channel', id: channelId } as const;
  return [
    ...(moved === 0 ? [] : [phrases.line('settings-import.moved', { count: moved, channel })]),
    ...(leavesRoles ? [phrases.line('settings-import.roles')] : []),
  ];
}

function answers(phrases: Phrases, argument: string): readonly Action[] {
  const label = phrases.text('settings-import.do');
  return [
    { kind: 'button', action: 'settings.import', argument, label, style: 'primary' },
    { kind: 'button', action: 'settings.cancel-import', argument, label: phrases.text('button.cancel') },
  ];
}

/** What a file brought; the history names each of it. */
export function settingsImportedReply(phrases: Phrases, { added, changed }: ImportPreview): Reply {
  const counts = { adds: added.length, changes: changed.length };
  const command = { kind: 'command', name: 'history show' } as const;
  return { ...say(phrases.line('settings-import.done', { ...counts, command })), replaces: true };
}

/** A file holds so many feeds more than a server may follow. */
export function importTooLargeReply(phrases: Phrases, count: number, most: number): Reply {
  const nothing = phrases.text('settings-import.cancelled');
  return { ...say(feedsBeyondLine(phrases, count, most), nothing), tone: 'error' };
}

/** What becomes of a question that was answered before, or is too old. */
export function importEndedReply(phrases: Phrases, end: 'taken' | 'expired' | 'cancelled'): Reply {
  switch (end) {
    case 'taken':
      return say(phrases.line('feed-import.answered', { command: { kind: 'command', name: 'history show' } }));
    case 'expired':
      return { ...say(phrases.text('settings-import.expired')), tone: 'error' };
    case 'cancelled':
      return { ...say(phrases.text('settings-import.cancelled')), replaces: true };
  }
}
