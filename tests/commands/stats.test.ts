import { describe, expect, it } from 'vitest';
import { follow, member, moderator, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { addDigest, digestPosts } from '../helpers/digest.js';

const kept = 'Counted on this server alone, without who pressed what.';

/** Two feeds in #news, told of by one digest, a month after they were followed. */
async function givenPosted(): Promise<TestApp> {
  const app = testApp();
  await follow(app, []);
  await follow(app, [], { title: 'Quay FM' });
  await addDigest(app);
  app.setNow(new Date('2026-04-20T12:00:00Z'));
  const publishedAt = new Date('2026-04-20T11:00:00Z');
  await follow(app, [newArticle({ publishedAt })]);
  const text = 'The ferry of Orrin stays in port. Nobody knows for how long it will lie there.';
  const url = 'https://quayfm.example/1';
  await follow(app, [newArticle({ url, title: 'Ferry stays in port', text, publishedAt })], { title: 'Quay FM' });
  await digestPosts(app);
  return app;
}

describe('/stats', () => {
  it('counts what was posted, opened, saved and judged, by feed and by digest', async () => {
    const app = await givenPosted();
    const gate = await app.store.articleByUrl('g1', 'https://harbourpost.example/gate');
    const post = app.posts.at(-1)?.reply ?? {};
    const card = await press(post, 'Choose a story: more, sources, save', app, member, String(gate?.id));
    await press(card, 'Save', app, member);
    await press(card, 'Useful', app, { ...member, userId: 'u7' });

    const reply = await say('/stats', app, moderator);

    expect(wordsOf(reply)).toEqual([
      'The last month',
      'Feeds',
      '- Harbour Post · 1 article · 1 posted · opened once · saved once · 1 useful, 0 not useful',
      '- Quay FM · 1 article · 1 posted · opened 0 times',
      'Digests',
      '- Daily digest · #c1 · 1 sent · 2 articles · opened once · saved once',
      'Posted, and opened by nobody: Quay FM',
      kept,
    ]);
  });

  it('is of one feed or one digest, for whoever names it', async () => {
    const app = await givenPosted();

    const feed = await say('/stats feed:"Quay FM" period:week', app, moderator);
    const digest = await say('/stats digest:daily', app, moderator);

    expect(wordsOf(feed).slice(0, 3)).toEqual([
      'The last week',
      'Feeds',
      '- Quay FM · 1 article · 1 posted · opened 0 times',
    ]);
    expect(wordsOf(digest)).toEqual([
      'The last month',
      'Digests',
      '- Daily digest · #c1 · 1 sent · 2 articles · opened 0 times',
      kept,
    ]);
  });

  it('counts nothing where the article was not posted, and in no other guild', async () => {
    const app = await givenPosted();
    await follow(app, [], { guildId: 'g2' });
    const gate = await app.store.articleByUrl('g1', 'https://harbourpost.example/gate');
    const post = app.posts.at(-1)?.reply ?? {};
    const open = (caller: typeof member) =>
      press(post, 'Choose a story: more, sources, save', app, caller, String(gate?.id));

    await open({ ...member, channelId: 'c2' });
    await open({ ...member, guildId: 'g2' });
    await open({ ...member, guildId: null });

    expect(wordsOf(await say('/stats feed:"Harbour Post"', app, moderator))[2]).toContain('opened 0 times');
    const other = wordsOf(await say('/stats', app, { ...moderator, guildId: 'g2' })).join('\n');
    expect(other).toContain('- Harbour Post · 1 article · 0 posted · opened 0 times');
    expect(other).not.toContain('Daily digest');
  });

  it('keeps no person with what it counts', async () => {
    const app = await givenPosted();
    const gate = await app.store.articleByUrl('g1', 'https://harbourpost.example/gate');
    const post = app.posts.at(-1)?.reply ?? {};
    await press(post, 'Choose a story: more, sources, save', app, { ...member, userId: 'u77' }, String(gate?.id));

    expect(JSON.stringify(await app.store.recordsOf('u77'))).not.toContain('press_count');
  });

  it('says where there is nothing to count, and to whom it speaks', async () => {
    const app = testApp();

    expect(wordsOf(await say('/stats', app, moderator))).toEqual(['Nothing to count yet: /feed add']);
    expect(wordsOf(await say('/stats', app, member))).toEqual([
      'Only moderators may use /stats. Ask someone with Manage Server.',
    ]);
  });
});
