import { type AnyCommand, type Call, findCommand, isGroup } from '../chat/command.js';
import type { Option, OptionTable } from '../chat/options.js';
import { UserError } from '../errors.js';
import { clip } from '../text/clip.js';
import type { IdsByName } from './place.js';
import { longestEcho, readValue } from './value.js';

/** A typed line, read. Whether the command exists and its values are good is for `runCommand` to say. */
export type ParsedLine = Pick<Call, 'path' | 'options'>;

interface Token {
  /** Null for a word that stands alone. */
  readonly name: string | null;
  /** Null where nothing stands right after the colon. */
  readonly value: string | null;
  readonly isQuoted: boolean;
}

type NamedWords = readonly [name: string, words: readonly string[]];

// `name:`, but neither the `https:` of an address nor the `08:` of a time; then a value in double quotes (with \" for one
// inside), or up to the next space.
const tokenPattern = /\s*(?:(?<name>\p{L}[\p{L}-]*):(?!\/\/))?(?:"(?<quoted>(?:\\.|[^"\\])*)"|(?<bare>[^\s"]\S*))?/uy;

/**
 * Reads `/feed add url:https://x.example label:local news channel:#news`. A text may be several words; double quotes are
 * for one that holds what looks like a name. Words without a name are the command's first text: `/summary 1`. Throws a
 * UserError for what cannot be read.
 */
export function parseLine(line: string, commands: readonly AnyCommand[], ids: IdsByName): ParsedLine {
  const { path, rest } = splitPath(line.trim(), commands);
  const command = findCommand(commands, path);
  if (!command) return { path: clip(path, longestEcho), options: {} };
  const table = command.options;
  const values = nameBareWords(gather(tokensOf(rest, table), table), path, table);
  const options = values.map(([name, words]) => [name, readValue(name, words, optionNamed(table, name), ids)]);
  return { path, options: Object.fromEntries(options) };
}

/** The option of that name, if the command has it. */
export function optionNamed(table: OptionTable, name: string): Option | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
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

function tokensOf(text: string, table: OptionTable): readonly Token[] {
  const token = new RegExp(tokenPattern);
  const tokens: Token[] = [];
  while (token.lastIndex < text.length) {
    const { name, quoted, bare } = token.exec(text)?.groups ?? {};
    checkQuotes(quoted ?? bare, text.charAt(token.lastIndex));
    const value = quoted?.replace(/\\(.)/gs, '$1') ?? bare ?? null;
    tokens.push({ ...nameOrWord(name, value, table), isQuoted: quoted !== undefined });
  }
  return tokens;
}

function checkQuotes(value: string | undefined, next: string): void {
  if (value === undefined && next === '"') {
    throw new UserError('QUOTE_OPEN', 'A double quote is not closed. Add " at the end of the value.');
  }
  if (next !== '' && !/\s/.test(next)) {
    throw new UserError('QUOTE_JOINED', 'Put a space after the double quote that closes a value.');
  }
}

/** `count: 3` names an option; the colon of `Update: the lock` belongs to the words, as no option has that name. */
function nameOrWord(name: string | undefined, value: string | null, table: OptionTable): Omit<Token, 'isQuoted'> {
  if (name === undefined) return { name: null, value };
  const option = clip(name.toLowerCase(), longestEcho);
  if (value === null && !optionNamed(table, option)) return { name: null, value: `${name}:` };
  return { name: option, value };
}

/** The words of each value, by name. A text, and what has no value yet, takes the words that follow it. */
function gather(tokens: readonly Token[], table: OptionTable): ReadonlyMap<string | null, readonly string[]> {
  const values = new Map<string | null, string[]>();
  let open: string | null = null;
  for (const { name, value, isQuoted } of tokens) {
    if (name !== null && values.has(name)) throw givenTwice(name);
    const owner: string | null = name ?? open;
    const words = values.get(owner) ?? [];
    values.set(owner, words);
    if (value !== null) words.push(value);
    open = isQuoted || (value !== null && !takesWords(owner, table)) ? null : owner;
  }
  return values;
}

/** So does a name that no option has: what is wrong with it is said first. */
function takesWords(name: string | null, table: OptionTable): boolean {
  const option = name === null ? undefined : optionNamed(table, name);
  return option === undefined || option.kind === 'text';
}

/** Gives the words that stand alone to the first text or file: the required one, if there is any, as Discord wants those first. */
function nameBareWords(
  values: ReadonlyMap<string | null, readonly string[]>,
  path: string,
  table: OptionTable,
): readonly NamedWords[] {
  const first = Object.keys(table).find((name) => table[name]?.kind === 'text' || table[name]?.kind === 'file');
  return [...values].map(([name, words]): NamedWords => {
    if (name !== null) return [name, words];
    if (first === undefined) throw new UserError('WORD_UNNAMED', unnamed(words.join(' '), path, table));
    if (values.has(first)) throw givenTwice(first);
    return [first, words];
  });
}

function unnamed(words: string, path: string, table: OptionTable): string {
  const names = Object.keys(table);
  if (names.length === 0) return `/${path} takes no options. Leave out “${clip(words, longestEcho)}”.`;
  return `What is “${clip(words, longestEcho)}” for? Write it as name:value; /${path} takes ${names.join(', ')}.`;
}

function givenTwice(name: string): UserError {
  return new UserError('OPTION_TWICE', `${name} is given twice. Leave one of them out.`);
}
