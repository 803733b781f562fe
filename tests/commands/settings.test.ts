import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runCommand } from '../../src/chat/command.js';
import { mostRules } from '../../src/rule/limits.js';
import { follow, member, moderator, newArticle, noon, press, say, testApp, wordsOf } from '../helpers/app.js';

/** Uses /settings edit with a role, as a surface gives one. */
function giveRole(id: string, app: ReturnType<typeof testApp>, caller: Caller = moderator) {
  const options = { moderators: { id, isMentionable: false } };
  return runCommand(commands, { path: 'settings edit', options, caller }, app);
}

describe('/settings show', () => {
  it('shows every setting under the name of its option', async () => {
    const app = testApp();
    await say('/settings edit language:de timezone:Europe/Berlin alerts:#birds', app, moderator);

    expect(wordsOf(await say('/settings show', app, moderator))).toEqual([
      'Settings',
      '- timezone Europe/Berlin',
      '- quiet none',
      '- language Deutsch',
      '- length medium',
      '- style standard',
      '- moderators none',
      '- alerts #c2',
      '- cap 4',
      '- costly everyone',
      'To change them: /settings edit',
    ]);
  });

  it('takes away what a server can go without', async () => {
    const app = testApp();
    await say('/settings edit alerts:#birds quiet:22:00-07:00', app, moderator);
    const shown = await say('/settings show', app, moderator);

    const taken = await press(shown, 'Take away…', app, moderator, 'alertChannelId');
    const forged = await press(shown, 'Take away…', app, moderator, 'hourlyCap');

    expect(wordsOf(taken)).toEqual(['✓ Settings changed', '- alerts #c2 → none']);
    expect(wordsOf(forged)).toEqual(['All of that is so already.']);
    expect(await app.store.guildSettings('g1')).toMatchObject({ alertChannelId: null, hourlyCap: 4 });
  });
});

describe('/settings edit', () => {
  it('says what each setting was and is, and takes it back', async () => {
    const app = testApp();

    const edited = await say('/settings edit cap:6 style:brief quiet:22-7 costly:moderators', app, moderator);

    expect(wordsOf(edited)).toEqual([
      '✓ Settings changed',
      '- quiet none → 22:00-07:00',
      '- style standard → brief',
      '- cap 4 → 6',
      '- costly everyone → moderators',
    ]);
    expect(wordsOf(await press(edited, 'Undo', app, moderator))[0]).toMatch(/^✓ Taken back: Settings: quiet none/);
    expect(await app.store.guildSettings('g1')).toMatchObject({
      quietHours: null,
      hourlyCap: 4,
      costlyFor: 'everyone',
    });
  });

  it('refuses to take back what was changed again since', async () => {
    const app = testApp();
    const edited = await say('/settings edit cap:6', app, moderator);
    await say('/settings edit cap:8', app, { ...moderator, userId: 'u3' });

    expect(wordsOf(await press(edited, 'Undo', app, moderator))).toEqual([
      '– Settings: cap 4 → 6',
      '@u3 changed it again {relative 2026-03-01T12:00}: Settings: cap 6 → 8',
      'Nothing was taken back.',
    ]);
  });

  it('tells how those with a new moderator role come to see the commands, and takes @everyone for nobody', async () => {
    const app = testApp();

    expect(wordsOf(await giveRole('r1', app))).toEqual([
      '✓ Settings changed',
      '- moderators none → @r1',
      '→ To show them these commands: Server Settings → Integrations → Nutshell, add @r1 to /feed, /rule, /digest, /settings, /history, /stats.',
    ]);
    expect(wordsOf(await giveRole('g1', app))).toEqual(['✓ Settings changed', '- moderators @r1 → none']);
  });

  it('lets those with the role do what moderators do, until it is taken from them', async () => {
    const app = testApp();
    const desk: Caller = { ...member, roleIds: ['r1'] };
    await giveRole('r1', app);

    expect(wordsOf(await say('/settings edit cap:7', app, desk))[1]).toBe('- cap 4 → 7');
    await giveRole('g1', app, desk);
    expect(wordsOf(await say('/settings edit cap:9', app, desk))).toEqual([
      'Only moderators may use /settings. Ask someone with Manage Server.',
    ]);
  });

  it.each([
    ['', 'Nothing to change. Add a setting, such as cap:6. /settings show lists them.'],
    ['cap:0', 'cap must be a whole number from 1 to 60.'],
    ['quiet:noon', 'I cannot read “noon” as hours. Use 22:00-07:00, or off.'],
    ['timezone:Mars', '“Mars” is no time zone that I know. Write one such as Europe/Berlin.'],
    ['cap:4', 'All of that is so already.'],
    ['quiet:off', 'All of that is so already.'],
  ])('says what it cannot do with “%s”, and changes nothing', async (options, words) => {
    const app = testApp();
    const before = await app.store.guildSettings('g1');

    expect(wordsOf(await say(`/settings edit ${options}`, app, moderator))).toEqual([words]);
    expect(await app.store.guildSettings('g1')).toEqual(before);
    expect(await app.store.changes('g1', { limit: 1 })).toEqual([]);
  });
});

