import { hasPlace, mayUse } from '../src/chat/access.js';
import type { Choice } from '../src/chat/options.js';
import { type AnyCommand, type Caller, type Command, defineCommand, isGroup, runnable } from '../src/chat/command.js';
import type { Reply } from '../src/chat/reply.js';
import { Mistake } from '../src/phrases/mistake.js';
import { phrasesIn } from '../src/phrases/phrases.js';
import { commandReply, groupReply, type HelpEntry, overviewReply } from '../src/view/help.js';

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
        complete: (typed, _app, caller) => Promise.resolve(completePath(usable(commands(), caller), typed)),
      },
    },

    run({ command: path }, _app, caller) {
      const entries = usable(commands(), caller);
      if (path === undefined) return Promise.resolve(overviewReply(phrasesIn(caller.language), commands(), entries));
      return Promise.resolve(helpOn(path.replace(/^\//, ''), caller, commands(), entries));
    },
  });
}

function usable(commands: readonly AnyCommand[], caller: Caller): readonly HelpEntry[] {
  return runnable(commands).filter(({ command }) => mayUse(command, caller) && hasPlace(command, caller));
}

/** Those that begin so first. */
function completePath(entries: readonly HelpEntry[], typed: string): readonly Choice[] {
  const wanted = typed.replace(/^\//, '').toLowerCase();
  const fitting = entries.filter(({ path }) => path.includes(wanted));
  const begins = (path: string) => (path.startsWith(wanted) ? 0 : 1);
  const sorted = fitting.toSorted((a, b) => begins(a.path) - begins(b.path));
  return sorted.map(({ path }) => ({ label: `/${path}`, value: path }));
}

/** A command, or all of a group that one may use. */
function helpOn(path: string, caller: Caller, commands: readonly AnyCommand[], entries: readonly HelpEntry[]): Reply {
  const entry = entries.find((candidate) => candidate.path === path);
  if (entry) return commandReply(phrasesIn(caller.language), entry);
  const group = commands.find(({ name }) => name === path);
  const inside = entries.filter((candidate) => candidate.path.startsWith(`${path} `));
  if (group && isGroup(group) && inside.length > 0) return groupReply(phrasesIn(caller.language), group, inside);
  throw new Mistake('mistake.command-unusable', { command: path });
}
