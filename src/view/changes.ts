import type { Inline, Line } from '../chat/reply.js';
import { languageNames } from '../phrases/language-names.js';
import { languages } from '../phrases/language.js';
import type { Phrases } from '../phrases/phrases.js';
import type { RuleTerms } from '../rule/rule.js';
import type { Change, ChangedFields, ChangedNoun } from '../store/moderation.js';
import { ruleWords } from './rule-words.js';
import { digestName } from './schedules.js';

/** What was changed, whoever did it, or would. */
export type Changed = Pick<Change, 'noun' | 'name' | 'before' | 'after'>;

/** What a moderator changed, in plain words: "Harbour Post: cap 4 → 6", "Harbour Post: added to #news". */
export function changeLine(phrases: Phrases, change: Changed): Line {
  return (lineOf[change.noun] ?? changedThing)(phrases, change);
}

/** Each field that changed, what it was and what it is: "cap 4 → 6". */
export function fieldLines(phrases: Phrases, before: ChangedFields, after: ChangedFields): readonly Line[] {
  return Object.entries(after).map(([field, value]) => [
    `${optionOf[field] ?? field} `,
    valueOf(phrases, field, before[field]),
    ' → ',
    valueOf(phrases, field, value),
  ]);
}

/** What stands in a field, as people read it. */
export function valueOf(phrases: Phrases, field: string, value: unknown): Inline {
  if (value === null || value === undefined) return phrases.text('change.none');
  if (typeof value === 'boolean') return phrases.text(value ? 'change.yes' : 'change.no');
  if (Array.isArray(value)) return value.length === 0 ? phrases.text('change.none') : value.join(', ');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (/channelId$/i.test(field)) return { kind: 'channel', id: text };
  if (/roleId$/i.test(field)) return { kind: 'role', id: text };
  if (field !== 'language') return text;
  const language = languages.find((known) => known === text);
  return language === undefined ? text : languageNames[language];
}

/** The option by which a moderator sets a field, where it is not called the same. */
export const optionOf: Readonly<Record<string, string>> = {
  channelId: 'channel',
  hourlyCap: 'cap',
  pingRoleId: 'ping',
  isSilent: 'silent',
  isPaused: 'paused',
  inThread: 'thread',
  cron: 'when',
  quietHours: 'quiet',
  summaryLength: 'length',
  digestStyle: 'style',
  moderatorRoleId: 'moderators',
  alertChannelId: 'alerts',
  costlyFor: 'costly',
};

/** By noun; one that is not here is something that is added, changed and removed under its name. */
const lineOf: Partial<Record<ChangedNoun, (phrases: Phrases, change: Changed) => Line>> = {
  settings: (phrases, change) => changedThing(phrases, { ...change, name: phrases.text('change.settings') }),
  digest: (phrases, change) => changedThing(phrases, { ...change, name: nameOfDigest(phrases, change) }),
  rule: (phrases, change) => changedThing(phrases, { ...change, name: nameOfRule(phrases, change) }),
  story: (phrases, { name, after }) => phrases.line(after === null ? 'change.unsplit' : 'change.split', { name }),
  'held-back': heldBackLine,
};

function changedThing(phrases: Phrases, { name, before, after }: Changed): Line {
  if (before !== null && after !== null) {
    const [first = [], ...others] = fieldLines(phrases, before, after);
    return [`${name}: `, ...first, ...others.flatMap((line) => [', ', ...line])];
  }
  const verb = after === null ? 'change.removed' : 'change.added';
  const channelId = (after ?? before)?.['channelId'];
  if (typeof channelId !== 'string') return phrases.line(verb, { name });
  const channel = { kind: 'channel', id: channelId } as const;
  return phrases.line(after === null ? 'change.removed-from' : 'change.added-to', { name, channel });
}

function nameOfDigest(phrases: Phrases, { name, before, after }: Changed): string {
  if (name !== '') return name;
  const cron = (after ?? before)?.['cron'];
  return digestName(phrases, { name: null, cron: typeof cron === 'string' ? cron : '' });
}

function nameOfRule(phrases: Phrases, { name, before, after }: Changed): string {
  const fields = after ?? before;
  // Written whole from a rule where it comes and where it goes, and by nobody else.
  return fields === null
    ? name
    : `${String(fields['number'])}. ${ruleWords(phrases, fields as ChangedFields & RuleTerms)}`;
}

function heldBackLine(phrases: Phrases, { name, before, after }: Changed): Line {
  const { verdict, articles } = after ?? before ?? {};
  const count = Number(articles);
  if (after === null) return phrases.line('change.held-again', { name, count });
  return phrases.line(verdict === 'released' ? 'change.released' : 'change.dropped', { name, count });
}
