import { type APIMessage, type APIThreadChannel, type REST, Routes, SnowflakeUtil } from 'discord.js';
import type { Forum } from './channels.js';
import { clockSkewMs } from './history.js';
import { isSameMessage } from './mark.js';
import { unlessRefused } from './outcome.js';
import { filesOf } from './render.js';
import type { Drawn } from './send.js';
import { titleOf } from './threads.js';

const mostTags = 5;
const pageSize = 100;
// So many hundred posts may be archived while the bot is away before it stops looking.
const mostPages = 20;

/** Begins a post; gives its id, which its first message shares. Discord takes no nonce here: asked twice, it makes two. */
export async function createPost(rest: REST, message: Drawn, forum: Forum, signal: AbortSignal): Promise<string> {
  const { channelId, reply } = message;
  // Discord answers this route with a thread.
  const post = (await rest.post(Routes.threads(channelId), {
    body: postOf(message, forum),
    files: filesOf(reply),
    signal,
  })) as APIThreadChannel;
  return post.id;
}

/** A post as Discord's REST takes it. */
export function postOf(message: Pick<Drawn, 'thread' | 'reply' | 'body'>, forum: Forum): object {
  const tags = tagsOf(forum, message.thread.tags);
  return {
    name: titleOf(message),
    ...(tags.length === 0 ? {} : { applied_tags: tags }),
    message: message.body,
  };
}

/** The ids of the forum's tags with these names; of a forum that asks for one, its first where it has none of them. */
function tagsOf({ tags, needsTag }: Forum, names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const fitting = tags.filter(({ name }) => wanted.has(name.toLowerCase())).slice(0, mostTags);
  return (fitting.length === 0 && needsTag ? tags.slice(0, 1) : fitting).map(({ id }) => id);
}

export interface WantedPost {
  readonly message: Drawn;
  readonly since: Date;
  /** Posts that are known to be others. */
  readonly others: ReadonlySet<string>;
  /** The bot's own id. */
  readonly ownId: string;
}

/**
 * Looks for a post among those that began since a moment, by its title and the mark of its first message. Where that may not
 * be read, the bot's own post with this title that is no other's is it: one at a time is in doubt. Gives its id, or null.
 * Throws what Discord answers but refusals.
 */
export async function findPost(
  rest: REST,
  { message, since, others, ownId }: WantedPost,
  signal: AbortSignal,
): Promise<string | null> {
  const sinceMs = since.getTime() - clockSkewMs;
  const title = titleOf(message);
  const mayBe = ({ id, name, owner_id }: APIThreadChannel) =>
    name === title && owner_id === ownId && !others.has(id) && SnowflakeUtil.timestampFrom(id) >= sinceMs;
  const threads = [
    ...(await unlessRefused(activeThreads(rest, message, signal), [])),
    ...(await unlessRefused(archivedThreads(rest, message.channelId, sinceMs, signal), [])),
  ];
  for (const { id } of threads.filter(mayBe)) {
    // It was deleted, or nobody may look.
    const first = await unlessRefused(firstMessage(rest, id, signal), null);
    if (first === null || isSameMessage(first, message)) return id;
  }
  return null;
}

/** Whether posts can be found again: of those that are archived Discord tells only who may read the history. */
export async function arePostsReadable(rest: REST, forumId: string, signal: AbortSignal): Promise<boolean> {
  try {
    await readArchived(rest, forumId, { limit: '2' }, signal);
    return true;
  } catch {
    return false;
  }
}

async function activeThreads(
  rest: REST,
  { guildId, channelId }: Drawn,
  signal: AbortSignal,
): Promise<readonly APIThreadChannel[]> {
  // Discord answers this route with all threads of the guild that the bot sees.
  const { threads } = (await rest.get(Routes.guildActiveThreads(guildId), { signal })) as ThreadList;
  return threads.filter(({ parent_id }) => parent_id === channelId);
}

/** Newest archived first: one that began since a moment was archived since then. */
async function archivedThreads(
  rest: REST,
  forumId: string,
  sinceMs: number,
  signal: AbortSignal,
): Promise<readonly APIThreadChannel[]> {
  const found: APIThreadChannel[] = [];
  let before: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const query = { limit: String(pageSize), ...(before === undefined ? {} : { before }) };
    const { threads, has_more } = await readArchived(rest, forumId, query, signal);
    found.push(...threads);
    before = threads.at(-1)?.thread_metadata?.archive_timestamp;
    if (!has_more || before === undefined || Date.parse(before) < sinceMs) break;
  }
  return found;
}

interface ThreadList {
  readonly threads: readonly APIThreadChannel[];
  readonly has_more?: boolean;
}

async function readArchived(
  rest: REST,
  forumId: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<ThreadList> {
  // Discord answers this route with threads.
  return (await rest.get(Routes.channelThreads(forumId, 'public'), {
    query: new URLSearchParams(query),
    signal,
  })) as ThreadList;
}

async function firstMessage(rest: REST, threadId: string, signal: AbortSignal): Promise<APIMessage> {
  // Discord answers this route with a message; a post and its first message share their id.
  return (await rest.get(Routes.channelMessage(threadId, threadId), { signal })) as APIMessage;
}
