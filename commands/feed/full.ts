import type { App } from '../../src/chat/app.js';

/** Whether a guild follows as many feeds as it may. */
export async function isFull({ store, settings }: App, guildId: string): Promise<boolean> {
  return (await store.subscriptions(guildId)).length >= settings.feedsPerGuild;
}
