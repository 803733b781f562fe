import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runPress } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { livePostReply } from '../../src/view/live-post.js';
import { follow, member, newArticle, press, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { bringStories, lock } from '../helpers/stories.js';

const english = phrasesIn('en');

async function postOf(app: TestApp, articleId = 1, guildId = 'g1'): Promise<Reply> {
  const article = await app.store.article(guildId, articleId);
  if (article === null) throw new Error('no such article');
  return livePostReply(english, article);
}

const links = (reply: Reply) =>
  (reply.actions ?? []).map((row) => row.map((it) => (it.kind === 'link' ? `${it.label} ${it.url}` : it.kind)));

describe('the buttons of a post', () => {
  it('open the card, the sources and the reasons, each for whoever presses, beside the post', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const post = await postOf(app);

    for (const label of ['More', 'Sources', 'Save', 'Why']) {
      const reply = await press(post, label, app, { ...member, userId: 'u9' });

      expect(reply.tone).not.toBe('error');
      expect(reply.replaces ?? false).toBe(false);
    }
  });

  it.each(['More', 'Sources', 'Save', 'Why'])(
    'open nothing in another guild or a direct message (%s)',
    async (label) => {
      const app = testApp();
      await follow(app, [newArticle()]);
      const post = await postOf(app);

      for (const guildId of ['g2', null]) {
        const reply = await press(post, label, app, { ...member, guildId });

        expect(reply.tone).toBe('error');
        expect(reply.actions ?? []).toEqual([]);
      }
    },
  );

  it.each(['', 'x', '-1', '1 OR 1', '99', '9'.repeat(40)])('know no article “%s”', async (argument) => {
    const app = testApp();
    await follow(app, [newArticle()]);

    for (const action of ['summary.open', 'article.sources', 'article.why']) {
      const reply = await runPress(commands, { action, argument, values: [], caller: member }, app);

      expect(reply.tone).toBe('error');
    }
  });
});

describe('Sources', () => {
  it('are a button for each feed of the story, the first to tell it first, with its age', async () => {
    const app = testApp();
    await bringStories(app, lock);

    const reply = await press(await postOf(app), 'Sources', app);

    expect(wordsOf(reply)[1]).toBe('3 sources, oldest first');
    expect(links(reply)).toEqual([
      [
        expect.stringMatching(/^Harbour Post, \d+ h https:/),
        expect.stringMatching(/^The Tern, \d+ h https:/),
        expect.stringMatching(/^Quay FM, \d+ h https:/),
      ],
    ]);
  });

  it('are one where nobody else tells it, without an age where nobody dated it', async () => {
    const app = testApp();
    await follow(app, [newArticle({ publishedAt: null })]);

    const reply = await press(await postOf(app), 'Sources', app);

    expect(wordsOf(reply)).toEqual(['Gate motor for Port Ansel arrives by rail', '1 source']);
    expect(links(reply)).toEqual([['Harbour Post https://harbourpost.example/gate']]);
  });
});

describe('Why', () => {
  it('names nobody once the person who brought the feed is forgotten', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const reply = await postOf(app);
    await app.store.forget('u2');
    const [first] = wordsOf(await press(reply, 'Why', app));

    expect(first).toContain('which came to #c1');
  });

  it('says from which feed it is, when it came, by which rule, and how many tell it', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(wordsOf(await press(await postOf(app), 'Why', app))).toEqual([
      'Feed: Harbour Post, which @u2 brought to #c1 {relative 2026-03-01T12:00}.',
      'Arrival: published {relative 2026-03-01T09:00}, found {relative 2026-03-01T12:00}.',
      'Rule: what this feed brings goes into the digest of #c1.',
      'Rank: no other source here tells it.',
    ]);
  });

  it('names the rule of a feed that goes at once, in this channel before any other', async () => {
    const app = testApp();
    await follow(app, [newArticle({ publishedAt: null })]);
    await app.store.subscribe({
      ...{ guildId: 'g1', channelId: 'c2', feedUrl: 'https://harbourpost.example/feed.xml', feedTitle: 'Harbour Post' },
      ...{ label: null, mode: 'live', addedBy: 'u2', at: app.clock.now() },
    });

    const words = wordsOf(await press(await postOf(app), 'Why', app, { ...member, channelId: 'c2' }));

    expect(words[1]).toBe('Arrival: found {relative 2026-03-01T12:00}; nobody says when it was published.');
    expect(words[2]).toBe('Rule: what this feed brings is posted at once, at most 4 an hour.');
  });

  it('counts the sources of its story', async () => {
    const app = testApp();
    await bringStories(app, lock);

    expect(wordsOf(await press(await postOf(app), 'Why', app)).at(-1)).toBe('Rank: 3 sources here tell it.');
  });
});
