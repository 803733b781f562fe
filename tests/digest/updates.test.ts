import { describe, expect, it } from 'vitest';
import type { PostOutcome } from '../../src/chat/app.js';
import { testApp, type TestApp } from '../helpers/app.js';
import { addDigest, bring, digestPosts, digestWords } from '../helpers/digest.js';
import { bread, lock } from '../helpers/stories.js';

const post = lock[0]!;
const tern = lock[1]!;
const quay = lock[2]!;
const nextDay = new Date('2026-03-02T12:00:00Z');

describe('what a digest tells of a story that goes on', () => {
  it('says nothing where the same headline comes again without a text', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', { title: post.title, text: '' });
    await bring(app, 'The Tern', { title: tern.title, text: '' });
    await digestPosts(app);
    app.setNow(nextDay);
    await bring(app, 'Quay FM', { title: post.title.toUpperCase(), text: '' });

    expect(await digestWords(app)).toEqual([]);
  });

  it('tells a headline without a text that says something else', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', { title: post.title, text: '' });
    await digestPosts(app);
    app.setNow(nextDay);
    await bring(app, 'Quay FM', { title: `${tern.title} for a third day`, text: '' });

    const words = await digestWords(app);

    expect(words).toContain('Update to Sunday’s digest');
  });

  it('tells again in full what never arrived', async () => {
    const app = testApp();
    app.answerPostsWith(() => ({ kind: 'rejected', reason: 'Discord refuses it' }));
    await bring(app, 'Harbour Post', post);
    await digestPosts(app);
    app.answerPostsWith(arrived);
    app.setNow(nextDay);
    await bring(app, 'The Tern', { ...tern, text: post.text });

    const words = await digestWords(app);

    expect(words.join('\n')).toContain('The tidal lock at Port Ansel stopped halfway on Sunday');
    expect(words.join('\n')).not.toContain('Update');
  });

  it('takes for known what the channel was told, and not what another channel gets', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', { ...post, text: post.text.split('\n')[0]! });
    await digestPosts(app);
    app.setNow(nextDay);
    await bring(app, 'Sport FM', tern, { channelId: 'c2' });
    await bring(app, 'The Tern', tern);

    const words = await digestWords(app);

    expect(words).toContain('Update to Sunday’s digest');
    expect(words.join('\n')).toContain('sends divers down to the lock');
  });

  it('knows what was news of the newest of many articles', async () => {
    const app = testApp();
    await bring(app, 'Harbour Post', post);
    await digestPosts(app);
    app.setNow(nextDay);
    for (let at = 0; at < 12; at += 1) await bring(app, `Copy ${at}`, post);
    app.setNow(new Date(nextDay.getTime() + 60_000));
    await bring(app, 'The Tern', tern);

    const words = await digestWords(app);

    expect(words.join('\n')).toContain('sends divers down to the lock');
  });

  it('does not take a story for the one that a foreign feed joined to it', async () => {
    const app = testApp();
    const ferry = 'Ferry Skarven strands near Lumholt lighthouse';
    const minister = 'Minister Orbeck resigns over Tarnvik tunnel contract';
    await bring(app, 'Harbour Post', {
      title: ferry,
      text: 'The ferry Skarven ran aground near the Lumholt lighthouse on Sunday with forty people aboard.',
    });
    await digestPosts(app);
    app.setNow(nextDay);
    await bring(app, 'Gossip', { title: `${ferry}; ${minister}`, text: '' }, { guildId: 'g2' });
    await app.stories.placeNew();
    await bring(app, 'The Tern', {
      title: minister,
      text: 'Minister Orbeck resigned on Monday because of the contract for the Tarnvik tunnel.',
    });

    const words = await digestWords(app);

    expect(words.join('\n')).toContain(minister);
    expect(words.join('\n')).not.toContain('Update');
  });
});

describe('several digests in a channel', () => {
  it('do not tell the same in the evening as in the morning', async () => {
    const app = testApp();
    const [morning, evening] = [await addDigest(app), await addDigest(app, { cron: '0 20 * * *' })];
    await bring(app, 'Harbour Post', post);
    await digestPosts(app, morning);
    app.setNow(new Date('2026-03-01T20:00:00Z'));
    await bring(app, 'Daily Lantern', bread);

    const words = await digestWords(app, evening);

    expect(words[1]).toBe('Sunday 1 March · 1 article');
    expect(words.join('\n')).not.toContain('lock');
  });

  it('let a weekly one look back at what the days brought', async () => {
    const app = testApp();
    const [daily, weekly] = [await addDigest(app), await addDigest(app, { cron: '0 12 * * 1' })];
    await bring(app, 'Harbour Post', post);
    await bring(app, 'Quay FM', quay);
    await digestPosts(app, daily);
    app.setNow(nextDay);

    const words = await digestWords(app, weekly);

    expect(words[1]).toBe('Monday 2 March · 2 articles, 1 story');
    expect(words.join('\n')).not.toContain('Update');
  });
});

function arrived({ nonce }: TestApp['posts'][number]): PostOutcome {
  return { kind: 'sent', messageId: nonce, url: `https://chat.example/${nonce}` };
}
