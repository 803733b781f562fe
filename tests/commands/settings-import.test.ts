import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GivenChannel } from '../../src/chat/channel.js';
import type { Caller } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { mostRules } from '../../src/rule/limits.js';
import { add, follow, member, moderator, noon, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const folder = mkdtempSync(join(tmpdir(), 'nutshell-'));
const elsewhere: Caller = { ...moderator, guildId: 'g2', channelId: 'c9', userId: 'u8' };

function file(content: string): string {
  const path = join(folder, 'settings.json');
  writeFileSync(path, content);
  return `/settings import file:"${path}"`;
}

function attached(reply: Reply): string {
  return Buffer.from(reply.attachments?.[0]?.data ?? '', 'base64').toString();
}

async function exported(app: TestApp, caller: Caller = moderator): Promise<string> {
  return attached(await say('/settings export', app, caller));
}

/** A server with something of everything. */
async function givenServer(): Promise<TestApp> {
  const app = testApp();
  const { id } = await follow(app, [], { label: 'port' });
  await follow(app, [], { title: 'The Tern', channelId: 'c2' });
  await say('/feed edit feed:"The Tern" mode:live weight:5 cap:9 silent:no', app, moderator);
  await app.store.editSubscription('g1', id, { template: '{title}' }, { by: 'u2', at: noon });
  await say('/feed pause feed:"The Tern"', app, moderator);
  await say('/digest add when:"weekdays 08:00" timezone:Europe/Berlin name:morning', app, moderator);
  await say('/digest edit digest:morning missed:skip empty:say words:lock,tide thread:yes', app, moderator);
  await say('/digest add when:18:00 channel:#birds', app, moderator);
  await say('/digest pause digest:18:00', app, moderator);
  await say('/settings edit cap:6 alerts:#birds', app, moderator);
  const rule = { kind: 'exclude', keeps: false, value: 'tide', match: 'word' } as const;
  const actor = { by: 'u2', at: noon };
  await app.store.addRule({ guildId: 'g1', subscriptionId: null, ...rule, ...actor }, mostRules);
  await app.store.addRule({ guildId: 'g1', subscriptionId: id, ...rule, match: 'phrase', ...actor }, mostRules);
  return app;
}

/** A file as it is exported, with other values in it. */
async function altered(change: (content: ReturnType<typeof JSON.parse>) => void): Promise<string> {
  const content = JSON.parse(await exported(await givenServer()));
  change(content);
  return JSON.stringify(content);
}

const channel = (id: string, lacks: GivenChannel['botLacks'] = []): GivenChannel => {
  return { id, name: id, isAgeRestricted: false, callerLacks: [], botLacks: lacks };
};

describe('/settings import', () => {
  it('says what a file adds and changes, and asks', async () => {
    const text = await exported(await givenServer());
    const app = testApp();
    await follow(app, []);

    const asked = await say(file(text), app, moderator);

    expect(wordsOf(asked)).toEqual([
      'This file adds 5, changes 2, removes 0.',
      'Adds: The Tern, morning, Daily digest, excludes “tide”, excludes “tide”, as a phrase',
      '- Settings: alerts none → #c2, cap 4 → 6, timezone none → Europe/Berlin',
      '- Harbour Post: label none → port, template none → {title}',
    ]);
    expect(await app.store.digests('g1')).toEqual([]);
  });

  it('makes another server’s copy, which exports the same, and writes all of it into the history', async () => {
    const text = await exported(await givenServer());
    const app = testApp();

    const done = await press(await say(file(text), app, moderator), 'Import', app, moderator);

    expect(wordsOf(done)).toEqual(['✓ Imported: added 6, changed 1. → /history show']);
    expect(await exported(app)).toBe(text);
    const changes = await app.store.changes('g1', { limit: 100 });
    expect(changes.map(({ noun, by }) => `${noun} ${by}`).toSorted()).toEqual([
      ...['digest u2', 'digest u2', 'digest u2', 'digest u2'],
      ...['feed u2', 'feed u2', 'feed u2', 'feed u2'],
      ...['rule u2', 'rule u2', 'settings u2'],
    ]);
  });

  it('brings nothing the second time, and is answered once', async () => {
    const text = await exported(await givenServer());
    const app = testApp();
    const asked = await say(file(text), app, moderator);
    await press(asked, 'Import', app, moderator);

    expect(wordsOf(await press(asked, 'Import', app, moderator))).toEqual([
      'That was answered already. → /history show',
    ]);
    expect(wordsOf(await say(file(text), app, moderator))).toEqual(['All that this file holds is here already.']);
    expect(await app.store.digests('g1')).toHaveLength(2);
  });

  it('says so of a file that holds nothing new', async () => {
    const app = testApp();

    expect(wordsOf(await say(file(await exported(app)), app, moderator))).toEqual([
      'All that this file holds is here already.',
    ]);
  });

  it('is done at once where nobody can be asked', async () => {
    const text = await exported(await givenServer());
    const app = testApp();

    expect(wordsOf(await add(file(text), app))).toEqual(['✓ Imported: added 6, changed 1. → /history show']);
  });

  it('changes nothing after Cancel, an hour later, for a member or in another server', async () => {
    const text = await exported(await givenServer());
    const app = testApp();
    const asked = await say(file(text), app, moderator);
    const again = await say(file(text), app, moderator);

    const ofMember = await press(asked, 'Import', app, member);
    const ofOthers = await press(asked, 'Import', app, elsewhere);
    const cancelled = await press(asked, 'Cancel', app, moderator);
    app.setNow(new Date(noon.getTime() + 3_600_001));
    const late = await press(again, 'Import', app, moderator);

    const old = ['This preview is more than an hour old. Run /settings import again.'];
    expect(wordsOf(ofMember)).toEqual(['Only moderators may do this.']);
    expect([ofOthers, cancelled, late].map(wordsOf)).toEqual([old, ['Nothing was changed.'], old]);
    expect(await app.store.changes('g1', { limit: 1 })).toEqual([]);
    expect(await app.store.changes('g2', { limit: 1 })).toEqual([]);
  });

  it('puts what another server has into this channel, without its roles', async () => {
    const text = await altered((content) => {
      content.settings.moderatorRoleId = 'r7';
      content.digests[0].ping = 'r8';
    });
    const app = testApp();

    const asked = await say(file(text), app, elsewhere);
    await press(asked, 'Import', app, elsewhere);

    expect(wordsOf(asked).slice(-2)).toEqual([
      '! 2 channels are closed to you or me, or not in this server: what goes there comes to #c9.',
      '– It is of another server, so its roles are left out.',
    ]);
    const [subscriptions, digests] = await Promise.all([app.store.subscriptions('g2'), app.store.digests('g2')]);
    expect([...subscriptions, ...digests].map(({ channelId }) => channelId)).toEqual(['c9', 'c9', 'c9', 'c9']);
    expect(digests.map(({ pingRoleId }) => pingRoleId)).toEqual([null, null]);
    expect(await app.store.guildSettings('g2')).toMatchObject({ alertChannelId: 'c9', moderatorRoleId: null });
    expect(await app.store.subscriptions('g1')).toEqual([]);
    expect(wordsOf(await say(file(text), app, elsewhere))).toEqual(['All that this file holds is here already.']);
  });

  it('puts what goes to a channel that is closed by now into this one, and checks this one too', async () => {
    const text = await exported(await givenServer());
    const app = testApp();
    const open = new Map([['c1', channel('c1')]]);
    const caller: Caller = {
      ...moderator,
      channels: { find: (id) => open.get(id) ?? (id === 'c2' ? channel('c2', ['send']) : null) },
    };
    const asked = await say(file(text), app, caller);
    open.set('c1', channel('c1', ['send']));

    const refused = await press(asked, 'Import', app, caller);

    expect(wordsOf(asked).at(-1)).toBe(
      '! 1 channel is closed to you or me, or not in this server: what goes there comes to #c1.',
    );
    expect(wordsOf(refused)[0]).toMatch(/#c1/);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });

  it('takes no role that everybody has', async () => {
    const text = await altered((content) => {
      content.settings.moderatorRoleId = 'g1';
      content.feeds[0].ping = 'g1';
    });
    const app = testApp();

    await add(file(text), app);

    expect(await app.store.guildSettings('g1')).toMatchObject({ moderatorRoleId: null });
    expect((await app.store.subscriptions('g1')).map(({ pingRoleId }) => pingRoleId)).toEqual([null, null]);
  });
});

describe('a file that holds more than there may be', () => {
  const feeds = (content: ReturnType<typeof JSON.parse>, count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...content.feeds[0], url: `https://paper${index}.example/rss` }));

  it('is turned down for feeds', async () => {
    const app = testApp({ feedsPerGuild: 5 });
    const text = await altered((content) => (content.feeds = [...content.feeds, ...feeds(content, 5)]));

    expect(wordsOf(await say(file(text), app, moderator))).toEqual([
      '× 2 feeds do not fit: a server may follow 5. → /feed remove',
      'Nothing was changed.',
    ]);
  });

  it('is turned down for digests of a channel', async () => {
    const text = await altered((content) => {
      content.digests = Array.from({ length: 11 }, (_, index) => ({ ...content.digests[0], name: `d${index}` }));
    });

    const reply = await say(file(text), testApp(), moderator);

    expect(wordsOf(reply)[0]).toMatch(/^That channel has 10 digests already/);
  });

  it.each([
    ['ofFeed', 26, 'word', /^This feed has 25 rules of its own/],
    ['expressions', 11, 'regex', /^This server has 10 rules with an expression/],
  ])('is turned down for rules (%s)', async (_limit, count, match, words) => {
    const text = await altered((content) => {
      const { feed, channel: its } = content.rules[1];
      const rule = { kind: 'exclude', keeps: false, match, feed, channel: its };
      content.rules = Array.from({ length: count }, (_, index) => ({ ...rule, value: `word${index}` }));
    });

    expect(wordsOf(await say(file(text), testApp(), moderator))[0]).toMatch(words);
  });

  it('is turned down when the room is gone by the time it is confirmed', async () => {
    const app = testApp({ feedsPerGuild: 2 });
    const asked = await say(file(await exported(await givenServer())), app, moderator);
    await follow(app, [], { title: 'Quay FM' });

    const late = await press(asked, 'Import', app, moderator);

    expect(wordsOf(late)[0]).toBe('× 1 feed does not fit: a server may follow 2. → /feed remove');
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
    expect(await app.store.digests('g1')).toEqual([]);
  });
});

const unreadable = 'That file holds no settings of mine. → Make one with /settings export.';
const wrong = (place: string) => `I cannot use that file: ${place} is not as it should be. Nothing was changed.`;

describe('a file that is none', () => {
  it.each([
    ['empty', ''],
    ['no JSON', '<opml/>'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['somebody else’s', '{"version":"1","name":"x"}'],
    ['nested without end', '['.repeat(500_000)],
    ['no text', '\u0000\u0001'],
  ])('is turned down (%s)', async (_what, content) => {
    const reply = await say(file(content), testApp(), moderator);

    expect(wordsOf(reply)).toEqual([unreadable]);
    expect(reply.tone).toBe('error');
  });

  it('is turned down where it is too large, or of another version', async () => {
    const app = testApp();

    expect(wordsOf(await say(file(' '.repeat(1024 * 1024 + 1)), app, moderator))[0]).toMatch(/1 MB/);
    expect(wordsOf(await say(file('{"version":2,"server":"g1"}'), app, moderator))).toEqual([
      'That file is of another version of me. I read version 1.',
    ]);
  });
});

describe('a file that somebody changed', () => {
  type Content = ReturnType<typeof JSON.parse>;
  const changes: readonly (readonly [string, (content: Content) => void])[] = [
    ['server', (content) => (content.server = { id: 'g1' })],
    ['settings', (content) => (content.settings = null)],
    ['settings.hourlyCap', (content) => (content.settings.hourlyCap = 61)],
    ['settings.quietHours', (content) => (content.settings.quietHours = 'always')],
    ['settings.moderatorRoleId', (content) => (content.settings.moderatorRoleId = ['r1'])],
    ['settings.secret', (content) => (content.settings.secret = 1)],
    ['feeds', (content) => (content.feeds = {})],
    ['feeds', (content) => (content.feeds = Array(10_001).fill(0))],
    ['feeds.1.weight', (content) => (content.feeds[1].weight = '5')],
    ['feeds.0.template', (content) => (content.feeds[0].template = '{token}')],
    ['feeds.0.label', (content) => (content.feeds[0].label = 'x'.repeat(41))],
    ['feeds.0.label', (content) => (content.feeds[0].label = 'port\n✓ Settings changed')],
    ['digests.0.name', (content) => (content.digests[0].name = '   ')],
    ['feeds.0.url', (content) => (content.feeds[0].url = 'http://169.254.169.254/latest')],
    ['feeds.0.url', (content) => (content.feeds[0].url = 'javascript:alert(1)')],
    ['feeds.0.url', (content) => (content.feeds[0].url = 'no address')],
    ['feeds.0.channel', (content) => (content.feeds[0].channel = '../c1')],
    ['digests.0.when', (content) => (content.digests[0].when = '0 0 31 2 *')],
    ['digests.0.timezone', (content) => (content.digests[0].timezone = 'Mars/Olympus')],
    ['digests.0.entries', (content) => (content.digests[0].entries = 1e308)],
    ['digests.0.words', (content) => (content.digests[0].words = Array(21).fill('x'))],
    ['rules.0.kind', (content) => (content.rules[0].kind = '__proto__')],
    ['rules.0', (content) => (content.rules[0].keeps = true)],
    ['rules.1.feed', (content) => (content.rules[1].feed = 'https://unknown.example/')],
    ['rules.1.channel', (content) => (content.rules[1].channel = null)],
    ['rules.0.value', (content) => Object.assign(content.rules[0], { match: 'regex', value: '(' })],
  ];

  it.each(changes)('is turned down with the place that is wrong (%s)', async (place, change) => {
    const app = testApp();

    const reply = await say(file(await altered(change)), app, moderator);

    expect(wordsOf(reply)).toEqual([wrong(place)]);
    expect(await app.store.changes('g1', { limit: 1 })).toEqual([]);
  });

  it('reaches nothing by the names that every object has', async () => {
    const text = await exported(await givenServer());
    const app = testApp();
    const poison = '"settings": {"__proto__":{"hourlyCap":60},"constructor":{"prototype":{"isModerator":true}},';

    const reply = await say(file(text.replace('"settings": {', poison)), app, moderator);

    expect(wordsOf(reply)).toEqual([wrong('settings.__proto__')]);
    expect(Object.hasOwn(Object.prototype, 'hourlyCap')).toBe(false);
  });

  it('says nothing of a long name that is none of ours', async () => {
    const text = await altered((content) => (content['x'.repeat(5_000)] = 1));

    expect(wordsOf(await say(file(text), testApp(), moderator))[0]?.length).toBeLessThan(200);
  });
});
