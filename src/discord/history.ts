import { type APIMessage, DiscordAPIError, type REST, Routes, SnowflakeUtil } from 'discord.js';
import type { FindOutcome, OutgoingMessage } from '../chat/app.js';
import { isSameMessage } from './mark.js';
import { messageUrl, unknownOf } from './outcome.js';
import type { Body } from './render.js';

const pageSize = 100;
// So many messages of others may come to a channel while the bot is away before it stops looking.
const mostPages = 50;
// This machine's clock may be ahead of Discord's.
const clockSkewMs = 5 * 60_000;

export interface Wanted extends Pick<OutgoingMessage, 'guildId' | 'channelId' | 'nonce'> {
  readonly body: Body;
}

/** Looks for a message among those that came to its channel since a moment. Where nobody may look it is not found. */
export async function findMessage(rest: REST, wanted: Wanted, since: Date, signal: AbortSignal): Promise<FindOutcome> {
  const { guildId, channelId } = wanted;
  let after = String(SnowflakeUtil.generate({ timestamp: since.getTime() - clockSkewMs, increment: 0n }));
  try {
    for (let page = 0; page < mostPages; page++) {
      const messages = await readPage(rest, channelId, { after, limit: String(pageSize) }, signal);
      const found = messages.find((message) => isSameMessage(message, wanted));
      if (found) return { kind: 'sent', messageId: found.id, url: messageUrl(guildId, channelId, found.id) };
      if (messages.length < pageSize) break;
      after = newestOf(messages);
    }
    return { kind: 'not-found' };
  } catch (error) {
    return isRefusal(error) ? { kind: 'not-found' } : unknownOf(error);
  }
}

/** The largest id: ids grow with time. */
function newestOf(messages: readonly APIMessage[]): string {
  return String(messages.map(({ id }) => BigInt(id)).reduce((one, other) => (one > other ? one : other)));
}

/** Whether a channel's messages can be read. One without any says nothing of that: Discord shows none to who may not look. */
export async function isHistoryReadable(rest: REST, channelId: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await readPage(rest, channelId, { limit: '1' }, signal)).length > 0;
  } catch {
    return false;
  }
}

async function readPage(
  rest: REST,
  channelId: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly APIMessage[]> {
  // Discord answers this route with messages.
  return (await rest.get(Routes.channelMessages(channelId), {
    query: new URLSearchParams(query),
    signal,
  })) as readonly APIMessage[];
}

/** Discord says no, and not merely "not now". */
function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && [400, 403, 404].includes(error.status);
}
