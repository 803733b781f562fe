import type { FetchProblem } from '../model.js';
import type { Question } from './question.js';
import { readBeginning, readBody } from './body.js';
import { isWall, mayBeHtml, saysWall, wallStatuses } from './challenge.js';
import { freshMs } from './freshness.js';
import { headerList, headerOf } from './headers.js';
import type { NetOutcome } from './net.js';
import { retryAfterMs } from './retry-after.js';
import type { Response } from './send.js';

/** What one request gave: an outcome, or the way on. */
export type Answer = NetOutcome | { readonly kind: 'moved'; readonly location: string; readonly isPermanent: boolean };

export interface AnswerOptions {
  readonly maxBodyBytes: number;
  /** Milliseconds of the wall clock, which headers speak of. */
  readonly now: () => number;
}

const redirects = [301, 302, 303, 307, 308];
const permanent = [301, 308];
// RFC 9309, 2.5: a reader of robots.txt may stop there.
const maxRobotsBytes = 500 * 1024;
// Of a refusal's body, to see whether it is the page of a bot wall.
const maxRefusalBytes = 64 * 1024;
// A longer validator is not one that a sound server makes; keeping it would let strangers fill the database.
const maxValidatorLength = 1024;

/** Reads what a server answered. The body is read only where its status gives it a meaning. */
export async function readAnswer(
  response: Response,
  url: URL,
  question: Question,
  options: AnswerOptions,
): Promise<Answer> {
  const { status, headers } = response;
  if (redirects.includes(status)) return readRedirect(response);
  // A server that says when to come again is taken at its word, whatever page it shows.
  const afterMs = retryAfterMs(headerOf(headers, 'retry-after'), options.now());
  if (afterMs !== null && status >= 400 && status !== 410) return { kind: 'retry', status, afterMs };
  if (saysWall(response)) return failed({ kind: 'challenge' });
  if (status === 200) return readContent(response, url, question, options);
  // An unasked "not modified" gives us nothing to fall back on.
  if (status === 304 && (question.etag || question.lastModified)) {
    return { kind: 'unchanged', permanentUrl: null, freshMs: freshMs(headers, options.now()) };
  }
  if (await showsWall(response)) return failed({ kind: 'challenge' });
  if (status === 429 || status === 503) return { kind: 'retry', status, afterMs: null };
  return failed(status === 410 ? { kind: 'gone' } : { kind: 'status', status });
}

/** The outcome for what went wrong. */
export function failed(problem: FetchProblem): NetOutcome {
  return { kind: 'failed', problem };
}

function readRedirect({ status, headers }: Response): Answer {
  const location = headerOf(headers, 'location');
  if (location === null) return failed({ kind: 'redirects' });
  // Headers arrive as Latin-1; the servers that leave a path unescaped mean UTF-8.
  const text = Buffer.from(location, 'latin1').toString('utf8');
  return { kind: 'moved', location: text, isPermanent: permanent.includes(status) };
}

async function readContent(
  { status, headers, body }: Response,
  url: URL,
  { accept }: Question,
  options: AnswerOptions,
): Promise<Answer> {
  const coding = headerList(headers, 'content-encoding');
  const isRobots = accept === 'robots';
  if (!isRobots && Number(headerOf(headers, 'content-length') ?? 0) > options.maxBodyBytes) {
    return failed({ kind: 'too-large' });
  }
  const contentType = headerOf(headers, 'content-type');
  const bytes = await (isRobots
    ? readBeginning(body, coding, maxRobotsBytes)
    : readBody(body, coding, options.maxBodyBytes));
  if (!isRobots && isWall(status, contentType, bytes)) return failed({ kind: 'challenge' });
  return {
    kind: 'ok',
    url: url.href,
    contentType,
    bytes,
    etag: validator(headerOf(headers, 'etag')),
    lastModified: validator(headerOf(headers, 'last-modified')),
    permanentUrl: null,
    freshMs: freshMs(headers, options.now()),
  };
}

/** Whether a refusal comes with the page of a bot wall. */
async function showsWall({ status, headers, body }: Response): Promise<boolean> {
  const contentType = headerOf(headers, 'content-type');
  if (!wallStatuses.includes(status) || !mayBeHtml(contentType)) return false;
  try {
    const bytes = await readBeginning(body, headerList(headers, 'content-encoding'), maxRefusalBytes);
    return isWall(status, contentType, bytes);
  } catch {
    // A refusal whose body breaks off is a refusal all the same.
    return false;
  }
}

function validator(value: string | null): string | null {
  return value !== null && value.length <= maxValidatorLength ? value : null;
}
