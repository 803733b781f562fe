import { createHash } from 'node:crypto';
import { type APIApplication, type APIApplicationCommand, type REST, Routes } from 'discord.js';
import type { Store } from '../store/store.js';
import { asked, type RestTrouble } from './rest.js';

const registrationKey = 'discord.commands';

/** The commands that Discord was told last. */
export interface Registration {
  readonly hash: string;
  /** The ids that Discord knows them by, by name. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Names an application's commands as they are declared: another one where anything of them is otherwise. */
export function hashOf(applicationId: string, body: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([applicationId, body]))
    .digest('hex');
}

export async function recallRegistration(store: Pick<Store, 'recall'>): Promise<Registration | null> {
  const note = await store.recall(registrationKey);
  // Nobody but `rememberRegistration` writes this note.
  return note === null ? null : (JSON.parse(note) as Registration);
}

export function rememberRegistration(store: Pick<Store, 'remember'>, registration: Registration): Promise<void> {
  return store.remember(registrationKey, JSON.stringify(registration));
}

/** What Discord has of an application's commands, against what they are to be; names in the order given. */
export interface RegistrationPlan {
  readonly kind: 'plan';
  readonly applicationId: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

interface Declared {
  readonly name: string;
  readonly type?: number | undefined;
}

/** Compares without changing anything. Never rejects for what Discord answers. */
export async function planRegistration(rest: REST, body: readonly Declared[]): Promise<RegistrationPlan | RestTrouble> {
  const application = await asked<APIApplication>(rest.get(Routes.currentApplication()));
  if (application.kind !== 'answer') return application;
  const { id: applicationId } = application.value;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = await asked<readonly APIApplicationCommand[]>(
    rest.get(Routes.applicationCommands(applicationId), { query }),
  );
  if (known.kind !== 'answer') return known;
  const there = new Map(known.value.map((command) => [keyOf(command), command]));
  const wanted = new Set(body.map(keyOf));
  const kept = body.filter((command) => there.has(keyOf(command)));
  const isSame = (command: Declared) => isAlike(command, there.get(keyOf(command)));
  return {
    ...{ kind: 'plan', applicationId },
    added: body.filter((command) => !there.has(keyOf(command))).map(nameOf),
    changed: kept.filter((command) => !isSame(command)).map(nameOf),
    removed: known.value.filter((command) => !wanted.has(keyOf(command))).map(nameOf),
    same: kept.filter(isSame).map(nameOf),
  };
}

/** Tells Discord the commands; gives the ids that it knows them by. */
export async function register(
  rest: REST,
  applicationId: string,
  body: readonly unknown[],
): Promise<{ readonly kind: 'ids'; readonly ids: Readonly<Record<string, string>> } | RestTrouble> {
  const answer = await asked<readonly APIApplicationCommand[]>(
    rest.put(Routes.applicationCommands(applicationId), { body }),
  );
  if (answer.kind !== 'answer') return answer;
  return { kind: 'ids', ids: Object.fromEntries(answer.value.map(({ name, id }) => [name, id])) };
}

// A typed command and one of a message's menu may share a name.
function keyOf({ name, type = 1 }: Declared): string {
  return `${type} ${name}`;
}

function nameOf({ name, type = 1 }: Declared): string {
  return type === 1 ? `/${name}` : name;
}

// What Discord adds of its own.
const ofDiscord = new Set([
  'id',
  'application_id',
  'version',
  'guild_id',
  'dm_permission',
  'default_permission',
  'nsfw',
]);

/** Whether two declarations say the same; what is empty, false or null may as well be left out. */
function isAlike(one: unknown, other: unknown): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  const [a, b] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => ofDiscord.has(name) || isAlike(a[name], b[name]));
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
