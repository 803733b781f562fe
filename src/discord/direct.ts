import { type APIDMChannel, type REST, Routes } from 'discord.js';
import type { FindOutcome, PostOutcome } from '../chat/app.js';
import { Memory } from './memory.js';
import { outcomeOf, stopping } from './outcome.js';
import type { Requests } from './requests.js';
import { type Drawn, findSent, type Line, type Search, sendMessage } from './send.js';

const dayMs = 24 * 3600_000;
const plain = { kind: 'plain' } as const;

/** The channel of each person's direct messages. Discord makes it where there is none, and gives the same one ever after. */
export function rememberDirectChannels(rest: REST, requests: Requests): Memory<string> {
  return new Memory(async (userId) => {
    const channel = await requests.during((signal) =>
      rest.post(Routes.userChannels(), { body: { recipient_id: userId }, signal }),
    );
    // Discord answers this route with a channel.
    return { value: (channel as APIDMChannel).id, forMs: dayMs };
  });
}

/** Posts into a person's direct messages, and says what became of it. A channel that is gone is asked for once more. */
export async function postDirectly(
  line: Line,
  message: Drawn,
  userId: string,
  directs: Memory<string>,
): Promise<PostOutcome> {
  const outcome = await postOnce(line, message, userId, directs);
  return outcome.kind === 'gone' ? postOnce(line, message, userId, directs) : outcome;
}

async function postOnce(line: Line, message: Drawn, userId: string, directs: Memory<string>): Promise<PostOutcome> {
  let channelId: string;
  try {
    channelId = await directs.get(userId);
  } catch (error) {
    return unopened(outcomeOf(error));
  }
  try {
    return await sendMessage(line, { ...message, channelId }, plain);
  } catch (error) {
    if (line.signal.aborted) return stopping;
    const outcome = outcomeOf(error);
    if (outcome.kind === 'gone') directs.forget(userId);
    return outcome;
  }
}

/** Looks for a message in a person's direct messages, which the bot may always read. Throws what Discord answers. */
export async function findDirectly(
  line: Line,
  { message, ...search }: Omit<Search, 'channel'>,
  userId: string,
  directs: Memory<string>,
): Promise<FindOutcome> {
  const channelId = await directs.get(userId);
  return findSent(line, { ...search, message: { ...message, channelId }, channel: plain });
}

/** Where there was no channel yet, nothing can have arrived in it. */
function unopened(outcome: PostOutcome): PostOutcome {
  return outcome.kind === 'unknown' ? { kind: 'retry', afterMs: null, reason: outcome.reason } : outcome;
}
