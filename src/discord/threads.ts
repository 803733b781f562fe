import { type REST, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import type { ErrandOutcome, OutgoingMessage } from '../chat/app.js';
import type { Block, Reply } from '../chat/reply.js';
import type { Errand } from '../model.js';
import { cutText } from './escape.js';
import { codeOf, errandOutcomeOf, isThreadClosed } from './outcome.js';

const longestTitle = 100;
const alreadyBegun = 160004;

/** What the thread of a message is called: as was said, else after what the message says first. */
export function titleOf({ thread, reply }: Pick<OutgoingMessage, 'thread' | 'reply'>): string {
  return cutTitle(thread.title ?? firstWords(reply));
}

function cutTitle(title: string): string {
  return cutText(title, longestTitle) || '…';
}

function firstWords({ text = [], cards = [] }: Reply): string {
  const blocks = [...text, ...cards.flatMap((card) => card.blocks)];
  return blocks.map(wordsOver).find((words) => words !== '') ?? '';
}

function wordsOver(block: Block): string {
  if (block.kind === 'entry') return block.entry.headline;
  if (block.kind !== 'heading') return '';
  return block.line.filter((inline) => typeof inline === 'string').join('');
}

export interface ThreadStart {
  readonly channelId: string;
  /** The thread gets the id of the message that it is begun from. */
  readonly messageId: string;
  readonly title: string;
}

/**
 * Begins a thread from a message; one that has begun already is begun. False where there can be none, because the message
 * is gone, or the channel of a kind without threads. Throws what else Discord answers.
 */
export async function beginThread(rest: REST, start: ThreadStart, signal: AbortSignal): Promise<boolean> {
  try {
    await requestThread(rest, start, signal);
    return true;
  } catch (error) {
    if (codeOf(error) === alreadyBegun) return true;
    if (isThreadClosed(error)) return false;
    throw error;
  }
}

/** The same, as an errand. */
export async function runThreadErrand(
  rest: REST,
  { channelId, messageId, title }: Errand,
  signal: AbortSignal,
): Promise<ErrandOutcome> {
  try {
    await requestThread(rest, { channelId, messageId, title: cutTitle(title ?? '') }, signal);
    return { kind: 'done' };
  } catch (error) {
    return errandOutcomeOf(error, alreadyBegun);
  }
}

async function requestThread(
  rest: REST,
  { channelId, messageId, title }: ThreadStart,
  signal: AbortSignal,
): Promise<void> {
  const body = { name: title, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
  await rest.post(Routes.threads(channelId, messageId), { body, signal });
}
