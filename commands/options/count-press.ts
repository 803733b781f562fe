import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { CountedPress } from '../../src/store/stats.js';
import { idOf } from './id.js';

/** Counts that somebody opened or saved an article where it was posted; not who. What is no article is not counted. */
export async function countPress(
  { store, clock }: Pick<App, 'store' | 'clock'>,
  { guildId, channelId }: Caller,
  articleId: string | undefined,
  kind: CountedPress['kind'],
): Promise<void> {
  if (guildId === null) return;
  await store.countPress({ guildId, channelId, articleId: idOf(articleId), kind, at: clock.now() });
}
