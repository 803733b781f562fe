import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/model.js';
import { follow, member, moderator, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

async function theOne(app: TestApp): Promise<Subscription | undefined> {
  return (await app.store.subscriptions('g1'))[0];
}

function minutesLater(app: TestApp, minutes: number): void {
  app.setNow(new Date(app.clock.now().getTime() + minutes * 60_000));
}

describe('/feed edit', () => {
  it('says of each option what it was, and what it is', async () => {
    const app = testApp();
    await follow(app, []);

    const reply = await say(
      '/feed edit feed:harbour channel:#birds label:port mode:live weight:5 cap:2 ping:@readers silent:no',
      app,
      moderator,
    );

    expect(wordsOf(reply)).toEqual([
      '✓ Harbour Post in #c2 is changed.',
      'Channel: #c1 → #c2',
      'Label: none → port',
      'Mode: in the digest → at once',
      'Weight in digests: 3 → 5',
      'Posts an hour at most: 4 → 2',
      'Pings: nobody → @r1',
      'Sound: without → with',
      'Posts that were still owed come here now.',
    ]);
    expect(await theOne(app)).toMatchObject({
      channelId: 'c2',
      label: 'port',
      mode: 'live',
      weight: 5,
      hourlyCap: 2,
      pingRoleId: 'r1',
      isSilent: false,
    });
  });

  it('says what counts only for posts, while the feed goes into the digest', async () => {
    const app = testApp();
    await follow(app, []);

    expect(wordsOf(await say('/feed edit feed:harbour cap:9', app, moderator))).toEqual([
      '✓ Harbour Post in #c1 is changed.',
      'Posts an hour at most: 4 → 9',
      'It goes into the digest: how its posts look and arrive counts only once it goes at once.',
    ]);
  });

  it('takes a label away with none, and a role with @everyone', async () => {
    const app = testApp();
    await follow(app, [], { label: 'port' });
    await say('/feed edit feed:harbour ping:@readers', app, moderator);

    await say('/feed edit feed:harbour label:none ping:@everyone', app, moderator);

    expect(await theOne(app)).toMatchObject({ label: null, pingRoleId: null });
  });

  it('is taken back by Undo, once', async () => {
    const app = testApp();
    await follow(app, [], { label: 'port' });
    const edited = await say('/feed edit feed:harbour label:none weight:1', app, moderator);

    const undone = await press(edited, 'Undo', app, moderator);
    const again = await press(edited, 'Undo', app, moderator);

    expect(wordsOf(undone)).toEqual(['✓ Taken back: Harbour Post: label port → none, weight 3 → 1']);
    expect(wordsOf(again)).toEqual(['There is nothing to take back.']);
    expect(await theOne(app)).toMatchObject({ label: 'port', weight: 3 });
  });

  it('takes nothing back that was changed again, and says by whom', async () => {
    const app = testApp();
    await follow(app, []);
    const first = await say('/feed edit feed:harbour weight:1', app, moderator);
    minutesLater(app, 5);
    await say('/feed edit feed:harbour weight:2', app, { ...moderator, userId: 'u7' });

    expect(wordsOf(await press(first, 'Undo', app, moderator))).toEqual([
      '– Harbour Post: weight 3 → 1',
      '@u7 changed it again {relative 2026-03-01T12:05}: Harbour Post: weight 1 → 2',
      'Nothing was taken back.',
    ]);
    expect(await theOne(app)).toMatchObject({ weight: 2 });
  });

  it('takes back what it changed where something else was changed since', async () => {
    const app = testApp();
    await follow(app, []);
    const first = await say('/feed edit feed:harbour weight:1', app, moderator);
    await say('/feed edit feed:harbour label:port', app, moderator);

    await press(first, 'Undo', app, moderator);

    expect(await theOne(app)).toMatchObject({ weight: 3, label: 'port' });
  });

  it('takes back nothing of another guild, and nothing for a member', async () => {
    const app = testApp();
    await follow(app, []);
    const edited = await say('/feed edit feed:harbour weight:1', app, moderator);

    const elsewhere = await press(edited, 'Undo', app, { ...moderator, guildId: 'g2' });
    const ofMember = await press(edited, 'Undo', app, member);

    expect(wordsOf(elsewhere)).toEqual(['There is nothing to take back.']);
    expect(wordsOf(ofMember)).toEqual(['Only moderators may do this.']);
    expect(await theOne(app)).toMatchObject({ weight: 1 });
  });

  it('leaves a feed where it is that goes to the other channel already', async () => {
    const app = testApp();
    await follow(app, []);
    await follow(app, [], { channelId: 'c2' });

    const reply = await say('/feed edit feed:harbour channel:#birds', app, moderator);

    expect(wordsOf(reply)).toEqual(['– Harbour Post goes to #c2 already.']);
  });

  it.each([
    ['', 'Nothing to change. Add what is to be different, such as mode:live.'],
    [' weight:6', 'weight must be a whole number from 1 to 5.'],
    [' cap:0', 'cap must be a whole number from 1 to 60.'],
    [' mode:digest', '– Harbour Post in #c1 is so already. Nothing was changed.'],
  ])('says what is wrong with “%s”', async (options, answer) => {
    const app = testApp();
    await follow(app, []);

    expect(wordsOf(await say(`/feed edit feed:harbour${options}`, app, moderator))).toEqual([answer]);
  });
});

describe('/feed pause and /feed resume', () => {
  it('say what comes of it', async () => {
    const app = testApp();
    await follow(app, []);

    const paused = await say('/feed pause feed:harbour', app, moderator);
    minutesLater(app, 5);
    const again = await say('/feed pause feed:harbour', app, { ...moderator, userId: 'u7' });
    const resumed = await say('/feed resume feed:harbour', app, moderator);
    const twice = await say('/feed resume feed:harbour', app, moderator);

    expect([paused, again, resumed, twice].map(wordsOf)).toEqual([
      [
        '✓ Harbour Post in #c1 is paused: nothing of it comes, neither at once nor in a digest.',
        '→ /feed resume lets it go on.',
      ],
      ['– Harbour Post in #c1 is paused already, by @u2 {relative 2026-03-01T12:00}.'],
      [
        '✓ Harbour Post goes to #c1 again.',
        'What came meanwhile is not posted; the next digest may pick from its last 24 hours.',
      ],
      ['– Harbour Post in #c1 is not paused.'],
    ]);
  });

  it('are taken back by Undo', async () => {
    const app = testApp();
    await follow(app, []);

    const paused = await say('/feed pause feed:harbour', app, moderator);
    await press(paused, 'Undo', app, moderator);
    const afterFirst = await theOne(app);
    await say('/feed pause feed:harbour', app, moderator);
    const resumed = await say('/feed resume feed:harbour', app, moderator);
    await press(resumed, 'Undo', app, moderator);

    expect(afterFirst?.pause).toBeNull();
    expect((await theOne(app))?.pause).toMatchObject({ by: 'u2' });
  });

  it('leave a member and another guild nothing to do', async () => {
    const app = testApp();
    await follow(app, []);
    const paused = await say('/feed pause feed:harbour', app, moderator);
    const stranger = { ...moderator, guildId: 'g2' };

    expect(wordsOf(await say('/feed resume feed:#1', app, stranger))).toEqual([
      'No feed here is called “#1”. /feed list shows them.',
    ]);
    expect(wordsOf(await press(paused, 'Undo', app, stranger))).toEqual(['There is nothing to take back.']);
    expect((await theOne(app))?.pause).not.toBeNull();
  });
});
