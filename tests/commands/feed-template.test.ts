import { describe, expect, it } from 'vitest';
import { drawPosts } from '../../src/digest/posts.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { aReading } from '../helpers/reading.js';
import { follow, member, moderator, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const line = '/feed edit feed:harbour template:"@everyone **{title}** from {source} \\\\n {summary} \\\\n {author}"';

async function templateOf(app: TestApp): Promise<string | null | undefined> {
  return (await app.store.subscriptions('g1'))[0]?.template;
}

describe('/feed edit template', () => {
  it('shows the newest article as it would look, and keeps nothing before it is confirmed', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const preview = await say(line, app, moderator);
    const before = await templateOf(app);
    const saved = await press(preview, 'Save', app, moderator);

    expect(wordsOf(preview)).toEqual([
      'Preview: Harbour Post in #c1. This is its newest article with the new template.',
      '@everyone **Gate motor for Port Ansel arrives by rail** from Harbour Post',
      expect.stringContaining('tidal lock at Port Ansel'),
      'Ida Maren',
    ]);
    expect(before).toBeNull();
    expect(wordsOf(saved)[0]).toBe('✓ Harbour Post in #c1 is changed.');
    expect(await templateOf(app)).toContain('{title}');
  });

  it('posts in these words, as literal text', async () => {
    const app = testApp();
    const { feed } = await follow(app, []);
    await press(await say(`${line} mode:live`, app, moderator), 'Save', app, moderator);
    const articles = [newArticle({ title: '<@&1> {summary} [x](https://evil.example)' })];
    const at = new Date(app.clock.now().getTime() + 60_000);
    app.setNow(at);
    await app.store.saveFetch({ feedId: feed.id, at, nextDueAt: at, result: aReading({ articles }) });

    await drawPosts(app);
    await deliverOwed(app);

    const [post] = app.posts;
    expect(post?.reply.cards?.[0]?.blocks[0]).toMatchObject({
      kind: 'lines',
      lines: [
        [
          '@everyone **',
          { kind: 'link', text: '<@&1> {summary} [x](https://evil.example)', url: 'https://harbourpost.example/gate' },
          '** from ',
          'Harbour Post',
        ],
        expect.any(Array),
        ['Ida Maren'],
      ],
    });
  });

  it('is taken away by none, and by Undo', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const saved = await press(await say(line, app, moderator), 'Save', app, moderator);
    await press(saved, 'Undo', app, moderator);
    const undone = await templateOf(app);
    await press(await say(line, app, moderator), 'Save', app, moderator);

    await say('/feed edit feed:harbour template:none', app, moderator);

    expect([undone, await templateOf(app)]).toEqual([null, null]);
  });

  it('names what a template may have where it names something else', async () => {
    const app = testApp();
    await follow(app, []);

    expect(wordsOf(await say('/feed edit feed:harbour template:"{titel}"', app, moderator))).toEqual([
      'A template has no {titel}. It may have {title}, {source}, {summary}, {link}, {author}, {date}, {label}.',
    ]);
  });

  it('is answered once, by a moderator of the guild', async () => {
    const app = testApp();
    await follow(app, []);
    const preview = await say(line, app, moderator);

    const ofMember = await press(preview, 'Save', app, member);
    const elsewhere = await press(preview, 'Save', app, { ...moderator, guildId: 'g2' });
    const cancelled = await press(preview, 'Cancel', app, moderator);
    const late = await press(preview, 'Save', app, moderator);

    expect([ofMember, elsewhere, cancelled, late].map(wordsOf)).toEqual([
      ['Only moderators may do this.'],
      ['This preview is an hour old. Run /feed edit again.'],
      ['Nothing was changed.'],
      ['That was answered already. → /feed list'],
    ]);
    expect(await templateOf(app)).toBeNull();
  });
});
