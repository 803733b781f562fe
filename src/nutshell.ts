#!/usr/bin/env node
import { runLine } from './cli/run.js';
import { subCommands } from './cli/sub-commands.js';
import { readSetup } from './setup.js';

// An exit runs what has to be cleared away; a signal alone would not.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const setup = readSetup(process.env, process.cwd());
process.exitCode = await runLine(process.argv.slice(2), process, { setup, subCommands });
