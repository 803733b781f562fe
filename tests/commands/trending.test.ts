import { describe, expect, it } from 'vitest';
import { follow, member, newArticle, press, say, testApp, type TestApp, wordsOf } from '../helpers/app.js';
import { bringStories, lock } from '../helpers/stories.js';

const burst = [
  { source: 'Harbour Post', title: 'Ferry Astrid aground off Larchfield', at: '2026-03-01T05:00Z' },
  { source: 'The Tern', title: 'Ferry Astrid runs aground near Larchfield', at: '2026-03-01T06:00Z' },
  { source: 'Quay FM', title: 'Larchfield: ferry Astrid still aground', at: '2026-03-01T07:00Z' },
  { source: 'Daily Lantern', title: 'Ferry Astrid aground, all aboard safe', at: '2026-03-01T08:00Z' },
  { source: 'The Tern', title: 'Ferry Astrid aground at Larchfield, divers sent', at: '2026-03-01T09:00Z' },
].map((article) => ({ ...article, text: '' }));

/** A week of council news from one feed, in which nothing rises. */
async function bringPast(app: TestApp, { guildId = 'g1', title = 'Old Gazette' } = {}) {
  const articles = Array.from({ length: 60 }, (_, at) =>
    newArticle({
      url: `https://oldgazette.example/${guildId}/${at}`,
      title: `Harbour Bay council meets on road ${at}`,
      text: '',
      publishedAt: new Date(Date.UTC(2026, 1, 23, 6, 150 * at)),
    }),
  );
  await follow(app, articles, { guildId, title });
}

describe('/trending', () => {
  it('shows what bursts, with its sources, and the names that rise', async () => {
    const app = testApp();
    await bringPast(app);
    await bringStories(app, burst);

    const reply = await say('/trending', app);

    const words = wordsOf(reply);
    expect(words.slice(0, 2)).toEqual(['Trending', '14 articles of the last day, against 51 of the 7 days before']);
    expect(words[2]).toMatch(/^1\. .*Ferry Astrid/);
    expect(words[3]).toMatch(/^4 sources · .+ · 1 more · .+ · \d+ times as much as before$/);
    expect(words).toContain('Names and topics');
    expect(words.at(-1)).toMatch(/^- .*Astrid.* · 4 sources · \d+ times as much as before$/);
    const card = await press(reply, 'Choose a story', app, member, String(reply.listed?.[0]));
    expect(wordsOf(card)[1]).toContain('4 sources · 5 articles');
  });

  it('draws a chart of the stories, and says its numbers', async () => {
    const app = testApp();
    await bringPast(app);
    await bringStories(app, burst);

    const [chart, ...others] = (await say('/trending', app)).attachments ?? [];

    expect(others).toEqual([]);
    expect(
      Buffer.from(chart?.data ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(chart?.description).toMatch(
      /^Articles an hour, at most 1, 24 hours ago – now\.\n1\. .*Ferry Astrid.*: 5 articles, 4 sources · \d+ times as much as before: (0 ){16}1 1 1 1 1 0 0 0$/,
    );
    expect(chart?.bars?.[0]?.values).toEqual([...new Array<number>(16).fill(0), 1, 1, 1, 1, 1, 0, 0, 0]);
  });

  it('goes without a chart that breaks', async () => {
    const app = testApp();
    await bringPast(app);
    await bringStories(app, burst);
    const broken = { ...app, reader: { ...app.reader, drawPng: () => Promise.resolve(null) } };

    const reply = await say('/trending', broken);

    expect(reply.attachments).toBeUndefined();
    expect(wordsOf(reply)[2]).toMatch(/^1\. .*Ferry Astrid/);
  });

  it('says plainly when nothing bursts', async () => {
    const app = testApp();
    await bringPast(app);
    await app.stories.placeNew();

    expect(wordsOf(await say('/trending', app)).at(-1)).toBe(
      'Nothing bursts: no story or name is in many more articles than before.',
    );
  });

  it('says what it needs while too little is known of the time before', async () => {
    const app = testApp();
    await bringStories(app, lock);

    expect(wordsOf(await say('/trending period:week', app))).toEqual([
      'Trending',
      '3 articles of the last week, against 0 of the 4 weeks before',
      'I cannot tell what bursts yet: for that I need 3 weeks before, as full as this one.',
    ]);
  });

  it('says what to do where there is nothing', async () => {
    const app = testApp();

    expect(wordsOf(await say('/trending', app))).toEqual(['Nothing here yet. A moderator can add a feed.']);
    await follow(app, []);
    expect(wordsOf(await say('/trending', app)).at(-1)).toBe('Nothing bursts: no article came within a day.');
  });

  it('shows nothing of another server’s feeds, and counts nothing of theirs', async () => {
    const app = testApp();
    await bringPast(app);
    await bringStories(app, burst.slice(0, 2));
    const before = await say('/trending', app);
    await bringPast(app, { guildId: 'g2', title: 'Far Gazette' });
    // The Tern is followed in both.
    await bringStories(app, burst.slice(0, 4), { guildId: 'g2' });

    const after = await say('/trending', app);

    expect(after).toEqual(before);
    expect(wordsOf(after).at(-1)).toMatch(/^Nothing bursts/);
  });
});
