import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { runLine } from '../../src/cli/run.js';
import { subCommands } from '../../src/cli/sub-commands.js';
import type { ExitCode } from '../../src/cli/sub-command.js';
import { readSetup } from '../../src/setup.js';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Where it is started: a new folder, unless one is given. */
  readonly folder?: string;
  /** Whether no setting says where the database is. */
  readonly isUsual?: boolean;
  /** What somebody at a terminal types; nobody sits there where this is left out. */
  readonly typed?: string;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nutshell-cli-'));
}

/** Runs a command line in this process, with the real rooms. Paths in settings are absolute. */
export async function run(line: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { settings = {}, folder = newFolder(), isUsual = false, typed } = options;
  const database = settings['DATABASE_URL'] ?? join(folder, 'data', 'nutshell.sqlite');
  const setup = readSetup({ ...(!isUsual && { DATABASE_URL: database }), ...settings }, folder);
  const isTTY = typed !== undefined;
  const [stdout, stderr] = [capture(isTTY), capture(isTTY)];
  const stdin = Object.assign(new PassThrough(), { isTTY });
  stdin.end(typed === undefined ? '' : `${typed}\n`);
  const words = typeof line === 'string' ? line.split(' ') : line;
  const code = await runLine(words, { stdin, stdout, stderr, env: {} }, { setup, subCommands });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function capture(isTTY: boolean) {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return Object.assign(stream, { isTTY, columns: 200, text: () => text });
}
