import { UserError } from '../errors.js';
import { explainFault, StoreError } from '../store/sqlite/error.js';
import { helpOf, helpOfAll } from './help.js';
import { parseLine } from './parse.js';
import type { Setup } from './setup.js';
import type { ExitCode, SubCommand } from './sub-command.js';
import { openTerminal, type Streams, type Terminal } from './terminal.js';

/** Runs one command line, without the program's own name, to its end; gives the exit code. Never throws. */
export async function runLine(
  line: readonly string[],
  streams: Streams,
  { setup, subCommands }: { readonly setup: Setup; readonly subCommands: readonly SubCommand[] },
): Promise<ExitCode> {
  const parsed = parseLine(line, subCommands);
  const isJson = parsed.kind === 'run' ? parsed.isJson : parsed.kind === 'wrong' && line.includes('--json');
  const terminal = openTerminal(streams, { isJson, secrets: secretsOf(setup), now: setup.now });
  switch (parsed.kind) {
    case 'wrong':
      if (isJson) terminal.answer({ error: { code: calledWrongly, message: parsed.says } }, false);
      terminal.complain(parsed.says);
      return 2;
    case 'version':
      terminal.say(setup.version);
      return 0;
    case 'help':
      terminal.say(parsed.subCommand ? helpOf(parsed.subCommand) : helpOfAll(subCommands, setup.version));
      return 0;
    case 'run':
      return runOne(parsed, terminal, setup);
  }
}

async function runOne(
  { subCommand, values, isJson }: Extract<ReturnType<typeof parseLine>, { readonly kind: 'run' }>,
  terminal: Terminal,
  setup: Setup,
): Promise<ExitCode> {
  try {
    const { problems } = setup;
    if (problems.length > 0 && subCommand.bearsWrongSettings !== true)
      throw new UserError('CONFIG_INVALID', problems.join('\n'));
    const run = await subCommand.load();
    const { code, data, isDocument = false } = await run(values, terminal, setup);
    if (isJson) terminal.answer(data, isDocument);
    return code;
  } catch (error) {
    const failure = failureOf(error, setup);
    if (isJson) terminal.answer({ error: failure }, false);
    terminal.complain(failure.code === fault ? failure.message : `${failure.message} [${failure.code}]`);
    return 1;
  }
}

// For programs alone: people have the sentence.
const fault = 'FAULT';
const calledWrongly = 'CALLED_WRONGLY';

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A sentence that says what to do, or that it is not the operator's fault. */
function failureOf(thrown: unknown, { chosen, environment }: Setup): Failure {
  const error = explainFault(thrown, chosen.databasePath);
  if (error instanceof UserError || error instanceof StoreError) return { code: error.code, message: error.message };
  const isDebugging = environment['LOG_LEVEL'] === 'debug' && error instanceof Error;
  const message = isDebugging ? String(error.stack) : error instanceof Error ? error.message : String(error);
  return { code: fault, message: `Nutshell ended over a fault of its own: ${message}` };
}

function secretsOf({ environment }: Setup): readonly string[] {
  return ['DISCORD_TOKEN', 'HEALTH_TOKEN'].flatMap((name) => environment[name]?.trim() || []);
}
