import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.js';
import { readOpml } from '../../src/feed/opml.js';
import { follow, member, moderator, noon, press, say, testApp, wordsOf } from '../helpers/app.js';

const folder = mkdtempSync(join(tmpdir(), 'nutshell-'));

function file(content: string): string {
  const path = join(folder, 'feeds.opml');
  writeFileSync(path, content);
  return path;
}

const opml = (outlines: string) => `<?xml version="1.0"?><opml version="2.0"><body>${outlines}</body></opml>`;
const outline = (url: string, text = '') => `<outline type="rss" text="${text}" xmlUrl="${url}"/>`;
const list = opml(`
  ${outline('https://quayfm.example/rss', 'Quay FM')}
  <outline text="News"><outline text="Harbour">${outline('https://tern.example/feed', 'The Tern')}</outline></outline>
  ${outline('http://www.harbourpost.example/feed.xml')}
  ${outline('ftp://old.example/rss')}
  ${outline('http://192.168.1.1/rss')}`);

function attached(reply: Reply): string {
  return Buffer.from(reply.attachments?.[0]?.data ?? '', 'base64').toString();
}

describe('/feed import', () => {
  it('says what it would add, and asks', async () => {
    const app = testApp();
    await follow(app, []);

    const reply = await say(`/feed import file:"${file(list)}"`, app, moderator);

    expect(wordsOf(reply)).toEqual([
      'The list has 5 feeds: adds 2, 1 already there, 2 cannot be added.',
      '× http://192.168.1.1/rss: That address is inside a private network, so I won’t fetch it.',
      '× ftp://old.example/rss: That is not a web address.',
      'Add them to #c1?',
    ]);
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });

  it('adds them with their folders as labels, due one after another, and says what became of each', async () => {
    const app = testApp();
    await follow(app, []);
    const question = await say(`/feed import file:"${file(list)}" channel:#birds`, app, moderator);

    const reply = await press(question, 'Add 2 feeds', app, moderator);

    expect(wordsOf(reply)).toEqual([
      '✓ 2 feeds now go to #c2; 1 already there, 2 not added. They are read one after another: → /feed list',
      '× http://192.168.1.1/rss: That address is inside a private network, so I won’t fetch it.',
      '× ftp://old.example/rss: That is not a web address.',
    ]);
    expect(attached(reply).trim().split('\n')).toEqual([
      'added: Quay FM <https://quayfm.example/rss>',
      'added: The Tern <https://tern.example/feed>',
      'already there: http://www.harbourpost.example/feed.xml',
      'not added: http://192.168.1.1/rss: That address is inside a private network, so I won’t fetch it.',
      'not added: ftp://old.example/rss: That is not a web address.',
    ]);
    const added = (await app.store.subscriptions('g1')).filter(({ channelId }) => channelId === 'c2');
    expect(added.map(({ feed, label }) => [feed.title, label])).toEqual([
      ['Quay FM', null],
      ['The Tern', 'News / Harbour'],
    ]);
    expect(added.map(({ feed }) => feed.dueAt.getTime() - noon.getTime())).toEqual([0, 2000]);
  });

  it('adds a list once, however often it is confirmed', async () => {
    const app = testApp();
    const question = await say(`/feed import file:"${file(list)}"`, app, moderator);
    await press(question, 'Add 3 feeds', app, moderator);

    expect(wordsOf(await press(question, 'Add 3 feeds', app, moderator))).toEqual([
      'That was answered already. → /feed list',
    ]);
    expect(await app.store.subscriptions('g1')).toHaveLength(3);
  });

  it('adds nothing after Cancel', async () => {
    const app = testApp();
    const question = await say(`/feed import file:"${file(list)}"`, app, moderator);

    const cancelled = await press(question, 'Cancel', app, moderator);
    await press(question, 'Add 3 feeds', app, moderator);

    expect(wordsOf(cancelled)).toEqual(['Nothing was added.']);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });

  it('adds nothing an hour later, in another guild, or for a member', async () => {
    const app = testApp();
    const question = await say(`/feed import file:"${file(list)}"`, app, moderator);

    const ofMember = await press(question, 'Add 3 feeds', app, member);
    const elsewhere = await press(question, 'Add 3 feeds', app, { ...moderator, guildId: 'g2' });
    app.setNow(new Date(noon.getTime() + 3_600_001));
    const late = await press(question, 'Add 3 feeds', app, moderator);

    expect(wordsOf(ofMember)).toEqual(['Only moderators may do this.']);
    expect([elsewhere, late].map(wordsOf)).toEqual([
      ['This list is more than an hour old. Run /feed import again.'],
      ['This list is more than an hour old. Run /feed import again.'],
    ]);
    expect(await app.store.subscriptions('g1')).toEqual([]);
    expect(await app.store.subscriptions('g2')).toEqual([]);
  });

  it('asks nothing where there is nothing to add', async () => {
    const app = testApp();
    await follow(app, []);
    const known = opml(outline('https://harbourpost.example/feed.xml#top'));

    const reply = await say(`/feed import file:"${file(known)}"`, app, moderator);

    expect(wordsOf(reply)).toEqual(['The list has 1 feed: adds 0, 1 already there.']);
    expect(reply.actions).toEqual([]);
  });

  it('adds no more feeds than a server may follow, and says which', async () => {
    const app = testApp({ feedsPerGuild: 2 });
    await follow(app, [], { title: 'The Tern' });
    const three = ['a', 'b', 'c'].map((name) => outline(`https://${name}.example/rss`)).join('');

    const question = await say(`/feed import file:"${file(opml(three))}"`, app, moderator);
    const reply = await press(question, 'Add 1 feed', app, moderator);

    expect(wordsOf(question)).toEqual([
      'The list has 3 feeds: adds 1, 0 already there, 2 cannot be added.',
      '× 2 feeds do not fit: a server may follow 2. → /feed remove',
      'Add them to #c1?',
    ]);
    expect(wordsOf(reply)).toEqual([
      '✓ 1 feed now goes to #c1; 0 already there, 2 not added. They are read one after another: → /feed list',
      '× 2 feeds do not fit: a server may follow 2. → /feed remove',
    ]);
    expect(attached(reply).trim().split('\n')[1]).toBe(
      'not added: https://b.example/rss: no room: this server follows as many feeds as it may',
    );
    expect(await app.store.subscriptions('g1')).toHaveLength(2);
  });

  it('asks nothing where nothing fits, and adds nothing where the room is gone by now', async () => {
    const app = testApp({ feedsPerGuild: 1 });
    const path = file(opml(outline('https://a.example/rss')));
    const asked = await say(`/feed import file:"${path}"`, app, moderator);
    await follow(app, []);

    const late = await press(asked, 'Add 1 feed', app, moderator);
    const full = await say(`/feed import file:"${path}"`, app, moderator);

    expect(wordsOf(late)[1]).toBe('× 1 feed does not fit: a server may follow 1. → /feed remove');
    expect(full.actions).toEqual([]);
    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });

  it('takes the first 500 feeds, and says how many more there are', async () => {
    const app = testApp({ feedsPerGuild: 1_000 });
    const many = Array.from({ length: 502 }, (_, index) => outline(`https://paper${index}.example/rss`));

    const question = await say(`/feed import file:"${file(opml(many.join('')))}"`, app, moderator);
    await press(question, 'Add 500 feeds', app, moderator);

    expect(wordsOf(question)).toEqual([
      'The list has 500 feeds: adds 500, 0 already there.',
      'It goes on: 2 more feeds I left out, as 500 are the most.',
      'Add them to #c1?',
    ]);
    const due = (await app.store.subscriptions('g1')).map(({ feed }) => feed.dueAt.getTime() - noon.getTime());
    expect(due).toHaveLength(500);
    expect(Math.max(...due)).toBe(898_200);
  });

  it.each([
    [
      'no OPML',
      '<html><body>Hello</body></html>',
      'That file is no OPML list. → Export one from your feed reader; it ends in .opml or .xml.',
    ],
    ['too large', ' '.repeat(1024 * 1024 + 1), 'That file is larger than 1 MB, so I did not read it.'],
  ])('turns down a file that is %s', async (_what, content, answer) => {
    const reply = await say(`/feed import file:"${file(content)}"`, testApp(), moderator);

    expect(wordsOf(reply)).toEqual([answer]);
    expect(reply.tone).toBe('error');
  });

  it('turns down a file that is not there, and no file', async () => {
    const app = testApp();

    expect(wordsOf(await say('/feed import /nowhere/feeds.opml', app, moderator))).toEqual([
      'There is no file “/nowhere/feeds.opml” that I may read.',
    ]);
    expect(wordsOf(await say('/feed import', app, moderator))).toEqual(['file is missing: add file: and a file.']);
  });
});

