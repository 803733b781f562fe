import { UserError } from '../errors.js';
import type { Language } from '../phrases/language.js';
import { Mistake } from '../phrases/mistake.js';
import { type DescriptionKey, type PhraseKey, phrasesIn } from '../phrases/phrases.js';
import type { Actor } from '../store/moderation.js';
import { NoRoom } from '../store/upkeep.js';
import { type Access, hasPlace, mayUse, recognise } from './access.js';
import type { App } from './app.js';
import type { Channels } from './channel.js';
import { spendAllowance, TooSoon, tooSoonReply } from './costly.js';
import type { Choice, OptionTable, OptionValues, TypedOptions } from './options.js';
import { readOptions } from './read-options.js';
import { withReminder } from './reminder.js';
import { type Reply, sayError } from './reply.js';

/** Who asked, and where. Ids are opaque strings; `guildId` is null in a direct message. */
export interface Caller {
  readonly guildId: string | null;
  readonly channelId: string;
  readonly userId: string;
  /** Whether they may do what moderators may. A surface knows whether they manage the server; `recognise` knows the rest. */
  readonly isModerator: boolean;
  /** The roles that they have in the guild; none where a surface knows of none. */
  readonly roleIds?: readonly string[];
  /** The channels of the guild; absent on a surface that knows of none. */
  readonly channels?: Channels;
  /** Whether they may write in this channel themselves. */
  readonly mayWrite: boolean;
  /** In which they are answered. */
  readonly language: Language;
}

/** A pressed button, a chosen row or a filled form, with what its `Action` carried. It comes from outside: nothing in it is trusted. */
export interface Press {
  readonly action: string;
  readonly argument: string;
  /** What was chosen, for a select, or typed, for a form; empty for a button. */
  readonly values: readonly string[];
  readonly caller: Caller;
}

/** One line that somebody is asked for after pressing a button, and the phrases that ask for it. */
export interface Form {
  /** Of at most 45 characters, as the label. */
  readonly title: PhraseKey;
  readonly label: PhraseKey;
  /** Of at most 100 characters. */
  readonly hint: PhraseKey;
  readonly maxLength: number;
}

export interface AskedForm {
  readonly form: Form;
  readonly caller: Caller;
}

export interface PressHandler {
  readonly access: Access;
  readonly cost?: Cost;
  /** What has to be filled before it runs; it then finds the line in `values`. */
  readonly form?: Form;
  run(press: Press, app: App): Promise<Reply>;
}

/** What costs much (a page that is fetched, a search) each person may ask for only so often a minute. */
export type Cost = 'high';

/** What one line or one interaction can ask for. It never sees the surface that it came from. */
export interface Command<T extends OptionTable = OptionTable> {
  readonly name: string;
  readonly description: DescriptionKey;
  readonly access: Access;
  /** `anywhere`: in direct messages too. */
  readonly place: 'guild' | 'anywhere';
  readonly cost?: Cost;
  readonly options: T;
  run(values: OptionValues<T>, app: App, caller: Caller): Promise<Reply>;
  /** Handlers of the buttons and selects of its replies, by action. */
  readonly presses?: Readonly<Record<string, PressHandler>>;
}

/** A command with sub-commands. Who may use it follows from them. */
export interface CommandGroup {
  readonly name: string;
  readonly description: DescriptionKey;
  readonly subcommands: readonly Command[];
}

export type AnyCommand = Command | CommandGroup;

export function isGroup(command: AnyCommand): command is CommandGroup {
  return 'subcommands' in command;
}

/** Keeps the option names and kinds in the type, so that `run` receives them already typed. */
export function defineCommand<const T extends OptionTable>(command: Command<T>): Command {
  // `readOptions` builds exactly the values that the table promises, so the wider type is safe to hand out.
  return command as unknown as Command;
}

/** Every command that can be run, with the words that call it: `latest`, `feed add`. */
export function runnable(
  commands: readonly AnyCommand[],
): readonly { readonly path: string; readonly command: Command }[] {
  return commands.flatMap((command) =>
    isGroup(command)
      ? command.subcommands.map((leaf) => ({ path: `${command.name} ${leaf.name}`, command: leaf }))
      : [{ path: command.name, command }],
  );
}

/** The command that these words call, or undefined. */
export function findCommand(commands: readonly AnyCommand[], path: string): Command | undefined {
  return runnable(commands).find((candidate) => candidate.path === path)?.command;
}

