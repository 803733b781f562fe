import type { Caller } from '../../src/chat/command.js';
import { isEveryone } from '../../src/chat/role.js';
import type { GuildFile } from './schema.js';

/** A file as it can be meant in the server that it is read in. */
export interface HomeFile extends GuildFile {
  /** How many of its channels are closed here, or are of another server: what goes there comes to this one. */
  readonly moved: number;
  /** Whether its roles are of another server, and are left out. */
  readonly leavesRoles: boolean;
}

/** Puts what a file holds into the channels and roles of the caller's server. */
export function broughtHome(file: GuildFile, caller: Caller): HomeFile {
  const isOurs = file.server === caller.guildId;
  const closed = new Set<string>();
  const channelOf = (id: string): string => {
    if (isOpen(caller, id, isOurs)) return id;
    closed.add(id);
    return caller.channelId;
  };
  // Everybody's role stands for none.
  const roleOf = (id: string | null) => (isOurs && id !== null && !isEveryone(id, caller.guildId) ? id : null);
  const placed = <T extends { readonly channel: string; readonly ping: string | null }>(entry: T): T => ({
    ...entry,
    channel: channelOf(entry.channel),
    ping: roleOf(entry.ping),
  });
  const { alertChannelId, moderatorRoleId } = file.settings;
  const home = {
    ...file,
    settings: {
      ...file.settings,
      alertChannelId: alertChannelId === null ? null : channelOf(alertChannelId),
      moderatorRoleId: roleOf(moderatorRoleId),
    },
    feeds: file.feeds.map(placed),
    digests: file.digests.map(placed),
    rules: file.rules.map((rule) => ({ ...rule, channel: rule.channel === null ? null : channelOf(rule.channel) })),
  };
  return { ...home, moved: closed.size, leavesRoles: !isOurs && hasRoles(file) };
}

/** Where a surface knows of no channels, those of another server are closed. */
function isOpen({ channels }: Caller, channelId: string, isOurs: boolean): boolean {
  if (!channels) return isOurs;
  const channel = channels.find(channelId);
  return channel !== null && channel.callerLacks.length === 0 && channel.botLacks.length === 0;
}

function hasRoles({ settings, feeds, digests }: GuildFile): boolean {
  return settings.moderatorRoleId !== null || [...feeds, ...digests].some(({ ping }) => ping !== null);
}
