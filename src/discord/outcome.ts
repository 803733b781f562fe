import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { PostOutcome, UnknownOutcome } from '../chat/app.js';

// Discord's JSON error codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes

/** The channel, the server or the webhook is no more, or no longer the bot's. */
const gone = new Set([10003, 10004, 10015]);

/** What a moderator can change, as the end of a sentence for one. */
const closed: ReadonlyMap<number, string> = new Map([
  [50001, 'I may not see that channel'],
  [50013, 'I may not post there'],
  [50007, 'direct messages from me are not wanted there'],
  [50278, 'I may not write to that person'],
  [40058, 'that is a forum, and I can only post into channels with messages'],
  [40067, 'every post there needs a tag'],
  [50083, 'that thread is archived'],
  [160005, 'that thread is locked'],
  [160006, 'too many threads are open there'],
]);

/** What Discord has against the message itself. */
const refusedContent: ReadonlyMap<number, string> = new Map([
  [50035, 'Discord finds a fault in the message'],
  [50006, 'Discord finds the message empty'],
  [40005, 'the message is too large'],
  [200000, 'AutoMod held the message back'],
  [200001, 'AutoMod held the message back'],
]);

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
