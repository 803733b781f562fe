import type { App } from '../../src/chat/app.js';
import type { Actor, Change } from '../../src/store/moderation.js';

/** What somebody has just changed, for the Undo button under the reply; null where there is none to take back. */
export async function changeMade(
  { store }: App,
  { guildId, noun, nounId }: Pick<Change, 'guildId' | 'noun' | 'nounId'>,
  { by, at }: Actor,
): Promise<Change | null> {
  const [change = null] = await store.changes(guildId, { of: { noun, nounId }, by, since: at, limit: 1 });
  return change;
}
