import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runPress } from '../../src/chat/command.js';
import type { GivenChannel } from '../../src/chat/channel.js';
import { mostRules } from '../../src/rule/limits.js';
import { add, confirm, follow, member, moderator, newArticle, press, say, testApp, wordsOf } from '../helpers/app.js';

const jon: Caller = { ...moderator, userId: 'u3' };

/** A moderator in a guild whose channels are like this. */
function whereChannels(are: Partial<GivenChannel>): Caller {
  const usual = { name: 'news', isAgeRestricted: false, callerLacks: [], botLacks: [] };
  return { ...moderator, channels: { find: (id) => ({ id, ...usual, ...are }) } };
}

describe('an Undo button', () => {
  it.each([
    ['/digest add when:08:00 timezone:UTC name:Morning', '/digest edit digest:Morning entries:7'],
    ['/digest edit digest:daily entries:3', '/digest edit digest:daily entries:7'],
    ['/digest pause digest:daily', '/digest resume digest:daily'],
    ['/digest remove digest:daily', '/history undo change:3', '/digest edit digest:daily entries:9'],
    ['/feed edit feed:Quay cap:9', '/feed edit feed:Quay cap:8'],
    ['/feed pause feed:Quay', '/feed resume feed:Quay'],
  ])('under %s takes nothing back that somebody has changed since', async (line, ...later) => {
    const app = testApp();
    await follow(app, [], { title: 'Quay FM' });
    await app.store.editGuildSettings('g1', { timezone: 'UTC' }, { by: '0', at: app.clock.now() });
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    const reply = await say(line, app, moderator);
    for (const one of later) await say(one, app, jon);
    const kept = [await app.store.digests('g1'), await app.store.subscriptions('g1')];

    const undone = wordsOf(await press(reply, 'Undo', app, moderator));

    expect(undone.at(-1)).toMatch(/^(Nothing was taken back\.|There is nothing to take back\.)$/);
    expect([await app.store.digests('g1'), await app.store.subscriptions('g1')]).toEqual(kept);
  });

  it('under a feed that was added takes nothing back that somebody has changed since', async () => {
    const app = testApp();
    app.pages.set(
      'https://quay.example/rss',
      '<rss version="2.0"><channel><title>Quay</title><item><title>Tram</title><link>https://quay.example/1</link></item></channel></rss>',
    );
    const added = await add('/feed add url:https://quay.example/rss', app);
    await say('/feed edit feed:Quay label:port', app, jon);

    const undone = await press(added, 'Undo', app, moderator);

    expect(wordsOf(undone)).toEqual([
      '– Quay: added to #c1',
      '@u3 changed it again {relative 2026-03-01T12:00}: Quay: label none → port',
      'Nothing was taken back.',
    ]);
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });

  it.each(['feed.undo-add', 'feed.undo-remove', 'digest.undo-edit', 'rule.undo-remove', 'story.undo-split'])(
    'from before it named a change says what to use instead (%s)',
    async (action) => {
      const app = testApp();
      await follow(app, []);

      const reply = await runPress(commands, { action, argument: '1', values: [], caller: moderator }, app);

      expect(wordsOf(reply)).toEqual([
        'This button is of an older version of me. Take the change back with /history undo.',
      ]);
      expect(await app.store.subscriptions('g1')).toHaveLength(1);
    },
  );

  it('is no member’s', async () => {
    const app = testApp();
    await follow(app, []);
    const removed = await say('/feed remove feed:Harbour', app, moderator);

    expect(wordsOf(await press(removed, 'Undo', app, member))).toEqual(['Only moderators may do this.']);
  });
});

describe('what an Undo brings back', () => {
  it('goes into no channel that is closed by now', async () => {
    const app = testApp();
    await follow(app, []);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    const feed = await say('/feed remove feed:Harbour', app, moderator);
    const digest = await say('/digest remove digest:daily', app, moderator);
    const closed = whereChannels({ botLacks: ['send'] });

    for (const reply of [feed, digest]) {
      expect(wordsOf(await press(reply, 'Undo', app, closed))[0]).toContain('#news');
    }

    expect([...(await app.store.subscriptions('g1')), ...(await app.store.digests('g1'))]).toEqual([]);
  });

  it('goes into no channel that is open to every age, where it is for adults', async () => {
    const app = testApp();
    app.pages.set(
      'https://nights.example/rss',
      `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Nights</title>
       <itunes:explicit>yes</itunes:explicit><item><title>First</title><link>https://nights.example/1</link></item></channel></rss>`,
    );
    await add('/feed add url:https://nights.example/rss', app, whereChannels({ isAgeRestricted: true }));
    const removed = await say('/feed remove feed:Nights', app, moderator);

    const refused = await press(removed, 'Undo', app, whereChannels({ isAgeRestricted: false }));

    expect(wordsOf(refused)[0]).toMatch(/^This feed says that it is for adults/);
    expect(await app.store.subscriptions('g1')).toEqual([]);
    await press(removed, 'Undo', app, whereChannels({ isAgeRestricted: true }));
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });

  it('is a digest that comes at its next time, with a week of news at most', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    await follow(app, [newArticle({ title: 'Of the first day' })]);
    await say('/digest now digest:daily', app, moderator);
    const removed = await say('/digest remove digest:daily', app, moderator);
    app.setNow(new Date('2026-03-22T12:00:00Z'));

    await press(removed, 'Undo', app, moderator);

    expect(await app.store.dueDigests(app.clock.now())).toEqual([]);
    expect((await app.store.digests('g1'))[0]).toMatchObject({
      dueAt: new Date('2026-03-23T08:00:00Z'),
      lastDueAt: new Date('2026-03-16T08:00:00Z'),
    });
  });

  it('is a feed only where there is room for one', async () => {
    const app = testApp({ feedsPerGuild: 1 });
    await follow(app, [], { title: 'Quay FM' });
    const removed = await say('/feed remove feed:Quay', app, moderator);
    await follow(app, [], { title: 'Harbour Post' });

    expect(wordsOf(await press(removed, 'Undo', app, moderator))[0]).toContain('/feed remove');
    expect((await app.store.subscriptions('g1')).map(({ feed }) => feed.title)).toEqual(['Harbour Post']);
  });

  it('is a digest only where its channel has room for one', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC name:First', app, moderator);
    const removed = await say('/digest remove digest:First', app, moderator);
    for (const name of 'abcdefghij') await say(`/digest add when:08:00 name:${name}`, app, moderator);

    expect(wordsOf(await press(removed, 'Undo', app, moderator))[0]).toContain('10 digests');
    expect(await app.store.digests('g1')).toHaveLength(10);
  });

  it('is a rule only where there is room for one', async () => {
    const app = testApp();
    await confirm(await say('/rule add kind:exclude value:w0 match:regex', app, moderator), app);
    const list = await say('/rule list', app, moderator);
    const removed = await press(list, 'Remove a rule', app, moderator, '1');
    for (let number = 1; number <= mostRules.expressions; number++) {
      await confirm(await say(`/rule add kind:exclude value:w${number} match:regex`, app, moderator), app);
    }

    expect(wordsOf(await press(removed, 'Undo', app, moderator))[0]).toContain('10');
    expect(await app.store.rules('g1')).toHaveLength(mostRules.expressions);
  });
});
