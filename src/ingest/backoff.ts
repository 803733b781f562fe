const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;
const shortestPollMs = 5 * minuteMs;
const longestWaitMs = dayMs;
const goneWaitMs = 30 * dayMs;

/** How a poll ended, as far as the time of the next one depends on it. */
export type PollEnd =
  | { readonly kind: 'healthy' }
  /** `times`: polls in a row that failed, this one included; `hintMs`: what the server itself asked for. */
  | { readonly kind: 'failing'; readonly times: number; readonly hintMs: number | null }
  | { readonly kind: 'gone' };

export interface PollPace {
  /** The usual time between two polls. */
  readonly pollMs: number;
  /** From 0 up to, not including, 1: spreads the feeds, so that those which fell into step part again. */
  readonly random: number;
}

/**
 * How long to wait until a feed's next poll. Healthy: the usual time, give or take a tenth. Failing: twice as long with
 * each failure, up to a day, of which a random half is left out; never less than the server asked for.
 */
export function waitAfter(end: PollEnd, { pollMs, random }: PollPace): number {
  switch (end.kind) {
    case 'healthy':
      return Math.round(Math.max(Math.min(pollMs, shortestPollMs), pollMs * (0.9 + 0.2 * random)));
    case 'failing': {
      const longest = Math.max(pollMs, Math.min(pollMs * 2 ** end.times, longestWaitMs));
      const hint = (end.hintMs ?? 0) * (1 + 0.1 * random);
      return Math.round(Math.max(longest * (0.5 + 0.5 * random), Math.min(pollMs, longest), hint));
    }
    case 'gone':
      return goneWaitMs;
  }
}

/** A number from 0 up to 1 that looks random and is the same for the same feed and moment (the mixing steps of MurmurHash3). */
export function spread(feedId: number, at: Date): number {
  let hash = Math.imul(feedId, 0x9e3779b1) ^ (at.getTime() | 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
