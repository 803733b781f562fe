import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runCommand, runCompletion, runPress } from '../../src/chat/command.js';
import { follow, member, newArticle, press, say, testApp, wordsOf } from '../helpers/app.js';

const inDirect: Caller = { ...member, guildId: null, channelId: 'dm' };

describe('/me timezone', () => {
  it.each([member, inDirect])('sets one’s own, and says what time it is there', async (caller) => {
    const app = testApp();

    const reply = await say('/me timezone timezone:Asia/Tokyo', app, caller);

    expect(wordsOf(reply)).toEqual(['✓ Your time zone is Asia/Tokyo, where it is 21:00 now.']);
    expect(await app.store.person('u1')).toMatchObject({ timezone: 'Asia/Tokyo' });
    expect(await app.store.guildSettings('g1')).toMatchObject({ timezone: null });
  });

  it('turns down what is none', async () => {
    const reply = await say('/me timezone timezone:Harbour', testApp());

    expect(wordsOf(reply)[0]).toContain('Europe/Berlin');
    expect(reply.tone).toBe('error');
  });

  it('suggests cities first', async () => {
    const completion = { path: 'me timezone', option: 'timezone', typed: 'port', caller: inDirect };

    const [first] = await runCompletion(commands, completion, testApp());
    const [berlin] = await runCompletion(commands, { ...completion, typed: 'europe/ber' }, testApp());

    expect(first?.label).toMatch(/^Port/);
    expect(berlin).toEqual({ label: 'Berlin · Europe/Berlin', value: 'Europe/Berlin' });
  });
});

describe('/me language', () => {
  it('answers in it from then on, whatever Discord shows', async () => {
    const app = testApp();
    await say('/me language language:en', app, { ...member, language: 'de' });
    const seen: string[] = [];
    const probe = {
      name: 'probe',
      description: 'command.help',
      access: 'everyone',
      place: 'anywhere',
      options: {},
      run: (_values: unknown, _app: unknown, caller: Caller) => {
        seen.push(caller.language);
        return Promise.resolve({});
      },
    } as const;

    await runCommand([probe], { path: 'probe', options: {}, caller: { ...member, language: 'de' } }, app);
    await say('/me language language:auto', app);
    await runCommand([probe], { path: 'probe', options: {}, caller: { ...member, language: 'de' } }, app);

    expect(seen).toEqual(['en', 'de']);
  });

  it('says which one it is in that language’s own name', async () => {
    expect(wordsOf(await say('/me language language:en', testApp()))).toEqual(['✓ I answer you in English.']);
  });

  it('needs one, and one that it speaks', async () => {
    expect(wordsOf(await say('/me language', testApp()))).toEqual(['language is missing: add language: and a value.']);
    expect(wordsOf(await say('/me language language:tlh', testApp()))[0]).toMatch(
      /^language must be one of these: en, /,
    );
  });
});

