import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { helpOver } from '../../commands/help.js';
import { runCompletion } from '../../src/chat/command.js';
import { fits } from '../../src/discord/render.js';
import { member, moderator, say, testApp, wordsOf } from '../helpers/app.js';

describe('/help', () => {
  it('shows a member what members may do', async () => {
    const words = wordsOf(await say('/help', testApp(), member));

    expect(words).toEqual([
      'What I can do',
      '- /latest  The newest articles, each with a sentence of its own.',
      '- /summary  What an article says, in its own sentences.',
      '- /search  Looks for words in the articles that are kept here.',
      '- /ask  What recent articles say about a question, in their own sentences.',
      '- /stories  What the news is: one entry a story, with its sources.',
      '- /story show  What all sources of a story say together.',
      '- /trending  What is suddenly written about: stories, names and topics.',
      '- /follow topic · /follow feed · /follow story · /follow list · /follow remove  Be told in a direct message when something comes.',
      '- /saved  The articles that you saved.',
      '- /me timezone · /me language · /me quiet · /me data · /me forget  What I keep for you, and how I write to you.',
      '- /help  What I can do.',
      'One command with its options: /help command:',
    ]);
  });

  it('shows a moderator the rest too', async () => {
    const words = wordsOf(await say('/help', testApp(), moderator));

    expect(words).toContain('For moderators');
    expect(words).toContain(
      '- /feed add · /feed list · /feed edit · /feed pause · /feed resume · /feed remove · /feed test · /feed why · /feed import · /feed export  Which feeds go to which channels.',
    );
    expect(words).toContain('- /story split  Take an article off a story that it does not belong to.');
  });

  it('shows in a direct message what works there', async () => {
    const words = wordsOf(await say('/help', testApp(), { ...member, guildId: null }));

    expect(words.filter((line) => line.startsWith('- ')).map((line) => line.split('  ')[0])).toEqual([
      '- /summary',
      '- /saved',
      '- /me timezone · /me language · /me quiet · /me data · /me forget',
      '- /help',
    ]);
  });

  it('explains one command with its options', async () => {
    expect(wordsOf(await say('/help command:latest', testApp(), member))).toEqual([
      '/latest',
      'The newest articles, each with a sentence of its own.',
      '- feed Only this feed.',
      '- topic Only of feeds with this label, or with this word or name in the title.',
      '- since 24h, 7d, or a day such as 2026-03-01.',
      '- count How many on a page. 1 to 10; 5 if you leave it out.',
    ]);
  });

  it('explains a group by its commands, as far as one may use them', async () => {
    const words = wordsOf(await say('/help command:digest', testApp(), moderator));

    expect(words.slice(0, 2)).toEqual(['/digest', 'What channels receive on schedule.']);
    expect(words).toContain('- /digest now  Send a digest at once; the next one takes up from here.');
    expect(wordsOf(await say('/help command:story', testApp(), member)).slice(2)).toEqual([
      '- /story show  What all sources of a story say together.',
    ]);
  });

  it('fits into one message with all the commands that there are to be', async () => {
    const description = 'command.feed.list';
    const one = { description, place: 'guild', options: {}, run: () => Promise.resolve({}) } as const;
    const leaves = (count: number, access: 'everyone' | 'moderator') =>
      Array.from({ length: count }, (_, at) => ({ ...one, name: `subcommand-${at}`, access }));
    const all = [
      ...leaves(10, 'everyone'),
      ...[5, 5].map((count, at) => ({ ...one, name: `people-${at}`, subcommands: leaves(count, 'everyone') })),
      ...[9, 8, 4, 3, 2].map((count, at) => ({ ...one, name: `group-${at}`, subcommands: leaves(count, 'moderator') })),
    ];
    const ids = new Map(all.map(({ name }) => [name, '1234567890123456789']));

    const reply = await helpOver(() => all).run({}, testApp(), moderator);

    expect(fits(reply, ids)).toBe(true);
  });

  it('suggests what one may use, what begins so first', async () => {
    const typed = { path: 'help', option: 'command', typed: '/s', caller: member };

    const suggested = await runCompletion(commands, typed, testApp());

    expect(suggested.map(({ label }) => label)).toEqual([
      '/summary',
      '/search',
      '/stories',
      '/story show',
      '/saved',
      '/latest',
      '/ask',
      '/follow story',
      '/follow list',
    ]);
  });

  it('says which options take yes and no', async () => {
    const words = wordsOf(await say('/help command:"digest edit"', testApp(), moderator));

    expect(words).toContain('- ping Whom to ping; @everyone for nobody.');
    expect(words).toContain('- silent Whether it comes without a sound. yes, no.');
  });

  it('does not explain what one may not use', async () => {
    expect(wordsOf(await say('/help command:"feed add"', testApp(), member))).toEqual([
      'There is no /feed add command for you here. /help lists them.',
    ]);
  });
});

describe('a line that is no command', () => {
  it.each([
    ['/nothing', 'There is no /nothing command. /help lists what there is.'],
    [
      '/feed',
      '/feed needs one of these words after it: add, list, edit, pause, resume, remove, test, why, import, export.',
    ],
  ])('%s gets a sentence', async (line, answer) => {
    const reply = await say(line, testApp(), moderator).catch((error: Error) => error.message);

    expect(typeof reply === 'string' ? reply : wordsOf(reply)[0]).toBe(answer);
  });
});
