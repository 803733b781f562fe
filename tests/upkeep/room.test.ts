import { setTimeout as sleep } from 'node:timers/promises';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answering } from '../../src/chat/command.js';
import { pollDueFeeds } from '../../src/ingest/poller.js';
import { prepare, storeOn } from '../../src/store/sqlite/open.js';
import { Room } from '../../src/store/sqlite/room.js';
import { whileThereIsRoom } from '../../src/upkeep/room.js';
import { follow, gateText, moderator, newArticle, say, testApp, wordsOf } from '../helpers/app.js';

const lookMs = 20;
const feedUrl = 'https://harbourpost.example/feed.xml';
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item><title>Gate shut</title>
<guid>2</guid><link>https://harbourpost.example/shut</link><description>${gateText.repeat(200)}</description></item></channel></rss>`;

/** A bot that follows a feed, and whose disk can be filled. */
async function given() {
  const db = new Sqlite(':memory:');
  prepare(db);
  const base = testApp();
  const asked: string[] = [];
  const app = {
    ...base,
    store: storeOn(db, new Room(db, base.log, lookMs)),
    net: {
      ...base.net,
      get: (request: Parameters<typeof base.net.get>[0]) => {
        if (request.url === feedUrl) asked.push(request.url);
        return base.net.get(request);
      },
    },
  };
  onTestFinished(() => Promise.all([app.store.close(), base.store.close()]).then(() => undefined));
  await follow(app, [newArticle()]);
  app.pages.set(feedUrl, feed);
  app.setNow(new Date('2026-03-01T13:00:00Z'));
  return {
    app,
    asked,
    fill: () => db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`),
    free: () => db.pragma('max_page_count = 1000000'),
  };
}

describe('a bot whose disk is full', () => {
  it('asks no site again until there is room, and then goes on by itself', async () => {
    const { app, asked, fill, free } = await given();
    fill();

    await pollDueFeeds(app);
    await sleep(lookMs * 2);
    await pollDueFeeds(app);
    expect(asked).toEqual([feedUrl]);

    free();
    await sleep(lookMs * 2);
    await pollDueFeeds(app);
    expect(asked).toEqual([feedUrl, feedUrl]);
    expect(wordsOf(await say('/latest', app)).join(' ')).toContain('Gate shut');
    expect(app.logged.filter((event) => event.startsWith('store.'))).toEqual(['store.full', 'store.has-room']);
  });

  it('shows what it has, and says of a change that nothing was changed', async () => {
    const { app, fill } = await given();
    fill();
    await pollDueFeeds(app);

    const latest = await say('/latest', app);
    const change = answering(app, moderator, async () => {
      const content = 'x'.repeat(100_000);
      await app.store.saveDraft({ guildId: 'g1', content, at: app.clock.now() });
      return { text: [] };
    });

    expect(wordsOf(latest).join(' ')).toContain('Gate motor for Port Ansel');
    expect(wordsOf(await change)).toEqual([
      'I have no room left to keep anything, so nothing was changed. Whoever runs me has been told. Try again later.',
    ]);
  });

  it('leaves out what the clock drives', async () => {
    const { app, fill } = await given();
    const ran: string[] = [];
    const job = whileThereIsRoom(app)({ name: 'digests', run: async () => void ran.push('digests') });
    await job.run();
    fill();
    await pollDueFeeds(app);

    await job.run();

    expect(job.name).toBe('digests');
    expect(ran).toEqual(['digests']);
  });
});