/** One use of a command, before its options are checked. `path` is `latest` or `feed add`. */
export interface Call {
  readonly path: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** A command that is being typed. */
export interface Completion {
  readonly path: string;
  readonly option: string;
  readonly typed: string;
  readonly others?: TypedOptions;
  readonly caller: Caller;
}

/** The one entry for commands from every surface. Mistakes of the caller are replies; anything else thrown is a fault. */
export function runCommand(commands: readonly AnyCommand[], call: Call, app: App): Promise<Reply> {
  return answering(app, call.caller, async (caller) => {
    const command = findCommand(commands, call.path);
    if (!command) throw unknownCommand(commands, call.path);
    checkAccess(command, call.path, caller);
    const values = readOptions(command.options, call.options, caller);
    if (command.cost === 'high') await spendAllowance(app, caller);
    const reply = await command.run(values, app, caller);
    // What would be named there stands in the list itself.
    const isReminded = command.access === 'moderator' && call.path !== 'feed list';
    return isReminded ? withReminder(app, caller, reply) : reply;
  });
}

/** The one entry for pressed buttons and chosen rows. The right is checked anew at each press. */
export function runPress(commands: readonly AnyCommand[], press: Press, app: App): Promise<Reply> {
  return answering(app, press.caller, async (caller) => {
    const handler = findHandler(commands, press.action);
    if (!handler) throw new Mistake(isOldUndo(press) ? 'mistake.old-undo' : 'mistake.old-button');
    if (!mayUse(handler, caller)) throw new Mistake('mistake.moderators-only');
    if (handler.form) checkFilled(handler.form, press.values, caller);
    if (handler.cost === 'high') await spendAllowance(app, caller);
    return handler.run({ ...press, caller }, app);
  });
}

/** Such buttons stand under replies from before each named the change that it takes back: `feed.undo-add`. */
function isOldUndo({ action }: Press): boolean {
  return action.includes('.undo-');
}

/** A surface asks for the length too; what comes back need not keep to it. */
function checkFilled({ label, maxLength }: Form, [line = '']: readonly string[], { language }: Caller): void {
  // As Discord counts them: a character may be a pair.
  if (line.trim() !== '' && [...line].length <= maxLength) return;
  throw new Mistake('mistake.length', { name: phrasesIn(language).text(label), max: maxLength });
}

/** The form that a pressed button opens; null where it opens none, or where this is the filled form. */
export function formOf(commands: readonly AnyCommand[], { action, values }: Omit<Press, 'caller'>): Form | null {
  return values.length > 0 ? null : (findHandler(commands, action)?.form ?? null);
}

/** The same, and who is asked to fill it; null for somebody who may not press it too. */
export async function formFor(commands: readonly AnyCommand[], press: Press, app: App): Promise<AskedForm | null> {
  const form = formOf(commands, press);
  const handler = findHandler(commands, press.action);
  if (!form || !handler) return null;
  const caller = await recognise(app, press.caller);
  return mayUse(handler, caller) ? { form, caller } : null;
}

function findHandler(commands: readonly AnyCommand[], action: string): PressHandler | undefined {
  const handlers = runnable(commands).flatMap(({ command }) => Object.entries(command.presses ?? {}));
  return handlers.find(([name]) => name === action)?.[1];
}

/** What the option that is being typed may become. No suggestion is an answer; nobody is told what they may not see. */
export async function runCompletion(
  commands: readonly AnyCommand[],
  completion: Completion,
  app: App,
): Promise<readonly Choice[]> {
  const command = findCommand(commands, completion.path);
  const option = command?.options[completion.option];
  if (!command || option?.kind !== 'text' || !option.complete) return [];
  const caller = await recognise(app, completion.caller);
  if (!mayUse(command, caller) || !hasPlace(command, caller)) return [];
  return (await option.complete(completion.typed.trim(), app, caller, completion.others ?? {})).slice(0, 25);
}

/** Says what the work comes to, in the language that the caller chose; mistakes of the caller are replies too. */
export async function answering(app: App, asking: Caller, work: (caller: Caller) => Promise<Reply>): Promise<Reply> {
  const caller = await recognise(app, asking);
  try {
    const reply = await work(caller);
    if (reply.listed) await app.store.saveList(caller, reply.listed);
    return reply;
  } catch (error) {
    if (error instanceof NoRoom) return sayError(phrasesIn(caller.language).text('mistake.no-room'));
    if (error instanceof Mistake) return sayError(phrasesIn(caller.language).text(error.key, error.values));
    if (error instanceof TooSoon) return tooSoonReply(error, caller.language);
    if (error instanceof UserError) return sayError(error.message);
    throw error;
  }
}

/** The guild of somebody who uses what works only in one; a `Mistake` in a direct message. */
export function guildOf({ guildId }: Caller): string {
  if (guildId === null) throw new Mistake('mistake.server-only');
  return guildId;
}

/** Who changes something by what they ask for, now. */
export function actorOf({ clock }: Pick<App, 'clock'>, { userId }: Caller): Actor {
  return { by: userId, at: clock.now() };
}

function checkAccess(command: Command, path: string, caller: Caller): void {
  if (!hasPlace(command, caller)) throw new Mistake('mistake.command-server-only', { command: path });
  if (!mayUse(command, caller)) throw new Mistake('mistake.command-moderators-only', { command: topOf(path) });
}

function unknownCommand(commands: readonly AnyCommand[], path: string): Mistake {
  const top = topOf(path);
  const group = commands.find((command) => command.name === top);
  if (!group || !isGroup(group)) return new Mistake('mistake.unknown-command', { command: path });
  const names = group.subcommands.map(({ name }) => name).join(', ');
  return new Mistake('mistake.needs-word', { command: top, names });
}

function topOf(path: string): string {
  return path.split(' ')[0] ?? path;
}
