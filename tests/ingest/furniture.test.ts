import { describe, expect, it } from 'vitest';
import { pollFeed } from '../../src/ingest/poll.js';
import { learnFurniture, withoutFurniture } from '../../src/ingest/furniture.js';
import { anItem } from '../helpers/feed.js';
import { type TestApp, testApp } from '../helpers/app.js';

const feedUrl = 'https://herald.example/rss';
const news: readonly (readonly [string, string])[] = [
  ['Lock stuck at sea', 'The lock at Port Ansel stopped halfway on Sunday and could not be closed by hand.'],
  ['Terns are back home', 'Terns have come back to the northern shore, a fortnight sooner than ever before.'],
  ['Tram vote comes again', 'The council of Larchfield votes on the tram again, and a narrow result is expected.'],
  ['Bread prices rise', 'A rye loaf costs three crowns and ten öre in Vessmark, the most since last spring.'],
];
const closing = 'Follow us on Tideline for more news of the coast.';

function rss(items: readonly (readonly [string, string])[]): string {
  const written = items.map(([title, text], index) => {
    const link = `https://herald.example/${title.replaceAll(' ', '-')}`;
    return `<item><guid>${title}</guid><title>${title}</title><link>${link}</link>
      <pubDate>Sun, 01 Mar 2026 0${index + 1}:00:00 GMT</pubDate><description>${text}&lt;br&gt;${closing}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title>${written.join('')}</channel></rss>`;
}

async function poll(app: TestApp, items: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  app.pages.set(feedUrl, rss(items));
  const at = app.clock.now();
  const seat = { guildId: 'g1', channelId: 'c1', feedUrl, feedTitle: 'Herald', label: null, addedBy: 'u1', at };
  const { subscription } = await app.store.subscribe(seat);
  await pollFeed(app, subscription.feed);
  return (await app.store.latestArticles('g1', { limit: 10 })).articles.map(({ text }) => text);
}

describe('the furniture of a feed', () => {
  it('is learnt from what a poll brings, stripped from it and from what comes later', async () => {
    const app = testApp();

    const first = await poll(app, news.slice(0, 3));
    const later = await poll(app, news);

    expect(first.toSorted()).toEqual(
      news
        .slice(0, 3)
        .map(([, text]) => text)
        .toSorted(),
    );
    expect(later).toHaveLength(4);
    expect(later.join('\n')).not.toContain('Tideline');
  });

  it('is learnt from what is kept, one article after the other', async () => {
    const app = testApp();
    const texts: (readonly string[])[] = [];

    for (let count = 1; count <= news.length; count += 1) texts.push(await poll(app, news.slice(0, count)));

    expect(texts.map((all) => all.filter((text) => text.includes('Tideline')).length)).toEqual([1, 2, 2, 2]);
  });

  it('is stripped from the page, the content and the description of an item, and leaves nothing of what is only that', () => {
    const text = { content: `${news[0]?.[1] ?? ''}\n${closing}`, description: closing, labels: [] };
    const told = { item: anItem({ title: 'Lock stuck at sea' }), text, page: null };
    const known = { prints: new Set([closing.toLowerCase()]), recent: [] };

    const learnt = learnFurniture([told], known);
    const rest = withoutFurniture(told, learnt);

    expect(learnt.seen).toEqual([closing.toLowerCase()]);
    expect(rest.text).toEqual({ content: news[0]?.[1], description: '', labels: [] });
    expect(withoutFurniture(told, { prints: new Set() })).toBe(told);
  });
});
