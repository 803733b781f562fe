import { type AnyCommand, type Caller, type Command, defineCommand, runnable } from '../src/chat/command.js';
import type { Block, Line, Reply } from '../src/chat/reply.js';
import { Mistake } from '../src/phrases/mistake.js';
import { type Phrases, phrasesIn } from '../src/phrases/phrases.js';

/** `/help` over a list of commands, which it is itself a part of. */
export function helpOver(commands: () => readonly AnyCommand[]): Command {
  return defineCommand({
    name: 'help',
    description: 'command.help',
    access: 'everyone',
    place: 'anywhere',
    options: {
      command: {
        kind: 'text',
        description: 'option.help.command',
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
      const phrases = phrasesIn(caller.language);
      const entries = usable(commands(), caller);
      return Promise.resolve(
        path === undefined ? overview(phrases, entries) : details(phrases, entries, path.replace(/^\//, '')),
      );
    },
  });
}

type Entry = ReturnType<typeof runnable>[number];

function usable(commands: readonly AnyCommand[], { guildId, isModerator }: Caller): readonly Entry[] {
  return runnable(commands).filter(({ command }) => {
    return (command.access === 'everyone' || isModerator) && (command.place === 'anywhere' || guildId !== null);
  });
}

function overview(phrases: Phrases, entries: readonly Entry[]): Reply {
  const forEveryone = entries.filter(({ command }) => command.access === 'everyone');
  const forModerators = entries.filter(({ command }) => command.access === 'moderator');
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('help.title')] },
      { kind: 'list', items: forEveryone.map((entry) => commandLine(phrases, entry)) },
      ...(forModerators.length === 0
        ? []
        : ([
            { kind: 'lines', lines: [[{ kind: 'strong', text: phrases.text('help.for-moderators') }]] },
            { kind: 'list', items: forModerators.map((entry) => commandLine(phrases, entry)) },
          ] satisfies readonly Block[])),
    ],
  };
}

function commandLine(phrases: Phrases, { path, command }: Entry): Line {
  return [{ kind: 'command', name: path }, `  ${phrases.text(command.description)}`];
}

function details(phrases: Phrases, entries: readonly Entry[], path: string): Reply {
  const entry = entries.find((candidate) => candidate.path === path);
  if (!entry) throw new Mistake('mistake.command-unusable', { command: path });
  const options = Object.entries(entry.command.options);
  return {
    text: [
      { kind: 'heading', level: 2, line: [{ kind: 'command', name: path }] },
      { kind: 'lines', lines: [phrases.line(entry.command.description)] },
      ...(options.length === 0
        ? []
        : ([
            { kind: 'list', items: options.map(([name, option]) => optionLine(phrases, name, option)) },
          ] satisfies readonly Block[])),
    ],
  };
}

function optionLine(phrases: Phrases, name: string, option: Command['options'][string]): Line {
  return [{ kind: 'strong', text: name }, ` ${optionWords(phrases, option)}`];
}

function optionWords(phrases: Phrases, option: Command['options'][string]): string {
  const description = phrases.text(option.description);
  switch (option.kind) {
    case 'text':
      return option.isRequired ? phrases.text('help.required', { description }) : description;
    case 'integer': {
      const { min, max, fallback: usual } = option;
      if (usual === undefined) return phrases.text('help.range', { description, min, max });
      return phrases.text('help.range-or-usual', { description, min, max, usual });
    }
    case 'choice': {
      const choices = option.choices.join(', ');
      if (option.fallback === undefined) return phrases.text('help.choices', { description, choices });
      return phrases.text('help.choices-or-usual', { description, choices, usual: option.fallback });
    }
    case 'file':
      return phrases.text('help.required', { description });
    case 'flag':
      return phrases.text('help.yes-or-no', { description });
    case 'role':
    case 'channel':
      return description;
  }
}
