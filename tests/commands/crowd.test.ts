import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runCompletion, runnable } from '../../src/chat/command.js';
import { member, moderator, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { digestPosts } from '../helpers/digest.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

const hundred = Array.from({ length: 100 }, (_, number) => `u${number}`);

async function givenNews(): Promise<TestApp> {
  const app = testApp();
  await bringStories(app, [...lock, bread]);
  return app;
}

describe('a hundred people who press one button at once', () => {
  it('are each answered alone, and nothing is posted', async () => {
    const app = await givenNews();
    const [post] = await digestPosts(app);
    const more = 'Choose a story: more, sources, save';

    const replies = await Promise.all(
      hundred.map((userId) => press(post?.reply ?? {}, more, app, { ...member, userId }, '1')),
    );

    expect(new Set(replies.map((reply) => wordsOf(reply).join('\n'))).size).toBe(1);
    expect(wordsOf(replies[0] ?? {})[0]).toContain('Port Ansel tidal lock fails again');
    expect(app.posts).toHaveLength(1);
  });

  it('send a digest once, all of them moderators', async () => {
    const app = await givenNews();
    const added = await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const replies = await Promise.all(hundred.map((userId) => press(added, 'Send now', app, { ...moderator, userId })));

    expect(replies).toHaveLength(100);
    expect(app.posts).toHaveLength(1);
  });
});

describe('what is suggested while somebody types', () => {
  it('is never asked of the network', async () => {
    const app = await givenNews();
    const asked: string[] = [];
    const net = {
      ...app.net,
      get: ({ url }: { readonly url: string }) => {
        asked.push(url);
        return Promise.reject(new Error('the network was asked'));
      },
    };

    for (const { path, command } of runnable(commands)) {
      for (const option of Object.keys(command.options)) {
        for (const typed of ['', 'lock', 'https://page.example/long']) {
          await runCompletion(commands, { path, option, typed, caller: moderator }, { ...app, net });
        }
      }
    }

    expect(asked).toEqual([]);
  });
});
