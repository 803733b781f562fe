import { describe, expect, it } from 'vitest';
import { Poller } from '../../src/ingest/poller.js';
import { summariseAnew, summariseNew } from '../../src/ingest/summarise.js';
import { emptySummary, summaryVersion } from '../../src/summary/version.js';
import { follow, newArticle, type TestApp, testApp } from '../helpers/app.js';

const older = { ...emptySummary, version: summaryVersion - 1 };
const link = (at: number) => `https://harbourpost.example/${at}`;

/** An app whose articles, the newest last, have the summaries of an older method. */
async function appWithOldSummaries(count: number): Promise<TestApp> {
  const app = testApp();
  await follow(
    app,
    Array.from({ length: count }, (_, at) => newArticle({ url: link(at + 1) })),
  );
  const all = await app.store.articlesToSummariseAnew({ version: -1, newest: count, limit: count });
  await app.store.saveSummaries(new Map(all.map((article) => [article, older])));
  return app;
}

const versionOf = async (app: TestApp, at: number) => (await app.store.articleByUrl('g1', link(at)))?.summary?.version;

describe('summariseAnew', () => {
  it('makes a hundred summaries of an older method again, the newest articles first', async () => {
    const app = await appWithOldSummaries(130);

    const hasMore = await summariseAnew(app);

    expect(hasMore).toBe(true);
    expect([await versionOf(app, 130), await versionOf(app, 31)]).toEqual([summaryVersion, summaryVersion]);
    expect([await versionOf(app, 30), await versionOf(app, 1)]).toEqual([older.version, older.version]);
  });

  it('says when there are none', async () => {
    const app = await appWithOldSummaries(2);
    await summariseAnew(app);

    expect(await summariseAnew(app)).toBe(false);
  });
});

describe('summariseNew', () => {
  it('leaves summaries of an older method alone, so that a digest does not wait for them', async () => {
    const app = await appWithOldSummaries(2);

    await summariseNew(app);

    expect(await versionOf(app, 2)).toBe(older.version);
  });
});

describe('the poller', () => {
  it('makes old summaries again tick by tick, until there are no more', async () => {
    const app = await appWithOldSummaries(130);
    const poller = new Poller(app);

    await poller.tick();
    await poller.settled();
    const afterOne = [await versionOf(app, 130), await versionOf(app, 1)];
    await poller.tick();
    await poller.settled();

    expect(afterOne).toEqual([summaryVersion, older.version]);
    expect(await versionOf(app, 1)).toBe(summaryVersion);
  });
});
