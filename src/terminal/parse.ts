import { type AnyCommand, type Call, type Command, isGroup, type OptionTable, runnable } from '../chat/command.js';
import { UserError } from '../errors.js';

/** A typed line, read. Whether the command exists and its values are good is for `runCommand` to say. */
export type ParsedLine = Pick<Call, 'path' | 'options'>;

type NamedValue = readonly [name: string, value: string];

interface Token {
  /** Null for words that stand alone. */
  readonly name: string | null;
  readonly value: string;
}

// `name:`, but not the `https:` of an address; then a value in double quotes (with \" for one inside), or up to the next space.
const tokenPattern =
  /\s*(?:(?<name>[\p{L}_][\p{L}\p{N}_-]*):(?!\/\/))?(?:"(?<quoted>(?:\\.|[^"\\])*)"|(?<bare>[^\s"]\S*))?/uy;

/**
 * Reads `/feed add url:https://x.example label:"local news" channel:#news`. Words without a name are the value of the one
 * option that the command requires: `/summary 1`. Throws a UserError for what cannot be read.
 */
export function parseLine(
  line: string,
  commands: readonly AnyCommand[],
  channels: ReadonlyMap<string, string>,
): ParsedLine {
  const { path, rest } = splitPath(line.trim(), commands);
  const command = runnable(commands).find((candidate) => candidate.path === path)?.command;
  if (!command) return { path, options: {} };
  const values = nameBareWords(tokensOf(rest), path, command);
  return { path, options: readValues(values, command.options, channels) };
}

/** Parts the words that call a command from what follows them. */
export function splitPath(
  line: string,
  commands: readonly AnyCommand[],
): { readonly path: string; readonly rest: string } {
  if (!line.startsWith('/')) throw new UserError('SLASH_MISSING', slashMissing(line, commands));
  const [top, rest] = firstWord(line.slice(1));
  const group = commands.find((command) => command.name === top);
  if (!group || !isGroup(group)) return { path: top, rest };
  const [sub, values] = firstWord(rest);
  return { path: `${top} ${sub}`.trim(), rest: values };
}

function firstWord(text: string): readonly [string, string] {
  const [word = ''] = /^\S*/.exec(text) ?? [];
  return [word.toLowerCase(), text.slice(word.length).trimStart()];
}

function slashMissing(line: string, commands: readonly AnyCommand[]): string {
  const [word] = firstWord(line);
  const isCommand = commands.some(({ name }) => name === word);
  return isCommand
    ? `Commands begin with a slash: type /${word}.`
    : 'Commands begin with a slash, such as /latest. /help lists them.';
}

function tokensOf(text: string): readonly Token[] {
  const token = new RegExp(tokenPattern);
  const tokens: Token[] = [];
  while (token.lastIndex < text.length) {
    const { name, quoted, bare } = token.exec(text)?.groups ?? {};
    const next = text.charAt(token.lastIndex);
    checkToken({ name, value: quoted ?? bare, next });
    tokens.push({ name: name ?? null, value: quoted?.replace(/\\(.)/gs, '$1') ?? bare ?? '' });
  }
  return tokens;
}

function checkToken({
  name,
  value,
  next,
}: {
  name: string | undefined;
  value: string | undefined;
  next: string;
}): void {
  if (value === undefined && next === '"') {
    throw new UserError('QUOTE_OPEN', 'A double quote is not closed. Add " at the end of the value.');
  }
  if (value === undefined) {
    throw new UserError(
      'VALUE_MISSING',
      `Write the value right after ${name}: without a space, or put words that hold a colon in double quotes.`,
    );
  }
  if (next !== '' && !/\s/.test(next)) {
    throw new UserError('QUOTE_JOINED', 'Put a space after the double quote that closes a value.');
  }
}

/** Gives the words that stand alone to the one required text option, joined as they were typed. */
function nameBareWords(tokens: readonly Token[], path: string, { options }: Command): readonly NamedValue[] {
  const named = tokens.flatMap(({ name, value }): NamedValue[] => (name === null ? [] : [[name, value]]));
  if (named.length === tokens.length) return named;
  const words = tokens.flatMap(({ name, value }) => (name === null ? [value] : [])).join(' ');
  const required = Object.entries(options).filter(([, option]) => option.kind === 'text' && option.isRequired);
  const [only, other] = required;
  if (!only || other) throw new UserError('WORD_UNNAMED', unnamed(words, path, options));
  return [...named, [only[0], words]];
}

function unnamed(words: string, path: string, options: OptionTable): string {
  const names = Object.keys(options);
  if (names.length === 0) return `/${path} takes no options. Leave out “${words}”.`;
  return `What is “${words}” for? Write it as name:value; /${path} takes ${names.join(', ')}.`;
}

function readValues(
  values: readonly NamedValue[],
  table: OptionTable,
  channels: ReadonlyMap<string, string>,
): ParsedLine['options'] {
  const options = new Map<string, string>();
  for (const [name, value] of values) {
    if (options.has(name)) throw new UserError('OPTION_TWICE', `${name} is given twice. Leave one of them out.`);
    const isChannel = Object.hasOwn(table, name) && table[name]?.kind === 'channel';
    options.set(name, isChannel ? channelId(value, channels) : value);
  }
  return Object.fromEntries(options);
}

function channelId(value: string, channels: ReadonlyMap<string, string>): string {
  const id = channels.get(value.replace(/^#/, '').toLowerCase());
  if (id !== undefined) return id;
  const names = [...channels.keys()].map((name) => `#${name}`).join(', ');
  throw new UserError('CHANNEL_UNKNOWN', `There is no channel “${value}” here. There is: ${names}.`);
}