describe('/me quiet', () => {
  it.each([
    ['22:00-07:00', '22:00-07:00'],
    ['22-7', '22:00-07:00'],
    ['9.30–17:05', '09:30-17:05'],
    ['22 Uhr - 7 Uhr', '22:00-07:00'],
    ['22h30 – 07h00', '22:30-07:00'],
    ['２２時〜７時', '22:00-07:00'],
  ])('takes %s', async (hours, kept) => {
    const app = testApp();
    await say('/me timezone timezone:Europe/Paris', app);

    const reply = await say(`/me quiet hours:"${hours}"`, app);

    expect(wordsOf(reply)).toEqual([
      `✓ No direct messages from ${kept}, Europe/Paris. What comes meanwhile comes together afterwards.`,
    ]);
    expect(await app.store.person('u1')).toMatchObject({ quietHours: kept });
  });

  it('says that it takes UTC until it knows a time zone', async () => {
    expect(wordsOf(await say('/me quiet hours:22:00-07:00', testApp(), inDirect))).toEqual([
      '✓ No direct messages from 22:00-07:00, in UTC, because I do not know your time zone. → /me timezone',
    ]);
  });

  it.each([
    ['de', 'Aus'],
    ['fr', 'desactive'],
    ['ja', 'オフ'],
  ] as const)('ends with the word for it in the caller’s language (%s)', async (language, word) => {
    const app = testApp();
    await say('/me quiet hours:22:00-07:00', app);

    await say(`/me quiet hours:${word}`, app, { ...member, language });

    expect(await app.store.person('u1')).toMatchObject({ quietHours: null });
  });

  it('does not read hours of twelve as others', async () => {
    expect(wordsOf(await say('/me quiet hours:10pm-7am', testApp()))[0]).toContain('I cannot read “10pm-7am”');
  });

  it('ends with off', async () => {
    const app = testApp();
    await say('/me quiet hours:22:00-07:00', app);

    expect(wordsOf(await say('/me quiet hours:OFF', app))).toEqual(['✓ I write to you at any hour.']);
    expect(await app.store.person('u1')).toMatchObject({ quietHours: null });
  });

  it.each(['night', '25:00-07:00', '22:00-07:61', '07:00-07:00', '22:00'])('turns down %s', async (hours) => {
    const reply = await say(`/me quiet hours:${hours}`, testApp());

    expect(wordsOf(reply)).toEqual([`I cannot read “${hours}” as hours. Use 22:00-07:00, or off.`]);
    expect(reply.tone).toBe('error');
  });

  it('takes what is filled in on its form', async () => {
    const app = testApp();
    const filled = { action: 'me.quiet', argument: '', values: ['23-6'], caller: inDirect };

    expect(wordsOf(await runPress(commands, filled, app))[0]).toMatch(/^✓ No direct messages from 23:00-06:00/);
  });
});

describe('/me data', () => {
  it('gives everything as a file', async () => {
    const app = testApp();
    await say('/me timezone timezone:Europe/Paris', app);
    await say('/follow topic topic:tram', app);

    const reply = await say('/me data', app, inDirect);

    const [file] = reply.attachments ?? [];
    const records = JSON.parse(Buffer.from(file?.data ?? '', 'base64').toString()) as object;
    expect(file?.name).toBe('nutshell-my-data.json');
    expect(records).toMatchObject({
      follow: [{ name: 'tram', guild_id: 'g1', followed_at: '2026-03-01T12:00:00.000Z' }],
      person: [{ timezone: 'Europe/Paris' }],
    });
  });

  it('says when there is nothing', async () => {
    const app = testApp();
    await say('/follow topic topic:tram', app, { ...member, userId: 'u9' });

    expect(wordsOf(await say('/me data', app))).toEqual(['I keep nothing about you.']);
  });
});

describe('/me forget', () => {
  it('names what is lost, and erases it in every server when that is confirmed', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await say('/latest', app);
    await say('/follow topic topic:tram', app);
    await say('/follow topic topic:bread', app, { ...member, guildId: 'g2' });
    await runPress(commands, { action: 'saved.add', argument: '1', values: [], caller: member }, app);

    const asked = await say('/me forget', app, inDirect);
    const erased = await press(asked, 'Erase', app, inDirect);

    expect(wordsOf(asked)).toEqual([
      'This erases 2 follows, 1 saved article and your settings. It cannot be undone.',
      'What you have set up for a server stays there without your name.',
    ]);
    expect(asked.actions).toMatchObject([[{ label: 'Keep' }, { label: 'Erase', style: 'danger' }]]);
    expect(wordsOf(erased)).toEqual(['✓ Erased: 2 follows, 1 saved article and your settings.']);
    expect(await app.store.recordsOf('u1')).toEqual({});
  });

  it('erases nothing where one thinks better of it', async () => {
    const app = testApp();
    await say('/follow topic topic:tram', app);

    const kept = await press(await say('/me forget', app), 'Keep', app);

    expect(wordsOf(kept)).toEqual(['Nothing was erased.']);
    expect(await app.store.follows('g1', 'u1')).toHaveLength(1);
  });

  it('erases what belongs to whoever presses', async () => {
    const app = testApp();
    await say('/follow topic topic:tram', app);

    await press(await say('/me forget', app), 'Erase', app, { ...member, userId: 'u9' });

    expect(await app.store.follows('g1', 'u1')).toHaveLength(1);
  });
});
