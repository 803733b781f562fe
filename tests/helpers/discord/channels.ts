import { messageAnswer, refusal, type RestAnswer, type SentBody, snowflake } from './answer.js';

/** How the next request to post into a channel goes wrong. */
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
}

/** The channels' messages. A nonce that comes again within minutes, and is enforced, makes no second message. */
export class Channels {
  readonly messages: KeptMessage[] = [];
  readonly #nonceWindowMs: number;
  readonly #isHistoryShown: boolean;
  readonly #chance: () => Fault | undefined;
  readonly #faults: Fault[] = [];
  readonly #nonces = new Map<string, { readonly at: number; readonly id: string }>();

  constructor({ nonceWindowMs = 180_000, history = 'shown', chance = () => undefined }: ChannelRules = {}) {
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
    const show = ({ id, body: { flags, components } }: KeptMessage) => ({
      id,
      channel_id: channelId,
      flags,
      components,
    });
    return { status: 200, body: some.toReversed().map(show) };
  }

  failNext(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  post(body: unknown, channelId: string): RestAnswer | 'hang up' | 'silence' {
    const fault = this.#faults.shift() ?? this.#chance();
    if (fault?.kind === 'answer') return fault;
    if (fault?.kind === 'silence') return 'silence';
    const refused = refusal(body);
    if (refused) return refused;
    // `refusal` has just found it to be a message.
    const id = this.#keep(body as SentBody, channelId);
    if (fault?.kind === 'lost-reply') return 'hang up';
    return fault ? { status: fault.status, body: {} } : messageAnswer(id, channelId);
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
