import { DefaultRestOptions, DiscordAPIError, HTTPError, RateLimitError, REST } from 'discord.js';

export interface RestAccess {
  readonly token: string;
  /** The base of Discord's REST without a version; null for Discord itself. */
  readonly apiUrl: string | null;
}

/** Where Discord's REST is. */
export const discordApi: string = DefaultRestOptions.api;

const answerMs = 6_000;

/** Discord's REST for whoever asks a few questions and is gone: nothing is repeated, nothing waits long. */
export function openRest({ token, apiUrl }: RestAccess): REST {
  const options = { api: apiUrl ?? discordApi, retries: 0, timeout: answerMs };
  return new REST({ ...options, rejectOnRateLimit: ({ timeToReset }) => timeToReset > answerMs }).setToken(token);
}

/** Why a request came to nothing. */
export type RestTrouble =
  /** Discord says no: the HTTP status, and its own words. */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** What a request gave, or why it gave nothing. Never rejects for what the far side does. */
export async function asked<T>(
  request: Promise<unknown>,
): Promise<{ readonly kind: 'answer'; readonly value: T } | RestTrouble> {
  try {
    // Whoever asks knows the route, and so what Discord answers it with.
    return { kind: 'answer', value: (await request) as T };
  } catch (error) {
    return troubleOf(error);
  }
}

function troubleOf(error: unknown): RestTrouble {
  if (error instanceof DiscordAPIError) return { kind: 'refused', status: error.status, reason: error.message };
  if (error instanceof HTTPError) return { kind: 'refused', status: error.status, reason: `status ${error.status}` };
  if (error instanceof RateLimitError) return { kind: 'refused', status: 429, reason: 'it asks for patience' };
  return { kind: 'unreachable', reason: reasonOf(error) };
}

/** The system's own word for it (`ENOTFOUND`), which says more than "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  const code = 'code' in error ? error.code : cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : error.message;
}