describe('/feed export', () => {
  it('gives every feed once, its label as a folder', async () => {
    const app = testApp();
    await follow(app, [], { label: 'port' });
    await follow(app, [], { label: 'port', channelId: 'c2' });
    await follow(app, [], { title: 'The Tern' });
    await follow(app, [], { title: 'Elsewhere', guildId: 'g2' });

    const reply = await say('/feed export', app, moderator);

    expect(wordsOf(reply)).toEqual(['✓ 2 feeds, as an OPML file.']);
    expect(reply.attachments).toMatchObject([{ name: 'feeds.opml', description: 'OPML, 2 feeds' }]);
    expect(attached(reply)).toContain('<outline text="port">');
    expect(
      attached(reply)
        .match(/xmlUrl="[^"]*"/g)
        ?.toSorted(),
    ).toEqual(['xmlUrl="https://harbourpost.example/feed.xml"', 'xmlUrl="https://thetern.example/feed.xml"']);
  });

  it('keeps every label of a feed that goes to several channels', async () => {
    const app = testApp();
    await follow(app, [], { label: 'port' });
    await follow(app, [], { label: 'boats', channelId: 'c2' });
    await follow(app, [], { channelId: 'c3' });

    const reply = await say('/feed export', app, moderator);

    const url = 'https://harbourpost.example/feed.xml';
    expect(wordsOf(reply)).toEqual(['✓ 1 feed, as an OPML file.']);
    expect(readOpml(Buffer.from(attached(reply)))).toMatchObject({ feeds: [{ url, labels: ['port'] }] });
    expect(attached(reply).match(/<outline text="[^"]*">|xmlUrl="[^"]*"/g)).toEqual([
      '<outline text="port">',
      `xmlUrl="${url}"`,
      '<outline text="boats">',
      `xmlUrl="${url}"`,
    ]);
  });

  it('adds nothing when it is imported again, and everything elsewhere, with the labels', async () => {
    const app = testApp();
    await follow(app, [], { label: 'Port & "quay" / <north>' });
    await follow(app, [], { title: 'The Tern' });
    const path = file(attached(await say('/feed export', app, moderator)));
    const other = { ...moderator, guildId: 'g2' };

    const here = await say(`/feed import file:"${path}"`, app, moderator);
    await press(await say(`/feed import file:"${path}"`, app, other), 'Add 2 feeds', app, other);

    expect(wordsOf(here)).toEqual(['The list has 2 feeds: adds 0, 2 already there.']);
    const [ours, theirs] = await Promise.all([app.store.subscriptions('g1'), app.store.subscriptions('g2')]);
    expect(theirs.map(({ feed, label }) => [feed.id, label])).toEqual(ours.map(({ feed, label }) => [feed.id, label]));
  });

  it('says so where there is none', async () => {
    expect(wordsOf(await say('/feed export', testApp(), moderator))).toEqual(['No feed in this server yet: /feed add']);
  });
});
