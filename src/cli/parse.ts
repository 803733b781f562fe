import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from './nearest.js';
import type { SubCommand, Values } from './sub-command.js';

export type Parsed =
  | { readonly kind: 'run'; readonly subCommand: SubCommand; readonly values: Values; readonly isJson: boolean }
  | { readonly kind: 'help'; readonly subCommand: SubCommand | null }
  | { readonly kind: 'version' }
  /** It was called wrongly: a sentence says how, and what was meant, probably. */
  | { readonly kind: 'wrong'; readonly says: string };

const misplacedJson = '--json comes after a command: nutshell doctor --json. nutshell --help lists the commands.';

/** Reads a command line, without the program's own name. */
export function parseLine(line: readonly string[], subCommands: readonly SubCommand[]): Parsed {
  const [name, ...rest] = line;
  if (name === undefined) return { kind: 'help', subCommand: null };
  if (['help', '--help', '-h'].includes(name))
    return helpFor(
      rest.find((word) => !word.startsWith('-')),
      subCommands,
    );
  if (name === '--json') return { kind: 'wrong', says: misplacedJson };
  if (name === '--version') return { kind: 'version' };
  const subCommand = subCommands.find((candidate) => candidate.name === name);
  return subCommand === undefined ? unknownName(name, subCommands) : parseRest(subCommand, rest);
}

function helpFor(name: string | undefined, subCommands: readonly SubCommand[]): Parsed {
  const subCommand = subCommands.find((candidate) => candidate.name === name);
  return name === undefined || subCommand
    ? { kind: 'help', subCommand: subCommand ?? null }
    : unknownName(name, subCommands);
}

function unknownName(name: string, subCommands: readonly SubCommand[]): Parsed {
  const nearest = nearestName(
    name,
    subCommands.map((it) => it.name),
  );
  const kind = name.startsWith('-') ? 'option' : 'command';
  const way = nearest === null ? 'nutshell --help lists what there is.' : `Did you mean nutshell ${nearest}?`;
  return { kind: 'wrong', says: `There is no ${kind} ${name}. ${way}` };
}

function parseRest(subCommand: SubCommand, rest: readonly string[]): Parsed {
  const options: NonNullable<ParseArgsConfig['options']> = {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(
      Object.entries(subCommand.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  };
  const read = parseArgs({ args: [...rest], options, strict: false, allowPositionals: true, tokens: true });
  if (read.values['help'] === true) return { kind: 'help', subCommand };
  const says = whatIsWrong(subCommand, read.tokens, options) ?? wrongWords(subCommand, read.positionals);
  if (says !== null) return { kind: 'wrong', says };
  const { json, help: _help, ...chosen } = read.values;
  const values = { words: namedWords(subCommand, read.positionals), options: chosen };
  // Strictly, an option that is there once has one value.
  return { kind: 'run', subCommand, values: values as Values, isJson: json === true };
}

type Token = { readonly kind: string; readonly name?: string; readonly rawName?: string; readonly value?: unknown };

/** The first option that is unknown, or has a value too many or none. */
function whatIsWrong(
  { name: command }: SubCommand,
  tokens: readonly Token[],
  options: NonNullable<ParseArgsConfig['options']>,
): string | null {
  for (const { kind, name = '', rawName = '', value } of tokens) {
    if (kind !== 'option') continue;
    const option = options[name];
    if (option === undefined) {
      const nearest = nearestName(name, Object.keys(options));
      const way = nearest === null ? `nutshell ${command} --help lists its options.` : `Did you mean --${nearest}?`;
      return `nutshell ${command} has no option ${rawName}. ${way}`;
    }
    if (option.type === 'string' && (value === undefined || value === '')) return `${rawName} needs a value after it.`;
    if (option.type === 'boolean' && value !== undefined) return `${rawName} takes no value.`;
  }
  return null;
}

function wrongWords({ usage, name }: SubCommand, given: readonly string[]): string | null {
  const words = wordsOf(usage);
  const missing = words.find(({ isRequired }, index) => isRequired && given[index] === undefined);
  if (missing) return `nutshell ${name} needs a ${missing.name}: nutshell ${usage}`;
  // As from a shell's variable that is not set.
  const empty = words.find((_word, index) => given[index] === '');
  if (empty) return `The ${empty.name} of nutshell ${name} is empty: nutshell ${usage}`;
  const extra = given[words.length];
  return extra === undefined ? null : `nutshell ${name} does not know what ${extra} is for: nutshell ${usage}`;
}

function namedWords({ usage }: SubCommand, given: readonly string[]): Values['words'] {
  return Object.fromEntries(wordsOf(usage).map(({ name }, index) => [name, given[index]]));
}

/** The words in angle brackets are needed, those in square ones are not. */
function wordsOf(usage: string): readonly { readonly name: string; readonly isRequired: boolean }[] {
  return [...usage.matchAll(/ ([<[])(\w+)[>\]]/g)].map(([, bracket, name = '']) => ({
    name,
    isRequired: bracket === '<',
  }));
}
