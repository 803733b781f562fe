import { setTimeout } from 'node:timers/promises';
import { type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js';
import type { Outbox, OutgoingMessage, PostOutcome, UnknownOutcome } from '../chat/app.js';
import { findMessage, isHistoryReadable } from './history.js';
import { withMark } from './mark.js';
import type { CommandIds } from './markdown.js';
import { messageUrl, outcomeOf } from './outcome.js';
import { filesOf, fits, render } from './render.js';

export interface DiscordOutbox extends Outbox {
  /** Waits so long for the requests under way, then gives them up: what becomes of each is then unknown. */
  finish(ms: number): Promise<void>;
}

/**
 * Posts into channels, and says what became of it as data. `rest` must not repeat requests by itself (`retries: 0`): after a
 * repetition its last answer would hide that an earlier one was lost.
 */
export function discordOutbox(rest: REST, ids: CommandIds): DiscordOutbox {
  const requests = new Requests();
  const readable = new ReadableChannels((channelId, signal) => isHistoryReadable(rest, channelId, signal), requests);
  const bodyOf = ({ reply, nonce }: OutgoingMessage) => withMark(render(reply, ids), nonce);
  return {
    fits: (reply) => fits(reply, ids),
    post: (message) =>
      requests.during<PostOutcome>((signal) =>
        send(rest, message, bodyOf(message), signal).catch((error: unknown) =>
          signal.aborted ? stopping : outcomeOf(error),
        ),
      ),
    find: (message, since) =>
      requests.during((signal) => findMessage(rest, { ...message, body: bodyOf(message) }, since, signal)),
    canFindIn: (channelId) => readable.has(channelId),
    finish: (ms) => requests.finish(ms),
  };
}

const stopping: UnknownOutcome = { kind: 'unknown', reason: 'I was stopping' };

async function send(
  rest: REST,
  { guildId, channelId, nonce, reply }: OutgoingMessage,
  body: object,
  signal: AbortSignal,
): Promise<PostOutcome> {
  // Discord answers this route with a message.
  const sent = (await rest.post(Routes.channelMessages(channelId), {
    body: { ...body, nonce, enforce_nonce: true },
    files: filesOf(reply),
    signal,
  })) as RESTPostAPIChannelMessageResult;
  return { kind: 'sent', messageId: sent.id, url: messageUrl(guildId, channelId, sent.id) };
}

/** The requests under way, so that a stop can end them. */
class Requests {
  // A signal for each: the library never takes its listener off one.
  readonly #underWay = new Map<AbortController, Promise<unknown>>();

  during<T>(start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const request = start(controller.signal);
    this.#underWay.set(controller, request);
    return request.finally(() => this.#underWay.delete(controller));
  }

  async finish(ms: number): Promise<void> {
    await Promise.race([Promise.all(this.#underWay.values()), setTimeout(ms, undefined, { ref: false })]);
    for (const controller of this.#underWay.keys()) controller.abort();
  }
}

const readableForMs = 3600_000;
const unreadableForMs = 60_000;

/** Remembers of channels, for a while, whether their history can be read. */
class ReadableChannels {
  readonly #known = new Map<string, { readonly isReadable: boolean; readonly untilMs: number }>();
  readonly #ask: (channelId: string, signal: AbortSignal) => Promise<boolean>;
  readonly #requests: Requests;

  constructor(ask: (channelId: string, signal: AbortSignal) => Promise<boolean>, requests: Requests) {
    this.#ask = ask;
    this.#requests = requests;
  }

  async has(channelId: string): Promise<boolean> {
    const known = this.#known.get(channelId);
    if (known && known.untilMs > performance.now()) return known.isReadable;
    const isReadable = await this.#requests.during((signal) => this.#ask(channelId, signal));
    const untilMs = performance.now() + (isReadable ? readableForMs : unreadableForMs);
    this.#known.set(channelId, { isReadable, untilMs });
    return isReadable;
  }
}
