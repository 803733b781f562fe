import type { Line, Reply } from '../chat/reply.js';
import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { unusualRules } from './digest-rules.js';
import { dotted } from './line.js';
import { digestName, scheduleWords } from './schedules.js';
import { dayAndTime } from './time.js';

/** Every digest of a guild, with its next run, its rules that are not the usual ones, and what is wrong with it. */
export function digestListReply(phrases: Phrases, digests: readonly Digest[]): Reply {
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('digests.count', { count: digests.length })] },
      { kind: 'lines', lines: digests.flatMap((digest) => linesOf(phrases, digest)) },
    ],
  };
}

function linesOf(phrases: Phrases, digest: Digest): readonly Line[] {
  const { trouble, channelId, dueAt } = digest;
  const head = dotted(
    { kind: 'strong', text: digestName(phrases, digest) },
    { kind: 'channel', id: channelId },
    scheduleWords(phrases, digest),
    phrases.line('digests.next', { due: dayAndTime(dueAt) }),
  );
  const rules = unusualRules(phrases, digest);
  return [
    [trouble === null ? '✓ ' : '! ', ...head],
    ...(rules.length === 0 ? [] : [rules]),
    ...(trouble === null ? [] : [phrases.line('digests.failed', { reason: trouble })]),
  ];
}
