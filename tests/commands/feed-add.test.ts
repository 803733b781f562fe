import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { ChannelRight } from '../../src/chat/channel.js';
import { formOf, runPress } from '../../src/chat/command.js';
import type { Net } from '../../src/net/net.js';
import {
  add,
  confirm,
  follow,
  gateText,
  member,
  moderator,
  press,
  say,
  type TestApp,
  testApp,
  wordsOf,
} from '../helpers/app.js';

const address = 'https://harbourpost.example/rss.xml';
const old = item('Ferry timetable changes', 'Sun, 01 Mar 2026 08:00:00 GMT', 'It changes on 1 April.');
const newest = item('Gate motor arrives', 'Sun, 01 Mar 2026 10:00:00 GMT', gateText.replaceAll('\n', ' '));

function item(title: string, date: string, text: string): string {
  return `<item><title>${title}</title><link>https://harbourpost.example/${title.length}</link><pubDate>${date}</pubDate>
    <description>${text}</description></item>`;
}

function feed(title: string, ...items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>
    <link>https://harbourpost.example/</link>${items.join('')}</channel></rss>`;
}

function harbour(options: Parameters<typeof testApp>[0] = {}): TestApp {
  const app = testApp(options);
  app.pages.set(address, feed('Harbour Post', old, newest));
  return app;
}

/** An app that notes which addresses it fetches. */
function noting(app: TestApp): { readonly app: TestApp; readonly fetched: readonly string[] } {
  const fetched: string[] = [];
  const net: Net = { ...app.net, get: (request) => (fetched.push(request.url), app.net.get(request)) };
  return { app: { ...app, net }, fetched };
}

describe('/feed add shows first', () => {
  it('the newest article as the digest would tell it, and what is there besides', async () => {
    const app = harbour();

    const preview = await say(`/feed add url:${address}`, app, moderator);

    expect(wordsOf(preview)).toEqual([
      'Preview: Harbour Post in #c1. This is its newest article as it would look.',
      '2 articles, newest {relative 2026-03-01T10:00}. Those already there are not posted one by one; the first digest may pick from their last 24 hours.',
      '1. Gate motor arrives',
      expect.stringContaining('tidal lock at Port Ansel stopped halfway'),
      expect.any(String),
      expect.stringContaining('Harbour Post · {relative 2026-03-01T10:00}'),
    ]);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });

  it('the other way to get it, when that is chosen, and adds it that way', async () => {
    const app = harbour();
    await app.store.editGuildSettings('g1', { hourlyCap: 2 }, { by: 'u2', at: app.clock.now() });
    const preview = await say(`/feed add url:${address} label:port`, app, moderator);

    const live = await press(preview, 'How it comes', app, moderator, 'live');
    const added = await press(live, 'Add feed', app, moderator);

    const options = live.actions?.flat().flatMap((action) => (action.kind === 'select' ? action.options : []));
    expect(options).toEqual([
      { value: 'digest', label: 'In the digest (recommended)', isChosen: false },
      { value: 'live', label: 'At once, at most 2 an hour', isChosen: true },
    ]);
    expect(wordsOf(added)[0]).toContain('✓ Harbour Post now goes to #c1, at once, at most 2 an hour.');
    expect(await app.store.subscriptions('g1')).toMatchObject([{ mode: 'live', label: 'port', hourlyCap: 2 }]);
  });

  it('that there is no article yet', async () => {
    const app = testApp();
    app.pages.set(address, feed('Harbour Post'));

    const preview = await say(`/feed add url:${address}`, app, moderator);

    expect(wordsOf(preview)).toEqual(['Preview: Harbour Post in #c1. It has no article yet.']);
  });
});

