import { headerList, headerOf } from './headers.js';
import type { Response } from './send.js';

/** The statuses that bot walls are known to answer with, apart from 200. */
export const wallStatuses: readonly number[] = [202, 401, 403, 405, 429, 503];

// Words that the makers of walls set in headers of their own, to say that this is not the site's answer.
const sayingHeaders: Readonly<Record<string, RegExp>> = {
  'cf-mitigated': /^challenge$/i,
  'x-vercel-mitigated': /^challenge$/i,
  'x-amzn-waf-action': /^(challenge|captcha)$/i,
  'sg-captcha': /^challenge$/i,
};
// Headers that stand on a protected site's own answers too: there they mean nothing, on a refusal they mean the wall.
const leakyHeaders: Readonly<Record<string, RegExp>> = {
  'x-datadome': /./,
  'x-dd-b': /./,
  'x-kpsdk-ct': /./,
  'set-cookie': /\bdatadome=/i,
  server: /^ddos-guard$/i,
};

// What only a wall loads or sends a visitor to, and what only its scripts say.
const wallAddress = new RegExp(
  [
    String.raw`/cdn-cgi/challenge-platform/\S*/orchestrate/`,
    String.raw`[?&]__cf_chl_`,
    String.raw`/\.well-known/sgcaptcha/`,
    String.raw`/\.within\.website/x/(cmd/)?anubis/`,
    String.raw`/\.well-known/\S*/go-away/`,
    String.raw`\bcaptcha-delivery\.com/`,
    String.raw`\bcaptcha\.px-c(dn|loud)\.net/`,
    String.raw`/\.lsrecap/recaptcha`,
  ].join('|'),
);
const wallScript = /\b(_cf_chl_opt|gokuProps|sucuri_cloudproxy_js)\b/;
// What watches visitors on a site's ordinary pages as well.
const leakyAddress =
  /\/_Incapsula_Resource\b|\/\.well-known\/ddos-guard\/|\/_fs-ch-|\.awswaf\.com\/|\/_sec\/cp_challenge\/|\/ips\.js\?|\/captcha\/captcha\.js/;
const leakyScript = /\b(_pxAppId|KPSDK|acw_sc__v2)\b/;
const wallTitle = new RegExp(
  '^(just a moment\\.\\.\\.|one moment, please\\.\\.\\.|attention required! \\| cloudflare|ddos-guard|client challenge|' +
    "vercel security checkpoint|making sure you('|&#39;|&#x27;)re not a bot!|access to this page has been denied\\.?|" +
    'robot challenge screen|human verification|bot verification|you are being redirected\\.\\.\\.|' +
    'pardon our interruption|sucuri website firewall - access denied)$',
  'i',
);

// Walls are small; on a page that is larger, what looks like a wall is what the page speaks of.
const maxWallBytes = 32 * 1024;
const readBytes = 16 * 1024;
const maxStubText = 300;

/** Whether an answer's headers say that a bot wall stands before the site. */
export function saysWall({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean {
  const matches = (signs: Readonly<Record<string, RegExp>>) =>
    Object.entries(signs).some(([name, sign]) => sign.test(valueOf(headers, name)));
  return matches(sayingHeaders) || (wallStatuses.includes(status) && matches(leakyHeaders));
}

/**
 * Whether a document is the page of a bot wall ("Checking your browser") and not one of the site. Only HTML can be one, and
 * an article that speaks of walls is none: what counts is what the page loads, not what it says.
 */
export function isWall(status: number, contentType: string | null, bytes: Uint8Array): boolean {
  const html = Buffer.from(bytes.subarray(0, readBytes)).toString('latin1');
  if (!isHtml(contentType, html)) return false;
  const isRefusal = status !== 200;
  if (!isRefusal && bytes.length > maxWallBytes) return false;

  const loaded = loadedBy(html);
  const script = scriptsOf(html);
  if (wallAddress.test(loaded) || wallScript.test(script)) return true;
  const isDoubtful = leakyAddress.test(loaded) || leakyScript.test(script) || wallTitle.test(titleOf(html));
  return isDoubtful && (isRefusal || isStub(bytes, html));
}

/** Whether a content type leaves it open that the body is HTML. */
export function mayBeHtml(contentType: string | null): boolean {
  return contentType === null || /\bx?html\b|^\s*(text\/plain|application\/octet-stream)\b/i.test(contentType);
}

function valueOf(headers: Response['headers'], name: string): string {
  const read = name === 'set-cookie' ? headerList : headerOf;
  return read(headers, name)?.trim() ?? '';
}

function isHtml(contentType: string | null, text: string): boolean {
  // Behind a byte-order mark, in Latin-1.
  const start = text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(!doctype html|html)\b/i.test(start)) return true;
  return /\bx?html\b/i.test(contentType ?? '') && !/^([{["]|<\?xml|<(rss|feed|rdf:rdf)\b)/i.test(start);
}

/** The tags by which a page loads programs or sends its visitor on. */
function loadedBy(html: string): string {
  const tags = html.match(/<(script|iframe|form|meta)\b[^<>]{0,2000}>/gi) ?? [];
  return tags.filter((tag) => !/^<meta/i.test(tag) || /http-equiv\s*=\s*["']?refresh/i.test(tag)).join('\n');
}

function scriptsOf(html: string): string {
  return [...html.matchAll(/<script\b[^<>]*>([\s\S]*?)(?:<\/script|$)/gi)].map(([, script]) => script).join('\n');
}

function titleOf(html: string): string {
  return /<title\b[^>]{0,200}>([^<]{0,400})<\/title/i.exec(html)?.[1]?.trim() ?? '';
}

/** Whether there is hardly anything to read. */
function isStub(bytes: Uint8Array, html: string): boolean {
  if (bytes.length > readBytes) return false;
  const text = html
    .replace(/<(script|style|noscript)\b[\s\S]*?(<\/\1|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return text.length < maxStubText;
}
