import { randomInt } from 'node:crypto';
import type { App } from '../chat/app.js';
import { type AnyCommand, type Caller, runCommand, runCompletion, runPress } from '../chat/command.js';
import { type Reply, sayError } from '../chat/reply.js';
import { UserError } from '../errors.js';
import { faultCode, faultReply } from '../view/fault.js';
import { completeLine, type LineCompletion } from './complete.js';
import { greeting } from './greeting.js';
import { type Lettered, lettersOf } from './letters.js';
import { parseLine } from './parse.js';
import { renderReply } from './render.js';
import type { Screen } from './screen.js';

export interface ChatOptions {
  readonly app: App;
  readonly commands: readonly AnyCommand[];
  readonly caller: Caller;
  /** Id by name. */
  readonly channels: ReadonlyMap<string, string>;
  readonly screen: Screen;
  /** Ends the chat from outside. */
  readonly signal: AbortSignal;
}

type Letters = ReadonlyMap<string, Lettered>;

/** Says what this is and lists the commands, to whoever sits at a terminal. */
export async function greet(options: ChatOptions): Promise<void> {
  const { screen } = options;
  if (!screen.isInteractive) return;
  screen.print(renderReply(greeting, screen.style()));
  screen.print(renderReply(await answer('/help', new Map(), options), screen.style()));
}

/**
 * Answers typed lines, strictly in order, until the input ends, somebody quits or the signal comes. A reader of the
 * output who leaves early (`| head`) ends it too; any other error of the output is thrown.
 */
export async function runChat(options: ChatOptions): Promise<void> {
  const { screen, signal } = options;
  const stop = AbortSignal.any([signal, screen.ended]);
  const lines = screen.read((line) => complete(line, options));
  try {
    await Promise.race([converse(lines, options, stop), aborted(stop)]);
  } finally {
    screen.close();
  }
  if (screen.failure) throw screen.failure;
}

async function converse(lines: AsyncIterable<string>, options: ChatOptions, stop: AbortSignal): Promise<void> {
  const { screen } = options;
  let letters: Letters = new Map();
  screen.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (stop.aborted || /^(quit|exit)$/i.test(typed)) return;
    if (typed !== '') {
      const reply = await screen.during(answer(typed, letters, options), waitingFor(typed));
      if (stop.aborted) return;
      screen.print(renderReply(reply, screen.style()));
      letters = newestLetters(reply, letters);
    }
    screen.prompt();
  }
}

/** A mistake or a fault is an answer too. */
async function answer(typed: string, letters: Letters, options: ChatOptions): Promise<Reply> {
  const { app, commands, caller, channels } = options;
  try {
    const press = letters.get(typed.toLowerCase());
    if (press) return await runPress(commands, { ...press, caller }, app);
    if (/^[a-z]$/i.test(typed)) return sayError(unknownLetter(typed, letters));
    return await runCommand(commands, { ...parseLine(typed, commands, channels), caller }, app);
  } catch (error) {
    if (error instanceof UserError) return sayError(error.message);
    const code = faultCode(randomInt);
    // Only the first word: options may hold addresses with secrets.
    app.log.error('command.failed', { code, command: typed.split(/\s/, 1)[0], error });
    return faultReply(code);
  }
}

function unknownLetter(typed: string, letters: Letters): string {
  const known = [...letters.keys()].join(', ');
  return known === ''
    ? 'There is no button to press. Commands begin with a slash: /help lists them.'
    : `There is no button ${typed.toLowerCase()}. There is: ${known}.`;
}

/** The letters that were drawn last stay until others are drawn. */
function newestLetters(reply: Reply, letters: Letters): Letters {
  const drawn = lettersOf(reply);
  return drawn.size > 0 ? drawn : letters;
}

/** "Reading harbourpost.example …" where the line names an address. */
function waitingFor(typed: string): string {
  const url = /https?:\/\/[^\s"]+/i.exec(typed)?.[0] ?? '';
  return URL.canParse(url) ? `Reading ${new URL(url).host} …` : 'Working …';
}

async function complete(line: string, { app, commands, caller, channels }: ChatOptions): Promise<LineCompletion> {
  try {
    const ask = (completion: { path: string; option: string; typed: string }) =>
      runCompletion(commands, { ...completion, caller }, app);
    return await completeLine(line, { commands, channels, ask });
  } catch (error) {
    app.log.error('completion.failed', { error });
    return { token: line, values: [], hints: [] };
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
