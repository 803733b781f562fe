import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runPress } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { member, press, testApp, type TestApp, wordsOf } from '../helpers/app.js';
import { digestPosts } from '../helpers/digest.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

describe('the select of a digest', () => {
  it('opens the card of a story where several articles tell it, with all of its sources', async () => {
    const app = testApp();
    await bringStories(app, [...lock, bread]);
    const post = await digestOf(app);

    const card = await press(post, 'Choose a story: more, sources, save', app, member, String(post.listed?.[0]));

    expect(wordsOf(card).slice(0, 2)).toEqual([
      'Barges wait as Port Ansel tidal lock fails again',
      '3 sources · 3 articles · {relative 2026-03-01T10:00}',
    ]);
    expect(card.replaces).toBe(false);
    expect(wordsOf(await press(card, 'Time line', app))[0]).toBe('Time line');
  });

  it('opens the summary of an article that stands alone', async () => {
    const app = testApp();
    await bringStories(app, [...lock, bread]);
    const post = await digestOf(app);

    const card = await press(post, 'Choose a story: more, sources, save', app, member, String(post.listed?.[1]));

    expect(wordsOf(card)[0]).toBe(bread.title);
    expect(wordsOf(card).at(-1)).toMatch(/^The page’s own text, word for word;/);
    expect(card.replaces).toBe(false);
  });

  it('finds the story of a digest that was posted weeks ago', async () => {
    const app = testApp();
    await bringStories(app, lock);
    const post = await digestOf(app);
    app.setNow(new Date('2026-03-20T12:00Z'));

    const card = await press(post, 'Choose a story: more, sources, save', app, member, String(post.listed?.[0]));

    expect(wordsOf(card)[1]).toContain('3 sources');
  });

  it('opens a summary where an older version of it posted the digest', async () => {
    const app = testApp();
    const [id] = await bringStories(app, lock);

    const pressed = { action: 'summary.open', argument: '', values: [String(id)], caller: member };
    const card = await runPress(commands, pressed, app);

    expect(wordsOf(card)[0]).toBe(lock[0]!.title);
  });

  it.each(['99', '', 'x'])('says so where the article is not kept: %j', async (value) => {
    const pressed = { action: 'story.more', argument: '', values: [value], caller: member };

    expect(wordsOf(await runPress(commands, pressed, testApp()))).toEqual([
      'This article is no longer kept. /latest lists the newest.',
    ]);
  });
});

async function digestOf(app: TestApp): Promise<Reply> {
  const [post] = await digestPosts(app);
  if (post === undefined) throw new Error('no digest came');
  return post.reply;
}
