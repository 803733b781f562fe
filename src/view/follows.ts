import type { Action, Block, Line, Reply } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Follow, Person } from '../store/people.js';
import type { Suspension } from '../store/store.js';
import { followLine, stopSelect } from './followed.js';
import { ago } from './time.js';

export interface ShownFollows {
  readonly follows: readonly Follow[];
  readonly person: Person;
  /** Since when they cannot be written to; null where they can, as far as is known. */
  readonly suspension: Suspension | null;
}

/** What somebody follows in a guild, when they are not written to, and whether they can be at all. */
export function followsReply(phrases: Phrases, { follows, person, suspension }: ShownFollows): Reply {
  const trouble = suspension === null ? [] : [closedLines(phrases, suspension)];
  const retry: readonly Action[] =
    suspension === null
      ? []
      : [{ kind: 'button', action: 'follow.retry', argument: '', label: phrases.text('follow.retry') }];
  const quiet: Action = { kind: 'button', action: 'me.quiet', argument: '', label: phrases.text('follow.quiet') };
  if (follows.length === 0) {
    const command = { kind: 'command', name: 'follow topic' } as const;
    const none: Block = { kind: 'lines', lines: [phrases.line('follow.none', { command })] };
    return { text: [none, ...trouble], actions: retry.length === 0 ? [] : [retry] };
  }
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('follow.title', { count: follows.length })] },
      ...trouble,
      { kind: 'list', items: follows.map((follow) => followLine(phrases, follow)) },
      ...quietNote(phrases, person),
    ],
    actions: [[stopSelect(phrases, follows)], [...retry, quiet]],
  };
}

function closedLines(phrases: Phrases, { since }: Suspension): Block {
  const lines: readonly Line[] = [
    phrases.line('follow.closed', { when: ago(since) }),
    [phrases.text('follow.open-up')],
  ];
  return { kind: 'lines', lines };
}

function quietNote(phrases: Phrases, { quietHours, timezone }: Person): readonly Block[] {
  if (quietHours === null) return [];
  const said = phrases.text('follow.quiet-now', { hours: quietHours, timezone: timezone ?? 'UTC' });
  return [{ kind: 'note', line: [said] }];
}
