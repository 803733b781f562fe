import { createHash } from 'node:crypto';
import type { App } from '../chat/app.js';
import type { FeedReading, FetchMemory } from '../model.js';
import type { AnswerNotes, NetOutcome } from '../net/net.js';
import type { Failure } from './host.js';

const dayMs = 24 * 60 * 60 * 1000;
// What is listed is remembered for half a year after it was listed last.
const listingMs = 30 * dayMs;

interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A feed with news, or with something that changed. */
export interface FeedRead
  extends AnswerNotes, Validators, Omit<Extract<FeedReading, { readonly kind: 'feed' }>, 'kind'> {
  readonly kind: 'read';
  readonly bodyHash: string;
}

/** What the fetch of a feed gave. */
export type FeedFetch =
  | FeedRead
  | (AnswerNotes & { readonly kind: 'unchanged' })
  /** It came whole, and its bytes are those of the last time. */
  | (AnswerNotes & Validators & { readonly kind: 'same' })
  /** Not a feed, but a page that names some; `url` is where it came from in the end. */
  | (Extract<FeedReading, { readonly kind: 'page' }> & { readonly url: string })
  /** `url` is where the answer came from that is no feed; null where none came. */
  | (Failure & { readonly kind: 'problem'; readonly url: string | null });

export interface FetchOptions {
  /** What the last answer left behind; nothing for a first fetch. */
  readonly memory?: FetchMemory;
  /** Somebody waits for the answer. */
  readonly isAwaited?: boolean;
}

/** Fetches and reads a feed, without keeping anything. */
export async function fetchFeed(
  app: Pick<App, 'net' | 'reader' | 'clock'>,
  url: string,
  { memory, isAwaited = false }: FetchOptions = {},
): Promise<FeedFetch> {
  const now = app.clock.now();
  const validators = validatorsFor(memory, now);
  const outcome = await app.net.get({ url, accept: 'feed', ...validators, isAwaited });
  const isElsewhere = 'isElsewhere' in outcome && outcome.isElsewhere === true;
  switch (outcome.kind) {
    case 'unchanged':
      return outcome;
    case 'failed':
      return { kind: 'problem', problem: outcome.problem, hintMs: null, url: null, isElsewhere };
    case 'retry':
      return {
        kind: 'problem',
        problem: { kind: 'status', status: outcome.status },
        hintMs: outcome.afterMs,
        url: null,
        isElsewhere,
      };
    case 'ok':
      return readAnswer(app, outcome, isListingDue(memory, now) ? undefined : memory);
  }
}

async function readAnswer(
  { reader }: Pick<App, 'reader'>,
  answer: Extract<NetOutcome, { kind: 'ok' }>,
  memory: FetchMemory | undefined,
): Promise<FeedFetch> {
  const { etag, lastModified, permanentUrl, freshMs } = answer;
  const notes = { etag, lastModified, permanentUrl, freshMs };
  const bodyHash = createHash('sha256').update(answer.bytes).digest('base64url');
  if (bodyHash === memory?.bodyHash) return { kind: 'same', ...notes };

  const reading = await reader.readFeed(answer, memory?.prints);
  if (reading.kind === 'problem') return { ...reading, hintMs: null, url: answer.url };
  if (reading.kind === 'page') return { ...reading, url: answer.url };
  return { ...reading, kind: 'read', bodyHash, ...notes };
}

/** Once a day none, because some servers never tire of "unchanged". */
function validatorsFor(memory: FetchMemory | undefined, now: Date): Partial<Validators> {
  if (!memory?.wholeAt || isListingDue(memory, now)) return {};
  if (now.getTime() - memory.wholeAt.getTime() >= dayMs) return {};
  return { etag: memory.etag, lastModified: memory.lastModified };
}

/** Now and then all is read that a feed lists, whatever has changed of it, so that none of it is forgotten. */
function isListingDue(memory: FetchMemory | undefined, now: Date): boolean {
  return !memory?.listedAt || now.getTime() - memory.listedAt.getTime() >= listingMs;
}
