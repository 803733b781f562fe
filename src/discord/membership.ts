import { ChannelType, type Client, Events, type Guild, PermissionFlagsBits } from 'discord.js';
import type { App } from '../chat/app.js';
import { joinGuild, leaveGuild, reviewGuilds } from '../guild/membership.js';

const mayWrite = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/**
 * Tells the program where the bot is: at once and at each new session by Discord's own list, of which an outage takes nothing
 * away; in between as it is let in and put out. One after the other, in the order in which it happens.
 */
export function watchMembership(client: Client<true>, app: App): void {
  let last: Promise<void> = Promise.resolve();
  const next = (work: () => Promise<void>) => {
    last = last.then(work).catch((error: unknown) => app.log.error('membership.failed', { error }));
  };
  const review = (guildIds: Iterable<string>) => {
    const present = new Set(guildIds);
    next(() => reviewGuilds(app, present));
  };
  review(client.guilds.cache.keys());
  client.on(Events.Raw, (packet: unknown) => {
    const guildIds = guildsOfSession(packet);
    if (guildIds !== null) review(guildIds);
  });
  // The library emits these for real joins and departures alone: neither at the start, nor around an outage.
  client.on(Events.GuildCreate, (guild) => next(() => joinGuild(app, guild.id, channelForWelcome(guild))));
  client.on(Events.GuildDelete, ({ id }) => next(() => leaveGuild(app, id)));
}

/** The guilds that Discord names at the beginning of a session; null for whatever else it says. */
function guildsOfSession(packet: unknown): readonly string[] | null {
  if (!isRecord(packet) || packet['t'] !== 'READY' || !isRecord(packet['d'])) return null;
  const guilds: unknown = packet['d']['guilds'];
  if (!Array.isArray(guilds)) return null;
  return guilds.flatMap((guild: unknown) => (isRecord(guild) && typeof guild['id'] === 'string' ? [guild['id']] : []));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The guild's system channel, else the first of its text channels, where the bot may write; null where it may in none. */
function channelForWelcome({ channels, systemChannel, members }: Guild): string | null {
  const { me } = members;
  if (me === null) return null;
  const texts = [...channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition || (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const candidates = systemChannel === null ? texts : [systemChannel, ...texts];
  return candidates.find((channel) => channel.permissionsFor(me).has(mayWrite))?.id ?? null;
}
