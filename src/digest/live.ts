// After an outage nobody wants to scroll past all that was missed.
const mostWaiting = 10;
/** A text that is being written changes often: its post is written over no oftener than that. */
export const editPauseMs = 5 * 60_000;
/** A post that is older is not written over any more: nobody scrolls up so far. */
export const editableForMs = 7 * 24 * 3600 * 1000;

/** What a channel has had of a subscription's live posts, and may have. */
export interface LiveStanding {
  readonly hourlyCap: number;
  /** Of the subscription: those on their way, and those that arrived within the last hour. */
  readonly postedInHour: number;
  /** Of all subscriptions: those that the channel has not got yet. */
  readonly waiting: number;
  readonly isQuiet: boolean;
  /** Whether the channel has a digest that tells what is held. */
  readonly hasDigest: boolean;
}

export interface LiveShare<Item> {
  /** Posted at once. */
  readonly posted: readonly Item[];
  /** Told by the channel's next digest; where there is none, posted in their order as soon as there is room. */
  readonly held: readonly Item[];
}

/** How many of a subscription's held articles its channel may be given now: where there is a digest, it tells them all. */
export function roomForHeld(standing: LiveStanding): number {
  return standing.hasDigest ? 0 : roomForPosts(standing);
}

function roomForPosts({ hourlyCap, postedInHour, waiting, isQuiet }: LiveStanding): number {
  return isQuiet ? 0 : Math.max(0, Math.min(hourlyCap - postedInHour, mostWaiting - waiting));
}

/**
 * What becomes of the new articles of a live subscription, oldest first. Where there is no digest all wait in line, so that
 * none overtakes another. What is for a digest is held too, in case the digest goes before it has told it.
 */
export function shareOut<Item>(articles: readonly Item[], standing: LiveStanding): LiveShare<Item> {
  const room = standing.hasDigest ? roomForPosts(standing) : 0;
  return { posted: articles.slice(0, room), held: articles.slice(room) };
}
