import { describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.js';
import { type Caller, runPress } from '../../src/chat/command.js';
import { runMessageCommand } from '../../src/chat/message-command.js';
import type { Reply } from '../../src/chat/reply.js';
import { follow, gateText, member, newArticle, press, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const pageOf = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article>
<h1>${title}</h1>${gateText
  .split('\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}</article></body></html>`;

const inDirectMessage: Caller = { ...member, guildId: null, channelId: 'dm1' };

function island(options: Parameters<typeof testApp>[0] = {}): TestApp {
  const app = testApp(options);
  app.pages.set('https://island.example/ferry', pageOf('Ferry timetable changes'));
  app.pages.set('https://island.example/tern', pageOf('Terns are back'));
  return app;
}

function summarise(app: TestApp, text: string, caller = member, embedded: readonly string[] = []): Promise<Reply> {
  return runMessageCommand(messageCommands, { name: 'Summarise links', message: { text, embedded }, caller }, app);
}

const bullets = (reply: Reply) => wordsOf(reply).filter((line) => line.startsWith('- '));
const labels = (reply: Reply) =>
  (reply.actions ?? []).map((row) => row.map((it) => (it.kind === 'select' ? `[${it.placeholder}]` : it.label)));

describe('Summarise links', () => {
  it('keeps no list for somebody who has asked for too many', async () => {
    const app = island({ costlyPerMinute: 1 });
    const links = ['https://island.example/ferry', 'https://island.example/tern'];
    await summarise(app, links.join(' '));
    const listId = await app.store.saveLinks({ place: 'g1', userId: null, links }, app.clock.now());

    const reply = await summarise(app, links.toReversed().join(' '));

    expect(wordsOf(reply)).toEqual(['You can ask again {relative 2026-03-01T12:01}.']);
    expect(await app.store.links('g1', listId + 1)).toEqual([]);
  });

  it('says so where a message has none', async () => {
    expect(wordsOf(await summarise(island(), 'Good morning.'))).toEqual(['This message has no link.']);
    expect(wordsOf(await summarise(island(), 'See https://discord.com/channels/1/2/3.'))).toEqual([
      'This message has no link.',
    ]);
  });

  it.each([
    ['in a guild', member],
    ['in a direct message', inDirectMessage],
  ])('shows the card of the only link, with all that can be asked of a page, %s', async (_, caller) => {
    const reply = await summarise(island(), 'Have you read https://island.example/ferry?', caller);

    expect(wordsOf(reply)[0]).toBe('Ferry timetable changes');
    expect(bullets(reply)).toHaveLength(3);
    expect(labels(reply)).toEqual([['[Length]'], ['Focus on…', 'In context', 'Why these', 'Share']]);
  });

  it('finds a link that only its preview names, and each page once', async () => {
    const app = island();

    const reply = await summarise(app, 'https://island.example/ferry?utm_source=x', member, [
      'https://island.example/ferry',
    ]);
    const embedded = await summarise(app, 'Look!', member, ['https://island.example/tern']);

    expect(labels(reply)[0]).not.toEqual(['[2 links]']);
    expect(wordsOf(embedded)[0]).toBe('Terns are back');
  });

  it('has a select of several links, which stays while the card changes', async () => {
    const app = island();
    const reply = await summarise(app, 'https://island.example/ferry https://island.example/tern');

    const second = await press(reply, '2 links', app, member, 'l1.1');
    const short = await press(second, 'Length', app, member, 'short');

    expect(labels(reply)[0]).toEqual(['[2 links]']);
    expect(reply.actions?.[0]?.[0]).toMatchObject({
      options: [
        { value: 'l1.0', label: '1. island.example', description: '/ferry', isChosen: true },
        { value: 'l1.1', label: '2. island.example', description: '/tern', isChosen: false },
      ],
    });
    expect(wordsOf(second)[0]).toBe('Terns are back');
    expect(second.replaces).toBe(true);
    expect(labels(short)[0]).toEqual(['[2 links]']);
    expect(bullets(short)).toHaveLength(1);
  });

  it('says why a link cannot be read, and still offers the others', async () => {
    const app = island();

    const reply = await summarise(app, 'https://island.example/nowhere https://island.example/tern');

    expect(wordsOf(reply)).toEqual(['There is nothing at that address (404). → Check it in a browser.']);
    expect(wordsOf(await press(reply, '2 links', app, member, 'l1.1'))[0]).toBe('Terns are back');
  });

  it('shows the article that the guild keeps, and nowhere else', async () => {
    const app = island();
    await follow(app, [newArticle()]);
    const text = 'https://harbourpost.example/gate';

    const here = await summarise(app, text);

    expect(wordsOf(here)[0]).toBe('Gate motor for Port Ansel arrives by rail');
    expect(labels(here).at(-1)).toEqual(['Useful', 'Not useful']);
    for (const caller of [inDirectMessage, { ...member, guildId: 'g2' }]) {
      expect(wordsOf(await summarise(app, text, caller))[0]).toMatch(/^There is nothing at that address/);
    }
  });

  it('presses every button of a page’s card', async () => {
    const app = island();
    const card = await summarise(app, 'https://island.example/ferry', inDirectMessage);

    const focused = await press(card, 'Focus on…', app, inDirectMessage, 'barges');
    const context = await press(card, 'In context', app, inDirectMessage);
    const why = await press(card, 'Why these', app, inDirectMessage);
    const back = await press(why, 'Back', app, inDirectMessage);
    const { shares } = await press(card, 'Share', app, inDirectMessage);
    const opened = await press(shares?.post ?? {}, 'More', app, { ...inDirectMessage, userId: 'u9' });

    expect(bullets(focused).some((line) => line.includes('barges'))).toBe(true);
    expect(wordsOf(context)[0]).toBe('Ferry timetable changes');
    expect(wordsOf(why).some((line) => line.startsWith('1. '))).toBe(true);
    expect(wordsOf(back)).toEqual(wordsOf(card));
    expect(labels(shares?.post ?? {})).toEqual([['More']]);
    expect(wordsOf(opened)).toEqual(wordsOf(card));
  });

  it('opens nothing for a copied button elsewhere', async () => {
    const app = island();
    const card = await summarise(app, 'https://island.example/ferry', inDirectMessage);
    const elsewhere = [member, { ...inDirectMessage, channelId: 'dm2' }];

    for (const caller of elsewhere) {
      expect(wordsOf(await press(card, 'Why these', app, caller))).toEqual([
        'That link is no longer known here. Use the command on its message again.',
      ]);
    }
  });

  it('reads a page once for all of its buttons, and again when a day has passed', async () => {
    const app = island({ costlyPerMinute: 1 });
    const card = await summarise(app, 'https://island.example/ferry');
    app.pages.clear();

    expect(wordsOf(await press(card, 'Why these', app))[0]).toBe('Ferry timetable changes');
    app.setNow(new Date(app.clock.now().getTime() + 2 * 86_400_000));
    expect(wordsOf(await press(card, 'Why these', app))[0]).toMatch(/^There is nothing at that address/);
  });

  it('is limited for each person', async () => {
    const app = island({ costlyPerMinute: 1 });
    await summarise(app, 'https://island.example/ferry');

    expect(wordsOf(await summarise(app, 'https://island.example/tern'))[0]).toMatch(/^You can ask again /);
  });

  it.each(['l9.0', 'l1.7', 'lx', '', 'l1.0.0'])('knows no link %s that nobody made', async (ref) => {
    const app = island();
    await summarise(app, 'https://island.example/ferry');

    const reply = await runPress(commands, { action: 'summary.open', argument: ref, values: [], caller: member }, app);

    expect(wordsOf(reply)[0]).toMatch(/no longer (?:known|kept)/);
  });
});
