import robotsModule from 'robots-parser';
import type { FetchProblem } from '../model.js';
import type { NetOutcome } from './net.js';

// By its types the function is the module's `default`; it is the module itself.
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

/** Whether a site lets a program visit an address, and how long it asks to be left alone after each visit. */
export type Leave =
  { readonly kind: 'granted'; readonly pauseMs: number } | { readonly kind: 'denied'; readonly problem: FetchProblem };

/** What a site has said to programs. */
export interface RobotsPolicy {
  leaveFor(url: URL): Leave;
  /** How long it holds. */
  readonly keepMs: number;
  /** Characters that its rules take. */
  readonly size: number;
}

/** Nothing stands against a visit. */
export const granted: Leave = { kind: 'granted', pauseMs: 0 };

// The name by which a robots.txt may speak to us (RFC 9309, 2.2.1).
const ownToken = 'nutshell';
const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const maxDelayMs = 10_000;
// A rule is compared with every place of an address for each of its characters, so both are kept short.
const maxLineLength = 2_000;
const maxWildcardLength = 16_000;

/** What the answer to "/robots.txt" means for an origin (RFC 9309, 2.3.1). */
export function policyOf(origin: string, outcome: NetOutcome): RobotsPolicy {
  if (outcome.kind === 'ok') return rulesOf(origin, new TextDecoder().decode(outcome.bytes));
  const problem = troubleOf(outcome);
  if (problem === null) return { leaveFor: () => granted, keepMs: dayMs, size: 0 };
  return { leaveFor: () => ({ kind: 'denied', problem }), keepMs: hourMs, size: 0 };
}

/** What keeps us from knowing a site's rules: then nothing is visited. Null where it has none. */
function troubleOf(outcome: Exclude<NetOutcome, { kind: 'ok' }>): FetchProblem | null {
  if (outcome.kind === 'unchanged') return null;
  if (outcome.kind === 'retry') return { kind: 'status', status: outcome.status };
  const { problem } = outcome;
  if (problem.kind === 'status') return problem.status >= 500 ? problem : null;
  // What the guard or a bot wall says of this address it will say of the page as well.
  const isUnknown = ['unreachable', 'too-large', 'bad-body'].includes(problem.kind);
  return isUnknown ? problem : null;
}

function rulesOf(origin: string, text: string): RobotsPolicy {
  const rules = ownRules(text);
  const robots = parseRobots(`${origin}/robots.txt`, `User-agent: ${ownToken}\n${rules}`);
  const delayMs = (robots.getCrawlDelay(ownToken) ?? 0) * 1000;
  const leave: Leave = { kind: 'granted', pauseMs: Math.min(Math.max(delayMs, 0), maxDelayMs) };
  const denied: Leave = { kind: 'denied', problem: { kind: 'robots' } };
  return {
    leaveFor: (url) => (robots.isAllowed(url.href, ownToken) === true ? leave : denied),
    keepMs: dayMs,
    size: rules.length,
  };
}

/**
 * The rules of the groups that name us, or else of those for everybody. The library would keep every rule once for each
 * name of its group, and a file of nothing but names and rules would fill the memory.
 */
function ownRules(text: string): string {
  const rules = { own: [] as string[], all: [] as string[] };
  let names = new Set<string>();
  let isNamed = false;
  let isNaming = false;
  for (const [key, value] of fieldsOf(text)) {
    if (key === 'user-agent') {
      if (!isNaming) names = new Set();
      names.add(nameOf(value));
      isNamed ||= names.has(ownToken);
    } else {
      const rule = `${key}: ${value}`;
      if (names.has(ownToken)) rules.own.push(rule);
      if (names.has('*')) rules.all.push(rule);
    }
    isNaming = key === 'user-agent';
  }
  return affordable(isNamed ? rules.own : rules.all).join('\n');
}

function* fieldsOf(text: string): Generator<readonly [key: string, value: string]> {
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.length > maxLineLength) continue;
    const field = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:\s*([^#]*)/i.exec(line);
    const [, key = '', value = ''] = field ?? [];
    if (key !== '') yield [key.toLowerCase(), value.trim()];
  }
}

function nameOf(value: string): string {
  const [name = ''] = value.split('/');
  const token = name.trim().toLowerCase();
  // Of other programs there may be thousands.
  return token === ownToken || token === '*' ? token : '';
}

function affordable(rules: readonly string[]): readonly string[] {
  let length = 0;
  return rules.filter((rule) => {
    if (rule.includes('*')) length += rule.length;
    return !rule.includes('*') || length <= maxWildcardLength;
  });
}
