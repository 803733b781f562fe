import { Mistake } from '../phrases/mistake.js';
import { type PhraseKey, phrasesIn } from '../phrases/phrases.js';
import type { Caller } from './command.js';

/** What it takes to read and write in a channel. */
export type ChannelRight = 'view' | 'send' | 'send-in-threads' | 'embed-links';

/** A channel of the guild in which somebody asks. */
export interface GivenChannel {
  readonly id: string;
  /** As people read it, without its sign. */
  readonly name: string;
  readonly isAgeRestricted: boolean;
  /** What whoever asks lacks to write there themselves. */
  readonly callerLacks: readonly ChannelRight[];
  /** What the bot lacks to post there. */
  readonly botLacks: readonly ChannelRight[];
}

/** The channels of a guild, as far as the surface knows them. */
export interface Channels {
  /** Null where the guild has no such channel. */
  find(channelId: string): GivenChannel | null;
}

/**
 * Throws a `Mistake` where nothing is to be posted for this person: their guild has no such channel, or they or the bot may not
 * write there. On a surface that knows of no channels everything goes.
 */
export function checkPlace(caller: Caller, channelId: string): void {
  if (!caller.channels) return;
  const channel = caller.channels.find(channelId);
  if (channel === null) throw new Mistake('access.no-channel');
  const { name, callerLacks, botLacks } = channel;
  if (callerLacks.length > 0) {
    throw new Mistake('access.you-lack', { channel: `#${name}`, rights: rightsIn(caller, callerLacks) });
  }
  if (botLacks.length > 0)
    throw new Mistake('access.bot-lacks', { channel: `#${name}`, rights: rightsIn(caller, botLacks) });
}

/** Whether a channel is known to be open to every age. */
export function isOpenToEveryAge({ channels }: Caller, channelId: string): boolean {
  return channels?.find(channelId)?.isAgeRestricted === false;
}

/** Throws a `Mistake` where what is for adults alone would go into a channel that is open to every age. */
export function checkAge(
  { channels }: Caller,
  channelId: string,
  { isExplicit }: { readonly isExplicit: boolean },
): void {
  const channel = channels?.find(channelId);
  if (!isExplicit || !channel || channel.isAgeRestricted) return;
  throw new Mistake('access.explicit', { channel: `#${channel.name}` });
}

/** Named as Discord names them. */
function rightsIn({ language }: Caller, rights: readonly ChannelRight[]): string {
  return rights.map((right) => phrasesIn(language).text(phraseOf[right])).join(', ');
}

const phraseOf: Readonly<Record<ChannelRight, PhraseKey>> = {
  view: 'access.right.view',
  send: 'access.right.send',
  'send-in-threads': 'access.right.send-in-threads',
  'embed-links': 'access.right.embed-links',
};
