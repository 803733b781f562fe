import { UserError } from '../errors.js';
import type { Store } from '../store/store.js';

/** Throws a `UserError` that names the servers of which something is kept, where this is none of them. */
export async function checkGuild(store: Store, guildId: string): Promise<void> {
  const known = [...(await store.keptGuilds()).keys()];
  const followed = known.includes(guildId) || (await store.subscriptions(guildId)).length > 0;
  if (followed) return;
  const names = known.length === 0 ? 'Nothing is kept of any.' : `There is: ${known.slice(0, 20).join(', ')}.`;
  throw new UserError('GUILD_UNKNOWN', `Nothing is kept of a server ${guildId}. ${names}`);
}

/** The servers that the bot is in, and that set something up. */
export async function currentGuilds(store: Store): Promise<readonly string[]> {
  return [...(await store.keptGuilds())].flatMap(([guildId, leftAt]) => (leftAt === null ? [guildId] : []));
}
