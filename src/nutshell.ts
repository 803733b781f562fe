#!/usr/bin/env node
import { runLine } from './cli/run.js';
import { subCommands } from './cli/sub-commands.js';
import { readSetup } from './setup.js';

// Databases, backups and exports hold keys of private feeds, which no other user of the machine is to read.
process.umask(0o077);

// An exit runs what has to be cleared away; a signal alone would not.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

// Where nobody reads on, as behind `| head`, the work is done all the same, and the exit code says how it went.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const setup = readSetup(process.env, process.cwd());
process.exitCode = await runLine(process.argv.slice(2), process, { setup, subCommands });
