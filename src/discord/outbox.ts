import type { REST } from 'discord.js';
import type { DrawnEdit, FindOutcome, Outbox, OutgoingMessage, PostOutcome } from '../chat/app.js';
import type { Errand } from '../model.js';
import { askChannel, type Channel } from './channels.js';
import { publish } from './crosspost.js';
import { findDirectly, postDirectly, rememberDirectChannels } from './direct.js';
import { editMessage } from './edit.js';
import { arePostsReadable } from './forum.js';
import { isHistoryReadable } from './history.js';
import { inManner } from './manner.js';
import { withMark } from './mark.js';
import type { CommandIds } from './markdown.js';
import { Memory } from './memory.js';
import { outcomeOf, stopping, unknownOf } from './outcome.js';
import { fits, render } from './render.js';
import { Requests } from './requests.js';
import { type Drawn, findSent, type Line, sendMessage } from './send.js';
import { runThreadErrand } from './threads.js';

export interface DiscordOutbox extends Outbox {
  /** Waits so long for the requests under way, then gives them up: what becomes of each is then unknown. */
  finish(ms: number): Promise<void>;
}

const hourMs = 3600_000;
const minuteMs = 60_000;

/**
 * Posts into channels, and says what became of it as data. `rest` must not repeat requests by itself (`retries: 0`): after a
 * repetition its last answer would hide that an earlier one was lost.
 */
export function discordOutbox(rest: REST, ids: CommandIds, ownId: string): DiscordOutbox {
  const requests = new Requests();
  const channels = rememberChannels(rest, requests);
  const readable = rememberReadable(rest, requests, channels);
  const directs = rememberDirectChannels(rest, requests);
  const draw = (message: OutgoingMessage): Drawn => ({
    ...message,
    body: withMark(inManner(render(message.reply, ids), message.manner), message.nonce),
  });
  return {
    fits: (reply) => fits(reply, ids),
    post: (message) =>
      requests.during(async (signal) => {
        const line = { rest, ownId, signal };
        if (message.userId !== null) return postDirectly(line, draw(message), message.userId, directs);
        const send = () => post(line, draw(message), channels);
        const first = await send();
        if (!refusals.has(first.outcome.kind)) return first.outcome;
        // What was remembered of the channel may be why: a forum's tags, or that it is one.
        channels.forget(message.channelId);
        const isChanged = first.channel !== null && (await isOther(channels, message.channelId, first.channel));
        return isChanged ? (await send()).outcome : first.outcome;
      }),
    find: (message, since, others) =>
      requests.during(async (signal): Promise<FindOutcome> => {
        try {
          const line = { rest, ownId, signal };
          const wanted = { message: draw(message), since, others };
          if (message.userId !== null) return await findDirectly(line, wanted, message.userId, directs);
          return await findSent(line, { ...wanted, channel: await channels.get(message.channelId) });
        } catch (error) {
          return unknownOf(error);
        }
      }),
    canFindIn: (channelId) => readable.get(channelId),
    runErrand: (errand) => requests.during((signal) => runErrand(rest, errand, ids, signal)),
    finish: (ms) => requests.finish(ms),
  };
}

/** How a message was sent, and into what; null where that could not be asked. */
interface Sending {
  readonly outcome: PostOutcome;
  readonly channel: Channel | null;
}

async function post(line: Line, message: Drawn, channels: Memory<Channel>): Promise<Sending> {
  let channel: Channel | null = null;
  try {
    channel = await channels.get(message.channelId);
    return { outcome: await sendMessage(line, message, channel), channel };
  } catch (error) {
    const outcome = line.signal.aborted ? stopping : outcomeOf(error);
    // A forum's post is begun without a nonce.
    const mayDouble = outcome.kind === 'unknown' && channel?.kind === 'forum';
    return { outcome: mayDouble ? { ...outcome, mayDouble } : outcome, channel };
  }
}

async function isOther(channels: Memory<Channel>, channelId: string, known: Channel): Promise<boolean> {
  try {
    return JSON.stringify(await channels.get(channelId)) !== JSON.stringify(known);
  } catch {
    return false;
  }
}

const refusals: ReadonlySet<PostOutcome['kind']> = new Set(['gone', 'forbidden', 'rejected']);

function runErrand(rest: REST, errand: Errand | DrawnEdit, ids: CommandIds, signal: AbortSignal) {
  switch (errand.kind) {
    case 'publish':
      return publish(rest, errand, signal);
    case 'begin-thread':
      return runThreadErrand(rest, errand, signal);
    case 'edit':
      return editMessage(rest, errand, ids, signal);
  }
}

function rememberChannels(rest: REST, requests: Requests): Memory<Channel> {
  return new Memory(async (channelId) => {
    const value = await requests.during((signal) => askChannel(rest, channelId, signal));
    return { value, forMs: hourMs };
  });
}

/** Whether what is sent into a channel can be found there again. */
function rememberReadable(rest: REST, requests: Requests, channels: Memory<Channel>): Memory<boolean> {
  return new Memory(async (channelId) => {
    const channel = await channels.get(channelId).catch(() => null);
    const ask = channel?.kind === 'forum' ? arePostsReadable : isHistoryReadable;
    const value = await requests.during((signal) => ask(rest, channelId, signal));
    return { value, forMs: value ? hourMs : minuteMs };
  });
}
