import type { Action, Attachment, Line, Reply } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Change, GuildSettings } from '../store/moderation.js';
import { fieldLines, optionOf, valueOf } from './changes.js';
import { undoChangeButton } from './history.js';

/** What a server can go without, as far as no option of `/settings edit` says so. */
const takenAway = [
  'moderatorRoleId',
  'alertChannelId',
  'quietHours',
] as const satisfies readonly (keyof GuildSettings)[];
export type TakenAway = (typeof takenAway)[number];

/** The setting of that name that a server can go without, or undefined. */
export function takenAwayOf(name: string | undefined): TakenAway | undefined {
  return takenAway.find((field) => field === name);
}

/** Every setting, called as the option that sets it, and a select that takes one away. */
export function settingsReply(phrases: Phrases, settings: GuildSettings): Reply {
  const set = takenAway.filter((field) => settings[field] !== null);
  const select: Action = {
    ...{ kind: 'select', action: 'settings.take-away', argument: '', of: 'choices' },
    placeholder: phrases.text('settings.take-away'),
    options: set.map((field) => ({ value: field, label: optionOf[field] ?? field })),
  };
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('settings.title')] },
      { kind: 'list', items: Object.entries(settings).map(([field, value]) => settingLine(phrases, field, value)) },
      { kind: 'note', line: phrases.line('settings.how', { command: { kind: 'command', name: 'settings edit' } }) },
    ],
    actions: set.length === 0 ? [] : [[select]],
  };
}

/** What was changed, what it was and what it is; after a new moderator role, how they come to see the commands. */
export function settingsChangedReply(phrases: Phrases, change: Change): Reply {
  const { before, after } = change;
  const roleId = after?.['moderatorRoleId'];
  const hint = (id: string) => phrases.line('settings.integrations', { role: { kind: 'role', id } });
  return {
    text: [
      { kind: 'lines', lines: [phrases.line('settings.changed')] },
      { kind: 'list', items: fieldLines(phrases, before ?? {}, after ?? {}) },
      ...(typeof roleId === 'string' ? [{ kind: 'lines', lines: [hint(roleId)] } as const] : []),
    ],
    actions: [[undoChangeButton(phrases, change)]],
  };
}

/** A server's settings, feeds, digests and rules, as a file. */
export function settingsExportedReply(
  phrases: Phrases,
  file: string,
  counts: { readonly feeds: number; readonly digests: number; readonly rules: number },
): Reply {
  const attachment: Attachment = {
    name: 'nutshell-settings.json',
    data: Buffer.from(file).toString('base64'),
    description: phrases.text('settings.file'),
  };
  return {
    text: [{ kind: 'lines', lines: [phrases.line('settings.exported', counts)] }],
    attachments: [attachment],
  };
}

function settingLine(phrases: Phrases, field: string, value: unknown): Line {
  return [{ kind: 'strong', text: optionOf[field] ?? field }, ' ', valueOf(phrases, field, value)];
}
