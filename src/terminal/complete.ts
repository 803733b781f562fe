import { type AnyCommand, type Completion, findCommand, isGroup } from '../chat/command.js';
import type { Choice, Option, TypedOptions } from '../chat/options.js';
import { clean } from './clean.js';
import { optionNamed, splitPath } from './parse.js';
import type { IdsByName } from './place.js';

/** What the end of a half-typed line may become: each value takes the place of `token`. */
export interface LineCompletion {
  readonly token: string;
  readonly values: readonly string[];
  /** What the values mean, a line each, where they do not say it themselves; else empty. */
  readonly hints: readonly string[];
}

/** What a line is completed from. `ask` gives the suggestions of the option that is being typed. */
export interface CompletionSources {
  readonly commands: readonly AnyCommand[];
  readonly ids: IdsByName;
  ask(completion: Omit<Completion, 'caller'>): Promise<readonly Choice[]>;
}

const lastToken = /(?:(?<name>\p{L}[\p{L}-]*):)?(?:"(?<quoted>(?:\\.|[^"\\])*)|(?<bare>[^\s"]*))$/u;

/** Completes the command, the option's name or the option's value at the end of a line. */
export async function completeLine(line: string, sources: CompletionSources): Promise<LineCompletion> {
  const { commands } = sources;
  const [, top, after] = /^\/(\S+)\s+(.*)$/s.exec(line) ?? [];
  if (after === undefined) return beginning(line, namesOf(commands, '/'));
  const group = commands.find(({ name }) => name === top);
  if (group && isGroup(group) && !/\s/.test(after)) return beginning(after, namesOf(group.subcommands, ''));
  return completeOption(splitPath(line, commands), sources);
}

async function completeOption(
  { path, rest }: ReturnType<typeof splitPath>,
  sources: CompletionSources,
): Promise<LineCompletion> {
  const table = findCommand(sources.commands, path)?.options ?? {};
  const match = lastToken.exec(rest);
  const token = match?.[0] ?? '';
  const { name, quoted, bare = '' } = match?.groups ?? {};
  if (name === undefined) {
    const unused = Object.keys(table).filter((option) => !` ${rest.toLowerCase()}`.includes(` ${option}:`));
    return beginning(
      token,
      unused.map((option) => `${option}:`),
    );
  }
  const option = optionNamed(table, name.toLowerCase());
  const others = typedOptions(rest.slice(0, rest.length - token.length));
  const completion = { path, option: name.toLowerCase(), typed: quoted ?? bare, others };
  const choices = option ? await choicesOf(option, completion, sources) : [];
  return { token, values: choices.map(({ value }) => `${name}:${quote(value)}`), hints: hintsOf(choices) };
}

/** What was typed before, as far as it is of one word. */
function typedOptions(before: string): TypedOptions {
  const named = before.matchAll(/(?<!\S)(\p{L}[\p{L}-]*):([^\s"]+)/gu);
  return Object.fromEntries([...named].map(([, name, value]) => [name?.toLowerCase(), value]));
}

async function choicesOf(
  option: Option,
  completion: Omit<Completion, 'caller'>,
  { ids, ask }: CompletionSources,
): Promise<readonly Choice[]> {
  switch (option.kind) {
    case 'choice':
      return choicesFrom(completion.typed, option.choices);
    case 'flag':
      return choicesFrom(completion.typed, ['yes', 'no']);
    case 'channel':
      return choicesFrom(completion.typed, signed('#', ids.channels));
    case 'role':
      return choicesFrom(completion.typed, signed('@', ids.roles));
    case 'person':
      return choicesFrom(completion.typed, signed('@', ids.people));
    case 'text':
      return ask(completion);
    case 'integer':
    case 'file':
      return [];
  }
}

function signed(sign: string, ids: ReadonlyMap<string, string>): readonly string[] {
  return [...ids.keys()].map((name) => `${sign}${name}`);
}

function hintsOf(choices: readonly Choice[]): readonly string[] {
  const isPlain = choices.every(({ label, value }) => label.includes(value));
  return isPlain ? [] : choices.map(({ label, value }) => clean(`${value}  ${label}`));
}

function namesOf(commands: readonly { readonly name: string }[], before: string): readonly string[] {
  return commands.map(({ name }) => `${before}${name} `);
}

function beginning(token: string, words: readonly string[]): LineCompletion {
  return { token, values: words.filter((word) => word.startsWith(token)), hints: [] };
}

function choicesFrom(typed: string, values: readonly string[]): readonly Choice[] {
  return values.filter((value) => value.startsWith(typed.toLowerCase())).map((value) => ({ label: value, value }));
}

function quote(value: string): string {
  return /[\s"]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}
