import { type AnyCommand, type Command, type CommandGroup, isGroup, runnable } from '../chat/command.js';
import type { Option } from '../chat/options.js';
import type { Block, Inline, Line, Reply } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import { dotted } from './line.js';

/** A command, with the words that call it. */
export type HelpEntry = ReturnType<typeof runnable>[number];

/** What somebody may do: a line a command, and one for all of a group, so that forty fit into one message. */
export function overviewReply(phrases: Phrases, commands: readonly AnyCommand[], usable: readonly HelpEntry[]): Reply {
  const linesFor = (access: Command['access']): readonly Line[] =>
    commands.flatMap((command) => {
      const entries = usable.filter((one) => isOf(command, one) && one.command.access === access);
      return entries.length === 0 ? [] : [lineOf(phrases, command, entries)];
    });
  const forModerators = linesFor('moderator');
  const more: readonly Block[] = [
    { kind: 'lines', lines: [[strong(phrases.text('help.for-moderators'))]] },
    { kind: 'list', items: forModerators },
  ];
  return {
    text: [
      { kind: 'heading', level: 2, line: [phrases.text('help.title')] },
      { kind: 'list', items: linesFor('everyone') },
      ...(forModerators.length === 0 ? [] : more),
      { kind: 'note', line: phrases.line('help.more', { command: mention('help') }) },
    ],
  };
}

/** The commands of a group, each with what it does. */
export function groupReply(
  phrases: Phrases,
  { name, description }: CommandGroup,
  entries: readonly HelpEntry[],
): Reply {
  return {
    text: [
      { kind: 'heading', level: 2, line: [`/${name}`] },
      { kind: 'lines', lines: [phrases.line(description)] },
      { kind: 'list', items: entries.map((entry) => commandLine(phrases, entry)) },
    ],
  };
}

/** One command, and what each of its options takes. */
export function commandReply(phrases: Phrases, { path, command }: HelpEntry): Reply {
  const options = Object.entries(command.options).map(([name, option]) => optionLine(phrases, name, option));
  return {
    text: [
      { kind: 'heading', level: 2, line: [mention(path)] },
      { kind: 'lines', lines: [phrases.line(command.description)] },
      ...(options.length === 0 ? [] : [{ kind: 'list', items: options } as const]),
    ],
  };
}

function isOf({ name }: AnyCommand, { path }: HelpEntry): boolean {
  return path === name || path.startsWith(`${name} `);
}

/** "/feed add · /feed list  Which feeds go to which channels." */
function lineOf(phrases: Phrases, command: AnyCommand, entries: readonly HelpEntry[]): Line {
  const [only] = entries;
  if (only && (entries.length === 1 || !isGroup(command))) return commandLine(phrases, only);
  return [...dotted(...entries.map(({ path }) => mention(path))), `  ${phrases.text(command.description)}`];
}

function commandLine(phrases: Phrases, { path, command }: HelpEntry): Line {
  return [mention(path), `  ${phrases.text(command.description)}`];
}

function mention(name: string): Inline & object {
  return { kind: 'command', name };
}

function strong(text: string): Inline {
  return { kind: 'strong', text };
}

function optionLine(phrases: Phrases, name: string, option: Option): Line {
  return [strong(name), ` ${optionWords(phrases, option)}`];
}

/** What an option is for, what it takes, and what it is when it is left out. */
function optionWords(phrases: Phrases, option: Option): string {
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
      const text = phrases.text('help.choices', { description, choices });
      if (option.isRequired) return phrases.text('help.required', { description: text });
      if (option.fallback === undefined) return text;
      return phrases.text('help.choices-or-usual', { description, choices, usual: option.fallback });
    }
    case 'file':
      return phrases.text('help.required', { description });
    case 'flag':
      return phrases.text('help.yes-or-no', { description });
    case 'channel':
      return option.isHereByDefault ? phrases.text('help.here', { description }) : description;
    case 'role':
    case 'person':
      return description;
  }
}
