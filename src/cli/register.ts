import { commands, messageCommands } from '../../commands/index.js';
import type { RegistrationPlan } from '../discord/registration.js';
import type { RestTrouble } from '../discord/rest.js';
import { UserError } from '../errors.js';
import { StoreError } from '../store/sqlite/error.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { readSqliteStore } from '../store/sqlite/read.js';
import { type Setup, silentLog } from './setup.js';
import type { Outcome, Run } from './sub-command.js';
import type { Terminal } from './terminal.js';

export const runRegister: Run = async ({ options }, terminal, setup) => {
  const { token, discordApiUrl: apiUrl } = setup.chosen;
  if (token === null)
    throw new UserError('TOKEN_NEEDED', 'DISCORD_TOKEN is not set: nutshell doctor says where to find the token.');
  const discord = await loadDiscord();
  const rest = discord.openRest({ token, apiUrl });
  const body = discord.definitions(commands, messageCommands);
  const plan = await terminal.during(discord.planRegistration(rest, body), () => 'Asking Discord …');
  if (plan.kind !== 'plan') throw refusal(plan);
  showPlan(plan, terminal);
  const { applicationId } = plan;
  if (options['dry-run'] === true) return { code: 0, data: { registered: false, ...plan } };
  const registered = await terminal.during(discord.register(rest, applicationId, body), () => 'Registering …');
  if (registered.kind !== 'ids') throw refusal(registered);
  terminal.say(`✓ Discord has all ${body.length} commands.`);
  return remember(setup, { hash: discord.hashOf(applicationId, body), ids: registered.ids }, plan, terminal);
};

/** The library takes more than a second to load, which whoever has no token need not wait for. */
async function loadDiscord() {
  const [rest, definition, registration] = await Promise.all([
    import('../discord/rest.js'),
    import('../discord/definition.js'),
    import('../discord/registration.js'),
  ]);
  return { ...rest, ...definition, ...registration };
}

function refusal(trouble: RestTrouble): UserError {
  if (trouble.kind === 'unreachable')
    return new UserError(
      'DISCORD_UNREACHABLE',
      `Discord cannot be reached (${trouble.reason}). nutshell doctor looks for the reason.`,
    );
  if (trouble.status === 401)
    return new UserError(
      'TOKEN_INVALID',
      'Discord does not accept this token. Copy a new one from the Developer Portal into DISCORD_TOKEN.',
    );
  return new UserError(
    'REGISTRATION_FAILED',
    `Discord answered ${trouble.status} (${trouble.reason}). Try again in a few minutes.`,
  );
}

function showPlan({ added, changed, removed, same }: RegistrationPlan, terminal: Terminal): void {
  const lines = [
    ...added.map((name) => `+ new      ${name}`),
    ...changed.map((name) => `~ changed  ${name}`),
    ...removed.map((name) => `- gone     ${name}`),
  ];
  const rest = `${same.length} ${same.length === 1 ? 'command is' : 'commands are'} as Discord has ${same.length === 1 ? 'it' : 'them'}.`;
  terminal.say([...lines, rest].join('\n'));
}

/** Writes down the ids, by which the bot links its commands, where the database is free. Beside a bot they are compared. */
async function remember(
  { chosen: { databasePath } }: Setup,
  registration: { readonly hash: string; readonly ids: Readonly<Record<string, string>> },
  plan: RegistrationPlan,
  terminal: Terminal,
): Promise<Outcome> {
  const { recallRegistration, rememberRegistration } = await import('../discord/registration.js');
  const data = { registered: true, ...plan };
  try {
    const store = openSqliteStore(databasePath, silentLog);
    await rememberRegistration(store, registration).finally(() => store.close());
    return { code: 0, data };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'LOCKED') throw error;
  }
  const store = readSqliteStore(databasePath);
  const known = await recallRegistration(store).finally(() => store.close());
  const isKnown = Object.entries(registration.ids).every(([name, id]) => known?.ids[name] === id);
  if (isKnown) return { code: 0, data };
  terminal.complain(
    'The running bot does not know the new commands’ ids: stop it, run nutshell register again, and start it.',
  );
  return { code: 1, data };
}
