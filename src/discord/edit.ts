import { type REST, Routes } from 'discord.js';
import type { DrawnEdit, ErrandOutcome } from '../chat/app.js';
import { inMannerOfEdit } from './manner.js';
import { withMark } from './mark.js';
import type { CommandIds } from './markdown.js';
import { errandOutcomeOf } from './outcome.js';
import { render } from './render.js';

/** Writes over a message that arrived; twice is once. It stays the message that it was: its mark is the same. */
export async function editMessage(
  rest: REST,
  { channelId, threadId, messageId, nonce, manner, reply }: DrawnEdit,
  ids: CommandIds,
  signal: AbortSignal,
): Promise<ErrandOutcome> {
  const body = withMark(inMannerOfEdit(render(reply, ids), manner), nonce);
  try {
    await rest.patch(Routes.channelMessage(threadId ?? channelId, messageId), { body, signal });
    return { kind: 'done' };
  } catch (error) {
    return errandOutcomeOf(error);
  }
}
