import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { openChat, runChat } from '../../src/terminal/chat.js';
import { terminalOutbox } from '../../src/terminal/outbox.js';
import { tryoutCaller, tryoutChannelNames, tryoutIds, tryoutRoleNames } from '../../src/terminal/place.js';
import { isInteractive, Screen, wantsColour } from '../../src/terminal/screen.js';
import { testApp } from '../helpers/app.js';
import { plainly } from '../helpers/post.js';
import { testCommands } from '../helpers/terminal/commands.js';
import { windowOf } from '../helpers/terminal/window.js';

interface Setup {
  readonly isInteractive: boolean;
  readonly hasColour?: boolean;
  readonly opening?: () => Promise<void>;
  readonly columns?: number;
}

/** A chat over two streams, and what was written to the second. */
function startChat({ isInteractive, hasColour = false, opening = () => Promise.resolve(), columns = 80 }: Setup) {
  const app = testApp();
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns });
  let written = '';
  output.setEncoding('utf8').on('data', (text: string) => (written += text));
  const screen = new Screen({
    input,
    output,
    isInteractive,
    hasColour,
    clock: app.clock,
    channelNames: tryoutChannelNames,
    roleNames: tryoutRoleNames,
  });
  const stop = new AbortController();
  const options = {
    app,
    commands: testCommands,
    caller: tryoutCaller,
    ids: tryoutIds,
    screen,
    folder: mkdtempSync(join(tmpdir(), 'nutshell-')),
    signal: stop.signal,
  };
  const ended = openChat(options, opening).then(runChat);
  const outbox = terminalOutbox({ screen, store: app.store, seat: tryoutCaller });
  const written_ = () => written;
  return {
    app,
    input,
    output,
    screen,
    stop,
    ended,
    outbox,
    written: written_,
    window: () => windowOf(written, columns || 80),
  };
}

describe('a chat whose input is no terminal', () => {
  async function answersTo(input: string) {
    const chat = startChat({ isInteractive: false });
    chat.input.end(input);
    await chat.ended;
    return chat.written();
  }

  it('answers line after line, an empty line between the answers, and ends with the input', async () => {
    expect(await answersTo('/summary article:1\n\n/feed add url:x channel:#alerts\n/ping\n')).toBe(
      'Summary of 1, medium.\n\nx goes to #alerts.\n\nPong.\n',
    );
  });

  it('keeps the order where an early answer takes longer than a later one', async () => {
    expect(await answersTo('/slow url:x ms:50\n/ping\n')).toBe('Slept.\n\nPong.\n');
  });

  it('answers a last line without a line end, and lines that end as on Windows', async () => {
    expect(await answersTo('/ping\r\n/ping')).toBe('Pong.\n\nPong.\n');
  });

  it('greets nobody and draws no buttons', async () => {
    expect(await answersTo('/latest\n')).toBe('Page 5\n');
  });

  it('has no letters, as nobody is shown them', async () => {
    expect(await answersTo('/latest\nb\n')).toBe(
      'Page 5\n\nerror: There is no button to press. Commands begin with a slash: /help lists them.\n',
    );
  });

  it('keeps what comes before it is open', async () => {
    const chat = startChat({ isInteractive: false, opening: () => sleep(50) });
    chat.input.end('/ping\n');
    await chat.ended;

    expect(chat.written()).toBe('Pong.\n');
  });

  it('fails where it cannot open', async () => {
    const chat = startChat({ isInteractive: true, opening: () => Promise.reject(new Error('no newspapers')) });

    await expect(chat.ended).rejects.toThrow('no newspapers');
  });

  it('answers mistakes in their place', async () => {
    expect(await answersTo('/latest count:11\nlatest\n/nothing\n/feed\n/ping\n')).toBe(
      [
        'error: count must be a whole number from 1 to 10.',
        'error: Commands begin with a slash: type /latest.',
        'error: There is no /nothing command. /help lists what there is.',
        'error: /feed needs one of these words after it: add, list, edit.',
        'Pong.\n',
      ].join('\n\n'),
    );
  });

  it('ends at quit and leaves the lines after it', async () => {
    expect(await answersTo('/ping\nquit\n/ping\n')).toBe('Pong.\n');
  });

  it('ends at once without any input', async () => {
    expect(await answersTo('')).toBe('');
  });

  it('prints posts between the answers', async () => {
    const chat = startChat({ isInteractive: false });
    await chat.outbox.post({ ...tryoutCaller, ...plainly, nonce: 'n1', reply: say('Nothing new.') });
    chat.input.end('/ping\n');
    await chat.ended;

    expect(chat.written()).toBe('#news\nNothing new.\n\nPong.\n');
  });
});

