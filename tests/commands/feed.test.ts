import { describe, expect, it } from 'vitest';
import type { FetchProblem } from '../../src/model.js';
import {
  add,
  confirm,
  type TestApp,
  follow,
  member,
  moderator,
  newArticle,
  press,
  say,
  testApp,
  wordsOf,
} from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';

const feed = (title: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>
<link>https://harbourpost.example/</link><item><title>Gate motor arrives</title>
<link>https://harbourpost.example/gate</link><description>It weighs nine tonnes.</description></item></channel></rss>`;

const front = (...feeds: readonly string[]) =>
  `<!doctype html><html><head>${feeds
    .map((href) => `<link rel="alternate" type="application/rss+xml" title="${href}" href="${href}">`)
    .join('')}</head><body><p>News</p></body></html>`;

describe('/feed add', () => {
  it('follows a feed at once, and says what comes next', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));

    const reply = await add('/feed add url:https://harbourpost.example/rss.xml', app);

    expect(wordsOf(reply)).toEqual([
      expect.stringMatching(
        /^✓ Harbour Post now goes to #c1, in the digest\. First poll done, next \{relative 2026-03-01T12:1\d\}\.$/,
      ),
      '→ #c1 has no digest yet: /digest add',
    ]);
    expect(wordsOf(await say('/latest', app))).toContain('1. Gate motor arrives');
  });

  it('finds the feed that a site names, without a scheme too', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example', front('/rss.xml'));
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));

    const reply = await add('/feed add url:harbourpost.example', app);

    expect(wordsOf(reply)[0]).toContain('✓ Harbour Post now goes to #c1');
  });

  it('finds the feed of a site that names none at the usual addresses', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example/about', front());
    app.pages.set('https://harbourpost.example/feed', feed('Harbour Post'));

    const reply = await add('/feed add url:harbourpost.example/about', app);

    expect(wordsOf(reply)[0]).toContain('✓ Harbour Post now goes to #c1');
    expect((await app.store.subscriptions('g1'))[0]?.feed.url).toBe('https://harbourpost.example/feed');
  });

  it('goes by the rules of a site that shows its pages to people only', async () => {
    const app = testApp();
    app.pages.set('https://www.reddit.com/r/birds/.rss', feed('Birds'));

    const reply = await add('/feed add url:https://www.reddit.com/r/birds', app);

    expect(wordsOf(reply)[0]).toContain('✓ Birds now goes to #c1');
  });

  it('asks which one where the usual address is a page that lists feeds', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example', front());
    app.pages.set('https://harbourpost.example/rss', front('/news.xml', '/sport.xml'));

    const reply = await add('/feed add url:harbourpost.example', app);

    expect(wordsOf(reply)).toEqual(['harbourpost.example has 2 feeds. Which one?']);
  });

  it('looks further where the feed that a page names is gone', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example', front('/old.xml'));
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));

    const reply = await add('/feed add url:harbourpost.example', app);

    expect(wordsOf(reply)[0]).toContain('✓ Harbour Post now goes to #c1');
  });

  it('asks which one where a site names several', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example', front('/rss.xml', '/sport.xml'));
    app.pages.set('https://harbourpost.example/sport.xml', feed('Harbour Post Sport'));
    const question = await say('/feed add url:harbourpost.example channel:#birds', app, moderator);

    const preview = await press(question, 'Choose a feed', app, moderator, 'https://harbourpost.example/sport.xml');
    const answer = await confirm(preview, app);

    expect(wordsOf(question)).toEqual(['harbourpost.example has 2 feeds. Which one?']);
    expect(wordsOf(answer)[0]).toContain('✓ Harbour Post Sport now goes to #c2');
  });

  it('lets a feed go at once, and says what becomes of what is beyond its cap', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));
    app.pages.set('https://thetern.example/rss.xml', feed('The Tern'));

    const alone = await add('/feed add url:https://harbourpost.example/rss.xml mode:live', app);
    await say('/digest add when:08:00 timezone:Europe/Berlin', app, moderator);
    const withDigest = await add('/feed add url:https://thetern.example/rss.xml mode:live', app);

    expect(wordsOf(alone)).toEqual([
      expect.stringMatching(
        /^✓ Harbour Post now goes to #c1, at once, at most 4 an hour\. First poll done, next \{relative 2026-03-01T12:1\d\}\.$/,
      ),
      'What is more waits its turn. → /digest add tells it together instead.',
    ]);
    expect(wordsOf(withDigest)[1]).toBe('What is more is in the next digest {full 2026-03-02T07:00}');
    expect(wordsOf(await say('/feed list', app, moderator))[2]).toContain(
      '✓ Harbour Post · #c1 · at once · last article',
    );
  });

  it('lets a feed go at once that was chosen among several, with its label', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example', front('/rss.xml', '/sport.xml'));
    app.pages.set('https://harbourpost.example/sport.xml', feed('Harbour Post Sport'));
    const question = await say('/feed add url:harbourpost.example mode:live label:"at sea"', app, moderator);

    await confirm(await press(question, 'Choose a feed', app, moderator, 'https://harbourpost.example/sport.xml'), app);

    expect(await app.store.subscriptions('g1')).toMatchObject([{ mode: 'live', label: 'at sea' }]);
  });

  it('says how a feed goes that is there already, and how to change that', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));
    await add('/feed add url:https://harbourpost.example/rss.xml', app);

    const reply = await add('/feed add url:https://harbourpost.example/rss.xml mode:live', app);

    expect(wordsOf(reply)).toEqual([
      '– Harbour Post goes to #c1 already, in the digest.',
      '→ To change that, remove it first: /feed remove',
    ]);
    expect(await app.store.subscriptions('g1')).toMatchObject([{ mode: 'digest' }]);
  });

  it('says so when the feed is there already', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));
    await add('/feed add url:https://harbourpost.example/rss.xml', app);

    const reply = await add('/feed add url:https://harbourpost.example/rss.xml', app);

    expect(wordsOf(reply)).toEqual(['– Harbour Post goes to #c1 already.']);
  });

  it.each([
    ['https://nowhere.example/feed', 'There is nothing at that address (404). → Check it in a browser.'],
    ['https://empty.example', 'The answer was empty. → Check the address in a browser.'],
    ['https://login.example', 'That page asks for a name and a password. → Use an address that everybody may read.'],
    [
      'https://json.example',
      'That is data for programs (JSON), but no JSON Feed. → Look for a link named “RSS” on the site.',
    ],
    ['https://text.example', 'That is plain text, not a feed. → Look for a link named “RSS” on the site.'],
  ])('answers %s with what to do, and keeps nothing', async (url, answer) => {
    const app = testApp();
    app.pages.set('https://page.example', '<!doctype html><html><body><p>No feed here.</p></body></html>');
    app.pages.set('https://empty.example', '');
    app.pages.set('https://login.example', '<!doctype html><html><body><input type="password"></body></html>');
    app.pages.set('https://json.example', '{"articles":[]}');
    app.pages.set('https://text.example', 'The ferry is back.');

    const reply = await add(`/feed add url:${url}`, app);

    expect(wordsOf(reply)).toEqual([answer]);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });

  it('says where it looked when a page names no feed', async () => {
    const app = testApp();
    app.pages.set('https://page.example/about', '<!doctype html><html><body><p>No feed here.</p></body></html>');

    const reply = await add('/feed add url:page.example/about', app);

    expect(wordsOf(reply)).toEqual([
      '× There is no feed at page.example/about. I checked the page’s own links and the usual addresses.',
      '→ Try the site’s front page, or look for “RSS” at its foot.',
    ]);
  });

  it('keeps the label through the choice of a feed', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example', front('/rss.xml', '/sport.xml'));
    app.pages.set('https://harbourpost.example/sport.xml', feed('Harbour Post Sport'));
    const question = await say('/feed add url:harbourpost.example label:"the port"', app, moderator);

    await confirm(await press(question, 'Choose a feed', app, moderator, 'https://harbourpost.example/sport.xml'), app);

    expect((await app.store.subscriptions('g1')).map(({ label }) => label)).toEqual(['the port']);
  });

  it('is taken back by Undo', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));
    const added = await add('/feed add url:https://harbourpost.example/rss.xml', app);

    const undone = await press(added, 'Undo', app, moderator);

    expect(wordsOf(undone)).toEqual(['✓ Taken back: Harbour Post: added to #c1']);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });
});

