import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Clock } from '../chat/app.js';
import type { LineCompletion } from './complete.js';
import type { Style } from './line.js';
import { charactersOf } from './width.js';

export interface ScreenOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** Whether a person sits at both ends: then there is a prompt, and lines that are rewritten in place. */
  readonly isInteractive: boolean;
  readonly hasColour: boolean;
  readonly clock: Clock;
  /** Name by id. */
  readonly channelNames: ReadonlyMap<string, string>;
  readonly roleNames: ReadonlyMap<string, string>;
  /** IANA name of the reader's own zone. */
  readonly timezone?: string;
}

const patienceMs = 1_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** What of a process tells whether a person sits before it. */
export interface Surroundings {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
  readonly env: Environment;
}

/** Whether a person sits at both ends, before a terminal that can rewrite its lines. */
export function isInteractive({ stdin, stdout, env }: Surroundings): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb';
}

/** Whether a person wants colours: https://no-color.org. */
export function wantsColour(env: Environment): boolean {
  return !env['NO_COLOR'];
}

/** The two streams of a terminal. It keeps the prompt, a line that says what is being waited for, and posts apart. */
export class Screen {
  readonly #options: ScreenOptions;
  readonly #ended = new AbortController();
  #failure: Error | null = null;
  #readline: Interface | null = null;
  #isPrompting = false;
  #waitingFor: string | null = null;
  /** Whether the next text needs no empty line before it: at the very start, and after a typed line. */
  #isFresh = true;

  constructor(options: ScreenOptions) {
    this.#options = options;
    options.output.on('error', (error) => {
      if (!isReaderGone(error)) this.#failure ??= error;
      this.#ended.abort();
    });
  }

  get isInteractive(): boolean {
    return this.#options.isInteractive;
  }

  /** Aborted by Ctrl-C, and when the output takes no more. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /** Why the output takes no more, unless its reader has just left, as `head` does. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Null where the terminal does not say; some say 0 then. */
  get #columns(): number | null {
    return this.#options.output.columns || null;
  }

  /** How to draw for this terminal, now. */
  style(): Style {
    const { isInteractive, hasColour, clock, channelNames, roleNames, timezone } = this.#options;
    return {
      isPlain: !isInteractive,
      width: this.#columns,
      colour: hasColour,
      nowMs: clock.now().getTime(),
      channelNames,
      roleNames,
      ...(timezone === undefined ? {} : { timezone }),
    };
  }

  /** Writes a text, an empty line after what stood there before, above the prompt and what is being typed. */
  print(text: string): void {
    if (this.ended.aborted || text === '') return;
    this.#erase();
    const rowsAbove = this.#isPrompting && this.#readline ? rowsBelieved(this.#readline) : 0;
    this.#options.output.write(`${this.#isFresh ? '' : '\n'}${text}\n${'\n'.repeat(rowsAbove)}`);
    this.#isFresh = false;
    this.#redraw();
  }

  /** Waits for work; on a terminal a line says so when it takes longer than a second. */
  async during<T>(work: Promise<T>, waitingFor: string): Promise<T> {
    if (!this.isInteractive) return work;
    const timer = setTimeout(() => this.#wait(waitingFor), patienceMs);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.#wait(null);
    }
  }

  /** Begins to read: every line from now on, in order. Tab asks `complete` about what stands before the cursor. */
  read(complete: (line: string) => Promise<LineCompletion>): AsyncIterable<string> {
    const { input, output, isInteractive } = this.#options;
    const readline = isInteractive
      ? createInterface({
          input,
          output,
          terminal: true,
          prompt: '> ',
          completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
            void complete(line).then((completion) => done(null, this.#offer(completion)));
          },
        })
      : createInterface({ input, terminal: false, crlfDelay: Infinity });
    readline.on('SIGINT', () => this.#ended.abort());
    readline.on('line', () => {
      this.#isPrompting = false;
      if (isInteractive) this.#isFresh = true;
    });
    readline.once('close', () => this.#leave());
    this.#readline = readline;
    // Iterating begins here and not at the first `await`, or lines that come before it would be lost.
    const lines = readline[Symbol.asyncIterator]();
    return { [Symbol.asyncIterator]: () => lines };
  }

  /** Asks for the next line, on a terminal. */
  prompt(): void {
    if (!this.isInteractive || this.ended.aborted) return;
    this.#isPrompting = true;
    this.#redraw();
  }

  /** Gives the terminal back. */
  close(): void {
    this.#readline?.close();
  }

  /** Several suggestions that need words of their own are shown with them; typing on narrows them to one. */
  #offer({ token, values, hints }: LineCompletion): [string[], string] {
    if (values.length < 2 || hints.length === 0) return [[...values], token];
    this.print(hints.join('\n'));
    return [[], token];
  }

  #wait(text: string | null): void {
    if (this.#waitingFor === text) return;
    this.#erase();
    this.#waitingFor = text;
    this.#redraw();
  }

  /** Clears what is being typed, with its prompt, or the line that says what is being waited for. */
  #erase(): void {
    if (!this.isInteractive || this.ended.aborted) return;
    const { output } = this.#options;
    const rows = this.#readline?.getCursorPos().rows ?? 0;
    if (rows > 0) moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
  }

  #redraw(): void {
    if (this.ended.aborted) return;
    if (this.#isPrompting) this.#readline?.prompt(true);
    else if (this.#waitingFor !== null) {
      const shown = charactersOf(this.#waitingFor).slice(0, (this.#columns ?? 80) - 1);
      this.#options.output.write(shown.join(''));
    }
  }

  /** Leaves what was asked or said last on a line of its own. */
  #leave(): void {
    if (this.#isPrompting || this.#waitingFor !== null) this.#options.output.write('\n');
    this.#isPrompting = false;
    this.#readline = null;
  }
}

/**
 * readline goes up by so many rows before it draws the prompt again, so they must be there. It keeps the number in an
 * undocumented property, since after a paste it is not the row that the cursor is in.
 */
function rowsBelieved(readline: Interface): number {
  const rows: unknown = Reflect.get(readline, 'prevRows');
  return typeof rows === 'number' ? rows : 0;
}

function isReaderGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'EIO' || error.code === 'ERR_STREAM_DESTROYED');
}
