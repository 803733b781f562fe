import { Mistake } from '../phrases/mistake.js';
import { checkPlace } from './channel.js';
import type { Caller } from './command.js';
import { type GivenFile, isGivenFile } from './file.js';
import type {
  ChannelOption,
  ChoiceOption,
  IntegerOption,
  Option,
  OptionTable,
  OptionValues,
  RoleOption,
  TextOption,
} from './options.js';
import { isEveryone, isGivenRole } from './role.js';

/** The values of a command's options, checked and completed; a `Mistake` that names the first mistake. */
export function readOptions(
  table: OptionTable,
  given: Readonly<Record<string, unknown>>,
  caller: Caller,
): OptionValues<OptionTable> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(table, name));
  if (unknown !== undefined) throw unknownOption(table, unknown);
  return Object.fromEntries(
    Object.entries(table).map(([name, option]) => [name, readOption(name, option, given[name], caller)]),
  );
}

function unknownOption(table: OptionTable, name: string): Mistake {
  const names = Object.keys(table);
  if (names.length === 0) return new Mistake('mistake.no-options', { name });
  return new Mistake('mistake.unknown-option', { name, names: names.join(', ') });
}

type OptionValue = string | number | boolean | GivenFile | undefined;

function readOption(name: string, option: Option, value: unknown, caller: Caller): OptionValue {
  switch (option.kind) {
    case 'integer':
      return readInteger(name, option, value);
    case 'choice':
      return readChoice(name, option, value);
    case 'flag':
      return readFlag(name, value);
    case 'role':
      return readRole(name, option, value, caller);
    case 'person':
      if (value === undefined || (typeof value === 'string' && value !== '')) return value;
      throw new Mistake('mistake.person', { name });
    case 'channel':
      return readChannel(option, value, caller);
    case 'text':
      return readText(name, option, value);
    case 'file':
      if (isGivenFile(value)) return value;
      throw new Mistake('mistake.missing-file', { name });
  }
}

function readInteger(name: string, { min, max, fallback }: IntegerOption, value: unknown): number | undefined {
  if (value === undefined) return fallback;
  const number = value === '' ? NaN : Number(value);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new Mistake('mistake.whole-number', { name, min, max });
}

function readChoice(name: string, { choices, fallback, isRequired }: ChoiceOption, value: unknown): string | undefined {
  if (value === undefined && isRequired) throw new Mistake('mistake.missing', { name });
  if (value === undefined) return fallback;
  if (typeof value === 'string' && choices.includes(value)) return value;
  throw new Mistake('mistake.one-of', { name, choices: choices.join(', ') });
}

function readFlag(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw new Mistake('mistake.yes-or-no', { name });
}

function readChannel(option: ChannelOption, value: unknown, caller: Caller): string | undefined {
  const here = option.isHereByDefault ? caller.channelId : undefined;
  const channelId = typeof value === 'string' && value !== '' ? value : here;
  if (channelId !== undefined && option.isForPosts) checkPlace(caller, channelId);
  return channelId;
}

function readRole(name: string, option: RoleOption, value: unknown, { guildId }: Caller): string | undefined {
  if (value === undefined) return undefined;
  if (!isGivenRole(value)) throw new Mistake('mistake.role', { name });
  if (!option.isForMention || value.isMentionable || isEveryone(value.id, guildId)) return value.id;
  throw new Mistake('mistake.closed-role');
}

function readText(name: string, { isRequired, maxLength }: TextOption, value: unknown): string | undefined {
  if (value === undefined && !isRequired) return undefined;
  if (value === undefined) throw new Mistake('mistake.missing', { name });
  const text = typeof value === 'string' ? value.trim() : '';
  if (text !== '' && text.length <= maxLength) return text;
  throw new Mistake('mistake.length', { name, max: maxLength });
}
