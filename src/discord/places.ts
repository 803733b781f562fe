import {
  type APIInteractionDataResolvedChannel,
  type Channel,
  ChannelType,
  GuildMember,
  type Interaction,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import type { ChannelRight, Channels, GivenChannel } from '../chat/channel.js';

type KnownChannel = Channel | APIInteractionDataResolvedChannel;

/** Null where Discord has not said them. */
interface Rights {
  readonly ofCaller: Readonly<PermissionsBitField> | null;
  readonly ofBot: Readonly<PermissionsBitField> | null;
}

/** The channels of the guild in which somebody asks: those that they name, the one that they are in, and what the gateway told of. */
export function channelsOf(interaction: Interaction): Channels {
  return {
    find: (channelId) => {
      const channel = findChannel(interaction, channelId);
      return channel ? readChannel(channel, rightsIn(interaction, channel)) : null;
    },
  };
}

function findChannel(interaction: Interaction, id: string): KnownChannel | undefined {
  const named = interaction.isChatInputCommand() ? interaction.options.resolved?.channels?.get(id) : undefined;
  const here = interaction.channel?.id === id ? interaction.channel : undefined;
  return named ?? here ?? interaction.guild?.channels.cache.get(id);
}

/** Those in the channel where it happens, and in one that was named, come with the interaction. */
function rightsIn(interaction: Interaction, channel: KnownChannel): Rights {
  const { channelId, memberPermissions, appPermissions } = interaction;
  if (channel.id === channelId) return { ofCaller: memberPermissions, ofBot: appPermissions };
  const { permissions } = channel;
  if (typeof permissions === 'string') return { ofCaller: new PermissionsBitField(BigInt(permissions)), ofBot: null };
  return computedRights(interaction, channel as Channel);
}

/** From the roles and overwrites that the gateway told of, where the channel does not come with them. */
function computedRights({ member, guild }: Interaction, channel: Channel): Rights {
  if (channel.isDMBased()) return { ofCaller: null, ofBot: null };
  const bot = guild?.members.me;
  return {
    ofCaller: channel.permissions ?? (member instanceof GuildMember ? channel.permissionsFor(member) : null),
    ofBot: channel.appPermissions ?? (bot ? channel.permissionsFor(bot) : null),
  };
}

function readChannel(channel: KnownChannel, { ofCaller, ofBot }: Rights): GivenChannel {
  const sending = sendingIn(channel.type);
  return {
    id: channel.id,
    name: ('name' in channel && channel.name) || channel.id,
    isAgeRestricted: isAgeRestricted(channel),
    callerLacks: lacking(ofCaller, ['view', sending]),
    botLacks: lacking(ofBot, ['view', sending, 'embed-links']),
  };
}

/** A thread is what its channel is. */
function isAgeRestricted(channel: KnownChannel): boolean {
  const place = 'isThread' in channel && channel.isThread() ? (channel.parent ?? channel) : channel;
  return 'nsfw' in place && place.nsfw === true;
}

function sendingIn(type: ChannelType): ChannelRight {
  const { AnnouncementThread, PublicThread, PrivateThread } = ChannelType;
  return [AnnouncementThread, PublicThread, PrivateThread].includes(type) ? 'send-in-threads' : 'send';
}

const flags: Readonly<Record<ChannelRight, bigint>> = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  'send-in-threads': PermissionFlagsBits.SendMessagesInThreads,
  'embed-links': PermissionFlagsBits.EmbedLinks,
};

function lacking(rights: Rights['ofBot'], needed: readonly ChannelRight[]): readonly ChannelRight[] {
  return rights === null ? [] : needed.filter((right) => !rights.has(flags[right]));
}
