import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runCompletion } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { follow, moderator, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

const mara = moderator;
const jon: Caller = { ...moderator, userId: 'u3' };

/** What a list of changes says, without when. */
function shown(reply: Reply): readonly string[] {
  return wordsOf(reply).flatMap((line) => (line.startsWith('- ') ? [line.replace(/^- | · \{full [^}]+\}/g, '')] : []));
}

async function history(app: TestApp, options = ''): Promise<readonly string[]> {
  return shown(await say(`/history show ${options}`, app, mara));
}

function later(app: TestApp, minutes = 1): void {
  app.setNow(new Date(app.clock.now().getTime() + minutes * 60_000));
}

/** Takes the newest change back that has these words in its line. */
async function takeBack(app: TestApp, words: string, caller = mara): Promise<readonly string[]> {
  const [first] = await suggestions(app, words, caller);
  return wordsOf(await say(`/history undo change:${first?.value}`, app, caller));
}

function suggestions(app: TestApp, typed: string, caller = mara) {
  return runCompletion(commands, { path: 'history undo', option: 'change', typed, caller }, app);
}

async function flood(app: TestApp): Promise<void> {
  const { feed } = await follow(app, [], { title: 'Flood' });
  const articles = [1, 2].map((number) => newArticle({ url: `https://flood.example/${number}` }));
  const at = app.clock.now();
  const result = aReading({ title: 'Flood', articles, isHeldBack: true });
  await app.store.saveFetch({ feedId: feed.id, at, nextDueAt: new Date(at.getTime() + 900_000), result });
}

