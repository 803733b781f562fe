import { type Answer, type AnswerOptions, readAnswer } from './answer.js';
import type { Target } from './locate.js';
import { type Question, headersFor } from './question.js';
import type { Send, SendOptions } from './send.js';
import type { NetWatch } from './watch.js';

export interface AskOptions extends SendOptions, AnswerOptions {
  readonly userAgent: string;
  readonly send: Send;
  readonly watch?: NetWatch;
}

/** Asks one question of a checked target and reads the answer. Rejects with what `problemOf` names. */
export async function ask(
  target: Target,
  question: Question,
  options: AskOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { send, userAgent, watch } = options;
  const startedMs = performance.now();
  const response = await send(target, headersFor(question, userAgent), options, signal);
  const { status, headers } = response;
  watch?.({ kind: 'answered', url: target.url.href, status, headers, ms: performance.now() - startedMs });
  try {
    return await readAnswer(response, target.url, question, options);
  } finally {
    await response.close();
  }
}
