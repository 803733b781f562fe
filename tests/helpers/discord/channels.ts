import { apiError, messageAnswer, refusal, type RestAnswer, type SentBody, snowflake } from './answer.js';
import { type ChannelShape, type PostBody, Threads } from './threads.js';

/** How the next request goes wrong that posts into a channel, edits, begins a thread or publishes. */
export type Fault =
  | ({ readonly kind: 'answer' } & RestAnswer)
  /** The message is kept, and the answer says that something went wrong. */
  | { readonly kind: 'answer-after-keeping'; readonly status: number }
  /** The message is kept, but the connection ends before the bot hears of it. */
  | { readonly kind: 'lost-reply' }
  /** Nothing is kept, and nothing is answered. */
  | { readonly kind: 'silence' };

export interface KeptMessage {
  readonly id: string;
  readonly channelId: string;
  readonly body: SentBody;
}

export interface ChannelRules {
  /** For how long a nonce makes no second message. */
  readonly nonceWindowMs?: number;
  /** `hidden`: the bot may not read it, and is shown none, as Discord does. */
  readonly history?: 'shown' | 'hidden';
  /** How a post goes wrong for which nothing else was said. */
  readonly chance?: () => Fault | undefined;
  /** Channels that are no text channels, by their ids. */
  readonly shapes?: Readonly<Record<string, ChannelShape>>;
}

/** The channels' messages. A nonce that comes again within minutes, and is enforced, makes no second message. */
export class Channels {
  readonly messages: KeptMessage[] = [];
  readonly threads: Threads;
  /** The ids of the messages that were published. */
  readonly published: string[] = [];
  readonly #nonceWindowMs: number;
  readonly #isHistoryShown: boolean;
  readonly #chance: () => Fault | undefined;
  readonly #faults: Fault[] = [];
  readonly #nonces = new Map<string, { readonly at: number; readonly id: string }>();

  constructor({
    nonceWindowMs = 180_000,
    history = 'shown',
    chance = () => undefined,
    shapes = {},
  }: ChannelRules = {}) {
    this.threads = new Threads(shapes);
    this.#nonceWindowMs = nonceWindowMs;
    this.#isHistoryShown = history === 'shown';
    this.#chance = chance;
  }

  /** A channel's messages, newest first, without their nonces: the newest, or those that follow a snowflake. */
  read(channelId: string, query: URLSearchParams): RestAnswer {
    const after = query.get('after');
    const limit = Number(query.get('limit') ?? 50);
    const all = this.#isHistoryShown ? this.messages.filter((message) => message.channelId === channelId) : [];
    const some =
      after === null ? all.slice(-limit) : all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
    return { status: 200, body: some.toReversed().map(show) };
  }

  /** A person's direct messages: always the same channel. */
  openDirect(body: unknown): RestAnswer {
    const { recipient_id: userId } = body as { recipient_id?: string };
    if (userId === undefined) return apiError(400, 50033, 'Invalid Recipient(s)');
    return { status: 200, body: { id: directChannelOf(userId), type: 1, recipients: [{ id: userId }] } };
  }

  failNext(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  /** One message, which only those see who may read the history. */
  message(channelId: string, id: string): RestAnswer {
    if (!this.#isHistoryShown) return apiError(403, 50013, 'Missing Permissions');
    const kept = this.#kept(channelId, id);
    return kept ? { status: 200, body: show(kept) } : unknownMessage;
  }

  post(body: unknown, channelId: string): RestAnswer | 'hang up' | 'silence' {
    const isMessage = this.messages.some(({ id }) => id === channelId);
    return this.#meet(
      () => refusal(body) ?? this.threads.refusal(channelId, isMessage),
      // `refusal` has just found it to be a message.
      () => messageAnswer(this.#keep(body as SentBody, channelId), channelId),
    );
  }

  /** Begins a forum's post; the same nonce, or body, makes another. */
  postInForum(body: unknown, forumId: string): RestAnswer | 'hang up' | 'silence' {
    // What is not there is refused.
    const post = body as PostBody & { readonly message: SentBody };
    return this.#meet(
      () => this.threads.refusalOfPost(forumId, post) ?? refusal(post.message),
      () => {
        const id = snowflake();
        this.messages.push({ id, channelId: id, body: post.message });
        return this.threads.begin(forumId, post, id);
      },
    );
  }

  /** Which only those see who may read the history. */
  archivedThreads(forumId: string): RestAnswer {
    return this.#isHistoryShown ? this.threads.archived(forumId) : apiError(403, 50013, 'Missing Permissions');
  }

  beginThread(body: unknown, channelId: string, messageId: string): RestAnswer | 'hang up' | 'silence' {
    return this.#meet(
      () => (this.#kept(channelId, messageId) ? null : unknownMessage),
      () => this.threads.beginFrom(messageId, channelId, body),
    );
  }

  /** Writes over a message; what the body does not name stays. */
  edit(body: unknown, channelId: string, messageId: string): RestAnswer | 'hang up' | 'silence' {
    return this.#meet(
      () => {
        if (!this.#kept(channelId, messageId)) return unknownMessage;
        return this.threads.refusalOfEdit(channelId) ?? refusal(body);
      },
      () => {
        const at = this.messages.findIndex(({ id }) => id === messageId);
        const edited = { ...this.messages[at]?.body, ...(body as SentBody) };
        this.messages.splice(at, 1, { id: messageId, channelId, body: edited });
        return messageAnswer(messageId, channelId);
      },
    );
  }

  publish(channelId: string, messageId: string): RestAnswer | 'hang up' | 'silence' {
    const already = apiError(400, 40033, 'This message has already been crossposted');
    return this.#meet(
      () => {
        if (!this.#kept(channelId, messageId)) return unknownMessage;
        return this.published.includes(messageId) ? already : null;
      },
      () => {
        this.published.push(messageId);
        return messageAnswer(messageId, channelId);
      },
    );
  }

  #kept(channelId: string, messageId: string): KeptMessage | undefined {
    return this.messages.find((message) => message.channelId === channelId && message.id === messageId);
  }

  /** The next fault, if there is one, and else what Discord does. */
  #meet(refuse: () => RestAnswer | null, keep: () => RestAnswer): RestAnswer | 'hang up' | 'silence' {
    const fault = this.#faults.shift() ?? this.#chance();
    if (fault?.kind === 'answer') return fault;
    if (fault?.kind === 'silence') return 'silence';
    const refused = refuse();
    if (refused) return refused;
    const answer = keep();
    if (fault?.kind === 'lost-reply') return 'hang up';
    return fault ? { status: fault.status, body: {} } : answer;
  }

  #keep(body: SentBody, channelId: string): string {
    const key = body.enforce_nonce && body.nonce !== undefined ? `${channelId} ${body.nonce}` : null;
    const earlier = key === null ? undefined : this.#nonces.get(key);
    if (earlier && Date.now() - earlier.at < this.#nonceWindowMs) return earlier.id;
    const id = snowflake();
    this.messages.push({ id, channelId, body });
    if (key !== null) this.#nonces.set(key, { at: Date.now(), id });
    return id;
  }
}

const unknownMessage = apiError(404, 10008, 'Unknown Message');

function show({ id, channelId, body: { flags, components } }: KeptMessage) {
  return { id, channel_id: channelId, flags, components };
}

/** The id of the channel of a person's direct messages. */
export function directChannelOf(userId: string): string {
  return String(BigInt(userId) + 7n);
}
