import { type AnyCommand, type Caller, type Command, defineCommand, runnable } from '../src/chat/command.js';
import type { Block, Line, Reply } from '../src/chat/reply.js';
import { Mistake } from '../src/phrases/mistake.js';

/** `/help` over a list of commands, which it is itself a part of. */
export function helpOver(commands: () => readonly AnyCommand[]): Command {
  return defineCommand({
    name: 'help',
    description: 'What I can do.',
    access: 'everyone',
    place: 'anywhere',
    options: {
      command: {
        kind: 'text',
        description: 'One command, with its options.',
        maxLength: 60,
        complete: (typed, _app, caller) =>
          Promise.resolve(
            usable(commands(), caller)
              .filter(({ path }) => path.includes(typed.replace(/^\//, '')))
              .map(({ path }) => ({ label: `/${path}`, value: path })),
          ),
      },
    },

    run({ command: path }, _app, caller) {
      const entries = usable(commands(), caller);
      return Promise.resolve(path === undefined ? overview(entries) : details(entries, path.replace(/^\//, '')));
    },
  });
}

type Entry = ReturnType<typeof runnable>[number];

function usable(commands: readonly AnyCommand[], { guildId, isModerator }: Caller): readonly Entry[] {
  return runnable(commands).filter(({ command }) => {
    return (command.access === 'everyone' || isModerator) && (command.place === 'anywhere' || guildId !== null);
  });
}

function overview(entries: readonly Entry[]): Reply {
  const forEveryone = entries.filter(({ command }) => command.access === 'everyone');
  const forModerators = entries.filter(({ command }) => command.access === 'moderator');
  return {
    text: [
      { kind: 'heading', level: 2, line: ['What I can do'] },
      { kind: 'list', items: forEveryone.map(commandLine) },
      ...(forModerators.length === 0
        ? []
        : ([
            { kind: 'lines', lines: [[{ kind: 'strong', text: 'For moderators' }]] },
            { kind: 'list', items: forModerators.map(commandLine) },
          ] satisfies readonly Block[])),
    ],
  };
}

function commandLine({ path, command }: Entry): Line {
  return [{ kind: 'command', name: path }, `  ${command.description}`];
}

function details(entries: readonly Entry[], path: string): Reply {
  const entry = entries.find((candidate) => candidate.path === path);
  if (!entry) throw new Mistake('mistake.command-unusable', { command: path });
  const options = Object.entries(entry.command.options);
  return {
    text: [
      { kind: 'heading', level: 2, line: [{ kind: 'command', name: path }] },
      { kind: 'lines', lines: [[entry.command.description]] },
      ...(options.length === 0
        ? []
        : ([
            { kind: 'list', items: options.map(([name, option]) => optionLine(name, option)) },
          ] satisfies readonly Block[])),
    ],
  };
}

function optionLine(name: string, option: Command['options'][string]): Line {
  const strong = { kind: 'strong', text: name } as const;
  switch (option.kind) {
    case 'text':
      return [strong, ` ${option.description}${option.isRequired ? ' Required.' : ''}`];
    case 'integer':
      return [strong, ` ${option.description} ${option.min} to ${option.max}${fallbackOf(option)}`];
    case 'choice':
      return [strong, ` ${option.description} ${option.choices.join(', ')}${fallbackOf(option)}`];
    case 'file':
      return [strong, ` ${option.description} Required.`];
    case 'flag':
      return [strong, ` ${option.description} yes, no.`];
    case 'role':
    case 'channel':
      return [strong, ` ${option.description}`];
  }
}

function fallbackOf({ fallback }: { readonly fallback?: string | number }): string {
  return fallback === undefined ? '.' : `; ${fallback} if you leave it out.`;
}
