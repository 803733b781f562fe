import { apiError, messageAnswer, refusal, type RestAnswer, type SentBody, snowflake } from './answer.js';
import { places } from './gateway.js';

/** What became of an interaction: how it was acknowledged and, after a deferral, what followed. */
export interface Answer {
  readonly acknowledgedWith: (typeof callbackNames)[CallbackType];
  readonly acknowledgedAfterMs: number;
  readonly arrivedAs: 'callback' | 'edit' | 'follow-up';
  readonly isEphemeral: boolean;
  readonly body: SentBody;
  readonly choices: readonly { readonly name: string; readonly value: string }[];
}

const callbackNames = {
  4: 'reply',
  5: 'deferred reply',
  6: 'deferred update',
  7: 'update',
  8: 'choices',
  9: 'modal',
} as const;
/** `lost after all`: the message is there, and the answer is not. `hidden`: it is shown to the person alone. */
export type FollowUpFault = 'lost' | 'lost after all' | 'forbidden' | 'hidden';
type CallbackType = keyof typeof callbackNames;

interface Callback {
  readonly type: CallbackType;
  readonly data?: SentBody & { readonly choices?: Answer['choices'] };
}

type Acknowledgement = Pick<Answer, 'acknowledgedWith' | 'acknowledgedAfterMs' | 'isEphemeral'>;

interface Exchange {
  readonly sentAt: number;
  readonly settle: (answer: Answer) => void;
  acknowledgement: Acknowledgement | null;
}

const acknowledgeWithinMs = 3000;
const unknownWebhook = apiError(404, 10015, 'Unknown Webhook');

/** The interactions under way, each known by its token. An interaction is forgotten after 3 s, like at Discord. */
export class Exchanges {
  readonly #exchanges = new Map<string, Exchange>();
  readonly #followUpFaults: FollowUpFault[] = [];
  /** What was said to whole channels, after the interaction was answered. */
  readonly shared: SentBody[] = [];

  /** Starts one by sending it, and waits for what the bot says in the end. */
  start(payload: object, send: (interaction: object) => void): Promise<Answer> {
    const id = snowflake();
    const token = `interaction-token-${id}`;
    return new Promise((settle) => {
      this.#exchanges.set(token, { sentAt: performance.now(), settle, acknowledgement: null });
      send({ ...payload, id, token });
    });
  }

  callBack(body: unknown, token: string): RestAnswer {
    // The library wrote it, by the type of the callback.
    const { type, data } = body as Callback;
    const exchange = this.#exchanges.get(token);
    const acknowledgedAfterMs = performance.now() - (exchange?.sentAt ?? 0);
    if (!exchange || acknowledgedAfterMs > acknowledgeWithinMs) return apiError(404, 10062, 'Unknown interaction');
    if (exchange.acknowledgement) return apiError(400, 40060, 'Interaction has already been acknowledged.');
    const hasMessage = type === 4 || type === 7;
    const refused = hasMessage ? refusal(data) : null;
    if (refused) return refused;

    const isEphemeral = type === 6 || type === 7 || isMarkedEphemeral(data);
    exchange.acknowledgement = { acknowledgedWith: callbackNames[type], acknowledgedAfterMs, isEphemeral };
    if (hasMessage || type === 8 || type === 9) {
      const { choices = [], ...sent } = data ?? { components: [] };
      exchange.settle({ ...exchange.acknowledgement, arrivedAs: 'callback', body: sent, choices });
    }
    return { status: 204 };
  }

  edit(body: unknown, token: string): RestAnswer {
    return this.#finish(body, token, (_sent, { isEphemeral }) => ({ arrivedAs: 'edit', isEphemeral }));
  }

  /** What becomes of the next follow-ups. */
  failNextFollowUps(faults: readonly FollowUpFault[]): void {
    this.#followUpFaults.push(...faults);
  }

  followUp(body: unknown, token: string): RestAnswer {
    const fault = this.#followUpFaults.shift();
    if (fault === 'lost') return apiError(503, 0, 'Service unavailable');
    if (fault === 'forbidden') return apiError(403, 50001, 'Missing Access');
    const answer = this.#followUp(body, token);
    if (answer.status === 200 && !isMarkedEphemeral(body as SentBody)) this.shared.push(body as SentBody);
    if (fault === 'lost after all') return apiError(503, 0, 'Service unavailable');
    return fault === 'hidden' ? { ...answer, body: { ...(answer.body as object), flags: 64 } } : answer;
  }

  #followUp(body: unknown, token: string): RestAnswer {
    return this.#finish(body, token, (sent) => ({ arrivedAs: 'follow-up', isEphemeral: isMarkedEphemeral(sent) }));
  }

  #finish(
    body: unknown,
    token: string,
    how: (sent: SentBody, acknowledgement: Acknowledgement) => Pick<Answer, 'arrivedAs' | 'isEphemeral'>,
  ): RestAnswer {
    const exchange = this.#exchanges.get(token);
    if (!exchange?.acknowledgement) return unknownWebhook;
    const refused = refusal(body);
    if (refused) return refused;
    // `refusal` has just found it to be a message.
    const sent = body as SentBody;
    const { acknowledgement } = exchange;
    exchange.settle({ ...acknowledgement, ...how(sent, acknowledgement), body: sent, choices: [] });
    return messageAnswer(snowflake(), places.channelId);
  }
}

function isMarkedEphemeral(body: SentBody | undefined): boolean {
  return ((body?.flags ?? 0) & 64) !== 0;
}
