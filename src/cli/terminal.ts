import { createInterface } from 'node:readline/promises';
import { hiding, redacting } from '../document/redact.js';
import type { Style } from '../terminal/line.js';
import { isInteractive, wantsColour } from '../terminal/screen.js';
import { charactersOf } from '../terminal/width.js';

/** How a sub-command speaks with whoever called it. No token and no reader's key in an address passes it. */
export interface Terminal {
  /** A line, or several, of what was found; nothing where a program reads. */
  say(text: string): void;
  /** A document, as it is, but without secrets; nothing where a program reads. */
  write(text: string): void;
  /** The one document for a program. `isDocument`: addresses in it stay as they are. */
  answer(data: unknown, isDocument: boolean): void;
  /** A line for people beside the output. */
  complain(text: string): void;
  /** Waits for work. Where somebody watches, a line says how far it is when that takes longer than half a second. */
  during<T>(work: Promise<T>, progress: () => string): Promise<T>;
  /** Yes or no; null where nobody can be asked. */
  ask(question: string): Promise<boolean | null>;
  style(): Style;
}

/** What of a process a terminal needs. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface TerminalOptions {
  /** Whether a program reads: one document of JSON, and nothing else on standard output. */
  readonly isJson: boolean;
  /** Never written. */
  readonly secrets: readonly string[];
  readonly now: () => Date;
}

const patienceMs = 500;
const redrawMs = 250;

/** Opens the terminal over the streams of a process. */
export function openTerminal(streams: Streams, { isJson, secrets, now }: TerminalOptions): Terminal {
  const { stdout, stderr } = streams;
  const hide = hiding(secrets);
  const mask = redacting(secrets);
  return {
    say: (text) => void (isJson || stdout.write(`${mask(text)}\n`)),
    write: (text) => void (isJson || stdout.write(hide(text))),
    answer: (data, isDocument) => {
      const text = JSON.stringify(data, null, 2);
      stdout.write(`${isDocument ? hide(text) : mask(text)}\n`);
    },
    complain: (text) => void stderr.write(`${mask(text)}\n`),
    during: (work, progress) => (stderr.isTTY ? watch(work, () => mask(progress()), stderr) : work),
    ask: (question) => askOn(streams, mask(question)),
    style: () => ({
      isPlain: !isInteractive(streams),
      width: stdout.columns || null,
      colour: wantsColour(streams.env),
      nowMs: now().getTime(),
      channelNames: new Map(),
      roleNames: new Map(),
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  };
}

async function watch<T>(work: Promise<T>, progress: () => string, stderr: Streams['stderr']): Promise<T> {
  const startedMs = performance.now();
  let isDrawn = false;
  const timer = setInterval(() => {
    if (performance.now() - startedMs < patienceMs) return;
    isDrawn = true;
    const shown = charactersOf(progress()).slice(0, (stderr.columns || 80) - 1);
    stderr.write(`\r\u001b[K${shown.join('')}`);
  }, redrawMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (isDrawn) stderr.write('\r\u001b[K');
  }
}

/** The question stands beside the output, so that a file that this is written to holds no question. */
async function askOn({ stdin, stderr }: Streams, question: string): Promise<boolean | null> {
  if (!stdin.isTTY || !stderr.isTTY) return null;
  const readline = createInterface({ input: stdin, output: stderr });
  try {
    return /^y(es)?$/i.test((await readline.question(`${question} [y/N] `)).trim());
  } finally {
    readline.close();
  }
}