describe('/settings export', () => {
  it('gives settings, feeds and digests as a file, and names nobody', async () => {
    const app = testApp();
    const { id } = await follow(app, [], { label: 'port' });
    await follow(app, [], { guildId: 'g2', title: 'Zanthe Gazette' });
    await say('/digest add when:08:00 timezone:Europe/Berlin', app, moderator);
    const rule = { kind: 'exclude', keeps: false, value: 'tide', match: 'word' } as const;
    await app.store.addRule({ guildId: 'g1', subscriptionId: id, ...rule, by: 'u2', at: noon }, mostRules);

    const reply = await say('/settings export', app, moderator);

    const text = Buffer.from(reply.attachments?.[0]?.data ?? '', 'base64').toString();
    expect(wordsOf(reply)).toEqual(['✓ Settings, 1 feed, 1 digest and 1 rule, as a JSON file.']);
    expect(reply.attachments?.[0]?.name).toBe('nutshell-settings.json');
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      server: 'g1',
      settings: { timezone: 'Europe/Berlin', hourlyCap: 4 },
      feeds: [{ url: 'https://harbourpost.example/feed.xml', channel: 'c1', label: 'port', cap: 4, paused: false }],
      digests: [{ when: '0 8 * * *', timezone: 'Europe/Berlin', channel: 'c1', entries: 5 }],
      rules: [{ ...rule, feed: 'https://harbourpost.example/feed.xml', channel: 'c1' }],
    });
    expect(text).not.toMatch(/"u2"|Zanthe/);
  });
});

describe('what a server chose', () => {
  it('is how long its summaries are, where nobody asks for another length', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const lengthOf = async (line: string, caller: Caller = member) => {
      const select = (await say(line, app, caller)).actions?.flat().find((it) => it.kind === 'select');
      return select?.kind === 'select' ? select.options.find(({ isChosen }) => isChosen)?.value : undefined;
    };
    expect(await lengthOf('/summary article:Gate')).toBe('medium');

    await say('/settings edit length:short', app, moderator);

    expect(await lengthOf('/summary article:Gate')).toBe('short');
    expect(await lengthOf('/summary article:Gate length:long')).toBe('long');
  });

  it('is the style of new digests, and the cap of new feeds', async () => {
    const app = testApp();
    await say('/settings edit style:full cap:9', app, moderator);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    await say('/digest add when:09:00 style:brief', app, moderator);
    const { hourlyCap } = await follow(app, []);

    expect((await app.store.digests('g1')).map(({ style }) => style)).toEqual(['full', 'brief']);
    expect(hourlyCap).toBe(9);
  });
});
