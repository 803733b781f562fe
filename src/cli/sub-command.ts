import type { Setup } from './setup.js';
import type { Terminal } from './terminal.js';

/** 0: all is well. 1: something was found, or failed. 2: it was called in a way that it does not know. */
export type ExitCode = 0 | 1 | 2;

/** One word of the command line: what its help says and what it takes; run by `run.ts`. */
export interface SubCommand {
  readonly name: string;
  /** One line, for the list of all. */
  readonly summary: string;
  /** The words that it takes, as people write them: `import <guild> <file>`; in `[…]` those that can be left out. */
  readonly usage: string;
  /** Sentences on what it does, a line each. */
  readonly says: readonly string[];
  readonly options: OptionTable;
  /** Whether it runs although a setting is wrong. */
  readonly bearsWrongSettings?: boolean;
  /** Loads what does the work, which help and wrong lines need not wait for. */
  load(): Promise<Run>;
}

export type Run = (values: Values, terminal: Terminal, setup: Setup) => Promise<Outcome>;

/** An option of two dashes; one without a `value` is a switch. */
export interface Option {
  readonly says: string;
  /** What its value is called in the help: `file`. */
  readonly value?: string;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** What was typed, held against `usage` and `options`. */
export interface Values {
  /** By the names in `usage`; undefined for one that was left out. */
  readonly words: Readonly<Record<string, string | undefined>>;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Outcome {
  readonly code: ExitCode;
  /** The whole of it for a program, which `--json` prints. */
  readonly data: unknown;
  /** Whether it is a file that somebody asked for: addresses in it keep the keys that they carry. */
  readonly isDocument?: boolean;
}
