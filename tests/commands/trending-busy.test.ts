import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/story/features.js';
import { madeUpWords, newArticle, noon, say, testApp, type TestApp, wordsOf } from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';

const weekMs = 7 * 24 * 3_600_000;
const feeds = 4;

interface Brought {
  readonly title: string;
  readonly storyId: number;
  readonly publishedAt: Date;
}

/** Keeps and places headlines of several feeds by turns, without the work of finding their stories. */
async function bring(app: TestApp, headlines: readonly Brought[]) {
  for (let feed = 0; feed < feeds; feed += 1) {
    const own = headlines.filter((_, at) => at % feeds === feed);
    const name = `Paper ${feed}`;
    const feedUrl = `https://paper${feed}.example/feed.xml`;
    const place = { guildId: 'g1', channelId: 'c1', feedUrl, feedTitle: name, label: null, addedBy: 'u2', at: noon };
    const { subscription } = await app.store.subscribe(place);
    const articles = own.map(({ title, publishedAt }, at) =>
      newArticle({ url: `https://paper${feed}.example/${at}`, title, text: '', publishedAt }),
    );
    const result = aReading({ title: name, language: 'en', articles });
    const ids = await app.store.saveFetch({ feedId: subscription.feed.id, at: noon, nextDueAt: noon, result });
    const placed = own.map(({ title, storyId, publishedAt }, at) => {
      const features = featuresOf({ id: 0, title, text: '', url: '', language: 'en' });
      return { articleId: ids[at]!, storyId, version: 1, features, publishedAt, seenAt: noon };
    });
    await app.store.savePlacements(placed, []);
  }
}

/** So many headlines on nothing in particular in each of the last weeks, evenly. */
function ordinary(weeks: number, inAWeek: number): readonly Brought[] {
  return Array.from({ length: weeks * inAWeek }, (_, at) => ({
    title: madeUpWords(at),
    storyId: 1_000 + at,
    publishedAt: new Date(noon.getTime() - (at + 1) * (weekMs / inAWeek)),
  }));
}

describe('/trending of a busy server', () => {
  it('compares whole weeks, and says what of the weeks before it has read', { timeout: 60_000 }, async () => {
    const app = testApp();
    const ferry = Array.from({ length: 40 }, (_, at) => ({
      title: `Ferry Skarven strands near Lumholt, day ${at % 7}`,
      storyId: 1,
      publishedAt: new Date(noon.getTime() - (at + 1) * 3_600_000),
    }));
    await bring(app, [...ordinary(5, 1_300), ...ferry]);

    const words = wordsOf(await say('/trending period:week', app));

    expect(words[1]).toBe('1,340 articles of the last week, against one in 2 of 5,200 of the 4 weeks before');
    expect(words[2]).toMatch(/^1\. Ferry Skarven strands near Lumholt/);
    expect(words[3]).toMatch(/^4 sources · /);
    expect(words).toContain('Names and topics');
  });

  it('says so where the comparison broke, instead of that nothing bursts', async () => {
    const app = testApp();
    await bring(app, ordinary(5, 4));
    const broken = { ...app, reader: { ...app.reader, trendsInView: () => Promise.resolve(null) } };

    const words = wordsOf(await say('/trending period:week', broken));

    expect(words.at(-1)).toBe('They could not be compared just now. → Try again in a minute.');
    expect(words.join('\n')).not.toContain('bursts');
  });
});
