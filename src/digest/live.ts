// After an outage nobody wants to scroll past all that was missed.
const mostWaiting = 10;

/** What a channel has had of a subscription's live posts, and may have. */
export interface LiveStanding {
  readonly hourlyCap: number;
  /** Of the subscription: those on their way, and those that arrived within the last hour. */
  readonly postedInHour: number;
  /** Of all subscriptions: those that the channel has not got yet. */
  readonly waiting: number;
  readonly isQuiet: boolean;
  /** Whether the channel has a digest that tells what is not posted. */
  readonly hasDigest: boolean;
}

export interface LiveShare<Item> {
  /** Posted at once. */
  readonly posted: readonly Item[];
  /** Posted in their order as soon as there is room, or told by a digest that comes first. */
  readonly held: readonly Item[];
}

/** How many live posts of a subscription its channel may be given now. */
export function roomForPosts({ hourlyCap, postedInHour, waiting, isQuiet }: LiveStanding): number {
  return isQuiet ? 0 : Math.max(0, Math.min(hourlyCap - postedInHour, mostWaiting - waiting));
}

/**
 * What becomes of the new articles of a live subscription, oldest first. What is neither posted nor held is for the
 * channel's next digest. Where there is none, all wait in line, so that none overtakes another.
 */
export function shareOut<Item>(articles: readonly Item[], standing: LiveStanding): LiveShare<Item> {
  if (!standing.hasDigest) return { posted: [], held: articles };
  return { posted: articles.slice(0, roomForPosts(standing)), held: [] };
}
