import type { Feed } from '../model.js';

const dayMs = 24 * 60 * 60 * 1000;
const patienceMs = 14 * dayMs;
const leastFailures = 5;
const longestDelayMs = 2 * dayMs;

export interface Failures {
  /** In a row, this one included. */
  readonly times: number;
  readonly since: Date;
  readonly at: Date;
}

/** Whether a feed, or a host, is given up: after two weeks of nothing but failures, if there were enough of them. */
export function isHopeless({ times, since, at }: Failures): boolean {
  return times >= leastFailures && at.getTime() - since.getTime() >= patienceMs;
}

/** Whether a poll comes so late that the bot must have been away: then nobody has tried meanwhile. */
export function comesLate({ dueAt }: Feed, at: Date): boolean {
  return at.getTime() - dueAt.getTime() > longestDelayMs;
}
