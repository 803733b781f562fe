import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/chat/command.js';
import { add, moderator, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const url = 'https://nights.example/rss.xml';
const refusal =
  'This feed says that it is for adults, and #open is open to every age. Choose an age-restricted channel.';

/** Somebody in a guild with a channel that is open to every age, c1, and one that is not, c2. */
const asker: Caller = {
  ...moderator,
  channels: {
    find: (id) => {
      const isAgeRestricted = id === 'c2';
      return { id, name: isAgeRestricted ? 'adults' : 'open', isAgeRestricted, callerLacks: [], botLacks: [] };
    },
  },
};

function nights(explicit: string): TestApp {
  const app = testApp();
  app.pages.set(
    url,
    `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Nights</title>
     <itunes:explicit>${explicit}</itunes:explicit><item><title>First</title><link>https://nights.example/1</link>
     <description>The first of them.</description></item></channel></rss>`,
  );
  return app;
}

describe('a feed for adults alone', () => {
  it('is turned down where a channel is open to every age', async () => {
    const app = nights('yes');

    expect(wordsOf(await say(`/feed add url:${url}`, app, asker))).toEqual([refusal]);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });

  it('goes into an age-restricted channel, and cannot be moved out of it', async () => {
    const app = nights('yes');
    await add(`/feed add url:${url}`, app, { ...asker, channelId: 'c2' });

    const moved = await say('/feed edit feed:Nights channel:#news', app, { ...asker, channelId: 'c2' });

    expect(wordsOf(moved)).toEqual([refusal]);
    expect((await app.store.subscriptions('g1')).map(({ channelId }) => channelId)).toEqual(['c2']);
  });

  it('is none where it says no', async () => {
    const app = nights('no');
    await add(`/feed add url:${url}`, app, asker);

    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });
});

describe('a list that brings a feed for adults alone', () => {
  const elsewhere = { ...asker, guildId: 'g2', channelId: 'c2' };

  it('leaves it out where the channel is open to every age, and says why', async () => {
    const app = nights('yes');
    await add(`/feed add url:${url}`, app, elsewhere);
    const list = join(mkdtempSync(join(tmpdir(), 'nutshell-')), 'list.opml');
    const outlines = [url, 'https://tern.example/rss'].map((xmlUrl) => `<outline type="rss" xmlUrl="${xmlUrl}"/>`);
    writeFileSync(list, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);

    const asked = await say(`/feed import file:"${list}"`, app, asker);
    const done = await press(asked, 'Add 1 feed', app, asker);
    const allowed = await say(`/feed import file:"${list}"`, app, { ...asker, channelId: 'c2' });

    expect(wordsOf(asked)).toEqual([
      'The list has 2 feeds: adds 1, 0 already there, 1 cannot be added.',
      `× ${url}: ${refusal}`,
      'Add them to #c1?',
    ]);
    expect(wordsOf(done)[1]).toBe(`× ${url}: ${refusal}`);
    expect((await app.store.subscriptions('g1')).map(({ feed }) => feed.url)).toEqual(['https://tern.example/rss']);
    expect(wordsOf(allowed)[0]).toContain('adds 1, 1 already there');
  });

  it('is not brought in by a file of settings', async () => {
    const app = nights('yes');
    await add(`/feed add url:${url}`, app, elsewhere);
    const path = join(mkdtempSync(join(tmpdir(), 'nutshell-')), 'settings.json');
    const { data = '' } = (await say('/settings export', app, elsewhere)).attachments?.[0] ?? {};
    writeFileSync(path, Buffer.from(data, 'base64').toString().replaceAll('"c2"', '"c1"').replace('"g2"', '"g1"'));

    const refused = await say(`/settings import file:"${path}"`, app, asker);

    expect(wordsOf(refused)).toEqual([`× Nights: ${refusal}`]);
    expect(await app.store.subscriptions('g1')).toEqual([]);
  });
});
