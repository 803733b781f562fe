import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/chat/command.js';
import { add, moderator, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

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
