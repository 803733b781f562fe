import { type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js';
import type { FindOutcome, OutgoingMessage } from '../chat/app.js';
import type { ErrandKind, SentMessage } from '../model.js';
import type { Channel } from './channels.js';
import { createPost, findPost } from './forum.js';
import { findMessage } from './history.js';
import { isThreadClosed, messageUrl, unlessRefused } from './outcome.js';
import { type Body, filesOf } from './render.js';
import { beginThread, titleOf } from './threads.js';

/** A message, and how it looks. */
export interface Drawn extends OutgoingMessage {
  readonly body: Body;
}

/** A way to Discord, as the bot. */
export interface Line {
  readonly rest: REST;
  /** The bot's own id. */
  readonly ownId: string;
  readonly signal: AbortSignal;
}

/**
 * Sends a message: into the thread of those before it, while that is open; else it begins a forum's post, or comes to the
 * channel itself. Throws what Discord answers.
 */
export async function sendMessage(line: Line, message: Drawn, channel: Channel): Promise<SentMessage> {
  const { threadId } = message;
  if (threadId !== null) {
    const id = await sendIntoThread(line, message, channel, threadId);
    if (id !== null) return arrivedInThread(message, threadId, id);
  }
  if (channel.kind !== 'forum') return arrived(message, channel, await post(line, message, message.channelId));
  return arrived(message, channel, await createPost(line.rest, message, channel, line.signal));
}

export interface Search {
  readonly message: Drawn;
  readonly channel: Channel;
  readonly since: Date;
  /** Messages that are known to be others. */
  readonly others: ReadonlySet<string>;
}

/** Looks for a message wherever it may have been sent since a moment. Throws what Discord answers. */
export async function findSent(
  { rest, ownId, signal }: Line,
  { message, channel, since, others }: Search,
): Promise<FindOutcome> {
  const { threadId, channelId } = message;
  if (threadId !== null) {
    const id = await findMessage(rest, { ...message, channelId: threadId }, since, signal);
    if (id !== null) return arrivedInThread(message, threadId, id);
  }
  const id = await (channel.kind === 'forum'
    ? findPost(rest, { message, since, others, ownId }, signal)
    : findMessage(rest, { ...message, channelId }, since, signal));
  return id === null ? { kind: 'not-found' } : arrived(message, channel, id);
}

/** The message's id; null where there is no such thread any more and none can be begun. */
async function sendIntoThread(line: Line, message: Drawn, channel: Channel, threadId: string): Promise<string | null> {
  const id = await postIfOpen(line, message, threadId);
  if (id !== null || channel.kind === 'forum') return id;
  const start = { channelId: message.channelId, messageId: threadId, title: titleOf(message) };
  // Where no thread may be begun the channel itself is still open.
  const isBegun = await unlessRefused(beginThread(line.rest, start, line.signal), false);
  return isBegun ? postIfOpen(line, message, threadId) : null;
}

async function postIfOpen(line: Line, message: Drawn, threadId: string): Promise<string | null> {
  try {
    return await post(line, message, threadId);
  } catch (error) {
    if (isThreadClosed(error)) return null;
    throw error;
  }
}

async function post({ rest, signal }: Line, { body, nonce, reply }: Drawn, channelId: string): Promise<string> {
  // Discord answers this route with a message.
  const sent = (await rest.post(Routes.channelMessages(channelId), {
    body: { ...body, nonce, enforce_nonce: true },
    files: filesOf(reply),
    signal,
  })) as RESTPostAPIChannelMessageResult;
  return sent.id;
}

function arrivedInThread({ guildId }: Drawn, threadId: string, messageId: string): SentMessage {
  return { kind: 'sent', messageId, url: messageUrl(guildId, threadId, messageId), threadId };
}

/** In the channel itself, or as the beginning of a post. Threads and posts have the ids of the messages that they begin with. */
function arrived(message: Drawn, { kind }: Channel, messageId: string): SentMessage {
  const { guildId, channelId, thread } = message;
  if (kind === 'forum') return arrivedInThread(message, messageId, messageId);
  const sent = { kind: 'sent', messageId, url: messageUrl(guildId, channelId, messageId) } as const;
  const beginsThread = thread.isWanted && kind !== 'plain';
  const errands: readonly ErrandKind[] = [
    ...(beginsThread ? (['begin-thread'] as const) : []),
    ...(kind === 'announcement' ? (['publish'] as const) : []),
  ];
  if (errands.length === 0) return sent;
  return { ...sent, threadId: beginsThread ? messageId : null, errands };
}
