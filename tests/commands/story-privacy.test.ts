import { describe, expect, it } from 'vitest';
import { storyVersion } from '../../src/story/version.js';
import { commands } from '../../commands/index.js';
import { runCompletion, runPress } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { member, moderator, press, say, testApp, type TestApp, wordsOf } from '../helpers/app.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

const [post, tern, quay] = [lock[0]!, lock[1]!, lock[2]!];
const elsewhere = { ...moderator, guildId: 'g2' };
const ferry = {
  source: 'Harbour Post',
  title: 'Ferry Skarven strands near Lumholt lighthouse',
  text: 'The ferry Skarven ran aground near the Lumholt lighthouse on Sunday with forty people aboard.',
  at: '2026-03-01T06:00Z',
};
const minister = {
  source: 'The Tern',
  title: 'Minister Orbeck resigns over Tarnvik tunnel contract',
  text: 'Minister Orbeck resigned on Monday because of the contract for the Tarnvik tunnel.',
  at: '2026-03-01T10:00Z',
};
const gone = 'This article is no longer kept. /latest lists the newest.';

/** Two guilds with one event between them: each has one of its articles of its own, and one that both have. */
async function twoGuilds() {
  const app = testApp();
  const own = await bringStories(app, [post, tern]);
  const foreign = await bringStories(app, [quay, bread, post], { guildId: 'g2' });
  return { app, own, foreign };
}

/** Everything that leaves the program, buttons and numbers too. */
function leaks(reply: unknown, foreign: readonly number[]): readonly string[] {
  const sent = JSON.stringify(reply);
  const words = ['Quay FM', 'quayfm', 'Daily Lantern', 'dailylantern', 'Jon Aske', quay.title, bread.title];
  const ids = foreign.map((id) => `"${id}`);
  return [...words, ...ids].filter((word) => sent.includes(word));
}

async function everyReply(app: TestApp): Promise<readonly Reply[]> {
  const list = await say('/stories period:month', app);
  const card = await say('/story show lock', app, moderator);
  const line = await press(card, 'Time line', app, moderator);
  const split = await say(`/story split story:lock article:"${tern.title}"`, app, moderator);
  const after = await press(split, 'Back', app, moderator);
  return [list, card, line, split, after, await press(split, 'Undo', app, moderator)];
}

/** Without the number of the change that its Undo takes back: changes are numbered over all guilds. */
function withoutChange(reply: Reply): unknown {
  return JSON.parse(JSON.stringify(reply).replace(/("action":"history\.undo","argument":)"\d+"/g, '$1""'));
}

describe('what stories show of another server’s feeds', () => {
  it('is nothing: no title, source, sentence, address, number or count', async () => {
    const { app, foreign } = await twoGuilds();
    const places = await app.store.placedArticles({
      version: storyVersion,
      seenSince: new Date(0),
      limit: 9,
      after: null,
    });
    // It is one story of three articles, over both guilds.
    expect(places.filter(({ storyId }) => storyId === places[0]?.storyId)).toHaveLength(3);

    const replies = await everyReply(app);

    for (const reply of replies) expect(leaks(reply, foreign.slice(0, 2))).toEqual([]);
    const [list, card, line] = replies.map(wordsOf);
    expect(list?.slice(0, 2)).toEqual(['Stories of the month', '1 story']);
    expect(list?.at(-1)).toContain('2 sources');
    expect(card?.[1]).toContain('2 sources · 2 articles');
    expect(line?.[1]).toBe('2 articles on Sunday 1 March');
  });

  it('is what was shown before, where only another server has gained or split something', async () => {
    const app = testApp();
    await bringStories(app, [post, tern]);
    const before = await everyReply(app);
    await bringStories(app, [quay, bread, post, tern], { guildId: 'g2' });
    await say(`/story split story:"${post.title}" article:"${quay.title}"`, app, elsewhere);
    await say(`/story split story:"${post.title}" article:"${tern.title}"`, app, elsewhere);

    const after = await everyReply(app);

    expect(after.map(withoutChange)).toEqual(before.map(withoutChange));
  });

  it('opens to no button or number from there', async () => {
    const { app, own, foreign } = await twoGuilds();
    const id = foreign[0]!;
    const pressed = (action: string, argument: string, values: readonly string[] = []) =>
      runPress(commands, { action, argument, values, caller: moderator }, app);

    for (const reply of [
      await pressed('story.open', 'day', [String(id)]),
      await pressed('story.more', '', [String(id)]),
      await pressed('story.show', `${id}.day`),
      await pressed('story.time-line', `${id}.day 1`),
      await pressed('story.split', `${id}.day`, [String(id)]),
      await pressed('story.split', `${own[0]!}.day`, [String(id)]),
      await say(`/story show #${id}`, app),
    ]) {
      expect(wordsOf(reply)).toEqual([gone]);
    }
    const page = await pressed('stories.page', `after.${id}.day`);
    expect(wordsOf(page)).toEqual(wordsOf(await say('/stories', app)));
  });

  it.each([false, true])('holds no two events together that only it tells in one headline: %s', async (isBridged) => {
    const app = testApp();
    await bringStories(app, [ferry]);
    const bridge = { ...ferry, source: 'Spy', title: `${ferry.title}; ${minister.title}`, text: '' };
    if (isBridged) await bringStories(app, [bridge], { guildId: 'g2' });
    await bringStories(app, [minister]);

    const completion = { path: 'story show', option: 'story', typed: '', caller: member };
    const suggested = (await runCompletion(commands, completion, app)).map(({ label }) => label);
    app.setNow(new Date('2026-04-20T12:00Z'));
    const card = await say('/story show Orbeck', app);

    expect(suggested).toHaveLength(2);
    expect(wordsOf(card).slice(0, 2)).toEqual([minister.title, 'The Tern · {relative 2026-03-01T10:00}']);
    const places = await app.store.placedArticles({
      version: storyVersion,
      seenSince: new Date(0),
      limit: 9,
      after: null,
    });
    expect(new Set(places.map(({ storyId }) => storyId)).size).toBe(isBridged ? 1 : 2);
  });

  it('is suggested to nobody', async () => {
    const { app, own } = await twoGuilds();

    const completion = { path: 'story show', option: 'story', typed: '', caller: member };

    expect((await runCompletion(commands, completion, app)).map(({ value }) => value)).toEqual([`#${own[1]!}`]);
  });

  it('takes back no split of another server', async () => {
    const { app } = await twoGuilds();
    await say(`/story split story:lock article:"${post.title}"`, app, moderator);

    const [change] = await app.store.changes('g1', { limit: 1 });
    const undo = { action: 'history.undo', argument: String(change?.id), values: [], caller: elsewhere };

    expect(wordsOf(await runPress(commands, undo, app))).toEqual(['There is nothing to take back.']);
    expect(wordsOf(await say('/stories', app))[1]).toBe('2 stories');
  });
});
