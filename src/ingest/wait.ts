const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;
export const shortestPollMs = 5 * minuteMs;
export const longestWaitMs = dayMs;

/** How a poll ended, as far as the time of the next one depends on it; `hintMs`: what the site itself asked for. */
export type PollEnd =
  | { readonly kind: 'healthy'; readonly intervalMs: number; readonly hintMs: number | null }
  /** `times`: polls in a row that failed, this one included. */
  | { readonly kind: 'failing'; readonly times: number; readonly hintMs: number | null };

export interface PollPace {
  /** The usual time between two polls. */
  readonly pollMs: number;
  /** From 0 up to, not including, 1: spreads the feeds, so that those which fell into step part again. */
  readonly random: number;
}

/**
 * How long to wait until the next poll. Healthy: the feed's interval, give or take a tenth. Failing: anything from the usual
 * time to one that doubles with each failure, up to a day (full jitter: Brooker, "Exponential Backoff and Jitter", 2015). A
 * hint of the site, clamped to a day, is only ever exceeded, by up to a tenth.
 */
export function waitAfter(end: PollEnd, pace: PollPace): number {
  const hintMs = Math.min(end.hintMs ?? 0, longestWaitMs) * (1 + 0.1 * pace.random);
  return Math.ceil(Math.max(ownWait(end, pace), hintMs));
}

function ownWait(end: PollEnd, { pollMs, random }: PollPace): number {
  switch (end.kind) {
    case 'healthy':
      return Math.max(Math.min(pollMs, shortestPollMs), end.intervalMs * (0.9 + 0.2 * random));
    case 'failing': {
      const longest = Math.max(pollMs, Math.min(pollMs * 2 ** end.times, longestWaitMs));
      return pollMs + random * (longest - pollMs);
    }
  }
}

/** A number from 0 up to 1 that looks random and is the same for the same feed and moment (the mixing steps of MurmurHash3). */
export function spread(feedId: number, at: Date): number {
  let hash = Math.imul(feedId, 0x9e3779b1) ^ (at.getTime() | 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
