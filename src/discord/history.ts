import { type APIMessage, type REST, Routes, SnowflakeUtil } from 'discord.js';
import type { OutgoingMessage } from '../chat/app.js';
import { isSameMessage } from './mark.js';
import { unlessRefused } from './outcome.js';
import type { Body } from './render.js';

const pageSize = 100;
// So many messages of others may come to a channel while the bot is away before it stops looking.
const mostPages = 50;
/** This machine's clock may be so far ahead of Discord's. */
export const clockSkewMs = 5 * 60_000;

export interface Wanted extends Pick<OutgoingMessage, 'channelId' | 'nonce'> {
  readonly body: Body;
}

/**
 * Looks for a message among those that came to its channel, or thread, since a moment: gives its id, or null; that too where
 * nobody may look. Throws what else Discord answers.
 */
export function findMessage(rest: REST, wanted: Wanted, since: Date, signal: AbortSignal): Promise<string | null> {
  return unlessRefused(search(rest, wanted, since, signal), null);
}

async function search(rest: REST, wanted: Wanted, since: Date, signal: AbortSignal): Promise<string | null> {
  let after = String(SnowflakeUtil.generate({ timestamp: since.getTime() - clockSkewMs, increment: 0n }));
  for (let page = 0; page < mostPages; page++) {
    const messages = await readPage(rest, wanted.channelId, { after, limit: String(pageSize) }, signal);
    const found = messages.find((message) => isSameMessage(message, wanted));
    if (found) return found.id;
    if (messages.length < pageSize) break;
    after = newestOf(messages);
  }
  return null;
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
