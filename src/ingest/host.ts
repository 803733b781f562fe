import type { Feed, FetchProblem } from '../model.js';
import type { HostFinding } from '../store/store.js';
import { isHopeless } from './patience.js';
import { type PollPace, waitAfter } from './wait.js';

/** A poll that failed; `hintMs` as the server asked for. */
export interface Failure {
  readonly problem: FetchProblem;
  readonly hintMs: number | null;
  /** Whether another host failed, to which the feed's own had sent us on. */
  readonly isElsewhere?: boolean;
}

/** What a poll of this feed shows of its host: nothing (undefined), that it answers, or trouble. */
export function hostFinding(
  feed: Feed,
  failure: Failure | null,
  { at, isAnew }: { readonly at: Date; readonly isAnew: boolean },
  pace: PollPace,
): HostFinding | undefined {
  if (failure === null || failure.isElsewhere === true || !isOfHost(failure.problem)) {
    const isSilent = feed.hostTrouble === null || failure?.problem.kind === 'refused';
    return isSilent ? undefined : { kind: 'fine' };
  }
  const { problem: reason, hintMs } = failure;
  const known = feed.hostTrouble;
  // One feed may be broken alone; a second one that meets trouble in a row, or the server's own word, speaks for the host.
  const isClosing = hintMs !== null || (known !== null && (known.times > 0 || known.feedId !== feed.id));
  if (!isClosing) return { kind: 'trouble', reason, closedUntil: null };
  const times = isAnew ? 1 : (known?.times ?? 0) + 1;
  if (isHopeless({ times, since: isAnew ? at : (known?.since ?? at), at })) return { kind: 'dead', reason };
  const waitMs = waitAfter({ kind: 'failing', times, hintMs }, pace);
  return { kind: 'trouble', reason, closedUntil: new Date(at.getTime() + waitMs) };
}

/** Whether a problem may lie with the whole host, and not with one address there. */
function isOfHost(problem: FetchProblem): boolean {
  return (
    problem.kind === 'unreachable' || (problem.kind === 'status' && (problem.status === 429 || problem.status >= 500))
  );
}
