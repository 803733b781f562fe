import type { BackupStanding } from '../../upkeep/backup-standing.js';
import type { Verdict } from '../pulse.js';
import type { Survey } from '../survey.js';
import { duration, several } from './times.js';

/** How it is, in one sentence. */
export interface Overall {
  readonly state: 'well' | 'attention' | 'broken';
  readonly sentence: string;
  /** What else there is to say of it; none where the sentence says all. */
  readonly more: readonly string[];
}

// A message that is owed for longer is one that somebody misses.
const longOwedMs = 15 * 60_000;
const longLagMs = 15 * 60_000;

/** The state of the whole: what keeps the bot from its work first, then what needs somebody. */
export function overall(survey: Survey, readiness: Verdict, backups: BackupStanding): Overall {
  const concerns = [...concernsOf(survey), ...aboutBackups(backups)];
  if (!readiness.ok)
    return { state: 'broken', sentence: `Nutshell is not at work: ${lower(readiness.reason)}`, more: concerns };
  const [first, ...more] = concerns;
  if (first !== undefined) return { state: 'attention', sentence: first, more };
  return { state: 'well', sentence: wellness(survey), more: [] };
}

function wellness({ feeds: { counts }, runs: { digests, ranInDay } }: Survey): string {
  const feeds = counts.healthy + counts.unread + counts.struggling;
  if (feeds + counts.paused === 0) return 'All is well, and nothing to do yet: nobody follows a feed.';
  const told = digests === 0 ? '' : `, ${several(ranInDay, 'digest')} in the last 24 hours`;
  return `All is well: ${several(feeds, 'feed')} followed${told}.`;
}

/** What needs somebody, each in a sentence, the worst first. */
function concernsOf({ at, feeds, polls, runs, deliveries }: Survey): readonly string[] {
  const { failing, stopped } = feeds.counts;
  const { closedCount, oldestSendableAt, sendable } = deliveries;
  const owedMs = oldestSendableAt === null ? 0 : at.getTime() - oldestSendableAt.getTime();
  return [
    ...(failing + stopped === 0 ? [] : [`${capital(some(failing + stopped, 'feed'))} attention.`]),
    ...(closedCount === 0 ? [] : [`${capital(few(closedCount, 'channel'))} cannot be posted into.`]),
    ...(owedMs > longOwedMs
      ? [
          `${several(sendable, 'message')} ${sendable === 1 ? 'waits' : 'wait'} to be sent, the oldest for ${duration(owedMs)}.`,
        ]
      : []),
    ...(runs.lagMs > longLagMs ? [`A digest is late by ${duration(runs.lagMs)}.`] : []),
    ...(polls.lagMs > longLagMs ? [`Polls are behind by ${duration(polls.lagMs)}.`] : []),
  ];
}

function aboutBackups(standing: BackupStanding): readonly string[] {
  switch (standing.kind) {
    case 'missing':
      return [`There is no backup after ${duration(standing.inUseMs)} of use.`];
    case 'old':
      return [`The newest backup is ${duration(standing.ageMs)} old.`];
    case 'fresh':
    case 'awaited':
    case 'unwanted':
      return [];
  }
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function some(count: number, noun: string): string {
  return `${few(count, noun)} ${count === 1 ? 'needs' : 'need'}`;
}

/** With small numbers in words. */
function few(count: number, noun: string): string {
  const word = words[count];
  return word === undefined ? several(count, noun) : `${word} ${noun}${count === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
