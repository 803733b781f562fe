import { describe, expect, it } from 'vitest';
import { runCompletion } from '../../src/chat/command.js';
import { commands } from '../../commands/index.js';
import { add, member, moderator, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const secret = 'hunter22';
const address = `https://harbourpost.example/rss.xml?key=${secret}`;
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
  <link>https://harbourpost.example/</link><item><title>Gate motor arrives</title>
  <link>https://harbourpost.example/gate</link><description>It weighs nine tonnes.</description></item></channel></rss>`;

async function withPrivateFeed(): Promise<TestApp> {
  const app = testApp();
  app.pages.set(address, feed);
  await add(`/feed add url:${address}`, app);
  return app;
}

describe('the key in the address of a private feed', () => {
  it('stands in no reply, but in the file that a moderator exports', async () => {
    const app = await withPrivateFeed();
    const lines = [
      '/feed list',
      '/feed pause feed:harbour',
      '/feed resume feed:harbour',
      '/latest',
      '/feed remove feed:harbour',
    ];

    for (const line of lines) expect(JSON.stringify(await say(line, app, moderator)), line).not.toContain(secret);
  });

  it('is not named where a page offers such feeds, or none is found', async () => {
    const app = testApp();
    const link = (name: string) => `<link rel="alternate" type="application/rss+xml" href="/${name}?key=${secret}">`;
    app.pages.set('https://two.example', `<html><head>${link('a')}${link('b')}</head><body></body></html>`);
    app.pages.set(`https://none.example/?key=${secret}`, '<html><body><p>Nothing</p></body></html>');

    const choice = await say('/feed add url:two.example', app, moderator);
    const none = await say(`/feed add url:https://none.example/?key=${secret}`, app, moderator);

    const labels = choice.actions?.flat().flatMap((one) => (one.kind === 'select' ? one.options : []));
    expect(labels?.map(({ label }) => label)).toEqual([
      'https://two.example/a?key=***',
      'https://two.example/b?key=***',
    ]);
    expect(JSON.stringify(none)).not.toContain(secret);
  });

  it('cannot be guessed by looking for a part of it', async () => {
    const app = await withPrivateFeed();
    const suggest = (typed: string) =>
      runCompletion(commands, { path: 'latest', option: 'feed', typed, caller: member }, app);

    expect(await suggest('key=hunter')).toEqual([]);
    expect(wordsOf(await say('/latest feed:key=hunter', app))).toEqual([
      'No feed here is called “key=hunter”. /feed list shows them.',
    ]);
    expect(await suggest('harbourpost.example/rss')).toHaveLength(1);
  });
});
