import type { Line } from '../chat/reply.js';
import type { Digest } from '../model.js';
import { capitalised, dotted } from './line.js';

const mostWords = 3;

/** How a digest arrives, as far as it is not the usual way: "pings @readers", "silent", "a thread a day". */
export function mannerOf({ pingRoleId, isSilent, inThread }: Digest): readonly Line[] {
  return [
    ...(pingRoleId === null ? [] : [['pings ', { kind: 'role', id: pingRoleId } as const]]),
    ...(isSilent ? [['silent']] : []),
    ...(inThread ? [['a thread a day']] : []),
  ];
}

/** Every rule of a digest that is not the usual one, in one line; an empty line where there is none. */
export function unusualRules(digest: Digest): Line {
  const { words, missed, empty } = digest;
  return capitalised(
    dotted(
      words.length === 0 ? null : `first what speaks of ${shortened(words)}`,
      missed === 'skip' ? 'skips what it missed' : null,
      empty === 'say' ? 'says when nothing is new' : null,
      ...mannerOf(digest),
    ),
  );
}

function shortened(words: readonly string[]): string {
  const named = words.slice(0, mostWords).join(', ');
  return words.length > mostWords ? `${named} and ${words.length - mostWords} more` : named;
}
