import { apiError, type RestAnswer, snowflake } from './answer.js';
import { places } from './gateway.js';

/** A channel that is more than a text channel. */
export interface ChannelShape {
  /** 5: announcements; 15: a forum. */
  readonly type: number;
  readonly available_tags?: readonly { readonly id: string; readonly name: string; readonly moderated?: boolean }[];
  /** 16: every post needs a tag. */
  readonly flags?: number;
}

export interface KeptThread {
  readonly id: string;
  readonly parentId: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** Who began it. */
  ownerId: string;
  isArchived: boolean;
  isLocked: boolean;
}

const forum = 15;
const needsTag = 16;
const unknownChannel = apiError(404, 10003, 'Unknown Channel');

/** Which channels are of a kind of their own, and the threads in all of them. */
export class Threads {
  readonly list: KeptThread[] = [];
  readonly #shapes: Readonly<Record<string, ChannelShape>>;

  constructor(shapes: Readonly<Record<string, ChannelShape>>) {
    this.#shapes = shapes;
  }

  channel(id: string): RestAnswer {
    const thread = this.list.find((other) => other.id === id);
    return { status: 200, body: thread ? show(thread) : { id, name: 'news', flags: 0, ...this.#shapeOf(id) } };
  }

  /** Why no message can come into a channel; `isMessage`: whether its id is that of a message, which a thread would share. */
  refusal(channelId: string, isMessage: boolean): RestAnswer | null {
    if (this.#shapeOf(channelId).type === forum) return apiError(400, 40058, 'Cannot message a forum');
    const thread = this.list.find(({ id }) => id === channelId);
    if (!thread) return isMessage ? unknownChannel : null;
    return thread.isLocked ? apiError(400, 50083, 'Thread is archived') : null;
  }

  /** Why nothing that stands in a thread can be written over. */
  refusalOfEdit(channelId: string): RestAnswer | null {
    const isArchived = this.list.some((thread) => thread.id === channelId && thread.isArchived);
    return isArchived ? apiError(400, 50083, 'Thread is archived') : null;
  }

  refusalOfPost(forumId: string, { name, applied_tags: tags = [] }: PostBody): RestAnswer | null {
    const { type, flags = 0, available_tags: known = [] } = this.#shapeOf(forumId);
    if (type !== forum) return apiError(400, 50024, 'Cannot execute action on this channel type');
    if ((flags & needsTag) !== 0 && tags.length === 0) return apiError(400, 40067, 'A tag is required');
    const isKnown = tags.every((tag) => known.some(({ id, moderated }) => id === tag && moderated !== true));
    return isName(name) && isKnown && tags.length <= 5 ? null : apiError(400, 50035, 'Invalid Form Body');
  }

  begin(parentId: string, { name, applied_tags: tags = [] }: PostBody, id = snowflake()): RestAnswer {
    const thread = { id, parentId, name, tags, ownerId: places.botId, isArchived: false, isLocked: false };
    this.list.push(thread);
    return { status: 201, body: show(thread) };
  }

  /** From a message that stands in the channel. */
  beginFrom(messageId: string, parentId: string, body: unknown): RestAnswer {
    // The bot wrote it; a name that is none is refused.
    const post = body as PostBody;
    if (!isName(post.name)) return apiError(400, 50035, 'Invalid Form Body');
    if (this.list.some(({ id }) => id === messageId)) return apiError(400, 160004, 'A thread has already been created');
    return this.begin(parentId, post, messageId);
  }

  active(): RestAnswer {
    const threads = this.list.filter(({ isArchived }) => !isArchived).map(show);
    return { status: 200, body: { threads, members: [] } };
  }

  archived(parentId: string): RestAnswer {
    const threads = this.list.filter((thread) => thread.isArchived && thread.parentId === parentId).map(show);
    return { status: 200, body: { threads, members: [], has_more: false } };
  }

  #shapeOf(channelId: string): ChannelShape {
    return this.#shapes[channelId] ?? { type: 0 };
  }
}

export interface PostBody {
  readonly name: string;
  readonly applied_tags?: readonly string[];
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && name.length >= 1 && name.length <= 100;
}

function show({ id, parentId, ownerId, name, tags, isArchived }: KeptThread) {
  const thread_metadata = { archived: isArchived, archive_timestamp: new Date().toISOString() };
  return { id, parent_id: parentId, owner_id: ownerId, name, type: 11, applied_tags: tags, thread_metadata };
}
