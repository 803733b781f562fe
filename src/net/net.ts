import type { FetchProblem } from '../model.js';

/**
 * The one door to other people's servers. Guarded: what it may not fetch is an answer, and no request leaves. Once closed
 * it rejects, what was under way too.
 */
export interface Net {
  get(request: NetRequest): Promise<NetOutcome>;
  close(): Promise<void>;
}

export interface NetRequest {
  readonly url: string;
  readonly accept: 'feed' | 'page';
  /** Validators of an earlier answer, byte for byte: the server may then answer "unchanged". */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Somebody waits for the answer: it goes first, and robots.txt, which speaks to programs on their own, is not asked. */
  readonly isAwaited?: boolean;
  /** How long the whole may take, waiting for a turn included; endless by default. Then it has failed, as a timeout. */
  readonly withinMs?: number;
}

/** Of an answer that is no content. */
interface Elsewhere {
  /** Another host gave it, to which the one that was asked had sent us on. */
  readonly isElsewhere?: boolean;
}

/** What an answer says besides its content. */
export interface AnswerNotes {
  /** Where the site says that this address has moved for good (RFC 9110: 301, 308); null where it has not. */
  readonly permanentUrl: string | null;
  /** How long the answer stays fresh by its own word (RFC 9111: Cache-Control, Expires, Age); null where it says nothing. */
  readonly freshMs: number | null;
}

export type NetOutcome =
  | (AnswerNotes & {
      readonly kind: 'ok';
      /** Where the answer came from, after redirects. */
      readonly url: string;
      readonly contentType: string | null;
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    })
  | (AnswerNotes & { readonly kind: 'unchanged' })
  /** The server asked for patience: 429 or 503, with its own hint where it gave one. */
  | (Elsewhere & { readonly kind: 'retry'; readonly afterMs: number | null; readonly status: number })
  | (Elsewhere & { readonly kind: 'failed'; readonly problem: FetchProblem });
