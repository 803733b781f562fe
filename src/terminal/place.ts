import type { Caller } from '../chat/command.js';

/** The try-out's channels, id by name. */
export const tryoutChannels: ReadonlyMap<string, string> = new Map([
  ['news', 'tryout-news'],
  ['alerts', 'tryout-alerts'],
]);

/** The same channels, name by id. */
export const tryoutChannelNames: ReadonlyMap<string, string> = new Map(
  [...tryoutChannels].map(([name, id]) => [id, name]),
);

/** Whoever sits at the terminal: a moderator of the try-out's one guild, reading #news. */
export const tryoutCaller = {
  guildId: 'tryout',
  channelId: 'tryout-news',
  userId: 'tryout-you',
  isModerator: true,
} as const satisfies Caller;
