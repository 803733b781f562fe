import { setTimeout } from 'node:timers/promises';
import {
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  type REST,
  type RESTPostAPIChannelMessageResult,
  Routes,
} from 'discord.js';
import type { Outbox, OutgoingMessage, PostOutcome } from '../chat/app.js';
import type { CommandIds } from './markdown.js';
import { filesOf, fits, render } from './render.js';

export interface DiscordOutbox extends Outbox {
  /** Waits so long for the posts under way, then gives them up: each is told as one that is still owed. */
  finish(ms: number): Promise<void>;
}

/** Posts into channels, and says what became of it as data. */
export function discordOutbox(rest: REST, ids: CommandIds): DiscordOutbox {
  // One for each post: the library never takes its listener off a signal.
  const underWay = new Map<AbortController, Promise<PostOutcome>>();
  return {
    fits: (reply) => fits(reply, ids),
    post: async (message) => {
      const controller = new AbortController();
      const outcome = send(rest, message, ids, controller.signal).catch((error: unknown) =>
        controller.signal.aborted ? again('I was stopping') : outcomeOf(error),
      );
      underWay.set(controller, outcome);
      return outcome.finally(() => underWay.delete(controller));
    },
    finish: async (ms) => {
      await Promise.race([Promise.all(underWay.values()), setTimeout(ms, undefined, { ref: false })]);
      for (const controller of underWay.keys()) controller.abort();
    },
  };
}

async function send(rest: REST, message: OutgoingMessage, ids: CommandIds, signal: AbortSignal): Promise<PostOutcome> {
  const { guildId, channelId, nonce, reply } = message;
  // The library repeats a request by itself after a 5xx; the nonce makes one message of them all.
  const body = { ...render(reply, ids), nonce, enforce_nonce: true };
  // Discord answers this route with a message.
  const sent = (await rest.post(Routes.channelMessages(channelId), {
    body,
    files: filesOf(reply),
    signal,
  })) as RESTPostAPIChannelMessageResult;
  return { kind: 'sent', messageId: sent.id, url: `https://discord.com/channels/${guildId}/${channelId}/${sent.id}` };
}

// Discord's JSON error codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes
const unknownChannel = 10003;
/** No access, no permission, closed direct messages, a forum, an archived or locked thread … until somebody changes that. */
const closed = new Set([50001, 50013, 50007, 50278, 40058, 40067, 50083, 160005, 160006]);
/** Over a limit, too large, or held back by AutoMod. */
const refusedContent = new Set([50035, 50006, 40005, 200000, 200001]);

/** What a failed request says about the message. Where Discord said nothing certain, it is to be tried again. */
export function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof RateLimitError) return again('Discord asked for patience', error.retryAfter);
  if (error instanceof HTTPError) return again(`Discord answered ${error.status}`);
  if (!(error instanceof DiscordAPIError)) return again('Discord could not be reached');
  const code = Number(error.code);
  if (code === unknownChannel) return { kind: 'gone' };
  if (closed.has(code)) return { kind: 'forbidden' };
  if (refusedContent.has(code)) return { kind: 'rejected', reason: `Discord turned the message down (${code})` };
  return again(`Discord answered ${error.status}, code ${code}`);
}

function again(reason: string, afterMs: number | null = null): PostOutcome {
  return { kind: 'retry', afterMs, reason };
}
