import type { Response } from './send.js';

type Headers = Response['headers'];

/** A header's value; the first where a header that has only one comes several times, null where it is missing. */
export function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** All the values of a header that is a list, as one list (RFC 9110, 5.3). */
export function headerList(headers: Headers, name: string): string | null {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

/** Milliseconds of an HTTP date. `Date.parse` makes a date of almost anything; an HTTP date ends in its zone. */
export function httpDateMs(text: string): number | null {
  const ms = /\bGMT\s*$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? null : ms;
}
