import { type Action, type Block, type Button, type Line, type Reply, say, type SelectOption } from '../chat/reply.js';
import type { Digest, DigestStyle } from '../model.js';
import type { PhraseKey, Phrases } from '../phrases/phrases.js';
import type { Change } from '../store/moderation.js';
import { pausedLine } from './digest-list.js';
import { type SetDigest, settingsBlocks } from './digest-settings.js';
import { undoRows } from './history.js';
import { dotted } from './line.js';
import { digestName } from './schedules.js';
import { ago, dayAndTime } from './time.js';

const styles: readonly DigestStyle[] = ['brief', 'standard', 'full'];
const counts = [3, 5, 8, 10, 15];

/** One digest of a list: what it is, and what can be done with it. */
export function digestCard(phrases: Phrases, set: SetDigest): Reply {
  const { digest } = set;
  const paused: readonly Line[] = digest.pause === null ? [] : [['– ', ...pausedLine(phrases, digest.pause)]];
  const doing = digest.pause === null ? 'pause' : 'resume';
  return {
    text: settingsBlocks(phrases, digest.pause === null ? set : { ...set, runs: [] }, paused),
    actions: [
      [
        button(phrases, 'preview', digest),
        button(phrases, 'now', digest),
        button(phrases, 'edit', digest),
        button(phrases, doing, digest),
        button(phrases, 'remove', digest),
      ],
    ],
  };
}

/** What may be done at once with a digest that was just set up. */
export function newDigestButtons(phrases: Phrases, digest: Digest): readonly Button[] {
  return [button(phrases, 'preview', digest), button(phrases, 'now', digest), button(phrases, 'edit', digest)];
}

function button(
  phrases: Phrases,
  name: 'preview' | 'now' | 'edit' | 'pause' | 'resume' | 'remove',
  { id }: Digest,
): Button {
  const label = phrases.text(`button.digest-${name}`);
  return { kind: 'button', action: `digest.${name}`, argument: String(id), label };
}

/** A digest with what is changed by choosing; the rest is changed by the command. */
export function digestEditCard(phrases: Phrases, set: SetDigest): Reply {
  const { digest } = set;
  const more: Block = {
    kind: 'note',
    line: phrases.line('digest-card.more', { command: { kind: 'command', name: 'digest edit' } }),
  };
  const style: readonly SelectOption[] = styles.map((value) => {
    return { value, label: phrases.text(`digest-set.style.${value}`), isChosen: value === digest.style };
  });
  const entries: readonly SelectOption[] = counts.map((count) => {
    const label = phrases.text('stories.count', { count });
    return { value: String(count), label, isChosen: count === digest.entries };
  });
  return {
    text: [...settingsBlocks(phrases, set, []), more],
    actions: [[select(phrases, 'style', digest, style)], [select(phrases, 'entries', digest, entries)]],
  };
}

function select(phrases: Phrases, what: 'style' | 'entries', { id }: Digest, options: readonly SelectOption[]): Action {
  const placeholder = phrases.text(`digest-card.${what}.choose`);
  return { kind: 'select', action: `digest.set-${what}`, argument: String(id), placeholder, of: 'choices', options };
}

/** A digest waits from now on. */
export function pausedReply(phrases: Phrases, digest: Digest, change: Change | null): Reply {
  const command = { kind: 'command', name: 'digest resume' } as const;
  const channel = { kind: 'channel', id: digest.channelId } as const;
  const line = phrases.line<typeof command | typeof channel>('digest-pause.paused', {
    digest: digestName(phrases, digest),
    channel,
    command,
  });
  return { ...say(line), actions: undoRows(phrases, change) };
}

/** A digest waits already: since when, and at whose word. */
export function pausedBeforeReply(
  phrases: Phrases,
  digest: Digest,
  { by, since }: NonNullable<Digest['pause']>,
): Reply {
  const command = { kind: 'command', name: 'digest resume' } as const;
  const person = { kind: 'person', id: by } as const;
  const places = { digest: digestName(phrases, digest), person, age: ago(since), command };
  return say(phrases.line<typeof command | typeof person | ReturnType<typeof ago>>('digest-pause.before', places));
}

/** A digest comes again. */
export function resumedReply(phrases: Phrases, digest: Digest, change: Change | null): Reply {
  const places = { digest: digestName(phrases, digest), due: dayAndTime(digest.dueAt) };
  const line = phrases.line('digest-pause.resumed', places);
  return { ...say(line), actions: undoRows(phrases, change) };
}

export interface PreviewPlace {
  readonly part: number;
  readonly parts: number;
  /** Under which the other messages are kept; null where there are none. */
  readonly draftId: number | null;
}

/**
 * A message of a digest as it would be posted, for one person. Where a message that is full leaves no room, first what says
 * that it is a preview goes, then what could be pressed under it.
 */
export function digestPreview(
  phrases: Phrases,
  { digest, message }: { readonly digest: Digest; readonly message: Reply },
  { part, parts, draftId }: PreviewPlace,
  fits: (reply: Reply) => boolean,
): Reply {
  const channel = { kind: 'channel', id: digest.channelId } as const;
  const title = phrases.line('digest-preview.title', { digest: digestName(phrases, digest), channel });
  const which = parts > 1 ? phrases.text('digest-preview.part', { part, parts }) : null;
  const note: Block = { kind: 'note', line: dotted(title, which) };
  const pager =
    parts > 1 ? [[turn('button.back', part - 1, part === 1), turn('button.next', part + 1, part === parts)]] : [];
  const actions = [...(message.actions ?? []), ...pager];
  const turned = { ...message, actions, replaces: parts > 1 };
  const noted = { ...turned, text: [note, ...(message.text ?? [])] };
  if (fits(noted)) return noted;
  return fits(turned) ? turned : { ...turned, actions: pager };

  function turn(label: PhraseKey, to: number, isDisabled: boolean): Button {
    const argument = `${draftId ?? 0} ${to}`;
    return { kind: 'button', action: 'digest.preview-page', argument, label: phrases.text(label), isDisabled };
  }
}
