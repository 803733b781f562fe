import type { Caller } from '../chat/command.js';

/** What people call by name, `#news` and `@readers`: ids by name, in lower case and without the sign. */
export interface IdsByName {
  readonly channels: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Whoever sits at the terminal: a moderator of the try-out's one guild, reading #news. */
export const tryoutCaller = {
  guildId: 'tryout',
  channelId: 'tryout-news',
  userId: 'tryout-you',
  isModerator: true,
  mayWrite: true,
  language: 'en',
} as const satisfies Caller;

/** The try-out's channels, roles and people. */
export const tryoutIds: IdsByName = {
  channels: new Map([
    ['news', 'tryout-news'],
    ['alerts', 'tryout-alerts'],
  ]),
  roles: new Map([
    ['everyone', tryoutCaller.guildId],
    ['readers', 'tryout-readers'],
    ['harbour-watch', 'tryout-harbour-watch'],
  ]),
  people: new Map([['you', tryoutCaller.userId]]),
};

/** The same channels, name by id. */
export const tryoutChannelNames = namesOf(tryoutIds.channels);

/** The same roles, name by id. */
export const tryoutRoleNames = namesOf(tryoutIds.roles);

function namesOf(ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...ids].map(([name, id]) => [id, name]));
}