describe('a preview of /feed add', () => {
  it('fetches the feed once, all in all', async () => {
    const { app, fetched } = noting(harbour());

    await add(`/feed add url:${address}`, app);

    expect(fetched.filter((url) => url === address)).toHaveLength(1);
    expect(wordsOf(await say('/latest', app))).toContain('1. Gate motor arrives');
  });

  it('is confirmed after a restart too, which fetches the feed again', async () => {
    const before = harbour();
    const preview = await say(`/feed add url:${address}`, before, moderator);
    // What a process holds is held by its store.
    const { app, fetched } = noting({ ...before, store: { ...before.store } });

    const added = await confirm(preview, app);

    expect(wordsOf(added)[0]).toContain('✓ Harbour Post now goes to #c1');
    expect(fetched).toContain(address);
  });

  it('adds nothing where the feed is gone by then', async () => {
    const before = harbour();
    const preview = await say(`/feed add url:${address}`, before, moderator);
    before.pages.clear();
    const app = { ...before, store: { ...before.store } };

    expect(wordsOf(await confirm(preview, app))).toEqual([
      'There is nothing at that address (404). → Check it in a browser.',
    ]);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });

  it('is answered once', async () => {
    const app = harbour();
    const preview = await say(`/feed add url:${address}`, app, moderator);
    await press(preview, 'Add feed', app, moderator);

    const [twice, cancelled] = [
      await press(preview, 'Add feed', app, moderator),
      await press(preview, 'Cancel', app, moderator),
    ];

    expect([twice, cancelled].map(wordsOf)).toEqual([
      ['That was answered already. → /feed list'],
      ['That was answered already. → /feed list'],
    ]);
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });

  it('adds nothing when it is cancelled, or an hour old', async () => {
    const app = harbour();
    const cancelled = await say(`/feed add url:${address}`, app, moderator);
    const old = await say(`/feed add url:${address}`, app, moderator);

    const answer = await press(cancelled, 'Cancel', app, moderator);
    app.setNow(new Date('2026-03-01T13:01:00Z'));
    const late = await press(old, 'Add feed', app, moderator);

    expect(wordsOf(answer)).toEqual(['Nothing was added.']);
    expect(wordsOf(late)).toEqual(['This preview is an hour old. Run /feed add again.']);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });

  it('is nothing that a member or another guild can answer', async () => {
    const app = harbour();
    const preview = await say(`/feed add url:${address}`, app, moderator);

    const ofMember = await press(preview, 'Add feed', app, member);
    const elsewhere = await press(preview, 'Add feed', app, { ...moderator, guildId: 'g2' });

    expect(wordsOf(ofMember)).toEqual(['Only moderators may do this.']);
    expect(wordsOf(elsewhere)).toEqual(['This preview is an hour old. Run /feed add again.']);
    expect(wordsOf(await press(preview, 'Add feed', app, moderator))[0]).toContain('✓ Harbour Post');
  });

  it('takes no draft of another command for its own', async () => {
    const app = harbour();
    const at = app.clock.now();
    const draft = await app.store.saveDraft({ guildId: 'g1', content: '{"kind":"feed-import","feeds":[]}', at });
    const pressed = { action: 'feed.confirm-add', argument: String(draft), values: [], caller: moderator };

    expect(wordsOf(await runPress(commands, pressed, app))).toEqual([
      'This preview is an hour old. Run /feed add again.',
    ]);
  });
});

describe('/feed add where there is no feed', () => {
  it('asks for another address, and goes on with that, in the same place', async () => {
    const app = harbour();
    const failed = await say('/feed add url:nowhere.example channel:#birds mode:live label:port', app, moderator);
    const [button] = failed.actions?.flat() ?? [];
    const { action, argument } = button?.kind === 'button' ? button : { action: '', argument: '' };

    const form = formOf(commands, { action, argument, values: [] });
    const preview = await runPress(commands, { action, argument, values: [` ${address} `], caller: moderator }, app);
    await confirm(preview, app);

    expect(form?.title).toBe('feed-add.form.title');
    expect(await app.store.subscriptions('g1')).toMatchObject([{ channelId: 'c2', mode: 'live', label: 'port' }]);
  });
});

describe('/feed add of a feed that is there', () => {
  it('says since when it is paused', async () => {
    const app = harbour();
    await add(`/feed add url:${address}`, app);
    await say('/feed pause feed:harbour', app, moderator);

    expect(wordsOf(await say(`/feed add url:${address}`, app, moderator))).toEqual([
      '– Harbour Post in #c1 is paused already, by @u2 {relative 2026-03-01T12:00}.',
    ]);
  });
});

describe('/feed add beyond the cap', () => {
  const full = ['× This server follows 1 feed, as many as it may. → Remove one first: /feed remove'];

  it('is refused, and says what the cap is', async () => {
    const app = harbour({ feedsPerGuild: 1 });
    await follow(app, [], { title: 'The Tern' });

    expect(wordsOf(await say(`/feed add url:${address}`, app, moderator))).toEqual(full);
  });

  it('is refused when it is confirmed, where others were added meanwhile', async () => {
    const app = harbour({ feedsPerGuild: 1 });
    const preview = await say(`/feed add url:${address}`, app, moderator);
    await follow(app, [], { title: 'The Tern' });

    expect(wordsOf(await press(preview, 'Add feed', app, moderator))).toEqual(full);
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });

  it('is refused until there is room again, and the same button then adds it', async () => {
    const app = harbour({ feedsPerGuild: 1 });
    const preview = await say(`/feed add url:${address}`, app, moderator);
    await follow(app, [], { title: 'The Tern' });
    await press(preview, 'Add feed', app, moderator);
    await say('/feed remove feed:Tern', app, moderator);

    expect(wordsOf(await press(preview, 'Add feed', app, moderator))[0]).toContain('✓ Harbour Post now goes to #c1');
    expect(wordsOf(await press(preview, 'Add feed', app, moderator))).toEqual([
      'That was answered already. → /feed list',
    ]);
  });

  it('is refused where the channel is closed by now, and the same button adds it once it is open', async () => {
    const app = harbour();
    const preview = await say(`/feed add url:${address}`, app, moderator);
    const where = (botLacks: readonly ChannelRight[]) => {
      const find = (id: string) => ({ id, name: 'news', isAgeRestricted: false, callerLacks: [], botLacks });
      return { ...moderator, channels: { find } };
    };

    const refused = await press(preview, 'Add feed', app, where(['send']));
    const added = await press(preview, 'Add feed', app, where([]));

    expect(wordsOf(refused)[0]).toContain('#news');
    expect(wordsOf(added)[0]).toContain('✓ Harbour Post now goes to #c1');
  });

  it('counts what the guild follows, and no other', async () => {
    const app = harbour({ feedsPerGuild: 1 });
    await follow(app, [], { title: 'The Tern', guildId: 'g2' });

    expect(wordsOf(await add(`/feed add url:${address}`, app))[0]).toContain('✓ Harbour Post now goes to #c1');
  });
});
