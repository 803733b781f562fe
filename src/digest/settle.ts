import { spread } from '../ingest/wait.js';
import { channelGone } from '../model.js';
import type { Delivery, Settlement } from '../store/store.js';
import type { AttemptEnd } from './attempt.js';

const secondMs = 1000;
const hourMs = 3600 * secondMs;
const firstPauseMs = 5 * secondMs;
const longestPauseMs = hourMs / 4;
// After an outage of hours everything is to be sent within five minutes; an outage itself costs few attempts, because a
// pass ends where nothing answers.
const longestSilenceMs = 2 * 60 * secondMs;
// Three times a day at most; where a channel or a role changes, it is tried at once.
const closedPauseMs = 8 * hourMs;
const gonePauseMs = 24 * hourMs;
// What Discord breaks over for so long, or turns away so often, it will never take, and all behind it waits.
const longestUnsureMs = 48 * hourMs;
const mostAttempts = 200;

type SettledDelivery = Pick<Delivery, 'id' | 'attempts' | 'doubtedSince' | 'userId' | 'notice'>;

/** What the end of an attempt means for what is owed. */
export function settle(
  { outcome, mayHaveArrived }: AttemptEnd,
  { id, attempts, doubtedSince, userId, notice }: SettledDelivery,
  now: Date,
): Settlement {
  const after = (pauseMs: number, reason: string) => ({
    dueAt: new Date(now.getTime() + pauseMs),
    reason,
    mayHaveArrived,
  });
  const pauseWithin = (mostMs: number) => pauseAfter(attempts + 1, mostMs) * (1 + spread(id, now) / 4);
  switch (outcome.kind) {
    case 'sent':
      return outcome;
    case 'gone':
      if (notice === 'welcome') return { kind: 'dead', reason: channelGone };
      return { kind: 'suspended', ...after(gonePauseMs, channelGone) };
    case 'forbidden':
      // Once somebody has let it in there, nobody needs to be welcomed any more.
      if (notice === 'welcome') return { kind: 'dead', reason: outcome.reason };
      return { kind: 'suspended', ...after(userId === null ? closedPauseMs : gonePauseMs, outcome.reason) };
    case 'rejected':
      return { kind: 'dead', reason: outcome.reason };
    case 'retry': {
      if (attempts + 1 >= mostAttempts) return { kind: 'dead', reason: outcome.reason };
      const pauseMs = Math.max(outcome.afterMs ?? 0, pauseWithin(longestPauseMs));
      return { kind: 'again', ...after(Math.ceil(pauseMs), outcome.reason) };
    }
    case 'unknown': {
      const isHopeless = doubtedSince !== null && now.getTime() - doubtedSince.getTime() >= longestUnsureMs;
      if (isHopeless) return { kind: 'dead', reason: outcome.reason };
      return { kind: 'again', ...after(Math.ceil(pauseWithin(longestSilenceMs)), outcome.reason) };
    }
  }
}

function pauseAfter(attempts: number, mostMs: number): number {
  return Math.min(firstPauseMs * 2 ** (attempts - 1), mostMs);
}
