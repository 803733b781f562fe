import { describe, expect, it } from 'vitest';
import { storyVersion } from '../../src/story/version.js';
import { commands } from '../../commands/index.js';
import { runCompletion } from '../../src/chat/command.js';
import { follow, member, moderator, newArticle, press, say, testApp, wordsOf } from '../helpers/app.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

async function appWithLock() {
  const app = testApp();
  const ids = await bringStories(app, [...lock, bread]);
  return { app, ids };
}

describe('/story show', () => {
  it('says what all sources say together, and marks whose sentence each one is', async () => {
    const { app } = await appWithLock();

    const words = wordsOf(await say('/story show Port Ansel', app));

    expect(words).toEqual([
      'Barges wait as Port Ansel tidal lock fails again',
      '3 sources · 3 articles · {relative 2026-03-01T10:00}',
      '- The tidal lock at Port Ansel stopped halfway on Sunday and could not be closed by hand.[1]',
      '- The harbour office of Port Ansel sends divers down to the lock before the evening tide.[2]',
      '- Lock keeper Jon Aske said that the tidal lock at Port Ansel needs a new motor.[3]',
      '- A new motor of nine tonnes left the Brodal works by rail.[1]',
      '- Crews were given soup and bread in the harbour canteen.[3]',
      '- Terns nest on the closed gate.[2]',
      'Every sentence is the publisher’s own, word for word.',
      '- [1] Harbour Post · {relative 2026-03-01T06:00}',
      '- [2] The Tern · {relative 2026-03-01T08:00}',
      '- [3] Quay FM · {relative 2026-03-01T10:00}',
    ]);
  });

  it.each(['story:1', `story:${bread.title.slice(0, 12)}`, 'story:https://dailylantern.example/x'])(
    'takes a number of the last list, words of a title, or a link: %s',
    async (option) => {
      const app = testApp();
      await bringStories(app, lock);
      const url = 'https://dailylantern.example/x';
      await follow(app, [newArticle({ ...bread, url, publishedAt: new Date('2026-03-01T11:30Z') })], {
        title: 'Daily Lantern',
      });
      await app.stories.placeNew();
      await say('/stories', app);

      const [headline] = wordsOf(await say(`/story show ${option}`, app));

      expect(headline).toBe(option === 'story:1' ? 'Barges wait as Port Ansel tidal lock fails again' : bread.title);
    },
  );

  it('means by a number the story as the list showed it that was seen last', async () => {
    const app = testApp();
    await bringStories(app, [
      { ...lock[0]!, at: '2026-02-23T08:00Z' },
      lock[1]!,
      { ...bread, at: '2026-02-27T08:00Z' },
    ]);
    const list = await say('/stories period:week', app);
    expect(wordsOf(list).join('\n')).toContain('2 sources');

    expect(wordsOf(await say('/story show 1', app))[1]).toContain('2 sources · 2 articles');
  });

  it('reads the articles of a story once', async () => {
    const { app } = await appWithLock();
    let told = 0;
    const tellTogether: typeof app.reader.tellTogether = (articles, budget) => {
      told += 1;
      return app.reader.tellTogether(articles, budget);
    };

    await say('/story show Tidal', { ...app, reader: { ...app.reader, tellTogether } });

    expect(told).toBe(1);
  });

  it('opens from the list of stories, as a message of its own', async () => {
    const { app, ids } = await appWithLock();
    const list = await say('/stories', app);

    const card = await press(list, 'Choose a story', app, member, String(ids[0]));

    expect(wordsOf(card)[1]).toContain('3 sources');
    expect(card.replaces).toBe(false);
  });

  it('has a link for each source, by its age, under the headline of the card', async () => {
    const { app } = await appWithLock();

    const sources = await press(await say('/story show Port Ansel', app), 'Sources', app);

    expect(wordsOf(sources)).toEqual(['Barges wait as Port Ansel tidal lock fails again', '3 sources, oldest first']);
    expect(sources.actions?.flat().map((it) => it.kind === 'link' && it.label)).toEqual([
      'Harbour Post, 6 h',
      'The Tern, 4 h',
      'Quay FM, 2 h',
    ]);
  });

  it('saves the article whose headline it bears', async () => {
    const { app } = await appWithLock();

    await press(await say('/story show Port Ansel', app), 'Save', app);

    expect(wordsOf(await say('/saved', app)).join()).toContain('Barges wait as Port Ansel tidal lock fails again');
  });

  it('is shared without what only its reader may do', async () => {
    const { app } = await appWithLock();

    const shared = await press(await say('/story show Port Ansel', app, moderator), 'Share', app, moderator);
    const post = shared.shares?.post;

    expect(wordsOf(post!).slice(0, 2)).toEqual([
      'Shared by @u2 from /story show',
      'Barges wait as Port Ansel tidal lock fails again',
    ]);
    expect(post?.actions?.flat().map((it) => it.kind === 'button' && it.label)).toEqual(['More', 'Sources', 'Save']);
    expect(wordsOf(await press(post!, 'More', app))[0]).toBe('Barges wait as Port Ansel tidal lock fails again');
  });

  it('shows the articles from the oldest to the newest, and how many came on each day', async () => {
    const { app } = await appWithLock();
    await app.store.editGuildSettings('g1', { timezone: 'Pacific/Kiritimati' }, { by: 'mod', at: app.clock.now() });

    const line = await press(await say('/story show Port Ansel', app), 'Time line', app);

    expect(wordsOf(line)).toEqual([
      'Time line',
      '3 articles: 2 on Sunday 1 March, 1 on Monday 2 March',
      `- {full 2026-03-01T06:00} · Harbour Post · ${lock[0]!.title}`,
      `- {full 2026-03-01T08:00} · The Tern · ${lock[1]!.title}`,
      `- {full 2026-03-01T10:00} · Quay FM · ${lock[2]!.title}`,
    ]);
    expect(wordsOf(await press(line, 'Back', app))[0]).toBe('Barges wait as Port Ansel tidal lock fails again');
  });

  it('gives no age to articles that nobody dated', async () => {
    const app = testApp();
    await bringStories(app, [{ ...lock[0]!, at: null }, { ...lock[1]!, at: null }, lock[2]!]);

    const card = await say('/story show Tidal', app);
    const line = await press(card, 'Time line', app);

    expect(wordsOf(card)[1]).toBe('3 sources · 3 articles · {relative 2026-03-01T10:00}');
    expect(wordsOf(card).slice(-3)).toEqual([
      '- [1] Quay FM · {relative 2026-03-01T10:00}',
      '- [2] Harbour Post',
      '- [3] The Tern',
    ]);
    expect(wordsOf(line).slice(1)).toEqual([
      '3 articles: 1 on Sunday 1 March, 2 without a date',
      `- {full 2026-03-01T10:00} · Quay FM · ${lock[2]!.title}`,
      `- first seen {full 2026-03-01T12:00} · Harbour Post · ${lock[0]!.title}`,
      `- first seen {full 2026-03-01T12:00} · The Tern · ${lock[1]!.title}`,
    ]);
  });

  it.each([
    ['', 'Not summarised: only its headlines are known. → Open it by its headline.'],
    ['He waits.', 'Not summarised: none of its sentences stands alone. → Open it by its headline.'],
  ])('says why it says nothing where each text is %j', async (text, why) => {
    const app = testApp();
    await bringStories(
      app,
      lock.map((told) => ({ ...told, text })),
    );

    const words = wordsOf(await say('/story show Tidal', app));

    expect(words[1]).toContain('3 sources');
    expect(words[2]).toBe(why);
  });

  it('turns the pages of a long time line', async () => {
    const app = testApp();
    const many = Array.from({ length: 12 }, (_, at) => ({ ...lock[0]!, source: `Paper ${at}` }));
    await bringStories(app, many);

    const first = await press(await say('/story show Tidal', app), 'Time line', app);
    const second = await press(first, 'Later', app);

    expect(wordsOf(first)[1]).toBe('12 articles on Sunday 1 March · page 1 of 2');
    expect(wordsOf(second).slice(2)).toHaveLength(2);
    expect(wordsOf(await press(second, 'Earlier', app))).toEqual(wordsOf(first));
  });

  it('shows an article that stands alone, or has no place yet, as a story of its own', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(wordsOf(await say('/story show Gate', app)).slice(0, 2)).toEqual([
      'Gate motor for Port Ansel arrives by rail',
      'Harbour Post · {relative 2026-03-01T09:00}',
    ]);
  });

  it('finds the story of an article that is older than any list', async () => {
    const { app } = await appWithLock();
    app.setNow(new Date('2026-06-01T12:00Z'));

    expect(wordsOf(await say('/story show Port Ansel', app))[1]).toContain('3 sources');
  });

  it.each([
    ['/story show Whales', 'No article here has “Whales” in its title. /latest lists the newest.'],
    ['/story show https://x.example/1', 'No article here has this address. /latest lists the newest.'],
    ['/story show 9', 'The last list goes from 1 to 4. There is no article 9.'],
  ])('says what is wrong with %s', async (line, answer) => {
    const { app } = await appWithLock();

    expect(wordsOf(await say(line, app))).toEqual([answer]);
  });

  it('suggests each story once, by its newest headline', async () => {
    const { app, ids } = await appWithLock();

    const completion = { path: 'story show', option: 'story', typed: 'lock', caller: member };

    expect(await runCompletion(commands, completion, app)).toEqual([
      { label: 'Barges wait as Port Ansel tidal lock fails again · Quay FM, 2 h', value: `#${ids[2]}` },
    ]);
  });
});

