import type { OptionTable, SubCommand } from './sub-command.js';

/** Every sub-command, a line each. */
export function helpOfAll(subCommands: readonly SubCommand[], version: string): string {
  const rows = subCommands.map(({ usage, summary }) => [usage, summary] as const);
  return [
    `Nutshell ${version}: for whoever runs it. Settings come from the environment and from .env, as those of the bot.`,
    '',
    'nutshell …',
    ...inColumns(rows),
    '',
    'Each takes --json, for programs, and --help.',
    'It ends with 0 when all is well, 1 when something was found or failed, 2 when it was called wrongly.',
  ].join('\n');
}

/** One sub-command: what it does, and its options. */
export function helpOf({ usage, summary, says, options }: SubCommand): string {
  return [`nutshell ${usage}`, '', summary, ...says, '', ...inColumns(rowsOf(options))].join('\n');
}

function rowsOf(options: OptionTable): readonly (readonly [string, string])[] {
  const own = Object.entries(options).map(
    ([name, { value, says }]) => [`--${name}${value === undefined ? '' : ` <${value}>`}`, says] as const,
  );
  return [...own, ['--json', 'One document of JSON on standard output, for programs.'], ['--help', 'This.']];
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
