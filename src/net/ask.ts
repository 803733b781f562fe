import { type Answer, type AnswerOptions, readAnswer } from './answer.js';
import type { Target } from './locate.js';
import { type Question, headersFor } from './question.js';
import type { Send, SendOptions } from './send.js';

export interface AskOptions extends SendOptions, AnswerOptions {
  readonly userAgent: string;
  readonly send: Send;
}

/** Asks one question of a checked target and reads the answer. Rejects with what `problemOf` names. */
export async function ask(
  target: Target,
  question: Question,
  options: AskOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { send, userAgent } = options;
  const response = await send(target, headersFor(question, userAgent), options, signal);
  try {
    return await readAnswer(response, target.url, question, options);
  } finally {
    await response.close();
  }
}