describe('a fault', () => {
  it('is logged once under a code, and answered with that code and nothing else', async () => {
    const chat = startChat({ isInteractive: false });
    const error = vi.spyOn(chat.app.log, 'error');
    chat.input.end('/broken\n/ping\n');
    await chat.ended;

    const [, code] = /tell the operator: ([A-Z0-9]{4})\.\n\nPong\.\n$/.exec(chat.written()) ?? [];
    expect(chat.written()).toMatch(/^error: Something went wrong on my side\. Nothing was changed\./);
    expect(error.mock.calls).toEqual([
      ['command.failed', { code, command: '/broken', error: new Error('secret detail') }],
    ]);
    expect(chat.written()).not.toContain('secret detail');
  });
});

describe('a chat on a terminal', () => {
  const greeting = [
    'Nutshell follows news feeds and says what each article says in a few of its own',
    'sentences. Here it runs without Discord, on sample newspapers whose events are',
    'all invented. You are a moderator in #news, where a digest comes by itself.',
    'Numbers name articles, letters press buttons, Tab completes. Ctrl-C or quit',
    'ends.',
    '',
    '/latest, /summary',
  ].join('\n');

  /** Starts a chat and waits for its prompt; `shows` waits until the window below the greeting is as given. */
  async function atPrompt() {
    const chat = startChat({ isInteractive: true });
    const below = () => chat.window().replace(`${greeting}\n`, '');
    const shows = (...rows: readonly string[]) => vi.waitFor(() => expect(below()).toBe(rows.join('\n')), 3_000);
    await shows('> ');
    /** Types a line, and waits until it is answered. */
    const type = async (line: string) => {
      chat.input.write(`${line}\n`);
      await vi.waitFor(() => expect(below().split(`> ${line}\n`).at(-1)).toMatch(/^.+\n> $/s));
    };
    return { ...chat, shows, type };
  }

  it('greets, lists the commands and asks', async () => {
    const chat = await atPrompt();

    expect(chat.window()).toBe(`${greeting}\n> `);
  });

  it('answers under the typed line and asks again', async () => {
    const chat = await atPrompt();
    chat.input.write('/ping\n');

    await chat.shows('> /ping', 'Pong.', '> ');
  });

  it('asks again after an empty line', async () => {
    const chat = await atPrompt();
    chat.input.write('  \n');

    await chat.shows('>   ', '> ');
  });

  it('presses the buttons that were drawn last, by letter', async () => {
    const chat = await atPrompt();
    await chat.type('/latest');
    await chat.type('b');

    await chat.shows(
      '> /latest',
      'Page 5',
      '   – Newer   b Older',
      '   Length   c Short, 1 sentence   ✓ Medium',
      '> b',
      'Page 6',
      '   a Newer   b Older',
      '   Length   c Short, 1 sentence   ✓ Medium',
      '> ',
    );
  });

  it('asks for a line in the language that the person chose', async () => {
    const chat = await atPrompt();
    await chat.app.store.setPerson(tryoutCaller.userId, { language: 'de' });
    await chat.type('/search');

    await chat.type('a');

    expect(chat.window()).toMatch(/Ein Wort, Name oder Ausdruck: Sätze darüber kommen zuerst\.\n> $/);
  });

  it('asks for a line where a button needs one, unless a command comes', async () => {
    const chat = await atPrompt();
    await chat.type('/search');
    await chat.type('a');
    expect(chat.window()).toMatch(/A word, name or phrase: Sentences about it come first\.\n> $/);

    await chat.type('A tram');
    expect(chat.window()).toMatch(/Found A tram on page 3\.\n> $/);

    await chat.type('a');
    await chat.type('/ping');
    await chat.type('tram');
    expect(chat.window()).toMatch(/Pong\.\n> tram\n(?!Found)/);
  });

  it('keeps the letters while answers without buttons come', async () => {
    const chat = await atPrompt();
    await chat.type('/latest');
    await chat.type('/ping');
    await chat.type('C');

    expect(chat.window()).toMatch(/> C\nYou chose short\.\n> $/);
  });

  it('says which letters there are', async () => {
    const chat = await atPrompt();
    await chat.type('a');
    expect(chat.window()).toMatch(
      /There is no button to press\. Commands begin with a slash: \/help lists them\.\n> $/,
    );

    await chat.type('/latest');
    await chat.type('a');
    expect(chat.window()).toMatch(/There is no button a\. There is: b, c\.\n> $/);
  });

  it('prints a post above what is being typed', async () => {
    const chat = await atPrompt();
    chat.input.write('/pi');
    await chat.shows('> /pi');
    await chat.outbox.post({ ...tryoutCaller, ...plainly, nonce: 'n1', reply: say('Nothing new.') });

    await chat.shows('', '#news', '─'.repeat(80), 'Nothing new.', '> /pi');
    chat.input.write('ng\n');
    await chat.shows('', '#news', '─'.repeat(80), 'Nothing new.', '> /ping', 'Pong.', '> ');
  });

  it('prints a post above a typed line that runs over several rows', async () => {
    const chat = await atPrompt();
    const typed = `/summary ${'x'.repeat(100)}`;
    chat.input.write(typed);
    await chat.shows(`> ${typed.slice(0, 78)}`, typed.slice(78));
    await chat.outbox.post({ ...tryoutCaller, ...plainly, nonce: 'n1', reply: say('Nothing new.') });

    await chat.shows('', '#news', '─'.repeat(80), 'Nothing new.', `> ${typed.slice(0, 78)}`, typed.slice(78));
  });

  it('says what it waits for after a second, in a line that the answer takes the place of', async () => {
    const chat = await atPrompt();
    chat.input.write('/slow url:https://user:secret@slow.example/a ms:1400\n');

    await chat.shows('> /slow url:https://user:secret@slow.example/a ms:1400', 'Reading slow.example …');
    await chat.shows('> /slow url:https://user:secret@slow.example/a ms:1400', 'Slept.', '> ');
  });

  it('completes at Tab', async () => {
    const chat = await atPrompt();
    chat.input.write('/su');
    chat.input.write('\t');
    await chat.shows('> /summary ');
    chat.input.write('len');
    chat.input.write('\t');
    await chat.shows('> /summary length:');
    chat.input.write('s');
    chat.input.write('\t');

    await chat.shows('> /summary length:short');
  });

  it('shows at Tab what suggestions mean, and takes the one that is left', async () => {
    const chat = await atPrompt();
    chat.input.write('/summary article:gate');
    chat.input.write('\t');
    await chat.shows(
      '',
      '#12  Gate motor arrives by rail · Harbour Post, 2 h',
      '#15  Gate closed · Quay FM, 5 h',
      '> /summary article:gate',
    );

    chat.input.write('\u0008'.repeat(4));
    chat.input.write('closed');
    chat.input.write('\t');
    await vi.waitFor(() => expect(chat.window()).toMatch(/> \/summary article:#15$/));
  });

  it.each([
    ['quit', 'quit\n', '> quit\n'],
    ['exit', 'Exit\n', '> Exit\n'],
    ['Ctrl-C', '\u0003', '> \n'],
    ['Ctrl-D', '\u0004', '> \n'],
  ])('ends at %s, on a fresh line', async (_, typed, last) => {
    const chat = await atPrompt();
    chat.input.write(typed);
    await chat.ended;

    expect(chat.window().endsWith(last)).toBe(true);
  });

  it('takes a terminal that does not know its width for one of 80 columns', async () => {
    const chat = startChat({ isInteractive: true, columns: 0 });

    await vi.waitFor(() => expect(chat.window().split('\n')[0]).toBe(greeting.split('\n')[0]));
  });

  it('ends at Ctrl-C before it is open', async () => {
    const chat = startChat({ isInteractive: true, opening: () => new Promise(() => undefined) });
    await vi.waitFor(() => expect(chat.window()).toBe(`${greeting}\n`));
    chat.input.write('\u0003');

    await expect(chat.ended).resolves.toBeUndefined();
  });

  it('answers what is typed before it is open once it is, and shows the rest at its prompt', async () => {
    const chat = startChat({ isInteractive: true, opening: () => sleep(200) });
    await vi.waitFor(() => expect(chat.window()).toBe(`${greeting}\n`));
    chat.input.write('/ping\n/pi');

    await vi.waitFor(() => expect(chat.window()).toMatch(/\nPong\.\n> \/pi$/));
  });

  it('ends at the end of the input, after the answers that are owed', async () => {
    const chat = await atPrompt();
    chat.input.end('/slow url:x ms:50\n/ping\n');
    await chat.ended;

    expect(chat.window()).toMatch(/Slept\.\n.*Pong\.\n/s);
  });

  it('ends at Ctrl-C while an answer is on its way, and does not print it', async () => {
    const chat = await atPrompt();
    chat.input.write('/slow url:x ms:300\n');
    await sleep(20);
    chat.input.write('\u0003');
    await chat.ended;
    await sleep(400);

    expect(chat.window()).not.toContain('Slept.');
  });

  it('ends when it is told from outside', async () => {
    const chat = await atPrompt();
    chat.stop.abort();

    await expect(chat.ended).resolves.toBeUndefined();
  });

  it.each([
    ['bold where colour is wanted', true],
    ['plain where it is not', false],
  ])('writes headlines %s', async (_, hasColour) => {
    const chat = startChat({ isInteractive: true, hasColour });
    chat.input.end('/ping\n');
    await chat.ended;

    expect(chat.written().includes('\u001b[1mNutshell\u001b[22m follows')).toBe(hasColour);
  });
});

describe('an output that takes no more', () => {
  const failWith = (code: string) => Object.assign(new Error(`write ${code}`), { code });

  it('ends the chat quietly when its reader has left', async () => {
    const chat = startChat({ isInteractive: false });
    chat.output.destroy(failWith('EPIPE'));

    await expect(chat.ended).resolves.toBeUndefined();
  });

  it('is a fault for any other reason', async () => {
    const chat = startChat({ isInteractive: false });
    chat.output.destroy(failWith('ENOSPC'));

    await expect(chat.ended).rejects.toThrow('write ENOSPC');
  });
});

describe('isInteractive', () => {
  const terminal = { isTTY: true };

  it.each([
    ['two terminals', { stdin: terminal, stdout: terminal, env: {} }, true],
    ['piped input', { stdin: {}, stdout: terminal, env: {} }, false],
    ['piped output', { stdin: terminal, stdout: {}, env: {} }, false],
    ['a terminal that cannot move its cursor', { stdin: terminal, stdout: terminal, env: { TERM: 'dumb' } }, false],
  ])('decides for %s', (_, surroundings, expected) => {
    expect(isInteractive(surroundings)).toBe(expected);
  });
});

describe('wantsColour', () => {
  it.each([
    [{}, true],
    [{ NO_COLOR: '' }, true],
    [{ NO_COLOR: '1' }, false],
  ])('decides for %j', (environment, expected) => {
    expect(wantsColour(environment)).toBe(expected);
  });
});
