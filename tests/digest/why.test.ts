import { describe, expect, it } from 'vitest';
import { endOfWay, type WayFacts } from '../../src/digest/why.js';
import type { Digest } from '../../src/model.js';
import type { ArticleTrail, BroughtHere, TrailDelivery } from '../../src/store/trail.js';
import { noon, testApp } from '../helpers/app.js';
import { addDigest } from '../helpers/digest.js';

const brought: BroughtHere = { label: 'sea', mode: 'digest', hourlyCap: 4, addedAt: noon, pausedAt: null };
const trail: ArticleTrail = {
  ...{ brought, channels: ['c1'], heldBack: null, rules: 0, isUnasked: false, leftOutBy: null, post: null, run: null },
};
const post: TrailDelivery = {
  ...{ state: 'pending', url: null, reason: null, suspendedSince: null, dueAt: noon, settledAt: null },
};
const article = { publishedAt: noon, seenAt: noon };

async function digest(parts: Partial<Digest> = {}): Promise<Digest> {
  return { ...(await addDigest(testApp())), ...parts };
}

function endOf(parts: Partial<ArticleTrail>, facts: Partial<Omit<WayFacts, 'trail'>> = {}) {
  return endOfWay({ article, digests: [], isQuiet: false, ...facts, trail: { ...trail, ...parts } });
}

describe('endOfWay', () => {
  it('counts what was told, whatever has changed since', () => {
    const sent = { ...post, state: 'sent', url: 'https://chat.example/1', settledAt: noon } as const;

    expect(endOf({ post: sent, brought: null, heldBack: 'dropped' })).toEqual({
      ...{ kind: 'posted', url: 'https://chat.example/1', at: noon },
    });
    expect(endOf({ run: { ranAt: noon, isTold: true, delivery: sent }, isUnasked: true })).toMatchObject({
      kind: 'posted',
    });
  });

  it('says that a message is on its way, or waits for quiet hours', () => {
    expect(endOf({ post })).toEqual({ kind: 'on-its-way' });
    expect(endOf({ post }, { isQuiet: true })).toEqual({ kind: 'quiet' });
    expect(endOf({ run: { ranAt: noon, isTold: true, delivery: null } })).toEqual({ kind: 'on-its-way' });
  });

  it('says that a feed is paused', () => {
    expect(endOf({ brought: { ...brought, pausedAt: noon } })).toEqual({ kind: 'paused', at: noon });
  });

  it('tells a post that waits in line from one that waits for a digest', async () => {
    const held = { ...post, state: 'held' } as const;
    const next = await digest();

    expect(endOf({ post: held })).toEqual({ kind: 'in-line', cap: 4 });
    expect(endOf({ post: held }, { isQuiet: true })).toEqual({ kind: 'quiet' });
    expect(endOf({ post: held }, { digests: [next] })).toEqual({ kind: 'waits', digest: next, cap: 4 });
    expect(endOf({ post: held }, { digests: [next], isQuiet: true })).toMatchObject({ kind: 'waits', cap: null });
  });

  it('names the digest that comes first, of those that tell of the feed', async () => {
    const [late, early] = [await digest({ id: 2, dueAt: new Date(noon.getTime() + 1) }), await digest({ id: 3 })];
    const other = await digest({ id: 4, label: 'birds', dueAt: new Date(0) });

    expect(endOf({}, { digests: [late, other, early] })).toEqual({ kind: 'waits', digest: early, cap: null });
    expect(endOf({}, { digests: [other] })).toEqual({ kind: 'no-digest' });
  });

  it('says that digests have gone without it', async () => {
    const gone = await digest({ lastDueAt: new Date(noon.getTime() + 1) });

    expect(endOf({}, { digests: [gone] })).toEqual({ kind: 'passed-by' });
  });
});
