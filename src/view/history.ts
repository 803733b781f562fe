import { type Action, type Inline, type Line, type Reply, say, type SelectOption } from '../chat/reply.js';
import { nobody } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Change } from '../store/moderation.js';
import { clip } from '../text/clip.js';
import { changeLine } from './changes.js';
import { dotted } from './line.js';
import { ago, dayAndTime, dayOfMonth } from './time.js';

/** What a page of a history is made of; `newer` and `older` come back with their buttons, null at the ends. */
export interface HistoryPage {
  readonly changes: readonly Change[];
  readonly newer: string | null;
  readonly older: string | null;
  /** What a channel is called, where that is known. */
  readonly channelName: (channelId: string) => string | undefined;
}

/** What moderators changed, newest first, and a select that takes one change back. */
export function historyReply(phrases: Phrases, { changes, newer, older, channelName }: HistoryPage): Reply {
  const open = changes.filter(({ undoneIn }) => undoneIn === null);
  const options = open.map((change) => undoOption(phrases, change, channelName));
  const select: Action = {
    ...{ kind: 'select', action: 'history.undo', argument: '', of: 'choices' },
    ...{ placeholder: phrases.text('history.undo-one'), options },
  };
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('history.title')] },
      { kind: 'note', line: [phrases.text('history.kept')] },
      { kind: 'list', items: changes.map((change) => itemLine(phrases, change)) },
    ],
    actions: [
      ...(options.length === 0 ? [] : [[select]]),
      [
        pageButton(phrases.text('latest.newer'), newer, 'newer'),
        pageButton(phrases.text('latest.older'), older, 'older'),
      ],
    ],
    replaces: true,
  };
}

/** The Undo under what a change came to, in a row of its own; none where there is no change to take back. */
export function undoRows(phrases: Phrases, change: Pick<Change, 'id'> | null): readonly (readonly Action[])[] {
  return change === null ? [] : [[undoChangeButton(phrases, change)]];
}

/** The button that takes a change back, whatever came since of other things. */
export function undoChangeButton(phrases: Phrases, { id }: Pick<Change, 'id'>): Action {
  return { kind: 'button', action: 'history.undo', argument: String(id), label: phrases.text('button.undo') };
}

/** A change was taken back. */
export function takenBackReply(phrases: Phrases, change: Change): Reply {
  return say([...phrases.line('history.taken-back'), ' ', ...changeLine(phrases, change)]);
}

/** A change could not be taken back, because the thing is otherwise by now: `by` is the change that made it so, if that is known. */
export function changedSinceReply(phrases: Phrases, change: Change, by: Change | null): Reply {
  const since: Line =
    by === null
      ? phrases.line('history.otherwise')
      : [
          ...phrases.line<Inline & object>('history.changed-since', { person: personOf(phrases, by), age: ago(by.at) }),
          ' ',
          ...changeLine(phrases, by),
        ];
  return { ...say(['– ', ...changeLine(phrases, change)], since, [phrases.text('history.not-undone')]), tone: 'error' };
}

/** A change in one line of plain text, as a suggestion shows it. */
export function changeLabel(phrases: Phrases, change: Change, channelName: HistoryPage['channelName']): string {
  return changeLine(phrases, change)
    .map((part) => plain(part, channelName))
    .join('');
}

function itemLine(phrases: Phrases, change: Change): Line {
  return dotted(
    personOf(phrases, change),
    dayAndTime(change.at),
    changeLine(phrases, change),
    change.undoneIn === null ? null : phrases.text('history.undone'),
  );
}

function personOf(phrases: Phrases, { by }: Change): Inline & object {
  return by === nobody ? { kind: 'strong', text: phrases.text('history.somebody') } : { kind: 'person', id: by };
}

function undoOption(phrases: Phrases, change: Change, channelName: HistoryPage['channelName']): SelectOption {
  const label = clip(changeLabel(phrases, change, channelName), 80);
  return { value: String(change.id), label, description: dayOfMonth(phrases, change.at) };
}

function plain(part: Inline, channelName: HistoryPage['channelName']): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'strong':
    case 'link':
      return part.text;
    case 'channel':
      return `#${channelName(part.id) ?? '…'}`;
    case 'role':
    case 'person':
      return '@…';
    case 'command':
      return `/${part.name}`;
    case 'time':
    case 'mark':
      return '';
  }
}

/** Two buttons of one message cannot bring back the same. */
function pageButton(label: string, argument: string | null, end: string): Action {
  return { kind: 'button', action: 'history.page', argument: argument ?? end, label, isDisabled: argument === null };
}