describe('/history show', () => {
  it('says in plain words who changed what, newest first', async () => {
    const app = testApp();
    await follow(app, []);
    await say('/digest add when:08:00 timezone:Europe/Berlin', app, mara);
    await say('/digest edit digest:daily entries:7 channel:#birds ping:@readers', app, jon);
    await say('/feed remove feed:Harbour', app, mara);

    expect(await history(app)).toEqual([
      '@u2 · Harbour Post: removed from #c1',
      '@u3 · Daily digest: channel #c1 → #c2, entries 5 → 7, ping none → @r1',
      '@u2 · Settings: timezone none → Europe/Berlin',
      '@u2 · Daily digest: added to #c1',
      '@u2 · Harbour Post: added to #c1 · taken back',
    ]);
  });

  it('shows what one person changed, and since when', async () => {
    const app = testApp();
    await follow(app, []);
    later(app, 3 * 60);
    await say('/digest add when:08:00 timezone:UTC name:Night', app, jon);
    await say('/digest add when:09:00 name:Day', app, mara);

    expect(await history(app, 'by:@mara')).toEqual(['@u2 · Day: added to #c1', '@u2 · Harbour Post: added to #c1']);
    expect(await history(app, 'by:@mara since:1h')).toEqual(['@u2 · Day: added to #c1']);
    expect(wordsOf(await say('/history show by:@ann', app, mara))).toEqual(['No such change within the last 90 days.']);
  });

  it('turns pages that nothing new shifts', async () => {
    const app = testApp();
    for (const number of [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
      await follow(app, [], { title: `P${number}` });

    const first = await say('/history show', app, mara);
    const second = await press(first, 'Older', app, mara);
    await follow(app, [], { title: 'New' });
    const back = await press(second, 'Newer', app, mara);

    expect(shown(second)).toEqual(['@u2 · P11: added to #c1', '@u2 · P10: added to #c1']);
    expect(shown(back)).toEqual(shown(first));
    expect(shown(await press(back, 'Newer', app, mara))).toEqual(['@u2 · New: added to #c1']);
  });

  it('takes back what is chosen from it, and marks it', async () => {
    const app = testApp();
    await follow(app, []);
    const { id } = (await app.store.subscriptions('g1'))[0]!;
    await say('/feed remove feed:Harbour', app, mara);

    const undone = await press(await say('/history show', app, mara), 'Take back…', app, jon, '2');

    expect(wordsOf(undone)).toEqual(['✓ Taken back: Harbour Post: removed from #c1']);
    expect((await app.store.subscriptions('g1')).map((subscription) => subscription.id)).toEqual([id]);
    expect(await history(app)).toEqual([
      '@u3 · Harbour Post: added to #c1',
      '@u2 · Harbour Post: removed from #c1 · taken back',
      '@u2 · Harbour Post: added to #c1',
    ]);
  });

  it('does not name those whose records were erased', async () => {
    const app = testApp();
    await follow(app, []);
    await app.store.forget('u2');

    expect(await history(app)).toEqual(['somebody · Harbour Post: added to #c1']);
  });
});

describe('/history undo', () => {
  it('leads nothing back into a channel that whoever asks may not write in', async () => {
    const app = testApp();
    await follow(app, [], { title: 'Quay FM' });
    await say('/feed edit feed:Quay channel:#birds', app, mara);
    const find = (id: string) => {
      const callerLacks = id === 'c1' ? (['send'] as const) : [];
      return { id, name: 'news', isAgeRestricted: false, callerLacks, botLacks: [] };
    };

    const reply = await takeBack(app, 'channel', { ...jon, channels: { find } });

    expect(reply.join()).toContain('#news');
    expect((await app.store.subscriptions('g1')).map(({ channelId }) => channelId)).toEqual(['c2']);
    expect((await takeBack(app, 'channel', mara))[0]).toMatch(/^✓ Taken back/);
  });

  it('takes back any change, not only the newest, by the ordinary ways', async () => {
    const app = testApp();
    await follow(app, [], { title: 'Quay FM' });
    await say('/digest add when:08:00 timezone:Europe/Berlin', app, mara);
    await say('/digest edit digest:daily entries:7', app, mara);
    await say('/digest edit digest:daily style:full', app, mara);
    await say('/feed remove feed:Quay', app, mara);

    expect(await takeBack(app, 'entries 5')).toEqual(['✓ Taken back: Daily digest: entries 5 → 7']);
    expect(await takeBack(app, 'timezone none')).toEqual(['✓ Taken back: Settings: timezone none → Europe/Berlin']);

    expect((await app.store.digests('g1'))[0]).toMatchObject({ entries: 5, style: 'full' });
    expect((await app.store.guildSettings('g1')).timezone).toBeNull();
    expect((await history(app)).slice(0, 2)).toEqual([
      '@u2 · Settings: timezone Europe/Berlin → none',
      '@u2 · Daily digest: entries 7 → 5',
    ]);
  });

  it('takes back what took something back', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC name:Morning', app, mara);

    await takeBack(app, 'Morning: added');
    expect(await app.store.digests('g1')).toEqual([]);

    await takeBack(app, 'Morning: removed');
    expect(await app.store.digests('g1')).toHaveLength(1);
  });

  it('refuses what was changed again since, and says by whom and what', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, mara);
    await say('/digest edit digest:daily entries:7', app, mara);
    later(app);
    await say('/digest edit digest:daily entries:9', app, jon);

    expect(await takeBack(app, 'entries 5')).toEqual([
      '– Daily digest: entries 5 → 7',
      '@u3 changed it again {relative 2026-03-01T12:01}: Daily digest: entries 7 → 9',
      'Nothing was taken back.',
    ]);
    expect((await app.store.digests('g1'))[0]?.entries).toBe(9);
  });

  it('refuses a second time, and what is another server’s, in the same words as what there is not', async () => {
    const app = testApp();
    await follow(app, []);
    await say('/feed remove feed:Harbour', app, mara);
    await say('/history undo change:2', app, mara);
    const stranger = { ...mara, guildId: 'g2' };

    expect(wordsOf(await say('/history undo change:2', app, mara))).toEqual(['There is nothing to take back.']);
    const unknown = ['There is no such change. /history show lists them.'];
    expect(wordsOf(await say('/history undo change:1', app, stranger))).toEqual(unknown);
    expect(wordsOf(await say('/history undo change:99', app, mara))).toEqual(unknown);
    expect(wordsOf(await say('/history undo change:Harbour', app, mara))).toEqual(unknown);
    expect(await suggestions(app, '', stranger)).toEqual([]);
    expect(await suggestions(app, '1', stranger)).toEqual([]);
  });

  it('puts an article back into its story, and off it again', async () => {
    const app = testApp();
    await bringStories(app, [...lock, bread]);
    await say('/story split story:Tidal article:"Barges wait as Port"', app, mara);

    expect(await takeBack(app, 'split off')).toEqual([
      '✓ Taken back: “Barges wait as Port Ansel tidal lock fails again”: split off its story',
    ]);
    expect(await takeBack(app, 'back in its story')).toHaveLength(1);

    const { apart } = await app.store.storyPlaces('g1', [1, 2, 3, 4]);
    expect(apart).toHaveLength(1);
  });

  it('holds back again what was let through or dropped, and the other way round', async () => {
    const app = testApp();
    await flood(app);
    const list = await say('/feed list', app, mara);
    const drop = list.actions?.flat().find((it) => it.kind !== 'link' && it.action === 'feed.drop');
    await press(list, drop?.kind === 'button' ? drop.label : '', app, mara);
    later(app);

    expect((await takeBack(app, 'left out'))[0]).toBe('✓ Taken back: Flood: 2 articles left out that were held back');
    expect(await app.store.heldBack('g1')).toHaveLength(1);

    await takeBack(app, 'held back again');
    expect(await app.store.heldBack('g1')).toEqual([]);
  });

  it('takes a feed’s edit and pause back', async () => {
    const app = testApp();
    await follow(app, []);
    await say('/feed edit feed:Harbour cap:6 label:port', app, mara);
    await say('/feed pause feed:Harbour', app, mara);

    expect(await takeBack(app, 'cap 4')).toEqual(['✓ Taken back: Harbour Post: label none → port, cap 4 → 6']);
    expect(await takeBack(app, 'paused no')).toEqual(['✓ Taken back: Harbour Post: paused no → yes']);

    expect((await app.store.subscriptions('g1'))[0]).toMatchObject({ hourlyCap: 4, label: null, pause: null });
  });

  it('takes a feed back that was added, unless it was changed since', async () => {
    const app = testApp();
    await follow(app, [], { title: 'Quay FM' });
    await follow(app, [], { title: 'Harbour Post' });
    await say('/feed pause feed:Harbour', app, mara);

    expect(await takeBack(app, 'Quay FM: added')).toEqual(['✓ Taken back: Quay FM: added to #c1']);
    expect((await takeBack(app, 'Harbour Post: added')).at(-1)).toBe('Nothing was taken back.');

    expect((await app.store.subscriptions('g1')).map(({ feed }) => feed.title)).toEqual(['Harbour Post']);
  });

  it('takes a digest’s pause back, and its end', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC name:Morning', app, mara);
    await say('/digest pause digest:Morning', app, mara);

    expect(await takeBack(app, 'paused no')).toEqual(['✓ Taken back: Morning: paused no → yes']);
    expect((await app.store.digests('g1'))[0]?.pause).toBeNull();

    await takeBack(app, 'paused yes');
    expect((await app.store.digests('g1'))[0]?.pause).not.toBeNull();
  });

  it('suggests only what can be taken back', async () => {
    const app = testApp();
    await follow(app, []);
    await say('/feed remove feed:Harbour', app, mara);
    await say('/history undo change:2', app, mara);
    const channels = {
      find: (id: string) => ({ id, name: 'news', isAgeRestricted: false, callerLacks: [], botLacks: [] }),
    };

    expect(await suggestions(app, 'harbour', { ...mara, channels })).toEqual([
      { label: 'Harbour Post: added to #news', value: '3' },
      { label: 'Harbour Post: added to #news', value: '1' },
    ]);
  });
});
