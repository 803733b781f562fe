import { describe, expect, it } from 'vitest';
import { testApp } from '../helpers/app.js';
import { bring, digestPosts, digestWords } from '../helpers/digest.js';

const post = {
  title: 'Tidal lock at Port Ansel fails for the second time',
  text: [
    'The tidal lock at Port Ansel stopped halfway on Sunday morning and could not be closed by hand.',
    'Eleven barges with grain are waiting in the outer basin of the harbour since the failure.',
    'The harbour office of Port Ansel wants a new motor for the lower gate by the end of the week.',
    'Last year the lock was repaired after a winter storm had bent two rails of the lower gate.',
  ].join('\n'),
};
const tern = {
  title: 'Port Ansel tidal lock fails again, eleven barges wait',
  text: [
    'Eleven barges are waiting at Port Ansel because the tidal lock failed on Sunday morning.',
    'The crew could not close the lower gate of the lock by hand, the harbour office said.',
    'A diver found that a rail under the lower gate had been torn out of the wall of the lock.',
    'The next tide that is low enough for repairs comes on Saturday, according to the harbour office.',
  ].join('\n'),
};
const bread = {
  title: 'Bread prices in Vessmark rise by twenty öre',
  text: [
    'A rye loaf cost more on Monday in every bakery of Vessmark than it did a week before.',
    'Bakers name the price of flour, which has risen since the mills closed for two months.',
    'The town council will talk about a cap for the price of bread at its meeting in April.',
    'Customers bought as much bread as before, the guild of bakers in Vessmark said on Monday.',
  ].join('\n'),
};
const nextDay = new Date('2026-03-02T12:00:00Z');

describe('a digest of stories', () => {
  it('tells an event once, with the sentences and links of several newspapers', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', post);
    await bring(app, 'The Tern', tern);
    await bring(app, 'Daily Lantern', bread);

    const words = await digestWords(app);

    expect(words[1]).toBe('Sunday 1 March · 3 articles, 2 stories');
    expect(words.filter((line) => /^\d\. /.test(line))).toHaveLength(2);
    expect(words.find((line) => line.startsWith('2 sources'))).toMatch(
      /^2 sources · \[1\] (Harbour Post|The Tern) · \[2\] (Harbour Post|The Tern) · \{relative/,
    );
    const cited = words.filter((line) => /\[[12]\]$/.test(line)).map((line) => line.slice(0, -3));
    expect(cited.length).toBeGreaterThan(1);
    for (const sentence of cited) expect(`${post.text}\n${tern.text}`).toContain(sentence);
  });

  it('tells of a story that goes on only what is new, and where it was told before', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', post);
    const [first] = await digestPosts(app);
    app.setNow(nextDay);
    await bring(app, 'The Tern', tern);

    const words = await digestWords(app);

    expect(words).toContain('Update to Sunday’s digest');
    expect(JSON.stringify(app.posts.at(-1)?.reply)).toContain(`https://chat.example/${first?.nonce}`);
    expect(words.join('\n')).toContain('A diver found that a rail');
  });

  it('does not tell a story again that has nothing new', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', post);
    await digestPosts(app);
    app.setNow(nextDay);
    await bring(app, 'The Tern', { ...post, title: post.title.replace('for the second time', 'again') });

    expect(await digestPosts(app)).toEqual([]);
  });

  it('counts no newspaper that the guild does not follow', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', post);
    await bring(app, 'The Tern', tern, { guildId: 'g2' });

    const words = await digestWords(app);

    expect(words[1]).toBe('Sunday 1 March · 1 article');
    expect(words.join('\n')).not.toContain('sources');
    expect(words.join('\n')).not.toContain('Tern');
  });
});
