import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

export interface Bot {
  readonly process: ChildProcess;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  /** What was written so far. */
  stdout(): string;
  stderr(): string;
  type(line: string): void;
  /** Resolves when standard output or standard error matches; rejects when the process ends before. */
  sees(pattern: RegExp): Promise<void>;
  /** Ends the input and waits for the end; gives the exit code. */
  end(): Promise<number | null>;
  stop(signal: 'SIGTERM' | 'SIGINT'): Promise<{ readonly code: number | null; readonly ms: number }>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nutshell-test-'));
}

/** Starts the built program, as `npm start` does, in a folder of its own and with nothing but these settings. */
export function startBot(settings: Readonly<Record<string, string>>, folder = temporaryFolder()): Bot {
  const child = spawn(process.execPath, [main], { cwd: folder, env: { PATH: process.env['PATH'], ...settings } });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  const ended = once(child, 'close').then(() => child.exitCode);

  return {
    process: child,
    ended,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    type: (line) => child.stdin.write(`${line}\n`),
    sees: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => pattern.test(written.stdout + written.stderr) && resolve();
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then((code) => reject(new Error(`ended with ${code} before ${pattern}:\n${written.stderr}`)));
        look();
      }),
    end: () => {
      child.stdin.end();
      return ended;
    },
    stop: async (signal) => {
      const from = performance.now();
      child.kill(signal);
      return { code: await ended, ms: performance.now() - from };
    },
  };
}
