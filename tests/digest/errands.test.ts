import { describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { runErrands } from '../../src/digest/errands.js';
import type { ErrandKind } from '../../src/model.js';
import { noon, type TestApp, testApp } from '../helpers/app.js';
import { plainly } from '../helpers/post.js';

const minuteMs = 60_000;
const later = (minutes: number) => new Date(noon.getTime() + minutes * minuteMs);

/** So many messages have arrived in an announcement channel. */
async function arrived(app: TestApp, count: number, errand: ErrandKind = 'publish'): Promise<void> {
  const { id: digestId } = await app.store.addDigest({
    guildId: 'g1',
    channelId: 'c1',
    name: null,
    cron: '0 8 * * *',
    timezone: 'UTC',
    style: 'brief',
    entries: 5,
    label: null,
    dueAt: noon,
    addedBy: 'u2',
    at: noon,
  });
  const when = { dueAt: noon, ranAt: noon, nextDueAt: later(1440) };
  const parts = Array.from({ length: count }, (_, part) => say(`Part ${part + 1}`));
  const { deliveryIds } = await app.store.saveRun({
    digestId,
    ...when,
    articleIds: [],
    parts,
    ...plainly,
    mentions: [],
  });
  for (const [part, deliveryId] of deliveryIds.entries()) {
    const end = { kind: 'sent', messageId: `m${part + 1}`, url: null, errands: [errand] } as const;
    await app.store.settleDelivery(deliveryId, end, noon);
  }
}

describe('runErrands', () => {
  it('publishes ten messages of a channel an hour, in order, and the rest later', async () => {
    const app = testApp();
    await arrived(app, 12);

    await runErrands(app);
    const first = app.errands.map(({ messageId }) => messageId);
    app.setNow(later(61));
    await runErrands(app);

    expect(first).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10']);
    expect(app.errands.slice(10).map(({ messageId }) => messageId)).toEqual(['m11', 'm12']);
  });

  it('does nothing twice', async () => {
    const app = testApp();
    await arrived(app, 1);

    await Promise.all([runErrands(app), runErrands(app)]);

    expect(app.errands).toMatchObject([{ kind: 'publish', guildId: 'g1', channelId: 'c1', messageId: 'm1' }]);
    expect(app.logged).toContain('errand.done');
  });

  it('drops what is refused, with a line in the log, and goes on', async () => {
    const app = testApp();
    await arrived(app, 2);
    app.answerErrandsWith(() => ({ kind: 'refused', reason: 'Discord answered 403, code 50013' }));

    await runErrands(app);
    await runErrands(app);

    expect(app.errands.map(({ messageId }) => messageId)).toEqual(['m1', 'm2']);
    expect(app.logged).toContain('errand.dropped');
  });

  it('waits as long as it is told to', async () => {
    const app = testApp();
    await arrived(app, 2);
    app.answerErrandsWith(() => ({ kind: 'retry', afterMs: 30 * minuteMs }));

    await runErrands(app);
    app.answerErrandsWith(() => ({ kind: 'done' }));
    app.setNow(later(29));
    await runErrands(app);
    app.setNow(later(30));
    await runErrands(app);

    expect(app.errands.map(({ messageId }) => messageId)).toEqual(['m1', 'm1', 'm2']);
  });

  it('gives up after a hundred attempts', async () => {
    const app = testApp();
    await arrived(app, 1, 'begin-thread');
    app.answerErrandsWith(() => ({ kind: 'retry', afterMs: null }));

    for (let attempt = 0; attempt < 105; attempt++) {
      app.setNow(later(20 * attempt));
      await runErrands(app);
    }

    expect(app.errands).toHaveLength(100);
    expect(app.logged).toContain('errand.given-up');
  });

  it('begins nothing more when it is to stop', async () => {
    const app = testApp();
    await arrived(app, 2);

    await runErrands(app, AbortSignal.abort());

    expect(app.errands).toEqual([]);
  });
});
