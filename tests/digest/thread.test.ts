import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import type { Digest } from '../../src/model.js';
import { follow, newArticle, noon, type TestApp, testApp, wordsOf } from '../helpers/app.js';

async function post(app: TestApp, overrides: Partial<Digest> = {}) {
  await app.store.addDigest({
    guildId: 'g1',
    channelId: 'c1',
    name: null,
    cron: '0 8 * * *',
    timezone: 'Europe/Berlin',
    style: 'standard',
    entries: 5,
    label: null,
    dueAt: noon,
    addedBy: 'u2',
    at: noon,
    ...overrides,
  });
  await runDueDigests(app);
  await deliverOwed(app);
  return app.posts[0];
}

describe('a digest', () => {
  it('is called after its schedule and its day, and tagged with the labels of its feeds', async () => {
    const app = testApp();
    await follow(app, [newArticle()], { label: 'harbour' });
    await follow(app, [], { title: 'The Tern', label: 'birds' });

    expect(await post(app)).toMatchObject({
      thread: { title: 'Daily digest · Sunday 1 March', tags: ['harbour'], isWanted: false },
      threadId: null,
      manner: { isSilent: false, pingRoleId: null },
    });
  });

  it('speaks the language of its server', async () => {
    const app = testApp();
    await app.store.editGuildSettings('g1', { language: 'de' }, { by: 'mod', at: app.clock.now() });
    await follow(app, [newArticle()]);

    const sent = await post(app);

    expect(sent?.thread.title).toBe('Täglicher Überblick · Sonntag, 1. März');
    expect(wordsOf(sent?.reply ?? {})).toEqual(
      expect.arrayContaining(['Täglicher Überblick', 'Jeder Satz ist vom Herausgeber selbst, Wort für Wort.']),
    );
  });

  it('is called as it was named, and tagged with its own label', async () => {
    const app = testApp();
    await follow(app, [newArticle()], { label: 'harbour' });

    expect((await post(app, { name: 'Lock news', label: 'harbour', inThread: true }))?.thread).toEqual({
      title: 'Lock news · Sunday 1 March',
      tags: ['harbour'],
      isWanted: true,
    });
  });

  it('arrives in the manner that was chosen for it', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect((await post(app, { isSilent: true, pingRoleId: 'r1' }))?.manner).toEqual({
      isSilent: true,
      pingRoleId: 'r1',
    });
  });
});
