import type { Store } from '../../src/store/store.js';
import type { GuildRecords } from './file.js';

/** What a guild has set up. */
export async function guildRecords(store: Store, guildId: string): Promise<GuildRecords> {
  const [settings, subscriptions, digests, rules] = await Promise.all([
    store.guildSettings(guildId),
    store.subscriptions(guildId),
    store.digests(guildId),
    store.rules(guildId),
  ]);
  return { guildId, settings, subscriptions, digests, rules };
}
