import type { Action, Line, Reply } from '../chat/reply.js';
import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { unusualRules } from './digest-rules.js';
import { dotted } from './line.js';
import { digestName, scheduleWords } from './schedules.js';
import { ago, dayAndTime } from './time.js';

const pageSize = 10;

/** A page of a guild's digests, each with its next run, its rules that are not the usual ones, and what is wrong with it. */
export function digestListReply(phrases: Phrases, digests: readonly Digest[], page: number): Reply {
  const pages = Math.ceil(digests.length / pageSize);
  const number = Math.min(Math.max(page, 1), pages);
  const shown = digests.slice((number - 1) * pageSize, number * pageSize);
  const note = headNote(phrases, digests, { number, pages });
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('digests.count', { count: digests.length })] },
      ...(note.length === 0 ? [] : [{ kind: 'note', line: note } as const]),
      { kind: 'lines', lines: shown.flatMap((digest) => linesOf(phrases, digest)) },
    ],
    actions: [
      [digestSelect(phrases, shown)],
      [
        pageButton(phrases.text('button.back'), number - 1, number === 1),
        pageButton(phrases.text('button.next'), number + 1, number === pages),
      ],
    ],
    replaces: true,
  };
}

function headNote(
  phrases: Phrases,
  digests: readonly Digest[],
  { number, pages }: { readonly number: number; readonly pages: number },
): Line {
  const paused = digests.filter(({ pause }) => pause !== null).length;
  const inTrouble = digests.filter(({ trouble }) => trouble !== null).length;
  return dotted(
    inTrouble > 0 ? phrases.text('digests.in-trouble', { count: inTrouble }) : null,
    paused > 0 ? phrases.text('digests.paused-count', { count: paused }) : null,
    pages > 1 ? phrases.text('page.of', { page: number, pages }) : null,
  );
}

/** Opens the card of a digest. */
function digestSelect(phrases: Phrases, digests: readonly Digest[]): Action {
  const options = digests.map((digest) => ({
    value: String(digest.id),
    label: clip(digestName(phrases, digest), 80),
    description: clip(scheduleWords(phrases, digest), 80),
  }));
  const placeholder = phrases.text('digests.choose');
  return { kind: 'select', action: 'digest.card', argument: '', placeholder, of: 'choices', options };
}

function pageButton(label: string, page: number, isDisabled: boolean): Action {
  return { kind: 'button', action: 'digest.page', argument: String(page), label, isDisabled };
}

function linesOf(phrases: Phrases, digest: Digest): readonly Line[] {
  const { trouble, channelId, dueAt, pause } = digest;
  const head = dotted(
    { kind: 'strong', text: digestName(phrases, digest) },
    { kind: 'channel', id: channelId },
    scheduleWords(phrases, digest),
    pause === null ? phrases.line('digests.next', { due: dayAndTime(dueAt) }) : pausedLine(phrases, pause),
  );
  const rules = unusualRules(phrases, digest);
  return [
    [`${markOf(digest)} `, ...head],
    ...(rules.length === 0 ? [] : [rules]),
    ...(trouble === null ? [] : [phrases.line('digests.failed', { reason: trouble })]),
  ];
}

function markOf({ pause, trouble }: Digest): string {
  if (trouble !== null) return '!';
  return pause === null ? '✓' : '–';
}

/** "paused by @mara 3 days ago". */
export function pausedLine(phrases: Phrases, { by, since }: NonNullable<Digest['pause']>): Line {
  const person = { kind: 'person', id: by } as const;
  return phrases.line<typeof person | ReturnType<typeof ago>>('digests.paused', { person, age: ago(since) });
}
