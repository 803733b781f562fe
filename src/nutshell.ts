#!/usr/bin/env node
import { runLine } from './cli/run.js';
import { subCommands } from './cli/sub-commands.js';
import { readSetup } from './setup.js';

const setup = readSetup(process.env, process.cwd());
process.exitCode = await runLine(process.argv.slice(2), process, { setup, subCommands });
