import type { Line } from '../chat/reply.js';
import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { capitalised, dotted } from './line.js';

const mostWords = 3;

/** How a digest arrives, as far as it is not the usual way: "pings @readers", "silent", "a thread a day". */
export function mannerOf(phrases: Phrases, { pingRoleId, isSilent, inThread }: Digest): readonly Line[] {
  return [
    ...(pingRoleId === null ? [] : [phrases.line('digest-rule.pings', { role: { kind: 'role', id: pingRoleId } })]),
    ...(isSilent ? [phrases.line('digest-rule.silent')] : []),
    ...(inThread ? [phrases.line('digest-rule.thread')] : []),
  ];
}

/** Every rule of a digest that is not the usual one, in one line; an empty line where there is none. */
export function unusualRules(phrases: Phrases, digest: Digest): Line {
  const { words, missed, empty } = digest;
  return capitalised(
    dotted(
      words.length === 0 ? null : wordsFirst(phrases, words),
      missed === 'skip' ? phrases.text('digest-rule.skips-missed') : null,
      empty === 'say' ? phrases.text('digest-rule.says-empty') : null,
      ...mannerOf(phrases, digest),
    ),
  );
}

function wordsFirst(phrases: Phrases, words: readonly string[]): string {
  const named = words.slice(0, mostWords).join(', ');
  const more = words.length - mostWords;
  if (more <= 0) return phrases.text('digest-rule.words', { words: named });
  return phrases.text('digest-rule.words-and-more', { words: named, more });
}
