import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runCompletion } from '../../src/chat/command.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { tellFollowers } from '../../src/digest/follows.js';
import { follow, member, newArticle, noon, press, say, testApp, type TestApp, wordsOf } from '../helpers/app.js';

const inDirect: Caller = { ...member, guildId: null, channelId: 'dm' };

describe('/follow topic', () => {
  it('follows a word, and says how one is told', async () => {
    const app = await given();

    const reply = await say('/follow topic topic:Tram', app);

    expect(wordsOf(reply)).toEqual([
      '✓ You follow “Tram”. I write to you when an article speaks of it.',
      'In a direct message, at most every 15 minutes. → When not: /me quiet',
    ]);
    expect(await app.store.follows('g1', 'u1')).toMatchObject([{ name: 'Tram', subject: { topic: 'tram' } }]);
  });

  it('follows feeds by their label', async () => {
    const app = await given();

    expect(wordsOf(await say('/follow topic topic:birds', app))[0]).toBe(
      '✓ You follow all feeds with the label “birds”. I write to you when one brings an article.',
    );
  });

  it('follows the same thing once', async () => {
    const app = await given();
    await say('/follow topic topic:"Port Ansel"', app);

    expect(wordsOf(await say('/follow topic topic:"port  ANSEL"', app))).toEqual([
      'You follow “Port Ansel” already. /follow list',
    ]);
    expect(await app.store.follows('g1', 'u1')).toHaveLength(1);
  });

  it('is taken back by its button', async () => {
    const app = await given();

    const reply = await press(await say('/follow topic topic:tram', app), 'Undo', app);

    expect(wordsOf(reply)).toEqual(['✓ You no longer follow “tram”.']);
    expect(await app.store.follows('g1', 'u1')).toEqual([]);
  });

  it.each([
    ['the', '“the” is in nearly every article. Follow a word or a name that tells more.'],
    ['!!', '“!!” has no word that I could look for. Follow a word, a name or a feed’s label.'],
    ['""', 'topic must be 1 to 60 characters.'],
  ])('turns down %s and says why', async (topic, said) => {
    const reply = await say(`/follow topic topic:${topic}`, await given());

    expect(wordsOf(reply)).toEqual([said]);
    expect(reply.tone).toBe('error');
  });

  it('takes 25 and no more', async () => {
    const app = await given();
    for (let n = 1; n <= 25; n++) await say(`/follow topic topic:word${n}`, app);

    expect(wordsOf(await say('/follow topic topic:tram', app))).toEqual([
      'You follow 25 things here, which is as many as I keep. → Stop one: /follow list',
    ]);
  });

  it('suggests the labels of the server’s feeds', async () => {
    const completion = { path: 'follow topic', option: 'topic', typed: 'b', caller: member };

    expect(await runCompletion(commands, completion, await given())).toEqual([{ label: 'birds', value: 'birds' }]);
  });

  it('works only in a server', async () => {
    expect(wordsOf(await say('/follow topic topic:tram', testApp(), inDirect))).toEqual([
      '/follow topic works only in a server.',
    ]);
  });
});

describe('/follow feed', () => {
  it('follows a feed of the server', async () => {
    const reply = await say('/follow feed feed:harbour', await given());

    expect(wordsOf(reply)[0]).toBe('✓ You follow Harbour Post. I write to you when it brings an article.');
  });

  it('knows no feed of another server', async () => {
    const reply = await say('/follow feed feed:harbour', await given(), { ...member, guildId: 'g2' });

    expect(reply.tone).toBe('error');
  });
});

describe('/follow story', () => {
  it('follows the story of an article', async () => {
    const app = await given();

    const reply = await say('/follow story story:motor', app);

    expect(wordsOf(reply)[0]).toBe(
      '✓ You follow the story “Gate motor for Port Ansel arrives by rail”. I write to you when it goes on.',
    );
    expect(await app.store.follows('g1', 'u1')).toMatchObject([{ subject: { kind: 'story' } }]);
  });

  it('follows none that an article was split off from', async () => {
    const app = await given();
    await app.stories.placeNew();
    const { places } = await app.store.storyPlaces('g1', [1]);
    await app.store.splitStory({ guildId: 'g1', articleId: 1, storyId: places[0]!.storyId }, { by: 'u2', at: noon });

    expect(wordsOf(await say('/follow story story:motor', app))).toEqual([
      'This article is in no story that I could follow yet. Try again in a minute.',
    ]);
  });

  it('knows no article of another server', async () => {
    const reply = await say('/follow story story:motor', await given(), { ...member, guildId: 'g2' });

    expect(reply.tone).toBe('error');
  });
});

