import { type REST, Routes } from 'discord.js';
import type { ErrandOutcome } from '../chat/app.js';
import type { Errand } from '../model.js';
import { errandOutcomeOf } from './outcome.js';

const alreadyPublished = 40033;

/** Publishes a message of an announcement channel to those who follow it; twice is once. */
export async function publish(
  rest: REST,
  { channelId, messageId }: Pick<Errand, 'channelId' | 'messageId'>,
  signal: AbortSignal,
): Promise<ErrandOutcome> {
  try {
    await rest.post(Routes.channelMessageCrosspost(channelId, messageId), { signal });
    return { kind: 'done' };
  } catch (error) {
    return errandOutcomeOf(error, alreadyPublished);
  }
}
