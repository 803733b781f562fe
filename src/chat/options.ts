import { UserError } from '../errors.js';
import type { App } from './app.js';
import type { Caller } from './command.js';
import { type GivenFile, isGivenFile } from './file.js';

/** Suggests what a half-typed option may become, best first; a surface shows at most 25. */
export type Complete = (typed: string, app: App, caller: Caller) => Promise<readonly Choice[]>;

export interface Choice {
  readonly label: string;
  readonly value: string;
}

export type Option = TextOption | IntegerOption | ChoiceOption | ChannelOption | FileOption;

export interface TextOption {
  readonly kind: 'text';
  readonly description: string;
  readonly isRequired?: boolean;
  readonly maxLength: number;
  readonly complete?: Complete;
}

export interface IntegerOption {
  readonly kind: 'integer';
  readonly description: string;
  readonly min: number;
  readonly max: number;
  readonly fallback?: number;
}

export interface ChoiceOption {
  readonly kind: 'choice';
  readonly description: string;
  readonly choices: readonly string[];
  readonly fallback?: string;
}

/** A channel's id; the caller's own channel where none is given, if `isHereByDefault`. */
export interface ChannelOption {
  readonly kind: 'channel';
  readonly description: string;
  readonly isHereByDefault: boolean;
}

/** A file; always required. */
export interface FileOption {
  readonly kind: 'file';
  readonly description: string;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** What is left out and has no fallback is undefined. */
type OrNone<O extends Option> = O extends { readonly fallback: string | number } ? never : undefined;

type ValueOf<O extends Option> = O extends IntegerOption
  ? number | OrNone<O>
  : O extends FileOption
    ? GivenFile
    : O extends ChoiceOption
      ? O['choices'][number] | OrNone<O>
      : O extends { readonly isRequired: true } | { readonly isHereByDefault: true }
        ? string
        : string | undefined;

export type OptionValues<T extends OptionTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

/** The values of a command's options, checked and completed; a `UserError` that names the first mistake. */
export function readOptions(
  table: OptionTable,
  given: Readonly<Record<string, unknown>>,
  caller: Caller,
): OptionValues<OptionTable> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(table, name));
  if (unknown !== undefined) throw new UserError('OPTION_UNKNOWN', unknownOption(table, unknown));
  return Object.fromEntries(
    Object.entries(table).map(([name, option]) => [name, readOption(name, option, given[name], caller)]),
  );
}

function unknownOption(table: OptionTable, name: string): string {
  const names = Object.keys(table);
  if (names.length === 0) return `There is no option ${name} here: this command takes none.`;
  return `There is no option ${name} here. There is: ${names.join(', ')}.`;
}

type OptionValue = string | number | GivenFile | undefined;

function readOption(name: string, option: Option, value: unknown, caller: Caller): OptionValue {
  switch (option.kind) {
    case 'integer':
      return readInteger(name, option, value);
    case 'choice':
      return readChoice(name, option, value);
    case 'channel':
      if (typeof value === 'string' && value !== '') return value;
      return option.isHereByDefault ? caller.channelId : undefined;
    case 'text':
      return readText(name, option, value);
    case 'file':
      if (isGivenFile(value)) return value;
      throw new UserError('OPTION_MISSING', `${name} is missing: add ${name}: and a file.`);
  }
}

function readInteger(name: string, { min, max, fallback }: IntegerOption, value: unknown): number | undefined {
  if (value === undefined) return fallback;
  const number = value === '' ? NaN : Number(value);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new UserError('OPTION_INVALID', `${name} must be a whole number from ${min} to ${max}.`);
}

function readChoice(name: string, { choices, fallback }: ChoiceOption, value: unknown): string | undefined {
  if (value === undefined) return fallback;
  if (typeof value === 'string' && choices.includes(value)) return value;
  throw new UserError('OPTION_INVALID', `${name} must be one of these: ${choices.join(', ')}.`);
}

function readText(name: string, { isRequired, maxLength }: TextOption, value: unknown): string | undefined {
  if (value === undefined && !isRequired) return undefined;
  if (value === undefined) throw new UserError('OPTION_MISSING', `${name} is missing: add ${name}: and a value.`);
  const text = typeof value === 'string' ? value.trim() : '';
  if (text !== '' && text.length <= maxLength) return text;
  throw new UserError('OPTION_INVALID', `${name} must be 1 to ${maxLength} characters.`);
}