describe('/story split', () => {
  const split = `/story split story:"${lock[0]!.title}" article:"${lock[1]!.title}"`;

  it('takes an article off its story, for this server alone, until that is taken back', async () => {
    const { app } = await appWithLock();
    await bringStories(app, lock, { guildId: 'g2' });
    const elsewhere = { ...member, guildId: 'g2' };

    const reply = await say(split, app, moderator);

    expect(wordsOf(reply)).toEqual([`✓ ${lock[1]!.title} stands alone now, on this server.`]);
    expect(wordsOf(await say('/story show Tidal', app))[1]).toContain('2 sources');
    expect(wordsOf(await say('/stories', app))[1]).toBe('3 stories');
    expect(wordsOf(await say('/story show Tidal', app, elsewhere))[1]).toContain('3 sources');

    expect(wordsOf(await press(reply, 'Undo', app, moderator))).toEqual([
      `✓ Taken back: “${lock[1]!.title}”: split off its story`,
    ]);
    expect(wordsOf(await say('/story show Tidal', app))[1]).toContain('3 sources');
    expect(wordsOf(await press(reply, 'Undo', app, moderator))).toEqual(['There is nothing to take back.']);
  });

  it('is offered on the card to moderators, and leads back to what is left of the story', async () => {
    const { app, ids } = await appWithLock();
    const card = await say('/story show Tidal', app, moderator);

    const reply = await press(card, 'Not the same story', app, moderator, String(ids[0]));

    expect(wordsOf(reply)).toEqual([`✓ ${lock[0]!.title} stands alone now, on this server.`]);
    expect(wordsOf(await press(reply, 'Back', app, moderator))[1]).toContain('2 sources');
  });

  it('offers the newest 25 of very many articles, the newest first', async () => {
    const app = testApp();
    const many = Array.from({ length: 27 }, (_, minute) => {
      return { ...lock[0]!, source: `Paper ${minute}`, at: `2026-03-01T06:${String(minute + 10)}Z` };
    });
    const ids = await bringStories(app, many);

    const select = (await say('/story show Tidal', app, moderator)).actions?.[0]?.[0];

    const offered = select?.kind === 'select' ? select.options.map(({ value }) => Number(value)) : [];
    expect(offered).toEqual(ids.slice(2).toReversed());
  });

  it('finds its way back after the story has become another', async () => {
    const { app, ids } = await appWithLock();
    const reply = await say(split, app, moderator);
    const { places } = await app.store.storyPlaces('g1', ids);
    const older = {
      ...(await app.store.placedArticles({ version: storyVersion, seenSince: new Date(0), limit: 9, after: null }))[3]!,
    };

    await app.store.savePlacements([{ ...older, storyId: 0 }], [{ from: places[0]!.storyId, into: 0 }]);

    expect(wordsOf(await press(reply, 'Undo', app, moderator))).toEqual([
      `✓ Taken back: “${lock[1]!.title}”: split off its story`,
    ]);
  });

  it('is not for members, at its buttons either', async () => {
    const { app, ids } = await appWithLock();
    const card = await say('/story show Tidal', app, moderator);
    const reply = await say(split, app, moderator);

    expect(wordsOf(await say(split, app, member))[0]).toMatch(/^Only moderators may use \/story/);
    const shown = (await say('/story show Tidal', app, member)).actions?.flat() ?? [];
    expect(shown.map(({ kind }) => kind)).not.toContain('select');
    for (const pressed of [
      press(card, 'Not the same story', app, member, String(ids[0])),
      press(reply, 'Undo', app, member),
    ]) {
      expect(wordsOf(await pressed)).toEqual(['Only moderators may do this.']);
    }
  });

  it('says so where there is nothing to split', async () => {
    const { app } = await appWithLock();

    const elsewhere = await say(`/story split story:Tidal article:Bread`, app, moderator);
    const alone = await say(`/story split story:Bread article:Bread`, app, moderator);

    expect(wordsOf(elsewhere)[0]).toMatch(/^“Bread prices in .+” does not stand in this story\./);
    expect(wordsOf(alone)).toEqual(['This article stands alone already.']);
  });
});
