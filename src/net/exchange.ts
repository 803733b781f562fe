import type { NetOutcome } from './net.js';
import { checkUrl } from './address.js';
import { type Answer, failed } from './answer.js';
import { type AskOptions, ask } from './ask.js';
import type { Question } from './question.js';
import type { Budget } from './budget.js';
import type { NetLimits } from './limits.js';
import { type LocateOptions, locate } from './locate.js';
import type { Leave } from './robots.js';
import type { Turn } from './pace.js';
import { problemOf } from './problem.js';
import { NetClosed } from './stopped.js';
import type { NetWatch } from './watch.js';

/** What every exchange of a network shares, every default filled in. */
export interface ExchangeSetup extends NetLimits, LocateOptions, AskOptions {
  readonly watch?: NetWatch;
}

/** How an exchange behaves towards a host, before and after the guard has had its say. */
export interface Manners {
  /** Whether a checked address may be asked at all. */
  leaveFor(url: URL): Promise<Leave>;
  /** Runs one request when the host's turn has come. */
  turn<T>(hostName: string, task: () => Promise<Turn<T>>): Promise<T>;
}

/**
 * One question with all its redirects. Every hop is checked anew and takes its own host's turn; none is held while another
 * is waited for. Rejects only where the network was closed, and for a fault of ours.
 */
export async function exchange(
  question: Question,
  setup: ExchangeSetup,
  manners: Manners,
  budget: Budget,
): Promise<NetOutcome> {
  const trail = new Trail(question.url);
  while (trail.seen.size <= setup.maxRedirects) {
    const checked = checkUrl(trail.address, setup.allow);
    if (checked.kind === 'refused') return failed(checked);
    const { url } = checked;
    setup.watch?.({ kind: 'checked', url: url.href });
    url.hash = '';
    if (!trail.arrive(url.href)) break;

    const answer = await askPolitely(url, question, setup, manners, budget);
    if (answer.kind === 'ok' || answer.kind === 'unchanged') return { ...answer, permanentUrl: trail.permanentUrl };
    if (answer.kind !== 'moved') return url.hostname === trail.firstHost ? answer : { ...answer, isElsewhere: true };
    if (!URL.canParse(answer.location, url.href)) break;
    trail.goOn(new URL(answer.location, url).href, answer.isPermanent);
  }
  return failed({ kind: 'redirects' });
}

/** The addresses that an exchange has been sent to. */
class Trail {
  readonly seen = new Set<string>();
  address: string;
  firstHost: string | null = null;
  permanentUrl: string | null = null;
  #isPermanent = true;

  constructor(address: string) {
    this.address = address;
  }

  /** False where it has been there before. */
  arrive(href: string): boolean {
    if (this.seen.has(href)) return false;
    this.firstHost ??= new URL(href).hostname;
    // Only as far as every site on the way has said "for good".
    if (this.seen.size > 0 && this.#isPermanent) this.permanentUrl = href;
    this.seen.add(href);
    return true;
  }

  goOn(address: string, isPermanent: boolean): void {
    this.address = address;
    this.#isPermanent &&= isPermanent;
  }
}

async function askPolitely(
  url: URL,
  question: Question,
  setup: ExchangeSetup,
  manners: Manners,
  budget: Budget,
): Promise<Answer> {
  const leave = await manners.leaveFor(url);
  if (leave.kind === 'denied') return failed(leave.problem);
  return manners.turn(url.hostname, () => hop(url, question, setup, budget, leave.pauseMs));
}

async function hop(
  url: URL,
  question: Question,
  setup: ExchangeSetup,
  budget: Budget,
  longPauseMs: number,
): Promise<Turn<Answer>> {
  // A server is left alone only when it may have been asked, and when it is not the operator's own.
  let pauseMs = 0;
  try {
    const result = await budget.spend(async (signal) => {
      const startedMs = performance.now();
      const target = await locate(url, setup, signal);
      const ms = performance.now() - startedMs;
      setup.watch?.({ kind: 'located', url: url.href, addresses: target.addresses, ms });
      if (!target.isAllowed) pauseMs = Math.max(setup.hostPauseMs, longPauseMs);
      return ask(target, question, setup, signal);
    });
    return { result, pauseMs };
  } catch (error) {
    const problem = error instanceof NetClosed ? null : problemOf(error);
    if (problem === null) throw error;
    return { result: failed(problem), pauseMs };
  }
}
