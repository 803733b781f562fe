import { REST } from 'discord.js';
import { say } from '../../../src/chat/reply.js';
import type { OutgoingMessage } from '../../../src/chat/app.js';
import { discordOutbox, type DiscordOutbox } from '../../../src/discord/outbox.js';
import { plainly } from '../post.js';
import { places } from './gateway.js';
import { type DiscordStandIn, startStandIn, type StandInOptions } from './server.js';

/** An outbox that carries to a Discord of its own. */
export interface Carrying {
  readonly discord: DiscordStandIn;
  readonly outbox: DiscordOutbox;
}

export async function startCarrying(options: StandInOptions = {}): Promise<Carrying> {
  const discord = await startStandIn(options);
  const rest = new REST({ api: discord.apiUrl, rejectOnRateLimit: () => true, retries: 0 }).setToken(discord.token);
  return { discord, outbox: discordOutbox(rest, new Map(), places.botId) };
}

/** A message for the guild's channel that says good morning, but for what is named. */
export function aMessage(parts: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const { guildId, channelId } = places;
  return { guildId, channelId, nonce: 'delivery-1', reply: say('Good morning.'), ...plainly, ...parts };
}
