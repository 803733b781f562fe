import { channelGone, type Feed } from '../model.js';
import type { Store } from '../store/store.js';

const dayMs = 24 * 3_600_000;
// A move is news for as long.
const movedForMs = 7 * dayMs;

/** Something in a guild that needs a moderator, or that one should know. */
export type Trouble =
  /** For a day or more. */
  | { readonly kind: 'failing'; readonly feed: Feed; readonly since: Date }
  | { readonly kind: 'stopped'; readonly feed: Feed }
  | { readonly kind: 'moved'; readonly feed: Feed }
  | { readonly kind: 'held-back'; readonly feed: Feed; readonly articles: number }
  /** Nothing can be posted there; `reason` ends a sentence. */
  | { readonly kind: 'closed'; readonly channelId: string; readonly reason: string; readonly waiting: number }
  | { readonly kind: 'lost'; readonly channelId: string; readonly waiting: number };

/** All that needs a moderator of a guild now: channels first, then feeds, each once however many channels it goes to. */
export async function troublesOf(store: Store, guildId: string, now: Date): Promise<readonly Trouble[]> {
  // What waits at somebody's word needs nobody.
  const going = (await store.subscriptions(guildId)).filter(({ pause }) => pause === null);
  const feeds = [...new Map(going.map(({ feed }) => [feed.id, feed])).values()];
  const held = new Map((await store.heldBack(guildId)).map(({ feedId, articles }) => [feedId, articles]));
  return [...(await channelTroubles(store, guildId)), ...feeds.flatMap((feed) => feedTroubles(feed, held, now))];
}

/** What tells a trouble from others of its guild, as long as it lasts. */
export function troubleKey(trouble: Trouble): string {
  return `${trouble.kind} ${'feed' in trouble ? trouble.feed.id : trouble.channelId}`;
}

async function channelTroubles(store: Store, guildId: string): Promise<readonly Trouble[]> {
  const suspended = await store.suspendedChannels(guildId);
  return [...suspended].map(([channelId, { reason, waiting }]): Trouble => {
    return reason === channelGone
      ? { kind: 'lost', channelId, waiting }
      : { kind: 'closed', channelId, reason, waiting };
  });
}

function feedTroubles(feed: Feed, held: ReadonlyMap<number, number>, now: Date): readonly Trouble[] {
  const articles = held.get(feed.id);
  const since = failingSince(feed);
  const hasMoved = feed.movedAt !== null && now.getTime() - feed.movedAt.getTime() < movedForMs;
  const isFailing = feed.stoppedAt === null && since !== null && now.getTime() - since.getTime() >= dayMs;
  return [
    ...(feed.stoppedAt === null ? [] : [{ kind: 'stopped', feed } as const]),
    ...(isFailing ? [{ kind: 'failing', feed, since } as const] : []),
    ...(articles === undefined ? [] : [{ kind: 'held-back', feed, articles } as const]),
    ...(hasMoved ? [{ kind: 'moved', feed } as const] : []),
  ];
}

/** Its own trouble, or its host's while that is closed. */
function failingSince({ trouble, hostTrouble }: Feed): Date | null {
  return trouble?.since ?? (hostTrouble?.closedUntil ? hostTrouble.since : null);
}