describe('/follow list', () => {
  it('lists what one follows here, and stops one', async () => {
    const app = await given();
    await say('/follow topic topic:tram', app);
    await say('/follow feed feed:harbour', app);
    await say('/follow topic topic:bread', app, { ...member, userId: 'u9' });

    const list = await say('/follow list', app);
    const stopped = await press(list, 'Stop following…', app, member, '1');

    expect(wordsOf(list)).toEqual(['You follow 2 things', '- tram · topic', '- Harbour Post · feed']);
    expect(wordsOf(stopped)).toEqual(['✓ You no longer follow “tram”.']);
    expect(wordsOf(await press(list, 'Stop following…', app, member, '1'))).toEqual([
      'You do not follow this any more.',
    ]);
    expect(wordsOf(await press(stopped, 'Undo', app))).toEqual(['✓ You follow “tram” again.']);
    expect(wordsOf(await press(stopped, 'Undo', app))).toEqual(['There is nothing to take back.']);
  });

  it('stops nothing of somebody else', async () => {
    const app = await given();
    await say('/follow topic topic:tram', app);
    const list = await say('/follow list', app);

    await press(list, 'Stop following…', app, { ...member, userId: 'u9' }, '1');

    expect(await app.store.follows('g1', 'u1')).toHaveLength(1);
  });

  it('says how to begin', async () => {
    expect(wordsOf(await say('/follow list', testApp()))).toEqual([
      'You follow nothing here yet. → Begin with a word or a name: /follow topic',
    ]);
  });

  it('shows nothing of another server', async () => {
    const app = await given();
    await say('/follow topic topic:tram', app);

    expect(wordsOf(await say('/follow list', app, { ...member, guildId: 'g2' }))[0]).toMatch(/^You follow nothing/);
  });

  it('says when one is not written to, and changes that', async () => {
    const app = await given();
    await say('/follow topic topic:tram', app);
    await app.store.setPerson('u1', { quietHours: '22:00-07:00', timezone: 'Europe/Paris' });

    const list = await say('/follow list', app);

    expect(wordsOf(list).at(-1)).toBe('No direct messages from 22:00-07:00, Europe/Paris.');
    expect(wordsOf(await press(list, 'Quiet hours', app, member, 'off'))).toEqual(['✓ I write to you at any hour.']);
  });

  it('says why nothing comes where direct messages are closed, and tries again when asked', async () => {
    const app = await given();
    await say('/follow topic topic:motor', app);
    await follow(app, [
      newArticle({ url: 'https://harbourpost.example/2', title: 'Another motor', publishedAt: noon }),
    ]);
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'direct messages from me are not wanted there' }));
    await tick(app);

    const list = await say('/follow list', app);
    app.answerPostsWith(({ nonce }) => ({ kind: 'sent', messageId: nonce, url: null }));
    const retried = await press(list, 'Try again', app);
    await tick(app);

    expect(wordsOf(list).slice(1, 3)).toEqual([
      '! I cannot write to you since {relative 2026-03-01T12:00}: Discord does not let my direct messages through to you.',
      '→ Allow direct messages from members of this server in its Privacy Settings, and unblock me if you blocked me. Nothing is lost: what I found waits.',
    ]);
    expect(wordsOf(retried)).toEqual(['✓ I try again within a minute.']);
    expect(app.posts).toMatchObject([{ userId: 'u1' }]);
    expect(wordsOf(await say('/follow list', app))).toEqual(['You follow 1 thing', '- motor · topic']);
  });
});

describe('/follow remove', () => {
  it('stops what is named', async () => {
    const app = await given();
    await say('/follow topic topic:tram', app);

    expect(wordsOf(await say('/follow remove follow:TRAM', app))).toEqual(['✓ You no longer follow “tram”.']);
  });

  it.each([
    ['ferry', 'You follow nothing here that is called “ferry”. /follow list shows what you follow.'],
    ['tr', 'Several things that you follow match “tr”: tram, train. Write more of the name.'],
  ])('says what to do about %s', async (name, said) => {
    const app = await given();
    await say('/follow topic topic:tram', app);
    await say('/follow topic topic:train', app);

    expect(wordsOf(await say(`/follow remove follow:${name}`, app))).toEqual([said]);
  });

  it('suggests what one follows here', async () => {
    const app = await given();
    await say('/follow topic topic:tram', app);
    const completion = { path: 'follow remove', option: 'follow', typed: 'tr', caller: member };

    expect(await runCompletion(commands, completion, app)).toEqual([{ label: 'tram', value: '#1' }]);
    expect(await runCompletion(commands, { ...completion, caller: { ...member, userId: 'u9' } }, app)).toEqual([]);
  });
});

async function given(): Promise<TestApp> {
  const app = testApp();
  await follow(app, [newArticle()]);
  await follow(app, [], { title: 'The Tern', label: 'birds' });
  return app;
}

async function tick(app: TestApp): Promise<void> {
  await tellFollowers(app);
  await deliverOwed(app);
}
