import { randomInt } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { App } from '../chat/app.js';
import {
  type AnyCommand,
  type AskedForm,
  type Caller,
  formFor,
  formOf,
  runCommand,
  runCompletion,
  runPress,
} from '../chat/command.js';
import { type Reply, say, sayError } from '../chat/reply.js';
import { UserError } from '../errors.js';
import { phrasesIn } from '../phrases/phrases.js';
import { faultCode, faultReply } from '../view/fault.js';
import { completeLine, type CompletionSources, type LineCompletion } from './complete.js';
import { greeting } from './greeting.js';
import { type Lettered, lettersOf } from './letters.js';
import { parseLine } from './parse.js';
import type { IdsByName } from './place.js';
import { renderPost, renderReply } from './render.js';
import { saveAttachments } from './save.js';
import type { Screen } from './screen.js';

export interface ChatOptions {
  readonly app: App;
  readonly commands: readonly AnyCommand[];
  readonly caller: Caller;
  readonly ids: IdsByName;
  readonly screen: Screen;
  /** Where the files of replies are written to. */
  readonly folder: string;
  /** Ends the chat from outside. */
  readonly signal: AbortSignal;
}

/** A chat that is read: what is typed waits its turn, and Ctrl-C ends it. */
export interface Chat extends ChatOptions {
  readonly lines: AsyncIterable<string>;
  /** Aborted by Ctrl-C, from outside, and when the output takes no more. */
  readonly ended: AbortSignal;
}

type Letters = ReadonlyMap<string, Lettered>;

/** What a line may answer: letters, or the line that a pressed button asks for. */
interface Offered {
  readonly letters: Letters;
  readonly asking: Lettered | null;
}

const nothingOffered: Offered = { letters: new Map(), asking: null };

/**
 * Begins to read, greets whoever sits at a terminal, and waits for what is to come before the first answer, unless the
 * chat ends sooner.
 */
export async function openChat(options: ChatOptions, opening: (ended: AbortSignal) => Promise<void>): Promise<Chat> {
  const { screen, signal } = options;
  const ended = AbortSignal.any([signal, screen.ended]);
  const lines = screen.read((line) => complete(line, options));
  try {
    await greet(options);
    await Promise.race([opening(ended), aborted(ended)]);
  } catch (error) {
    screen.close();
    throw error;
  }
  return { ...options, lines, ended };
}

/**
 * Answers typed lines, strictly in order, until the input ends, somebody quits or the signal comes. A reader of the
 * output who leaves early (`| head`) ends it too; any other error of the output is thrown.
 */
export async function runChat(chat: Chat): Promise<void> {
  const { screen, ended } = chat;
  try {
    await Promise.race([converse(chat), aborted(ended)]);
  } finally {
    screen.close();
  }
  // The output tells of its last failure a turn later.
  await setImmediate();
  if (screen.failure) throw screen.failure;
}

/** Says what this is and lists the commands. */
async function greet(options: ChatOptions): Promise<void> {
  const { screen } = options;
  if (!screen.isInteractive) return;
  screen.print(renderReply(greeting, screen.style()));
  screen.print(renderReply(await answer('/help', nothingOffered, options), screen.style()));
}

async function converse(chat: Chat): Promise<void> {
  const { screen, lines, ended } = chat;
  let offered = nothingOffered;
  screen.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (ended.aborted || /^(quit|exit)$/i.test(typed)) return;
    if (typed !== '') {
      const reply = await screen.during(answer(typed, offered, chat), waitingFor(typed));
      if (ended.aborted) return;
      screen.print(renderReply(reply, screen.style()));
      if (reply.shares) screen.print(postOf(reply.shares.post, chat));
      // Elsewhere nobody is shown the letters.
      if (screen.isInteractive) offered = offeredAfter(typed, reply, offered, chat);
    }
    screen.prompt();
  }
}

/** What the channel of whoever sits here is shown. */
function postOf(post: Reply, { screen, caller }: Chat): string {
  const style = screen.style();
  return renderPost(`#${style.channelNames.get(caller.channelId) ?? caller.channelId}`, post, style);
}

/** A mistake or a fault is an answer too. */
function answer(typed: string, offered: Offered, options: ChatOptions): Promise<Reply> {
  return options.app.log.during(() => answerLine(typed, offered, options));
}

async function answerLine(typed: string, offered: Offered, options: ChatOptions): Promise<Reply> {
  const { app, folder } = options;
  try {
    return await saveAttachments(await replyTo(typed, offered, options), folder);
  } catch (error) {
    if (error instanceof UserError) return sayError(error.message);
    const code = faultCode(randomInt);
    // Only the first word: options may hold addresses with secrets.
    app.log.error('command.failed', { code, command: typed.split(/\s/, 1)[0], error });
    return faultReply(phrasesIn(options.caller.language), code);
  }
}

async function replyTo(typed: string, offered: Offered, options: ChatOptions): Promise<Reply> {
  const { app, commands, caller, ids, screen } = options;
  const press = pressOf(typed, offered);
  const asked = press && (await formFor(commands, { ...press, caller }, app));
  if (asked) return asking(asked);
  if (press) return runPress(commands, { ...press, caller }, app);
  if (/^[a-z]$/i.test(typed)) return sayError(unknownLetter(typed, offered.letters));
  const reply = await runCommand(commands, { ...parseLine(typed, commands, ids), caller }, app);
  if (screen.isInteractive || !reply.unattended) return reply;
  return runPress(commands, { ...reply.unattended, values: [], caller }, app);
}

function asking({ form: { label, hint }, caller }: AskedForm): Reply {
  const phrases = phrasesIn(caller.language);
  return say(`${phrases.text(label)}: ${phrases.text(hint)}`);
}

function unknownLetter(typed: string, letters: Letters): string {
  const known = [...letters.keys()].join(', ');
  return known === ''
    ? 'There is no button to press. Commands begin with a slash: /help lists them.'
    : `There is no button ${typed.toLowerCase()}. There is: ${known}.`;
}

/** What a line presses, if anything: a command is one even where a button asks for a line. */
function pressOf(typed: string, { letters, asking }: Offered): Lettered | undefined {
  if (asking !== null && !typed.startsWith('/')) return { ...asking, values: [typed] };
  return letters.get(typed.toLowerCase());
}

/** The letters that were drawn last stay until others are drawn. */
function offeredAfter(typed: string, reply: Reply, before: Offered, { commands }: ChatOptions): Offered {
  const press = pressOf(typed, before);
  const drawn = lettersOf(reply);
  return {
    letters: drawn.size > 0 ? drawn : before.letters,
    asking: press && formOf(commands, press) ? press : null,
  };
}

/** "Reading harbourpost.example …" where the line names an address. */
function waitingFor(typed: string): string {
  const url = /https?:\/\/[^\s"]+/i.exec(typed)?.[0] ?? '';
  return URL.canParse(url) ? `Reading ${new URL(url).host} …` : 'Working …';
}

async function complete(line: string, { app, commands, caller, ids }: ChatOptions): Promise<LineCompletion> {
  try {
    const ask: CompletionSources['ask'] = (completion) => runCompletion(commands, { ...completion, caller }, app);
    return await completeLine(line, { commands, ids, ask });
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
