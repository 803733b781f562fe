import CachePolicy from 'http-cache-semantics';
import { headerList, headerOf, httpDateMs } from './headers.js';
import type { Response } from './send.js';

const dayMs = 24 * 60 * 60 * 1000;
const speaksOfFreshness = /\b(max-age|no-cache|no-store)\b/;

/**
 * How long an answer stays fresh by its own word, for one reader of its own (RFC 9111: Cache-Control, Expires, Age), at
 * most a day: 0 where it forbids to keep it, null where it says nothing. Nothing is guessed from Last-Modified.
 */
export function freshMs(headers: Response['headers'], nowMs: number): number | null {
  const cacheControl = headerList(headers, 'cache-control')?.toLowerCase() ?? '';
  const expires = headerOf(headers, 'expires');
  if (expires === null && !speaksOfFreshness.test(cacheControl)) return null;

  const policy = new CachePolicy(
    { headers: {} },
    {
      status: 200,
      headers: { 'cache-control': cacheControl, date: dateOf(headers, nowMs), ...soundly(headers, expires) },
    },
    { shared: false, cacheHeuristic: 0, immutableMinTimeToLive: 0 },
  );
  // Not `timeToLive`: that counts the time for which a stale answer may stand in too.
  const seconds = Math.round(policy.maxAge() - policy.age());
  return Math.min(Math.max(seconds * 1000, 0), dayMs);
}

// The library takes any text for a date and any number for an age.
function soundly(headers: Response['headers'], expires: string | null): Record<string, string> {
  const age = headerOf(headers, 'age')?.trim() ?? '';
  return {
    ...(expires !== null && { expires: httpDateMs(expires) === null ? '0' : expires }),
    ...(/^\d+$/.test(age) && { age }),
  };
}

// Expires is told by the server's own clock; a clock that is days off is none.
function dateOf(headers: Response['headers'], nowMs: number): string {
  const ms = httpDateMs(headerOf(headers, 'date') ?? '');
  return new Date(ms !== null && Math.abs(ms - nowMs) < dayMs ? ms : nowMs).toUTCString();
}
