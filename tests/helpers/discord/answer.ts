import { problemsOf } from './rules.js';

/** What Discord's REST says to a request. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A message body as the bot sent it; only what the tests look at is typed. */
export interface SentBody {
  readonly flags?: number;
  readonly components: readonly unknown[];
  readonly allowed_mentions?: unknown;
  readonly attachments?: readonly unknown[];
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
}

export function apiError(status: number, code: number, message: string): RestAnswer {
  return { status, body: { code, message } };
}

/** Discord's refusal of a message's body, or null where it takes it. */
export function refusal(body: unknown): RestAnswer | null {
  const problems = problemsOf(body);
  return problems.length === 0 ? null : apiError(400, 50035, `Invalid Form Body: ${problems.join(', ')}`);
}

let made = 0;

/** A new id, as long as Discord's. */
export function snowflake(): string {
  made += 1;
  return String((BigInt(Date.now() - 1_420_070_400_000) << 22n) | BigInt(made));
}

export function messageAnswer(id: string, channelId: string): RestAnswer {
  const author = { id: '200000000000000001', username: 'Nutshell', discriminator: '0' };
  return { status: 200, body: { id, channel_id: channelId, author } };
}
