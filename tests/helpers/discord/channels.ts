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

const nonceWindowMs = 180_000;

/** The channels' messages. A nonce that comes again within minutes, and is enforced, makes no second message. */
export class Channels {
  readonly messages: KeptMessage[] = [];
  readonly #faults: Fault[] = [];
  readonly #nonces = new Map<string, { readonly at: number; readonly id: string }>();

  failNext(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  post(body: unknown, channelId: string): RestAnswer | 'hang up' | 'silence' {
    const fault = this.#faults.shift();
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
    if (earlier && Date.now() - earlier.at < nonceWindowMs) return earlier.id;
    const id = snowflake();
    this.messages.push({ id, channelId, body });
    if (key !== null) this.#nonces.set(key, { at: Date.now(), id });
    return id;
  }
}
