import type { Line, Reply } from '../chat/reply.js';
import type { Digest } from '../model.js';
import { unusualRules } from './digest-rules.js';
import { counted } from './line.js';
import { digestName, scheduleWords } from './schedules.js';
import { dayAndTime } from './time.js';

/** Every digest of a guild, with its next run, its rules that are not the usual ones, and what is wrong with it. */
export function digestListReply(digests: readonly Digest[]): Reply {
  return {
    text: [
      { kind: 'heading', level: 2, line: [counted(digests.length, 'digest')] },
      { kind: 'lines', lines: digests.flatMap(linesOf) },
    ],
  };
}

function linesOf(digest: Digest): readonly Line[] {
  const { trouble, channelId, dueAt } = digest;
  const head: Line = [
    trouble === null ? '✓ ' : '! ',
    { kind: 'strong', text: digestName(digest) },
    ' · ',
    { kind: 'channel', id: channelId },
    ` · ${scheduleWords(digest)} · next `,
    dayAndTime(dueAt),
  ];
  const rules = unusualRules(digest);
  return [
    head,
    ...(rules.length === 0 ? [] : [rules]),
    ...(trouble === null ? [] : [[`The last one did not arrive: ${trouble}.`]]),
  ];
}
