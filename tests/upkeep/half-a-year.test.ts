import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { pollDueFeeds } from '../../src/ingest/poller.js';
import { nightlyUpkeep } from '../../src/upkeep/nightly.js';
import { madeUpWords, testApp } from '../helpers/app.js';

const dayMs = 24 * 3_600_000;
const startMs = Date.UTC(2026, 0, 1, 6);
const never = new AbortController().signal;
const paper = 'https://paper.example/feed.xml';
const blog = 'https://blog.example/feed.xml';

function item(site: string, number: number, day: number): string {
  const text = `${madeUpWords(number)} were seen at the quay. ${madeUpWords(number)} stayed until the evening came.`;
  return `<item><guid isPermaLink="false">${site}-${number}</guid><link>https://${site}.example/${number}</link>
    <title>${madeUpWords(number)}</title><pubDate>${new Date(startMs + day * dayMs - 3_600_000).toUTCString()}</pubDate>
    <description>${`${text} `.repeat(8)}</description></item>`;
}

function feedOf(title: string, items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
}

/** Two new articles a day, of which it lists the last six. */
function paperOn(day: number): string {
  const numbers = Array.from({ length: 6 }, (_, back) => day * 2 + 1 - back).filter((number) => number >= 0);
  return feedOf(
    'Paper',
    numbers.map((number) => item('paper', number, Math.floor(number / 2))),
  );
}

/** Lists all it ever had: five articles of its first day, and one more on the 195th. */
function blogOn(day: number): string {
  const old = [5_000, 5_001, 5_002, 5_003, 5_004].map((number) => item('blog', number, 0));
  return feedOf('Blog', day < 195 ? old : [item('blog', 5_005, 195), ...old]);
}

describe('two hundred days of a bot', () => {
  it(
    'keep what is bounded, bring nothing twice, and lose nothing that somebody wants',
    { timeout: 170_000 },
    async () => {
      const app = testApp();
      const { store } = app;
      app.setNow(new Date(startMs));
      app.restart();
      const at = app.clock.now();
      const subscribe = (feedUrl: string, feedTitle: string) =>
        store.subscribe({ guildId: 'g1', channelId: 'c1', feedUrl, feedTitle, label: null, addedBy: 'u2', at });
      const paperId = (await subscribe(paper, 'Paper')).subscription.feed.id;
      const blogId = (await subscribe(blog, 'Blog')).subscription.feed.id;
      const dueAt = new Date(startMs + 1_000);
      const timing = { cron: '0 7 * * *', timezone: 'UTC', dueAt, addedBy: 'u2', at };
      const look = { name: null, style: 'brief', entries: 5, label: null } as const;
      await store.addDigest({ guildId: 'g1', channelId: 'c1', ...look, ...timing });
      const tick = nightlyUpkeep(app, never);
      const total = async (feedIds: readonly number[]) =>
        (await store.latestArticles('g1', { limit: 1, feedIds })).total;
      const most = { paper: 0, blogAfterForgetting: 0 };

      for (let day = 0; day <= 200; day += 1) {
        app.pages.set(paper, paperOn(day));
        app.pages.set(blog, blogOn(day));
        app.setNow(new Date(startMs + day * dayMs));
        await pollDueFeeds(app, never);
        if (day === 1) {
          const [first] = (await store.latestArticles('g1', { limit: 1, feedIds: [blogId] })).articles;
          await store.saveArticle({ userId: 'u1', guildId: 'g1', articleId: first!.id, at: app.clock.now() });
        }
        app.setNow(new Date(startMs + day * dayMs + 2 * 3_600_000));
        await runDueDigests(app);
        await deliverOwed(app, never);
        await tick();
        most.paper = Math.max(most.paper, await total([paperId]));
        if (day > 92 && day < 195) most.blogAfterForgetting = Math.max(most.blogAfterForgetting, await total([blogId]));
      }

      const now = app.clock.now();
      const names = (numbers: readonly number[]) => numbers.map((number) => `guid:paper-${number}`);
      const found = async (number: number) =>
        (await store.searchArticles('g1', { text: madeUpWords(number), now })).hits.length;
      const [saved] = await store.savedArticles('u1', 'g1');
      expect(most.paper).toBeLessThanOrEqual(186);
      expect(most.blogAfterForgetting).toBe(1);
      expect(await total([blogId])).toBe(2);
      expect((await store.article('g1', saved!.articleId))?.title).toBe(saved!.title);
      expect([...(await store.knownKeys(paperId, names([0, 300, 400])))].toSorted()).toEqual(names([300, 400]));
      expect([await found(0), await found(390), await found(5_005)]).toEqual([0, 1, 1]);
      expect(JSON.stringify(app.posts.at(-1)?.reply)).toContain(madeUpWords(401));
      expect(app.posts.length).toBeGreaterThanOrEqual(5);
      expect(app.logged).not.toContain('upkeep.failed');
      await store.close();
    },
  );
});
