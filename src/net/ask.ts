import type { NetRequest } from './net.js';
import { type Answer, type AnswerOptions, readAnswer } from './answer.js';
import type { Target } from './locate.js';
import { type Send, type SendOptions, sendByUndici } from './send.js';

/** What is asked for: what callers of the network may ask for, and what the network asks for itself. */
export interface Question extends Omit<NetRequest, 'accept' | 'isAwaited'> {
  readonly accept: NetRequest['accept'] | 'robots';
}

export interface AskOptions extends SendOptions, AnswerOptions {
  readonly userAgent: string;
  /** Over the network by default. */
  readonly send?: Send;
}

const accepted = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  robots: 'text/plain, */*;q=0.5',
} as const satisfies Record<Question['accept'], string>;

/** Asks one question of a checked target and reads the answer. Rejects with what `problemOf` names. */
export async function ask(
  target: Target,
  question: Question,
  options: AskOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { send = sendByUndici } = options;
  const response = await send(target, headersFor(question, options), options, signal);
  try {
    return await readAnswer(response, target.url, question, options);
  } finally {
    await response.close();
  }
}

function headersFor({ accept, etag, lastModified }: Question, { userAgent }: AskOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accepted[accept],
    'accept-encoding': 'gzip, br, deflate',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
}
