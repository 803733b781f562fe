import {
  type APIGuild,
  type APIGuildChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIThreadChannel,
  ChannelType,
  type GuildChannelType,
  PermissionFlagsBits,
  PermissionsBitField,
  type REST,
  Routes,
} from 'discord.js';
import { asked, type RestTrouble } from './rest.js';

/** A channel that something is posted into. */
export interface WantedPlace {
  readonly channelId: string;
  /** Whether a thread is begun there for what is posted. */
  readonly beginsThreads: boolean;
}

export type GuildRights =
  | { readonly kind: 'guild'; readonly name: string; readonly places: readonly PlaceRights[] }
  /** The bot is not there, as far as Discord tells it. */
  | { readonly kind: 'absent' }
  | RestTrouble;

export interface PlaceRights {
  readonly channelId: string;
  /** Null where there is no such channel, or the bot may not know of it. */
  readonly name: string | null;
  /** As Discord's own settings call them. */
  readonly missing: readonly string[];
  /** What it can do without, with worse results. */
  readonly advised: readonly string[];
}

type GuildChannel = APIGuildChannel<GuildChannelType>;

interface Facts {
  readonly roles: readonly APIRole[];
  readonly member: APIGuildMember;
  readonly guildId: string;
  readonly botId: string;
}

/** Reads, without a gateway, which rights the bot lacks in places of a guild. Never rejects for what Discord answers. */
export async function readRights(
  rest: REST,
  botId: string,
  guildId: string,
  wanted: readonly WantedPlace[],
): Promise<GuildRights> {
  const guild = await asked<APIGuild>(rest.get(Routes.guild(guildId)));
  if (guild.kind === 'refused' && (guild.status === 404 || guild.status === 403)) return { kind: 'absent' };
  if (guild.kind !== 'answer') return guild;
  const channels = await asked<readonly GuildChannel[]>(rest.get(Routes.guildChannels(guildId)));
  if (channels.kind !== 'answer') return channels;
  const member = await asked<APIGuildMember>(rest.get(Routes.guildMember(guildId, botId)));
  if (member.kind !== 'answer') return member;
  const facts = { roles: guild.value.roles, member: member.value, guildId, botId };
  const places = wanted.map((place) => rightsIn(rest, channels.value, place, facts));
  return { kind: 'guild', name: guild.value.name, places: await Promise.all(places) };
}

async function rightsIn(
  rest: REST,
  channels: readonly GuildChannel[],
  { channelId, beginsThreads }: WantedPlace,
  facts: Facts,
): Promise<PlaceRights> {
  const own = channels.find(({ id }) => id === channelId);
  // Threads are not in a guild's list.
  const thread = own ? null : await threadOf(rest, channelId);
  const place = own ?? channels.find(({ id }) => id === thread?.parent_id);
  if (place === undefined) return { channelId, name: null, missing: [], advised: [] };
  const has = new PermissionsBitField(permissionsIn(place, facts));
  const needs = neededIn(place.type, { isThread: thread !== null, beginsThreads });
  const missing = needs.filter(([, bit]) => !has.has(bit)).map(([right]) => right);
  const advised = has.has(PermissionFlagsBits.ReadMessageHistory) ? [] : ['Read Message History'];
  return { channelId, name: thread?.name ?? place.name, missing, advised };
}

async function threadOf(rest: REST, channelId: string): Promise<APIThreadChannel | null> {
  const channel = await asked<APIThreadChannel>(rest.get(Routes.channel(channelId)));
  return channel.kind === 'answer' && channel.value.parent_id ? channel.value : null;
}

type Right = readonly [name: string, bit: bigint];

function neededIn(
  type: GuildChannelType,
  { isThread, beginsThreads }: { readonly isThread: boolean; readonly beginsThreads: boolean },
): readonly Right[] {
  const { ViewChannel, SendMessages, EmbedLinks, CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits;
  const isForum = type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
  const inThreads: Right = ['Send Messages in Threads', SendMessagesInThreads];
  const sending: readonly Right[] = isThread ? [inThreads] : [['Send Messages', SendMessages]];
  const threads: readonly Right[] = isForum
    ? [inThreads]
    : beginsThreads
      ? [['Create Public Threads', CreatePublicThreads], inThreads]
      : [];
  return [['View Channel', ViewChannel], ...sending, ['Embed Links', EmbedLinks], ...threads];
}

/** What the bot may do in a channel: https://discord.com/developers/docs/topics/permissions#permission-overwrites. */
function permissionsIn(channel: GuildChannel, { roles, member, guildId, botId }: Facts): bigint {
  const own = roles.filter(({ id }) => id === guildId || member.roles.includes(id));
  const base = own.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return PermissionsBitField.All;
  const overwrites = channel.permission_overwrites ?? [];
  const everyone = overwrites.filter(({ id }) => id === guildId);
  const ofRoles = overwrites.filter(({ id }) => id !== guildId && member.roles.includes(id));
  const ofBot = overwrites.filter(({ id }) => id === botId);
  return [everyone, ofRoles, ofBot].reduce(apply, base);
}

/** What is allowed by one of several overwrites of a kind outweighs what another denies. */
function apply(base: bigint, overwrites: readonly APIOverwrite[]): bigint {
  const all = (field: 'allow' | 'deny') => overwrites.reduce((sum, overwrite) => sum | BigInt(overwrite[field]), 0n);
  return (base & ~all('deny')) | all('allow');
}
