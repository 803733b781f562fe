import { type APIChannel, type APIGuildForumTag, ChannelFlags, ChannelType, type REST, Routes } from 'discord.js';
import { unlessRefused } from './outcome.js';

/** What a channel is, as far as that changes how a message comes into it. */
export type Channel =
  | { readonly kind: 'text' }
  /** What is sent there can be published to the channels that follow it. */
  | { readonly kind: 'announcement' }
  | Forum
  /** It holds messages and begins no threads: a thread, a voice channel, or what nobody may ask about. */
  | { readonly kind: 'plain' };

/** It holds threads and no messages of its own. */
export interface Forum {
  readonly kind: 'forum';
  readonly tags: readonly ForumTag[];
  readonly needsTag: boolean;
}

export interface ForumTag {
  readonly id: string;
  readonly name: string;
}

/** Asks what a channel is. Where Discord does not say, the answer to a post will. Throws what else Discord answers. */
export function askChannel(rest: REST, channelId: string, signal: AbortSignal): Promise<Channel> {
  return unlessRefused(requestChannel(rest, channelId, signal), { kind: 'plain' });
}

async function requestChannel(rest: REST, channelId: string, signal: AbortSignal): Promise<Channel> {
  // Discord answers this route with a channel.
  return readChannel((await rest.get(Routes.channel(channelId), { signal })) as APIChannel);
}

function readChannel(channel: APIChannel): Channel {
  const { type } = channel;
  if (type === ChannelType.GuildText) return { kind: 'text' };
  if (type === ChannelType.GuildAnnouncement) return { kind: 'announcement' };
  if (type !== ChannelType.GuildForum && type !== ChannelType.GuildMedia) return { kind: 'plain' };
  const needsTag = ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0;
  return { kind: 'forum', tags: usableTags(channel.available_tags), needsTag };
}

/** A moderated tag is given by moderators only. */
function usableTags(tags: readonly APIGuildForumTag[] = []): readonly ForumTag[] {
  return tags.filter(({ moderated }) => !moderated).map(({ id, name }) => ({ id, name }));
}
