import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What whoever asks has shown. `entry`: the token stands in the address, from where it goes into a cookie. */
export type Standing = 'may' | 'entry' | 'may-not';

const cookieName = 'nutshell-status';
const cookieSeconds = 30 * 24 * 3600;

/**
 * Whether this host is one that this server can go by. A page of somebody else's, whose name was made to lead here (DNS
 * rebinding), names its own. Where a token is asked for, it opens nothing without that.
 */
export function isOwnHost(host: string | undefined, token: string | null): boolean {
  if (host === undefined) return false;
  if (token !== null) return true;
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** What is shown of the token: in a header for programs, in the cookie for people, or once in the address. */
export function standingOf({ headers }: IncomingMessage, query: URLSearchParams, token: string | null): Standing {
  if (token === null) return 'may';
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined && isSame(bearer, token)) return 'may';
  const given = query.get('token');
  if (given !== null && isSame(given, token)) return 'entry';
  const cookie = cookieOf(headers.cookie ?? '');
  return cookie !== undefined && isSame(cookie, pass(token)) ? 'may' : 'may-not';
}

/** Whether something is shown that may be the token, right or wrong. */
export function showsToken({ headers }: IncomingMessage, query: URLSearchParams): boolean {
  return headers.authorization !== undefined || query.has('token') || cookieOf(headers.cookie ?? '') !== undefined;
}

/**
 * The cookie that stands for the token. No script reads it. Another site's page sends it only by a link that somebody
 * follows; that does no harm, as nothing here can be changed.
 */
export function passCookie(token: string): string {
  return `${cookieName}=${pass(token)}; Max-Age=${cookieSeconds}; Path=/; HttpOnly; SameSite=Lax`;
}

/** Made from the token, which nobody finds from it; another token, and it opens nothing any more. */
function pass(token: string): string {
  return createHmac('sha256', token).update('the status page').digest('base64url');
}

function cookieOf(header: string): string | undefined {
  return header
    .split(/; */)
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
}

/** In a time that tells nothing of where they differ. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
