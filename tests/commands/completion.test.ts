import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runCompletion } from '../../src/chat/command.js';
import { follow, member, moderator, newArticle, say, type TestApp, testApp } from '../helpers/app.js';

async function suggestions(app: TestApp, path: string, option: string, typed: string, caller: Caller = moderator) {
  const choices = await runCompletion(commands, { path, option, typed, caller }, app);
  return choices.map(({ label, value }) => `${label} = ${value}`);
}

describe('suggestions while an option is typed', () => {
  it('are articles of this guild, with source and age; none where nobody knows it', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await follow(app, [newArticle({ url: 'https://quayfm.example/d', title: 'Gate divers', publishedAt: null })], {
      title: 'Quay FM',
    });
    await follow(app, [newArticle({ url: 'https://x.example/1', title: 'Gate of others' })], {
      guildId: 'g2',
      title: 'X',
    });

    expect(await suggestions(app, 'summary', 'article', 'gate', member)).toEqual([
      'Gate divers · Quay FM = #2',
      'Gate motor for Port Ansel arrives by rail · Harbour Post, 3 h = #1',
    ]);
  });

  it('are none in a direct message', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(await suggestions(app, 'summary', 'article', 'gate', { ...member, guildId: null })).toEqual([]);
  });

  it('are feeds by their names, and by number where two have one name', async () => {
    const app = testApp();
    await follow(app, [], { title: 'The Tern', label: 'birds' });
    await follow(app, []);
    await follow(app, [], { channelId: 'c2' });

    expect(await suggestions(app, 'feed remove', 'feed', 't')).toEqual([
      'Harbour Post = #2',
      'Harbour Post = #3',
      'The Tern · birds = The Tern',
    ]);
  });

  it('are the labels that were given', async () => {
    const app = testApp();
    await follow(app, [], { label: 'birds' });

    expect(await suggestions(app, 'digest add', 'label', '')).toEqual(['birds = birds']);
  });

  it('are labels, then names that headlines have most, by the beginning of a word', async () => {
    const app = testApp();
    const titles = ['Ferry Astrid aground off Port Ansel', 'Port Ansel waits', 'Astrid afloat at Port Ansel'];
    const bring = (title: string, at: number) => newArticle({ url: `https://x.example/${at}`, title, text: '' });
    await follow(app, titles.map(bring), { label: 'ports' });
    await follow(app, [newArticle({ url: 'https://y.example/1', title: 'Porcupines' })], { guildId: 'g2', title: 'Y' });

    expect(await suggestions(app, 'latest', 'topic', 'por', member)).toEqual([
      'ports = ports',
      'Port Ansel = Port Ansel',
    ]);
    expect((await suggestions(app, 'latest', 'topic', '', member)).slice(0, 2)).toEqual([
      'ports = ports',
      'Port Ansel = Port Ansel',
    ]);
    expect(await suggestions(app, 'latest', 'topic', '(', member)).toEqual([]);
    expect(await suggestions(app, 'latest', 'topic', '', { ...member, guildId: null })).toEqual([]);
  });

  it('are time zones by a part of their names, 25 at most', async () => {
    expect(await suggestions(testApp(), 'digest add', 'timezone', 'berl')).toEqual(['Europe/Berlin = Europe/Berlin']);
    expect(await suggestions(testApp(), 'digest add', 'timezone', '')).toHaveLength(25);
  });

  it('are digests with their schedules', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    expect(await suggestions(app, 'digest now', 'digest', 'dai')).toEqual([
      'Daily digest · Every day at 08:00, UTC = #1',
    ]);
  });

  it('are none for a member who may not use the command', async () => {
    const app = testApp();
    await follow(app, []);

    expect(await suggestions(app, 'feed remove', 'feed', '', member)).toEqual([]);
  });
});