describe('/feed add of a feed that is followed', () => {
  it('takes it up again where it was given up', async () => {
    const app = testApp();
    app.pages.set('https://harbourpost.example/rss.xml', feed('Harbour Post'));
    await add('/feed add url:https://harbourpost.example/rss.xml', app);
    const [before] = await app.store.subscriptions('g1');
    const result = { kind: 'problem', problem: { kind: 'gone' } } as const;
    const at = app.clock.now();
    await app.store.saveFetch({ feedId: before?.feed.id ?? 0, at, nextDueAt: at, result, isStopped: true });

    const again = await add('/feed add url:https://HarbourPost.example/rss.xml#top', app);

    expect(wordsOf(again)).toEqual(['✓ Harbour Post answers again. It goes to #c1 as before.']);
    expect(await app.store.subscriptions('g1')).toMatchObject([{ feed: { stoppedAt: null, trouble: null } }]);
  });
});

describe('/feed list', () => {
  it('puts what needs attention first, and says what is wrong', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const tern = await follow(app, [], { title: 'The Tern', channelId: 'c2', label: 'birds' });
    await app.store.saveFetch({
      feedId: tern.feed.id,
      at: app.clock.now(),
      nextDueAt: new Date('2026-03-01T16:00:00Z'),
      result: { kind: 'problem', problem: { kind: 'status', status: 404 } },
    });

    app.setNow(new Date('2026-03-01T15:00:00Z'));

    expect(wordsOf(await say('/feed list', app, moderator))).toEqual([
      '2 feeds',
      '1 healthy · 1 failing · problems first',
      '! The Tern · #c2 · birds · failing for 3 hours',
      'There is nothing at that address (404). I try again {relative 2026-03-01T16:00}. → Check it in a browser.',
      '✓ Harbour Post · #c1 · last article {relative 2026-03-01T09:00} · next poll {relative 2026-03-01T12:15}',
    ]);
  });

  it('says what was given up, why, and how to take it up again', async () => {
    const app = testApp();
    const at = app.clock.now();
    const saveTrouble = async (title: string, problem: FetchProblem) => {
      const { feed } = await follow(app, [], { title });
      const result = { kind: 'problem', problem } as const;
      await app.store.saveFetch({ feedId: feed.id, at, nextDueAt: at, result, isStopped: true });
    };
    await saveTrouble('Weekly Gull', { kind: 'gone' });
    await saveTrouble('Quay FM', { kind: 'unreachable', cause: 'dns' });

    expect(wordsOf(await say('/feed list', app, moderator))).toEqual([
      '2 feeds',
      '0 healthy · 2 given up · problems first',
      '× Quay FM · #c1 · given up {relative 2026-03-01T12:00}',
      'I could not find that site: its name is not known. I stopped asking after two weeks of this. → /feed add with its address to try again, or /feed remove',
      '× Weekly Gull · #c1 · given up {relative 2026-03-01T12:00}',
      'The site says that this is gone for good (410). I stopped asking. → /feed remove, or /feed add with its new address',
    ]);
  });

  it('says of every feed of a closed host that it is in trouble, and when it is asked next', async () => {
    const app = testApp();
    const { feed } = await follow(app, [], { title: 'Harbour Post' });
    const reason = { kind: 'unreachable', cause: 'timeout' } as const;
    const closedUntil = new Date('2026-03-01T18:00:00Z');
    await app.store.saveFetch({
      feedId: feed.id,
      at: app.clock.now(),
      nextDueAt: closedUntil,
      result: { kind: 'unchanged' },
      host: { kind: 'trouble', reason, closedUntil },
    });

    app.setNow(new Date('2026-03-01T15:00:00Z'));

    expect(wordsOf(await say('/feed list', app, moderator)).slice(2)).toEqual([
      '! Harbour Post · #c1 · failing for 3 hours',
      'The site did not answer in time. I wait and try again {relative 2026-03-01T18:00}; nothing to do yet.',
    ]);
  });

  it('says what is held back, and releases it', async () => {
    const app = testApp();
    const { feed } = await follow(app, [newArticle()]);
    await follow(app, [], { title: 'The Tern' });
    await flood(app, feed.id);

    const list = await say('/feed list', app, moderator);
    const reply = await press(list, 'Release', app, moderator);

    expect(wordsOf(list)).toEqual([
      '2 feeds',
      '2 healthy · 1 held back · problems first',
      expect.stringMatching(/^! Harbour Post · #c1 · last article/),
      '2 articles held back: it published more at once than it ever does.',
      expect.stringMatching(/^✓ The Tern/),
    ]);
    expect(wordsOf(reply)).toEqual([
      '✓ 2 articles released. They are in /latest now, and the next digest may pick from them.',
    ]);
    expect(wordsOf(await say('/latest', app))[1]).toBe('3 articles');
    expect(wordsOf(await say('/feed list', app, moderator))[1]).toBe('2 healthy');
    expect(wordsOf(await press(list, 'Release', app, moderator))).toEqual([
      'Nothing of this feed is held back any more. → /feed list',
    ]);
  });

  it('drops what is held back, and takes that back by Undo', async () => {
    const app = testApp();
    const { feed } = await follow(app, [newArticle()]);
    await flood(app, feed.id);

    const reply = await press(await say('/feed list', app, moderator), 'Drop', app, moderator);
    const latest = await say('/latest', app);
    const undone = await press(reply, 'Undo', app, moderator);

    expect(wordsOf(reply)).toEqual(['✓ 2 articles dropped. They are shown nowhere, and do not come again.']);
    expect(wordsOf(latest)[1]).toBe('1 article');
    expect(wordsOf(undone)).toEqual(['✓ Taken back: Harbour Post: 2 articles left out that were held back']);
    expect(wordsOf(await say('/feed list', app, moderator))[3]).toContain('2 articles held back');
  });

  it('asks whose articles are meant where several feeds are held back', async () => {
    const app = testApp();
    const herald = await follow(app, []);
    const tern = await follow(app, [], { title: 'The Tern' });
    await flood(app, herald.feed.id);
    await flood(app, tern.feed.id);

    const list = await say('/feed list', app, moderator);
    await press(list, 'Release the articles of…', app, moderator, String(tern.feed.id));

    expect(await app.store.heldBack('g1')).toEqual([{ feedId: herald.feed.id, articles: 2 }]);
  });

  it('lets a member release nothing, and no moderator what another guild follows', async () => {
    const app = testApp();
    const { feed } = await follow(app, []);
    await flood(app, feed.id);
    const list = await say('/feed list', app, moderator);

    const ofMember = await press(list, 'Release', app, member);
    const elsewhere = await press(list, 'Release', app, { ...moderator, guildId: 'g2' });

    expect(wordsOf(ofMember)).toEqual(['Only moderators may do this.']);
    expect(wordsOf(elsewhere)).toEqual(['Nothing of this feed is held back any more. → /feed list']);
    expect(await app.store.heldBack('g1')).toEqual([{ feedId: feed.id, articles: 2 }]);
  });

  async function flood(app: TestApp, feedId: number) {
    const articles = ['one', 'two'].map((name) => newArticle({ url: `https://flood.example/${feedId}/${name}` }));
    const at = app.clock.now();
    const result = aReading({ articles, isHeldBack: true });
    await app.store.saveFetch({ feedId, at, nextDueAt: new Date(at.getTime() + 900_000), result });
  }

  it('shows ten a page, and turns pages in both directions', async () => {
    const app = testApp();
    for (let number = 10; number < 22; number += 1) await follow(app, [], { title: `Paper ${number}` });

    const first = await say('/feed list', app, moderator);
    const second = await press(first, 'Next', app, moderator);
    const back = await press(second, 'Back', app, moderator);

    expect(wordsOf(first)[1]).toBe('12 healthy · page 1 of 2');
    expect(wordsOf(second).map((line) => line.split(' · ')[0])).toEqual([
      '12 feeds',
      '12 healthy',
      '✓ Paper 20',
      '✓ Paper 21',
    ]);
    expect(wordsOf(back)).toEqual(wordsOf(first));
  });

  it('shows one channel only, when asked', async () => {
    const app = testApp();
    await follow(app, []);
    await follow(app, [], { title: 'The Tern', channelId: 'c2' });

    const words = wordsOf(await say('/feed list channel:#birds', app, moderator));

    expect(words[0]).toBe('1 feed');
    expect(words.join()).not.toContain('Harbour Post');
  });

  it('says where nothing can be posted, and why', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'I may not post there' }));
    await say('/digest now', app, moderator);

    expect(wordsOf(await say('/feed list', app, moderator)).slice(1)).toEqual([
      '1 healthy · 1 not posted · problems first',
      expect.stringMatching(/^! Harbour Post · #c1 · last article/),
      'Nothing is posted: I may not post there, since {relative 2026-03-01T12:00}. 1 message waits and goes out once I can post there.',
    ]);
    expect(wordsOf(await say('/digest list', app, moderator))).toContain(
      'The last one did not arrive: I may not post there.',
    );
  });

  it('shows nothing of another guild', async () => {
    const app = testApp();
    await follow(app, [], { guildId: 'g2' });

    expect(wordsOf(await say('/feed list', app, moderator))).toEqual(['No feed in this server yet: /feed add']);
  });
});

