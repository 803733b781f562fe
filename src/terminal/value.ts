import type { GivenFile } from '../chat/file.js';
import type { Option } from '../chat/options.js';
import type { GivenRole } from '../chat/role.js';
import { UserError } from '../errors.js';
import { clip } from '../text/clip.js';
import { fileAt } from './file.js';
import type { IdsByName } from './place.js';

/** Of what is longer, no more is repeated; no name is longer than Discord's 32 characters. */
export const longestEcho = 40;

const flags: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

/** The words that were typed for an option, as what it takes. Throws a UserError for what names nothing. */
export function readValue(
  name: string,
  words: readonly string[],
  option: Option | undefined,
  ids: IdsByName,
): string | boolean | GivenFile | GivenRole {
  if (words.length === 0) throw new UserError('VALUE_MISSING', `${name} has no value. Write one after the colon.`);
  const value = words.join(' ');
  switch (option?.kind) {
    case 'file':
      return fileAt(value);
    case 'channel':
      return idOf('channel', '#', value, ids.channels);
    case 'role':
      return { id: idOf('role', '@', value, ids.roles), isMentionable: true };
    case 'person':
      return idOf('person', '@', value, ids.people);
    case 'flag':
      return flags.get(value.toLowerCase()) ?? value;
    case 'choice':
      return value.toLowerCase();
    case 'text':
    case 'integer':
    case undefined:
      return value;
  }
}

function idOf(noun: string, sign: string, value: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get((value.startsWith(sign) ? value.slice(1) : value).toLowerCase());
  if (id !== undefined) return id;
  const names = [...ids.keys()].map((name) => `${sign}${name}`).join(', ');
  throw new UserError(
    `${noun.toUpperCase()}_UNKNOWN`,
    `There is no ${noun} “${clip(value, longestEcho)}” here. There is: ${names}.`,
  );
}
