import { describe, expect, it } from 'vitest';
import { hostFinding } from '../../src/ingest/host.js';
import type { FetchProblem, HostTrouble } from '../../src/model.js';
import { aFeed } from '../helpers/feed.js';

const at = new Date('2026-03-15T12:00:00Z');
const pace = { pollMs: 900_000, random: 0.5 };
const timeout: FetchProblem = { kind: 'unreachable', cause: 'timeout' };

function trouble(parts: Partial<HostTrouble> = {}): HostTrouble {
  return { reason: timeout, since: new Date('2026-03-15T11:00:00Z'), times: 0, feedId: 2, closedUntil: null, ...parts };
}

function finding(hostTrouble: HostTrouble | null, problem: FetchProblem | null, hintMs: number | null = null) {
  return hostFinding(aFeed({ id: 1, hostTrouble }), problem && { problem, hintMs }, { at, isAnew: false }, pace);
}

describe('hostFinding', () => {
  it('says nothing of a host that answers as it should', () => {
    expect(finding(null, null)).toBeUndefined();
    expect(finding(null, { kind: 'status', status: 404 })).toBeUndefined();
  });

  it('says that a host in trouble is fine as soon as it answers anything', () => {
    expect(finding(trouble(), null)).toEqual({ kind: 'fine' });
    expect(finding(trouble(), { kind: 'gone' })).toEqual({ kind: 'fine' });
  });

  it('learns nothing of the host from an address that was not asked', () => {
    expect(finding(trouble(), { kind: 'refused', rule: 'private-address' })).toBeUndefined();
  });

  it.each([
    ['never reaches it', timeout],
    ['meets a fault of the server', { kind: 'status', status: 502 } as const],
  ])('leaves a host open for one feed that %s, however often', (_what, problem) => {
    const open = { kind: 'trouble', reason: problem, closedUntil: null };

    expect(finding(null, problem)).toEqual(open);
    expect(finding(trouble({ feedId: 1 }), problem)).toEqual(open);
  });

  it('closes it when a second feed meets trouble in a row, and longer each time', () => {
    expect(finding(trouble(), timeout)).toEqual({
      kind: 'trouble',
      reason: timeout,
      closedUntil: new Date('2026-03-15T12:22:30Z'),
    });
    expect(finding(trouble({ feedId: 1, times: 3 }), timeout)).toEqual({
      kind: 'trouble',
      reason: timeout,
      closedUntil: new Date('2026-03-15T14:07:30Z'),
    });
  });

  it('closes it at once for as long as the server asks', () => {
    expect(finding(null, { kind: 'status', status: 429 }, 7_200_000)).toEqual({
      kind: 'trouble',
      reason: { kind: 'status', status: 429 },
      closedUntil: new Date('2026-03-15T14:06:00Z'),
    });
  });

  it('blames no host for what another one answered, to which it had sent us on', () => {
    const failure = { problem: timeout, hintMs: 7_200_000, isElsewhere: true };

    expect(hostFinding(aFeed(), failure, { at, isAnew: false }, pace)).toBeUndefined();
    expect(hostFinding(aFeed({ hostTrouble: trouble() }), failure, { at, isAnew: false }, pace)).toEqual({
      kind: 'fine',
    });
  });

  it('counts anew when the bot was away', () => {
    const since = new Date('2026-02-01T12:00:00Z');
    const feed = aFeed({ hostTrouble: trouble({ since, times: 20 }) });

    expect(hostFinding(feed, { problem: timeout, hintMs: null }, { at, isAnew: true }, pace)).toEqual({
      kind: 'trouble',
      reason: timeout,
      closedUntil: new Date('2026-03-15T12:22:30Z'),
    });
  });

  it('gives it up after two weeks of enough failures, and not of a few', () => {
    const since = new Date('2026-03-01T12:00:00Z');

    expect(finding(trouble({ since, times: 20 }), timeout)).toEqual({ kind: 'dead', reason: timeout });
    expect(finding(trouble({ since, times: 2 }), timeout)).toMatchObject({ kind: 'trouble' });
  });
});
