import { httpDateMs } from './headers.js';

const dayMs = 24 * 60 * 60 * 1000;

/** Reads a Retry-After header (RFC 9110: seconds, or a date), at most a day; null where it says nothing usable. */
export function retryAfterMs(value: string | null, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, dayMs);
  const atMs = httpDateMs(text);
  return atMs !== null && atMs > nowMs ? Math.min(atMs - nowMs, dayMs) : null;
}
