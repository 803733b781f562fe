import type { Feed, FetchProblem } from '../model.js';
import type { HostFinding } from '../store/store.js';
import { type PollPace, waitAfter } from './wait.js';

const dayMs = 24 * 60 * 60 * 1000;
/** After so many days of nothing but failures a feed is given up… */
export const patienceMs = 14 * dayMs;
/** …if there were enough of them: a bot that was away has not tried. */
export const leastFailures = 5;

/** A poll that failed; `hintMs` as the server asked for. */
export interface Failure {
  readonly problem: FetchProblem;
  readonly hintMs: number | null;
}

/** What a poll of this feed shows of its host: nothing (undefined), that it answers, or trouble. */
export function hostFinding(feed: Feed, failure: Failure | null, at: Date, pace: PollPace): HostFinding | undefined {
  if (failure === null || !isOfHost(failure.problem)) {
    const isSilent = feed.hostTrouble === null || failure?.problem.kind === 'refused';
    return isSilent ? undefined : { kind: 'fine' };
  }
  const { problem: reason, hintMs } = failure;
  const known = feed.hostTrouble;
  // One feed may be broken alone; a second one that meets trouble in a row, or the server's own word, speaks for the host.
  const isClosing = hintMs !== null || (known !== null && (known.times > 0 || known.feedId !== feed.id));
  if (!isClosing) return { kind: 'trouble', reason, closedUntil: null };
  const times = (known?.times ?? 0) + 1;
  const isHopeless = times >= leastFailures && known !== null && at.getTime() - known.since.getTime() >= patienceMs;
  if (isHopeless) return { kind: 'dead', reason };
  const waitMs = waitAfter({ kind: 'failing', times, hintMs }, pace);
  return { kind: 'trouble', reason, closedUntil: new Date(at.getTime() + waitMs) };
}

/** Whether a problem may lie with the whole host, and not with one address there. */
function isOfHost(problem: FetchProblem): boolean {
  return (
    problem.kind === 'unreachable' || (problem.kind === 'status' && (problem.status === 429 || problem.status >= 500))
  );
}
