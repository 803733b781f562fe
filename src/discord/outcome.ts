import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { ErrandOutcome, PostOutcome, UnknownOutcome } from '../chat/app.js';

// Discord's JSON error codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes

/** The channel, the server or the webhook is no more, or no longer the bot's. */
const gone = new Set([10003, 10004, 10015]);

/** What a moderator can change, as the end of a sentence for one. */
const closed: ReadonlyMap<number, string> = new Map([
  [50001, 'I may not see that channel (missing: View Channel)'],
  [50013, 'I may not post there (missing: Send Messages)'],
  [50007, 'direct messages from me are not wanted there'],
  [50278, 'I may not write to that person'],
  [50033, 'nobody can be written to there'],
  [10013, 'there is no such person'],
  [40058, 'that is a forum that I may not look at'],
  [40067, 'every post there needs a tag'],
  [50083, 'that thread is archived'],
  [160005, 'that thread is locked'],
  [160006, 'too many threads are open there'],
  [160007, 'too many threads are open there'],
  [50008, 'nothing can be posted into a channel of that kind'],
  [50024, 'nothing can be posted into a channel of that kind'],
]);

/** What Discord has against the message itself. */
const refusedContent: ReadonlyMap<number, string> = new Map([
  [50035, 'Discord finds a fault in the message'],
  [50006, 'Discord finds the message empty'],
  [40005, 'the message is too large'],
  [200000, 'AutoMod held the message back'],
  [200001, 'AutoMod held the message back'],
]);

/** There is no such thread (any more): it or the message that it is begun from is gone, it is closed, or none can be there. */
const threadClosed = new Set([10003, 10008, 50024, 50083, 160005]);

/** Limits on writing and on editing, whatever status they come with. */
const tooOften = new Set([20016, 20022, 20028, 20029, 30046]);

export function isThreadClosed(error: unknown): boolean {
  return threadClosed.has(codeOf(error) ?? 0);
}

/** Discord's JSON error code; null where it gave none. */
export function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError ? Number(error.code) : null;
}

/** What Discord answers, or something else where it says no, and not merely "not now". */
export async function unlessRefused<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusal(error)) return otherwise;
    throw error;
  }
}

function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && [400, 403, 404].includes(error.status);
}

/** What a failed request says of an errand; `doneCode` is how Discord says that it was done before, if it does. */
export function errandOutcomeOf(error: unknown, doneCode?: number): ErrandOutcome {
  const code = codeOf(error);
  if (code === doneCode) return { kind: 'done' };
  if (code !== null && tooOften.has(code)) return { kind: 'retry', afterMs: null };
  if (isRefusal(error)) return { kind: 'refused', reason: `Discord answered ${error.status}, code ${error.code}` };
  if (error instanceof RateLimitError) return { kind: 'retry', afterMs: error.retryAfter };
  return { kind: 'retry', afterMs: null };
}

/** What a failed request says about the message. A 4xx is certain: it did not arrive. */
export function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof RateLimitError) return retry('Discord asked for patience', error.retryAfter);
  if (!(error instanceof DiscordAPIError)) return unknownOf(error);
  const code = Number(error.code);
  if (gone.has(code)) return { kind: 'gone' };
  const whyClosed = closed.get(code);
  if (whyClosed !== undefined) return { kind: 'forbidden', reason: whyClosed };
  const whyRefused = refusedContent.get(code);
  if (whyRefused !== undefined) return { kind: 'rejected', reason: `${whyRefused} (${code})` };
  return retry(`Discord answered ${error.status}, code ${code}`, null);
}

/** Discord broke down over a request, or nothing came back. */
export function unknownOf(error: unknown): UnknownOutcome {
  if (error instanceof HTTPError) return { kind: 'unknown', reason: `Discord answered ${error.status}` };
  if (error instanceof DiscordAPIError) return { kind: 'unknown', reason: `Discord answered ${error.status}` };
  if (error instanceof RateLimitError) return { kind: 'unknown', reason: 'Discord asked for patience' };
  return { kind: 'unknown', reason: 'Discord could not be reached' };
}

export function messageUrl(guildId: string, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}

function retry(reason: string, afterMs: number | null): PostOutcome {
  return { kind: 'retry', afterMs, reason };
}

/** Of a request that a stop of the program has ended. */
export const stopping: UnknownOutcome = { kind: 'unknown', reason: 'I was stopping' };
