import type { App } from '../../src/chat/app.js';

/** Whether a guild follows as many feeds as it may. */
export async function isFull(app: App, guildId: string): Promise<boolean> {
  return (await roomForFeeds(app, guildId)) === 0;
}

/** How many feeds more a guild may follow. */
export async function roomForFeeds({ store, settings }: App, guildId: string): Promise<number> {
  return Math.max(0, settings.feedsPerGuild - (await store.subscriptions(guildId)).length);
}
