import type { Feed, FeedHints, FeedTrouble, FetchMemory, FetchProblem, HostTrouble } from '../../model.js';
import { dateOf } from './row.js';

export interface FeedRow {
  readonly id: number;
  readonly url: string;
  readonly host: string;
  readonly title: string;
  readonly site_url: string | null;
  readonly language: string | null;
  readonly is_explicit: 0 | 1;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly body_hash: string | null;
  readonly prints: string;
  readonly whole_at: number | null;
  readonly listed_at: number | null;
  readonly hints: string;
  readonly move_url: string | null;
  readonly move_times: number;
  readonly due_at: number;
  readonly polled_at: number | null;
  readonly last_article_at: number | null;
  readonly trouble_reason: string | null;
  readonly trouble_since: number | null;
  readonly trouble_times: number;
  readonly stopped_at: number | null;
  readonly moved_at: number | null;
}

/** A host in trouble, or a row of nulls from an outer join. */
export type HostRow = FoundHostRow | { readonly [column in keyof FoundHostRow]: null };

interface FoundHostRow {
  readonly name: string;
  readonly reason: string;
  readonly since: number;
  readonly times: number;
  readonly feed_id: number;
  readonly closed_until: number | null;
}

/** A feed with its host, joined. */
export interface FeedAndHost {
  readonly feed: FeedRow;
  readonly host: HostRow;
}

export function readFeed({ feed: row, host }: FeedAndHost): Feed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    siteUrl: row.site_url,
    language: row.language,
    isExplicit: row.is_explicit === 1,
    dueAt: new Date(Math.max(row.due_at, host.closed_until ?? 0)),
    polledAt: dateOf(row.polled_at),
    lastArticleAt: dateOf(row.last_article_at),
    trouble: troubleOf(row),
    hostTrouble: host.name === null ? null : hostTroubleOf(host),
    stoppedAt: dateOf(row.stopped_at),
    movedAt: dateOf(row.moved_at),
    memory: memoryOf(row),
  };
}

function troubleOf(row: FeedRow): FeedTrouble | null {
  if (row.trouble_reason === null || row.trouble_since === null) return null;
  const reason: FetchProblem = JSON.parse(row.trouble_reason);
  return { reason, since: new Date(row.trouble_since), times: row.trouble_times };
}

function hostTroubleOf(row: FoundHostRow): HostTrouble {
  const reason: FetchProblem = JSON.parse(row.reason);
  const closedUntil = dateOf(row.closed_until);
  return { reason, since: new Date(row.since), times: row.times, feedId: row.feed_id, closedUntil };
}

function memoryOf(row: FeedRow): FetchMemory {
  const hints: FeedHints = JSON.parse(row.hints);
  const prints: readonly string[] = JSON.parse(row.prints);
  return {
    etag: row.etag,
    lastModified: row.last_modified,
    bodyHash: row.body_hash,
    prints,
    wholeAt: dateOf(row.whole_at),
    listedAt: dateOf(row.listed_at),
    hints,
    move: row.move_url === null ? null : { url: row.move_url, times: row.move_times },
  };
}