describe('/feed remove', () => {
  it('stops a feed, keeps its place, and brings it back by Undo', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const removed = await say('/feed remove feed:harbour', app, moderator);
    const without = await app.store.subscriptions('g1');
    const restored = await press(removed, 'Undo', app, moderator);

    expect(wordsOf(removed)).toEqual(['✓ Harbour Post no longer goes to #c1. Its articles are kept.']);
    expect(without).toEqual([]);
    expect(wordsOf(restored)).toEqual(['✓ Taken back: Harbour Post: removed from #c1']);
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });

  it('leaves the same feed in another channel alone', async () => {
    const app = testApp();
    await follow(app, [], { channelId: 'c2' });
    await follow(app, []);

    await say('/feed remove feed:harbour', app, moderator);

    expect(await app.store.subscriptions('g1')).toMatchObject([{ channelId: 'c2' }]);
  });

  it('stops the feed of another channel where it goes to no other, and says which that is', async () => {
    const app = testApp();
    await follow(app, [], { channelId: 'c2' });

    const reply = await say('/feed remove feed:harbour', app, moderator);

    expect(wordsOf(reply)).toEqual(['✓ Harbour Post no longer goes to #c2. Its articles are kept.']);
  });

  it('asks which one is meant where it goes to several others', async () => {
    const app = testApp();
    for (const channelId of ['c2', 'c3']) await follow(app, [], { channelId });

    const reply = await say('/feed remove feed:harbour', app, moderator);

    expect(wordsOf(reply)).toEqual([
      'Harbour Post goes to several channels. Choose one from the suggestions of feed:, or use the command in its channel.',
    ]);
    expect(await app.store.subscriptions('g1')).toHaveLength(2);
  });

  it('does not touch a feed of another guild', async () => {
    const app = testApp();
    await follow(app, [], { guildId: 'g2' });

    const reply = await say('/feed remove feed:#1', app, moderator);

    expect(wordsOf(reply)).toEqual(['No feed here is called “#1”. /feed list shows them.']);
    expect(await app.store.subscriptions('g2')).toHaveLength(1);
  });

  it('asks for more of the name where several match', async () => {
    const app = testApp();
    await follow(app, [], { title: 'Harbour Post' });
    await follow(app, [], { title: 'Harbour Radio' });

    expect(wordsOf(await say('/feed remove feed:harbour', app, moderator))).toEqual([
      'Several feeds match “harbour”: Harbour Post, Harbour Radio. Write more of the name.',
    ]);
  });

  it.each(['add url:x', 'list', 'remove feed:x'])('turns a member away from /feed %s', async (rest) => {
    expect(wordsOf(await say(`/feed ${rest}`, testApp(), member))).toEqual([
      'Only moderators may use /feed. Ask someone with Manage Server.',
    ]);
  });
});
