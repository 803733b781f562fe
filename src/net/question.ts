import type { NetRequest } from './net.js';

/** What is asked for: what callers of the network may ask for, and what the network asks for itself. */
export interface Question extends Omit<NetRequest, 'accept' | 'isAwaited' | 'withinMs'> {
  readonly accept: NetRequest['accept'] | 'robots';
}

const accepted = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  robots: 'text/plain, */*;q=0.5',
} as const satisfies Record<Question['accept'], string>;

/** The headers that a question is sent with: all of them, so no cookie and no credentials. */
export function headersFor({ accept, etag, lastModified }: Question, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accepted[accept],
    'accept-encoding': 'gzip, br, deflate',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
}
